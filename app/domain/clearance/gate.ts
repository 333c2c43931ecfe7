import { includesLevel, type Level } from "../curriculum/words";
import type { LocalDate } from "../moment";
import type { Reason, Standing } from "./standing";

export type GateAnswer =
  | { ok: true; level: Level; until: LocalDate }
  | { ok: false; reasons: (Reason | { code: "no-clearance" })[] };

/** May this person do this on this channel now? Any one standing that holds is enough; without one the answer is no, and why. */
export function mayPost(
  standings: readonly Standing[],
  { channelId, level }: { channelId: string; level: Level },
): GateAnswer {
  const concerned = standings.filter(
    (standing) =>
      standing.channelIds.includes(channelId) && includesLevel(standing.programme.level, level),
  );
  const holding = concerned.find((standing) => standing.holds && standing.validUntil);
  if (holding?.validUntil) {
    return { ok: true, level: holding.programme.level, until: holding.validUntil };
  }
  const reasons = concerned.flatMap((standing) => standing.reasons);
  return { ok: false, reasons: reasons.length > 0 ? reasons : [{ code: "no-clearance" }] };
}
