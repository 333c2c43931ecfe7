import type { ReactNode } from "react";
import { CREDIT_WORDS, creditText } from "~/clearance/rules/credits/credits";
import { Link } from "@remix-run/react";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import type { HistoryEvent } from "~/clearance/rules/history";
import { counted, percentText } from "~/kit/text/amounts";
import { channelsText } from "~/clearance/rules/words/scope-words";
import { dayText } from "~/kit/text/formats";
import type { Tone } from "~/kit/parts/chip";
import type { IconName } from "~/kit/parts/icon";
import { Timeline, TimelineItem } from "~/kit/parts/time/timeline";
import { Reference } from "./reference";

/** Everything that happened to a person's clearance, newest first. */
export function PersonTimeline({
  events,
  timeZone,
  recordOf,
}: {
  events: readonly HistoryEvent[];
  timeZone: string;
  /** Where the record of a signature under a policy's version is. */
  recordOf?: ((version: string) => string) | undefined;
}) {
  return (
    <Timeline>
      {events.map((event) => {
        const { title, more, ...mark } = wordsFor(event);
        return (
          <TimelineItem
            key={`${event.kind}-${event.id}`}
            at={event.at}
            timeZone={timeZone}
            title={title}
            {...mark}
            note={event.ledger && `Ledger no. ${event.ledger}`}
          >
            {more}
            {event.kind === "acknowledged" && recordOf && (
              <>
                . <Link to={recordOf(event.version)}>See what was signed</Link>
              </>
            )}
          </TimelineItem>
        );
      })}
    </Timeline>
  );
}

interface Words {
  title: string;
  icon: IconName;
  tone: Tone;
  more?: ReactNode;
}

function wordsFor(event: HistoryEvent): Words {
  switch (event.kind) {
    case "enrolled":
      return {
        title: `Enrolled in “${event.programme}”`,
        icon: "person",
        tone: "idle",
        ...some([event.by && `By ${event.by}`, event.dueOn && `due ${dayText(event.dueOn)}`]),
      };
    case "enrolment-changed":
      return enrolmentWords(event);
    case "lesson":
      return { title: `Lesson done: ${event.title}`, icon: "book", tone: "idle" };
    case "quiz-begun":
      return {
        title: `Quiz begun, not handed in: ${event.title}`,
        icon: "dot",
        tone: "idle",
        more: `Attempt ${event.attempt}`,
      };
    case "quiz": {
      const score = `${percentText(event.basisPoints)}, attempt ${event.attempt}`;
      return {
        title: `Quiz ${event.passed ? "passed" : "not passed"}: ${event.title}`,
        icon: event.passed ? "check" : "dot",
        tone: event.passed ? "ok" : "warn",
        more: event.regraded ? `${score}, marked again` : score,
      };
    }
    case "allowance":
      return allowanceWords(event);
    case "attempt-decision":
      return {
        title: `${DECISIONS[event.decision]}: ${event.title}`,
        icon: "clock",
        tone: "info",
        more: `Attempt ${event.attempt}, by ${event.by}: “${event.reason}”`,
      };
    case "acknowledged":
      return {
        title: `Policy ${event.version} acknowledged`,
        icon: "pen",
        tone: "idle",
        more: `Typed “${event.typedName}”`,
      };
    case "asked-again":
      return {
        title: `Asked to be looked at again: ${event.programme}`,
        icon: "pen",
        tone: "info",
      };
    case "sign-off":
      return signOffWords(event);
    case "granted":
      return {
        title: `Cleared until ${dayText(event.validUntil)}: ${event.programme}`,
        icon: "shield",
        tone: "ok",
        more: `${LEVEL_WORDS[event.level].title} on ${channelsText(event.channels)}, from ${dayText(event.validFrom)}`,
      };
    case "held-back":
      return heldBackWords(event);
    case "credit":
      return creditWords(event);
    case "credit-ended":
      return {
        title: `${CREDIT_WORDS[event.of].noun} ended: ${event.module}`,
        icon: "stop",
        tone: "warn",
        more: `${event.by ? `By ${event.by}: ` : ""}“${event.reason}”`,
      };
    case "left":
      return { title: "Left the company", icon: "sign-out", tone: "bad" };
    default:
      return event satisfies never;
  }
}

