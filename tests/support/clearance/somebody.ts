import fc from "fast-check";
import { clearanceStatus, standsIn } from "~/clearance/rules/standing/clearance-status";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { Level } from "~/curriculum/rules/kinds";
import { momentIn, type Moment } from "~/kit/time/moment";
import { aHistoryOfNow, withLeavers, type History } from "./history";
import { aLevel } from "./history-events";

/** Somebody in one programme, or in two: what the other one granted, and for which level, is of another history. */
export const somebody = fc
  .tuple(withLeavers(aHistoryOfNow), fc.option(aHistoryOfNow, { freq: 2, nil: null }), aLevel)
  // A period that was granted after a revocation would stand beside those that it ended, and this one has none.
  .map(([one, other, level]) => personOf(one, other && !wasRevoked(other) ? other : null, level));

function wasRevoked({ person }: History): boolean {
  return person.suspensions.some(({ action }) => action === "revoke");
}

function personOf(one: History, other: History | null, level: Level) {
  const { person, policies, remedial } = one;
  const latest = Math.max(one.now.at.getTime(), other?.now.at.getTime() ?? 0);
  const now = momentIn(one.now.timeZone, new Date(latest));
  const inputs = [{ enrolment: one.enrolment, programme: one.programme }];
  if (other) {
    const { enrolment, programme } = other;
    const periods = enrolment.periods.map((period) => ({ ...period, level }));
    inputs.push({
      enrolment: { ...enrolment, id: "other", programmeId: "other", periods },
      programme: { ...programme, id: "other", key: "other", title: "The other", level },
    });
  }
  const standing = inputs.filter(({ programme, enrolment }) => standsIn(programme, enrolment));
  const at = (moment: Moment): Standing[] =>
    standing.map((input) => clearanceStatus({ person, policies, remedial, ...input }, moment));
  return { person, policies, now, at, enrolments: inputs.map(({ enrolment }) => enrolment) };
}

export type Somebody = ReturnType<typeof personOf>;
