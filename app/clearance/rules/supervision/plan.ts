import { daysBetween, localDateOf, type Moment } from "~/kit/time/moment";

/** The longest of each half, in characters. */
export const PLAN_LENGTH = 300;

/** Days after which a plan comes back as a notice, and for how many it may still do so. */
const BACK_AFTER = 7;
const BACK_FOR = 7;

/** What somebody means to do when something happens. */
export interface Plan {
  id: string;
  enrolmentId: string;
  when: string;
  then: string;
  at: Date;
}

/** The plan that counts for each enrolment: the one written last. Plans are oldest first. */
export function plansThatCount(plans: readonly Plan[]): Map<string, Plan> {
  return new Map(plans.map((plan) => [plan.enrolmentId, plan]));
}

/** Whether a plan comes back now: a week after it was written. */
export function comesBack({ at }: Pick<Plan, "at">, { today, timeZone }: Moment): boolean {
  const days = daysBetween(localDateOf(at, timeZone), today);
  return days >= BACK_AFTER && days < BACK_AFTER + BACK_FOR;
}

/** A half of a plan as it stands in a sentence: on one line, and without its full stop. */
export function halfOf(typed: string): string {
  const line = typed.trim().replace(/\s+/gu, " ");
  let end = line.length;
  while (line[end - 1] === "." || line[end - 1] === "…") end -= 1;
  return line.slice(0, end);
}
