import type { ActivityKind, Level } from "~/curriculum/rules/kinds";
import { daysBetween, type LocalDate } from "~/kit/time/moment";
import { counted, spelled } from "~/kit/text/amounts";
import { dayText, listed } from "~/kit/text/formats";
import type { Tone } from "~/kit/text/tone";
import { stillToCome } from "~/clearance/rules/standing/still-to-come";
import type { NextStep, Reason, Standing } from "~/clearance/rules/standing/standing";
import type { ClearanceState, SignOffKind } from "~/clearance/rules/kinds";

export const STATE_WORDS: Record<
  ClearanceState,
  { word: string; tone: Tone; icon: "check" | "clock" | "pause" | "dot" | "pen" | "stop" }
> = {
  "not-enrolled": { word: "Not assigned", tone: "idle", icon: "dot" },
  "in-training": { word: "In training", tone: "idle", icon: "dot" },
  "awaiting-trainer": { word: "Trainer’s sign-off", tone: "info", icon: "pen" },
  "awaiting-manager": { word: "Manager’s sign-off", tone: "info", icon: "pen" },
  cleared: { word: "Cleared", tone: "ok", icon: "check" },
  renewing: { word: "Expiring", tone: "warn", icon: "clock" },
  expired: { word: "Expired", tone: "bad", icon: "clock" },
  paused: { word: "Paused", tone: "bad", icon: "pause" },
  revoked: { word: "Revoked", tone: "bad", icon: "stop" },
};

export const LEVEL_WORDS: Record<Level, { title: string; verb: string; noun: string }> = {
  share: { title: "Share", verb: "share company news", noun: "sharing" },
  reply: { title: "Reply", verb: "reply", noun: "replies" },
  post: { title: "Post", verb: "post", noun: "posts" },
  crisis: { title: "Crisis", verb: "speak in a crisis", noun: "crisis" },
};

/** What a standing is called: what ends soon is called expiring, whether or not it can be renewed. */
export function calledState({ state, expiring }: Pick<Standing, "state" | "expiring">) {
  return expiring ? "renewing" : state;
}

/** “one step”, “two steps”, within a sentence. */
export function stepsText(steps: number): string {
  return spelled(steps, "step").toLowerCase();
}

type Left = Pick<Standing, "steps" | "modules" | "policy" | "trainerSignOff">;

/** “2 lessons, 1 quiz, the policy and 2 sign-offs left”, at the beginning of a sentence: everything there is before what is being earned. */
export function leftText(standing: Left): string {
  return `${capital(listed(leftParts(standing)))} left`;
}

function leftParts({ modules, policy, ...standing }: Left): string[] {
  const open = modules
    .filter(({ done }) => !done)
    .flatMap(({ activities }) => activities.filter(({ current }) => !current));
  const count = (kind: ActivityKind) => open.filter((each) => each.kind === kind).length;
  const [lessons, quizzes] = [count("lesson"), count("quiz")];
  const { signOffs } = stillToCome(standing);
  return [
    lessons > 0 && counted(lessons, "lesson"),
    quizzes > 0 && counted(quizzes, "quiz", "quizzes"),
    policy && !policy.acknowledgedAt && "the policy",
    counted(signOffs, "sign-off"),
  ].filter((part) => typeof part === "string");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A short chip for one standing: “Reply”, “Reply · 12 days”, “4 of 6”. */
export function chipOf(
  standing: Standing | null,
  today: LocalDate,
): {
  text: string;
  tone: Tone;
  icon: (typeof STATE_WORDS)[ClearanceState]["icon"] | null;
  title: string;
} {
  if (!standing)
    return { text: "—", tone: "idle", icon: null, title: STATE_WORDS["not-enrolled"].word };
  const called = calledState(standing);
  const { word, tone, icon } = STATE_WORDS[called];
  const level = LEVEL_WORDS[standing.level].title;
  const title = `${level}: ${word.toLowerCase()}`;
  switch (called) {
    case "cleared":
      return { text: level, tone, icon, title };
    case "renewing": {
      const days = standing.validUntil ? daysBetween(today, standing.validUntil) : 0;
      return {
        text: `${level} · ${days === 0 ? "last day" : counted(days, "day")}`,
        tone,
        icon,
        title,
      };
    }
    case "in-training":
      return { text: `${standing.steps.done} of ${standing.steps.total}`, tone, icon, title };
    case "awaiting-trainer":
    case "awaiting-manager":
      return { text: "Sign-off", tone, icon, title };
    case "expired":
    case "paused":
    case "revoked":
    case "not-enrolled":
      return { text: word, tone, icon, title };
    default:
      return called satisfies never;
  }
}

/** Why, in one sentence, as said to a manager or a trainer about somebody. */
export function reasonText(reason: Reason | { code: "no-clearance" }): string {
  switch (reason.code) {
    case "no-clearance":
      return "Not enrolled in anything that covers this.";
    case "left":
      return "Has left the company.";
    case "suspended":
      return `Suspended by ${reason.by}: ${reason.reason}`;
    case "revoked":
      return `Revoked by ${reason.by}: ${reason.reason}`;
    case "remedial":
      return reason.done
        ? `Has done “${reason.title}” again.`
        : `Has “${reason.title}” to do again${reason.revoked ? "" : ", as the suspension asks"}.`;
    case "policy-unsigned":
      return `Policy ${reason.version} is not signed; it was due before ${dayText(reason.overdueFrom)}.`;
    case "relearn-overdue":
      return reason.isNew
        ? `“${reason.activity}” is new and had to be done before ${dayText(reason.overdueFrom)}.`
        : `“${reason.activity}” has changed and had to be learned again before ${dayText(reason.overdueFrom)}.`;
    case "expired":
      return `Expired after ${dayText(reason.validUntil)}.`;
    case "steps-left":
      return `${spelled(reason.left, "step")} left, then sign-off.`;
    case "not-yet":
      return `${reason.by} said not yet: ${reason.comment}`;
    case "trainer-sign-off":
      return "Waits for the trainer’s sign-off.";
    case "manager-sign-off":
      return "Waits for the manager’s sign-off.";
    default:
      return reason satisfies never;
  }
}

/** The next step as a line on a board, from the side of whoever looks at it. */
export function nextStepText(step: NextStep | null, side: SignOffKind = "manager"): string {
  if (!step) return "—";
  switch (step.kind) {
    case "activity":
      return step.activity === "quiz" ? `Quiz: ${step.moduleTitle}` : `Lesson: ${step.title}`;
    case "policy":
      return `Sign policy ${step.version}`;
    case "ask-again":
      return "Ask for sign-off again";
    case "trainer":
      return side === "trainer" ? "Your sign-off" : "Trainer’s sign-off";
    case "manager":
      return side === "manager" ? "Your sign-off" : "Manager’s sign-off";
    case "lift-suspension":
      return side === "manager" ? "Reinstate" : "A manager reinstates them";
    default:
      return step satisfies never;
  }
}
