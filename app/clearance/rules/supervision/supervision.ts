import { addDays } from "~/kit/time/moment";
import { NOT_SUPERVISED, type Supervised } from "~/company/rules/programme-terms";
import type { LiveVerdict } from "~/clearance/rules/kinds";
import type { ProgrammeRule } from "~/curriculum/rules/requirements";
import type { EnrolmentFacts, Period } from "~/clearance/rules/standing/facts";
import type { Tenure } from "~/clearance/rules/standing/periods";

/** How far somebody is whose first live replies are looked at. */
export interface Supervision {
  /** How many good ones it takes. */
  of: number;
  good: number;
  /** Logged, and not looked at yet. */
  waiting: number;
  notGood: number;
}

interface LookedAt {
  /** Null once enough were good, and where none are asked for. */
  supervised: Supervision | null;
  /** How many replies a month are asked for afterwards. */
  monthly: number;
}

export const NOT_LOOKED_AT: LookedAt = { supervised: null, monthly: 0 };

/**
 * What is looked at of what somebody writes while their clearance runs. It goes by what the programme asked for when the first of
 * the periods was granted that have followed each other without a gap. Where it came to ask for less since, that counts for good.
 */
export function lookedAt(
  tenure: Pick<Tenure, "running" | "unrevoked">,
  { live }: Pick<EnrolmentFacts, "live">,
  { supervised: terms }: Pick<ProgrammeRule, "supervised">,
): LookedAt {
  const since = terms.length > 0 ? grantedFirst(tenure) : null;
  if (since === null) return NOT_LOOKED_AT;
  const then: Supervised = terms.findLast(({ at }) => at <= since) ?? NOT_SUPERVISED;
  const asked = terms.filter(({ at }) => at > since).reduce(fewerOf, then);
  const counted = live.filter(({ at }) => at >= since);
  const count = (wanted: LiveVerdict | undefined) =>
    counted.filter(({ review }) => review?.verdict === wanted).length;
  const good = count("good");
  if (good >= asked.first) return { supervised: null, monthly: asked.monthly };
  return {
    supervised: { of: asked.first, good, waiting: count(undefined), notGood: count("not-good") },
    monthly: 0,
  };
}

/** What has no condition comes first, then what is nearest to having none. */
export function byCondition(
  { supervised: one }: Pick<LookedAt, "supervised">,
  { supervised: other }: Pick<LookedAt, "supervised">,
): number {
  return leftOf(one) - leftOf(other) || (one?.of ?? 0) - (other?.of ?? 0);
}

function leftOf(supervised: Supervision | null): number {
  return supervised ? supervised.of - supervised.good : 0;
}

function fewerOf(one: Supervised, other: Supervised): Supervised {
  return {
    first: Math.min(one.first, other.first),
    monthly: Math.min(one.monthly, other.monthly),
  };
}

/** When the first was granted of the periods that have followed each other without a gap up to the one that runs. */
function grantedFirst({ running, unrevoked }: Pick<Tenure, "running" | "unrevoked">): Date | null {
  if (!running) return null;
  let { validFrom, grantedAt }: Pick<Period, "validFrom" | "grantedAt"> = running;
  for (const period of [...unrevoked].reverse()) {
    if (period.validFrom > validFrom || addDays(period.validUntil, 1) < validFrom) continue;
    validFrom = period.validFrom;
    if (period.grantedAt < grantedAt) grantedAt = period.grantedAt;
  }
  return grantedAt;
}