const DECISIONS: Record<Extract<HistoryEvent, { kind: "attempt-decision" }>["decision"], string> = {
  extended: "More time for a quiz",
  reopened: "Quiz opened again",
  award: "All points given for a question",
  rescore: "A question marked again by its new key",
};

function enrolmentWords(event: Extract<HistoryEvent, { kind: "enrolment-changed" }>): Words {
  const { change, programme, dueOn, by, reason } = event;
  const more = [by ? `By ${by}` : "By rule", ...(reason === "" ? [] : [`“${reason}”`])].join(": ");
  switch (change) {
    case "due":
      return {
        title: `New due date, ${dueOn ? dayText(dueOn) : "none"}: ${programme}`,
        icon: "clock",
        tone: "info",
        more,
      };
    case "end":
      return { title: `Taken out of “${programme}”`, icon: "stop", tone: "warn", more };
    case "resume":
      return { title: `Put back into “${programme}”`, icon: "person", tone: "info", more };
    default:
      return change satisfies never;
  }
}

function allowanceWords(event: Extract<HistoryEvent, { kind: "allowance" }>): Words {
  const { of, amount, quiz, by, reason } = event;
  const more = `By ${by}: “${reason}”`;
  const where = quiz === null ? "all quizzes" : quiz;
  if (of === "extra-attempts") {
    const attempts = counted(amount, "more attempt");
    return { title: `${attempts} granted: ${where}`, icon: "clock", tone: "info", more };
  }
  const title =
    amount === 0 ? `Extra time taken back: ${where}` : `${amount}% extra time granted: ${where}`;
  return { title, icon: "clock", tone: "info", more };
}

function signOffWords(event: Extract<HistoryEvent, { kind: "sign-off" }>): Words {
  const role = event.of === "trainer" ? "trainer" : "manager";
  const more = event.comment === "" ? event.programme : `${event.programme}: “${event.comment}”`;
  if (event.verdict === "not-yet") {
    return { title: `Not yet, said ${event.by} (${role})`, icon: "clock", tone: "warn", more };
  }
  const verdict = event.verdict === "competent" ? "Signed as competent" : "Authorised";
  return { title: `${verdict} by ${event.by} (${role})`, icon: "check", tone: "ok", more };
}

function heldBackWords(event: Extract<HistoryEvent, { kind: "held-back" }>): Words {
  const { action, by, reason, incident, remedial } = event;
  const more = (
    <>
      “{reason}”{remedial !== null && ` “${remedial}” to be done again.`}
      {incident !== "" && (
        <>
          {" "}
          Incident: <Reference text={incident} />
        </>
      )}
    </>
  );
  switch (action) {
    case "suspend":
      return { title: `Suspended by ${by}`, icon: "pause", tone: "bad", more };
    case "reinstate":
      return { title: `Reinstated by ${by}`, icon: "check", tone: "ok", more };
    case "revoke":
      return { title: `Clearance revoked by ${by}`, icon: "stop", tone: "bad", more };
    default:
      return action satisfies never;
  }
}

function creditWords(event: Extract<HistoryEvent, { kind: "credit" }>): Words {
  const { of: kind, validUntil, module, completedOn, evidence, reason, by } = event;
  const more = (
    <>
      {by && `By ${by}: `}“{reason}”{completedOn && ` Completed ${dayText(completedOn)}.`} Evidence:{" "}
      <Reference text={evidence} />
    </>
  );
  return {
    title: `${creditText({ kind, validUntil })}: ${module}`,
    icon: "check",
    tone: "info",
    more,
  };
}

function some(parts: (string | null)[]): { more?: string } {
  const words = parts.filter((part) => part !== null).join(", ");
  return words === "" ? {} : { more: words[0]?.toUpperCase() + words.slice(1) };
}
