import { mayPost, type GateAnswer } from "~/clearance/rules/standing/gate";
import { isRevoked } from "~/clearance/rules/standing/periods";
import { isPause } from "~/clearance/rules/standing/pauses";
import type { Period, Suspension } from "~/clearance/rules/standing/facts";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { Supervision } from "~/clearance/rules/supervision/supervision";
import type { LocalDate } from "~/kit/time/moment";

/** What a shared clearance is answered from, besides the day. */
export interface Shared<Channel extends { id: string }> {
  period: Period;
  standings: readonly Standing[];
  suspensions: readonly Suspension[];
  /** Those that the company has today. */
  channels: readonly Channel[];
}

/** May they do this today? `some` is on some of the channels only. */
type Says = "yes" | "some" | "paused" | "ended";

export interface Answer<Channel> {
  says: Says;
  /** The channels it was granted for, each with what the gate says of it. */
  channels: (Channel & { ok: boolean; supervised: Supervision | null })[];
  /** The last day of a yes. */
  until: LocalDate | null;
  /** A revocation has ended the period for good. */
  revoked: boolean;
  /** The period is over, whether or not another has followed it. */
  over: boolean;
}

/** What the gate says of what was granted, channel by channel, and what follows for the whole. */
export function answerToday<Channel extends { id: string }>(
  { period, standings, suspensions, channels }: Shared<Channel>,
  today: LocalDate,
): Answer<Channel> {
  const { level } = period;
  const verdicts = channels
    .filter(({ id }) => period.channelIds.includes(id))
    .map((channel) => ({ channel, verdict: mayPost(standings, { channelId: channel.id, level }) }));
  const yes = verdicts.flatMap(({ verdict }) => (verdict.ok ? verdict : []));
  const revoked = isRevoked(period, suspensions);
  const over = revoked || period.validUntil < today;
  const isPaused =
    !over &&
    (verdicts.length > 0
      ? verdicts.some(({ verdict }) => !verdict.ok && lifts(verdict.reasons))
      : lifts(standings.flatMap(({ reasons }) => reasons)));
  return {
    says: yes.length === 0 ? (isPaused ? "paused" : "ended") : whole(yes, verdicts),
    channels: verdicts.map(({ channel, verdict }) => ({
      ...channel,
      ok: verdict.ok,
      supervised: verdict.ok ? verdict.supervised : null,
    })),
    until: yes.map(({ until }) => until).sort()[0] ?? null,
    revoked,
    over,
  };
}

const whole = (yes: readonly unknown[], all: readonly unknown[]) =>
  yes.length === all.length ? "yes" : "some";

/** Whether what is in the way can go away without a new sign-off. Somebody who has left, or whose company is archived, is done. */
function lifts(reasons: Extract<GateAnswer, { ok: false }>["reasons"]): boolean {
  const pauses = reasons.filter((reason) => reason.code !== "no-clearance" && isPause(reason));
  return pauses.length > 0 && !pauses.some(({ code }) => code === "left" || code === "archived");
}
