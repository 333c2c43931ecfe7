import type { GateStanding } from "./gate";
import { keptReason, shownReason, type KeptReason } from "./kept-reason";
import type { Standing } from "./standing";

type KeptStanding = Omit<GateStanding, "reasons"> & { reasons: KeptReason[] };

/** No more of a standing than the gate reads. */
export function forGate(standing: Standing): GateStanding {
  const { level, channelIds, holds, validUntil, supervised, earns, reasons } = standing;
  return { level, channelIds, holds, validUntil, supervised, earns, reasons };
}

/** What the gate reads of somebody’s standings, as text. */
export function keptForGate(standings: readonly Standing[]): string {
  const kept = standings.map((standing): KeptStanding => {
    const { reasons, ...rest } = forGate(standing);
    return { ...rest, reasons: reasons.map(keptReason) };
  });
  return JSON.stringify(kept);
}

/** The same to be read. */
export function readForGate(text: string): GateStanding[] {
  const kept = JSON.parse(text) as KeptStanding[];
  return kept.map((standing) => ({ ...standing, reasons: standing.reasons.map(shownReason) }));
}
