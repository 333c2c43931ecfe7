import type { LocalDate, Moment } from "~/kit/time/moment";
import { clearanceStatus, standsIn } from "~/clearance/rules/standing/clearance-status";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { ProgrammeRule } from "~/curriculum/rules/requirements";
import { dayAt, type Concerned } from "./revision-consequences";

/** What becomes of somebody by something new: a step more, nothing since they wait for a sign-off, or a day to keep. */
export const ADDITION_GROUPS = ["training", "waiting", "cleared"] as const;
export type AdditionGroup = (typeof ADDITION_GROUPS)[number];

/**
 * In which of the groups somebody is, if something were added now that applies to everyone: `widened` is a programme with it, or the
 * very programme where it is not concerned. Null for those it does not touch. Being cleared comes first: that is what is at stake.
 */
export function additionGroup(
  concerned: Concerned,
  widened: (programme: ProgrammeRule) => ProgrammeRule,
  overdueFrom: LocalDate,
  now: Moment,
): AdditionGroup | null {
  const { person, enrolments, programmes, policies, remedial } = concerned;
  if (person.leftAt && person.leftAt <= now.at) return null;
  const found = enrolments.map((enrolment): AdditionGroup | null => {
    const programme = programmes.get(enrolment.programmeId);
    if (!programme || !standsIn(programme, enrolment)) return null;
    if (programme.retired || enrolment.endedAt) return null;
    const after = widened(programme);
    if (after === programme) return null;
    const standing = (at: Moment, by: ProgrammeRule) =>
      clearanceStatus({ person, enrolment, programme: by, policies, remedial }, at);
    const before = standing(now, programme);
    const later = dayAt(overdueFrom, now.timeZone);
    if (before.holds && standing(later, programme).holds && !standing(later, after).holds)
      return "cleared";
    if (isAskedMore(before, standing(now, after))) return "training";
    return before.awaiting ? "waiting" : null;
  });
  return (
    ["cleared" as const, "training" as const, "waiting" as const].find((group) =>
      found.includes(group),
    ) ?? null
  );
}

function isAskedMore(before: Standing, after: Standing): boolean {
  const open = ({ modules }: Standing) =>
    modules.flatMap(({ activities }) => activities).filter(({ current }) => !current).length;
  if (before.state === "cleared" && !before.widens) return false;
  return open(after) > open(before) || (after.policy !== null && before.policy === null);
}
