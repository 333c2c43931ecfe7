import { dueRuleWords } from "~/assignment/rules/assignment-words";
import { CREDIT_WORDS, creditText } from "~/clearance/rules/credits/credits";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { counted } from "~/kit/text/amounts";
import { channelsText } from "~/clearance/rules/words/scope-words";
import { dayText, rangeText } from "~/kit/text/formats";
import type { ChainFault } from "~/ledger/rules/entry";
import { LEDGER_KINDS, type KeptFacts, type LedgerKind } from "~/ledger/rules/events";

/** What was decided, in one line without names. Null where the facts are not those of a kind that is known. */
export function ledgerWords(kind: string, facts: unknown): string | null {
  if (!isKind(kind)) return null;
  const event = { ...(facts as object), kind } as Event;
  try {
    return wordsFor(event);
  } catch {
    return null;
  }
}

/** Facts with their kind, so that the kind says what they are. */
type Event = { [K in LedgerKind]: KeptFacts<K> & { kind: K } }[LedgerKind];

function isKind(kind: string): kind is LedgerKind {
  return (LEDGER_KINDS as string[]).includes(kind);
}

function wordsFor(event: Event): string {
  switch (event.kind) {
    case "person-added":
      return `Added as ${event.role}${event.team ? `, ${event.team}` : ""}`;
    case "trainer-engaged":
      return "Engaged as trainer";
    case "person-left":
      return event.lastDay === undefined
        ? "Left the company"
        : `Leaves the company after ${dayText(event.lastDay)}`;
    case "leaving-taken-back":
      return "Stays with the company after all";
    case "person-erased":
      return `Erased: ${event.reason}`;
    case "enrolled":
      return [
        `Enrolled in “${event.programme}” for ${channelsText(event.channels)}`,
        ...(event.dueOn ? [`due ${dayText(event.dueOn)}`] : []),
      ].join(", ");
    case "channels-added":
      return `More channels for “${event.programme}”: ${channelsText(event.channels)}`;
    case "enrolment-changed":
      return enrolmentWords(event);
    case "reminded":
      return `Reminded of “${event.programme}”`;
    case "rule-made":
      return `Rule: ${event.team ?? "everyone"} is enrolled in “${event.programme}” for ${channelsText(event.channels)}, ${dueRuleWords(event)}`;
    case "rule-ended":
      return `Rule ended: ${event.team ?? "everyone"}, “${event.programme}”`;
    case "policy-published":
      return `Policy ${event.version} published${event.reacknowledge ? `, to be signed within ${counted(event.graceDays, "day")}` : ""}`;
    case "relearn-asked":
      return event.playbook === undefined
        ? `“${event.title}” changed and is to be learned again`
        : `“${event.title}” quotes what changed in playbook ${event.playbook} and is to be learned again`;
    case "programme-changed":
      return `Programme “${event.title}” changed: revision ${event.number}`;
    case "programme-retired":
      return `Programme “${event.title}” is no longer taught`;
    case "playbook-changed":
      return `Playbook changed: revision ${event.number}${event.impact ? PLAYBOOK_ASKS[event.impact] : ""}`;
    case "policy-acknowledged":
      return `Policy ${event.version} acknowledged`;
    case "sign-off-requested":
      return `Asked to be looked at again: “${event.programme}”`;
    case "signed-off":
      return `${VERDICTS[event.verdict]}, as ${event.of}${event.onBehalfOf ? " who stood in" : ""}: “${event.programme}”`;
    case "clearance-granted":
      return `Cleared to ${LEVEL_WORDS[event.level].verb} on ${channelsText(event.channels)}, ${rangeText(event.validFrom, event.validUntil)}`;
    case "delegated":
      return `Handed their sign-offs over, ${rangeText(event.startsOn, event.endsOn)}`;
    case "delegation-ended":
      return `Took their sign-offs back, handed over ${rangeText(event.startsOn, event.endsOn)}`;
    case "held-back":
      return event.module === undefined
        ? HELD_BACK[event.action]
        : `${HELD_BACK[event.action]}, with “${event.module}” to be done again`;
    case "module-credited": {
      const on = event.completedOn ? `, completed ${dayText(event.completedOn)}` : "";
      return `${creditText({ ...event, kind: event.of })}: “${event.module}”${on}`;
    }
    case "credit-ended":
      return `${CREDIT_WORDS[event.of].noun} ended: “${event.module}”`;
    case "allowance-granted":
      return allowanceWords(event);
    case "attempt-changed":
      return `${event.change === "extended" ? "More time for" : "Opened again:"} ${sitting(event)}`;
    case "attempt-graded":
      return `${event.passed ? "Passed" : "Not passed"}: ${sitting(event)}, ${points(event)}`;
    case "attempt-regraded":
      return `${event.choice === "award" ? "All points given for a question" : "A question graded again by its new key"}: ${sitting(event)}, ${points(event)}`;
    default:
      return event satisfies never;
  }
}

const PLAYBOOK_ASKS = {
  wording: "",
  notice: ", for people to look at",
  relearn: ", to be learned again where it is quoted",
};
const VERDICTS = { competent: "Competent", authorised: "Authorised", "not-yet": "Not yet" };
const HELD_BACK = {
  suspend: "Suspended",
  reinstate: "Reinstated",
  revoke: "Clearance revoked",
};

function enrolmentWords({
  change,
  programme,
  dueOn,
}: Pick<KeptFacts<"enrolment-changed">, "change" | "programme" | "dueOn">): string {
  switch (change) {
    case "due":
      return `“${programme}” due ${dueOn ? dayText(dueOn) : "on no day"}`;
    case "end":
      return `Taken out of “${programme}”`;
    case "resume":
      return `Put back into “${programme}”`;
    default:
      return change satisfies never;
  }
}

function allowanceWords({ of, amount, quiz }: KeptFacts<"allowance-granted">): string {
  const where = quiz === null ? "all quizzes" : `“${quiz}”`;
  if (of === "extra-attempts") return `${counted(amount, "more attempt")} at ${where}`;
  return amount === 0 ? `Extra time taken back: ${where}` : `${amount}% extra time for ${where}`;
}

function sitting({ quiz, attempt }: { quiz: string; attempt: number }): string {
  return `“${quiz}”, attempt ${attempt}`;
}

function points({ points: got, maxPoints }: { points: number; maxPoints: number }): string {
  return `${got} of ${maxPoints} points`;
}

/** What is wrong with an entry, for whoever verifies a chain. */
export function faultWords(seq: number, fault: ChainFault): string {
  switch (fault) {
    case "missing":
      return `entry ${seq} is missing`;
    case "altered":
      return `entry ${seq} was altered: its hash is not that of what it says`;
    case "unlinked":
      return `entry ${seq} does not carry on from entry ${seq - 1}: that one was altered, with its hash, or replaced`;
    case "replaced":
      return `entry ${seq} is not the one that was noted before`;
    default:
      return fault satisfies never;
  }
}
