import type { EnrolmentFacts, PersonFacts } from "~/clearance/rules/standing/facts";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { LocalDate, Moment } from "~/kit/time/moment";

/** Why nothing is done for somebody. */
export type Skipped =
  | "left"
  | "enrolled-already"
  | "not-enrolled"
  | "taken-out"
  | "not-taken-out"
  | "cleared-already"
  | "due-then-already"
  | "nothing-to-do"
  | "reminded-today";

export type Done = "enrolled" | "resumed" | "channels-added" | "extended" | "reminded";

/** What is to be done for one person, or why nothing is. */
export type Plan<Does extends Done = Done> =
  | { ok: true; does: Does }
  | { ok: false; because: Skipped };

type Leaver = Pick<PersonFacts, "leftAt">;
type Enrolled = Pick<EnrolmentFacts, "endedAt" | "channelIds" | "dueOn">;

export function hasLeft({ leftAt }: Leaver, { at }: Pick<Moment, "at">): boolean {
  return leftAt !== null && leftAt <= at;
}

export type AssignPlan = Plan<"enrolled" | "resumed" | "channels-added"> & {
  /** The channels that they are not enrolled for yet. */
  add: readonly string[];
};

/**
 * What assigning a programme on some channels does for one person: enrols them; adds the channels they lack; puts them back where
 * they were taken out. `enrolment` is theirs in the programme, or null.
 */
export function planAssign(
  person: Leaver,
  enrolment: Enrolled | null,
  channelIds: readonly string[],
  now: Pick<Moment, "at">,
): AssignPlan {
  if (hasLeft(person, now)) return { ok: false, because: "left", add: [] };
  if (!enrolment) return { ok: true, does: "enrolled", add: channelIds };
  const add = channelIds.filter((id) => !enrolment.channelIds.includes(id));
  if (enrolment.endedAt) return { ok: true, does: "resumed", add };
  if (add.length > 0) return { ok: true, does: "channels-added", add };
  return { ok: false, because: "enrolled-already", add };
}

/** The same by a rule. It leaves people alone who were taken out, because a person decided that. */
export function planByRule(
  person: Leaver,
  enrolment: Enrolled | null,
  channelIds: readonly string[],
  now: Pick<Moment, "at">,
): AssignPlan {
  if (enrolment?.endedAt) return { ok: false, because: "taken-out", add: [] };
  if (channelIds.length === 0) return { ok: false, because: "enrolled-already", add: [] };
  return planAssign(person, enrolment, channelIds, now);
}

/** What another due date does for one person. Where a clearance was granted already, nothing is due any more. */
export function planExtend(
  person: Leaver,
  enrolment: Enrolled | null,
  standing: Pick<Standing, "validUntil"> | null,
  dueOn: LocalDate | null,
  now: Pick<Moment, "at">,
): Plan<"extended"> {
  if (hasLeft(person, now)) return { ok: false, because: "left" };
  if (!enrolment) return { ok: false, because: "not-enrolled" };
  if (enrolment.endedAt) return { ok: false, because: "taken-out" };
  if (standing?.validUntil) return { ok: false, because: "cleared-already" };
  if (dueOn !== null && enrolment.dueOn === dueOn)
    return { ok: false, because: "due-then-already" };
  return { ok: true, does: "extended" };
}
