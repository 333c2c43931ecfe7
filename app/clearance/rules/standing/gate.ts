import { includesLevel, type Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import type { Scope } from "./facts";
import type { Reason, Standing } from "./standing";

export type GateAnswer =
  | { ok: true; level: Level; until: LocalDate }
  | { ok: false; reasons: (Reason | { code: "no-clearance" })[] };

/**
 * May this person do this on this channel now? Any one standing that holds and was granted for it is enough; without one
 * the answer is no, and why: also where it is only being earned.
 */
export function mayPost(
  standings: readonly Standing[],
  { channelId, level }: { channelId: string; level: Level },
): GateAnswer {
  const covers = (scope: Scope) =>
    scope.channelIds.includes(channelId) && includesLevel(scope.level, level);
  const holding = standings.find(
    (standing) => standing.holds && standing.validUntil && covers(standing),
  );
  if (holding?.validUntil) {
    return { ok: true, level: holding.level, until: holding.validUntil };
  }
  const concerned = standings.filter((standing) => covers(standing) || covers(standing.earns));
  const reasons = concerned.flatMap((standing) => standing.reasons);
  return { ok: false, reasons: reasons.length > 0 ? reasons : [{ code: "no-clearance" }] };
}
