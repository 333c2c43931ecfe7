import { hasRunning, isOwnStep } from "~/clearance/rules/words/employee-words";
import { isOverdue } from "~/clearance/rules/standing/pauses";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { LocalDate, Moment } from "~/kit/time/moment";
import type { DueNotice, NoticeFacts } from "~/clearance/rules/events/notice-kinds";

const REMINDER = "reminder";

/** One a day for each programme of a person, and for each version of the policy, however often it is asked for. */
function reminderKey(of: string, day: LocalDate): string {
  return `${REMINDER}:${of}:${day}`;
}

/** The enrolment that a notice reminds of, or the version to sign as `signingKey` has it; null where it is no reminder. */
export function remindedOf(key: string): string | null {
  const [kind, of] = key.split(":");
  return kind === REMINDER ? (of ?? null) : null;
}

/** What stands for signing a version of the policy among what somebody can be reminded of. */
export function signingKey(policyId: string): string {
  return `policy-${policyId}`;
}

/** That a version of the policy is to be signed, by signing the newest; `before` is the day from which not having done so pauses. */
export function policyReminderOf(
  { id, version }: { id: string; version: string },
  { sign, before }: { sign: string; before: LocalDate | null },
  by: string,
  { today }: Moment,
): DueNotice {
  const facts = { kind: "policy-changed" as const, version, sign, before, remindedBy: by };
  return { key: reminderKey(signingKey(id), today), facts };
}

/** What someone is reminded of in one programme, by whom; null where it is not their turn to do something. */
export function reminderOf(standing: Standing, by: string, now: Moment): DueNotice | null {
  if (!isOwnStep(standing.nextStep)) return null;
  const facts = { ...factsOf(standing, now), remindedBy: by };
  return { key: reminderKey(standing.enrolmentId, now.today), facts };
}

function factsOf(standing: Standing, now: Moment): NoticeFacts {
  const { programme, earns, level, state, nextStep, validUntil, dueOn, policy } = standing;
  const about = { programme: programme.title, level: earns.level };
  if (validUntil === null && dueOn)
    return dueOn < now.today
      ? { kind: "overdue", ...about, dueOn }
      : { kind: "due", ...about, dueOn };
  if (state === "paused") return pausedFacts(standing, now);
  if (validUntil !== null && (state === "renewing" || state === "expired")) {
    const ended = state === "expired";
    const { title, retired } = programme;
    return { kind: "expiring", programme: title, level, validUntil, ended, retired };
  }
  if (validUntil !== null && nextStep?.kind === "policy") {
    const { version } = nextStep;
    const before = policy?.overdueFrom ?? null;
    return { kind: "policy-changed", version, sign: version, before };
  }
  return { kind: "assigned", ...about, dueOn: null };
}

function pausedFacts(standing: Standing, { today }: Moment): NoticeFacts {
  const { reasons, programme, earns } = standing;
  const reason = reasons.find(isOverdue);
  if (reason) return { kind: "paused", running: hasRunning(standing, today), reason };
  return { kind: "assigned", programme: programme.title, level: earns.level, dueOn: null };
}
