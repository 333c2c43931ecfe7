import { LEVELS } from "~/curriculum/rules/kinds";
import type { NextStep, Standing } from "./standing";
import type { ClearanceState } from "~/clearance/rules/kinds";
import { byCondition } from "~/clearance/rules/supervision/supervision";

/** How much a state tells of a channel, best first: what one may do now, then what holds one back, then the way there. */
const WEIGHT: readonly ClearanceState[] = [
  "cleared",
  "renewing",
  "paused",
  "revoked",
  "awaiting-manager",
  "awaiting-trainer",
  "in-training",
  "expired",
  "not-enrolled",
];

/** The standing that says most about one channel: what holds, at the highest level, as the gate has it; else what is nearest to holding. */
export function standingOnChannel(
  standings: readonly Standing[],
  channelId: string,
): Standing | null {
  return (
    standings
      .flatMap((standing) => onChannel(standing, channelId) ?? [])
      .sort(
        (a, b) =>
          Number(b.holds) - Number(a.holds) ||
          (a.holds
            ? byLevel(a, b) || byCondition(a, b) || byWeight(a, b)
            : byWeight(a, b) || byLevel(a, b)),
      )[0] ?? null
  );
}

/** A standing as it is on one channel: where only the next sign-off would be for it, the way there. */
function onChannel(standing: Standing, channelId: string): Standing | null {
  if (standing.channelIds.includes(channelId)) return standing;
  const { earns, awaiting, programme, holds } = standing;
  if (programme.retired || !holds || !earns.channelIds.includes(channelId)) return null;
  return {
    ...standing,
    ...earns,
    state: awaiting ? `awaiting-${awaiting}` : "in-training",
    holds: false,
    supervised: null,
    monthly: 0,
    expiring: false,
    validFrom: null,
    validUntil: null,
  };
}

function byLevel(a: Standing, b: Standing): number {
  return LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level);
}

function byWeight(a: Standing, b: Standing): number {
  return WEIGHT.indexOf(a.state) - WEIGHT.indexOf(b.state);
}

/** The next step that a person’s summary shows: of what holds them back, then of what they earn or renew, then of what they hold. */
export function leadingStep(standings: readonly Standing[]): NextStep | null {
  const urgent: readonly ClearanceState[] = [
    "paused",
    "revoked",
    "renewing",
    "awaiting-manager",
    "awaiting-trainer",
    "in-training",
    "expired",
    "cleared",
    "not-enrolled",
  ];
  return (
    standings
      .filter(({ nextStep }) => nextStep !== null)
      .sort((a, b) => urgent.indexOf(a.state) - urgent.indexOf(b.state))[0]?.nextStep ?? null
  );
}
