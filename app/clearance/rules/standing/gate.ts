import { includesLevel, LEVELS, type Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import type { Scope } from "./facts";
import { isStop } from "./pauses";
import { byCondition, type Supervision } from "~/clearance/rules/supervision/supervision";
import type { Reason, Standing } from "./standing";

/** A yes, with its condition where the first live replies are still looked at. */
interface Allowed {
  ok: true;
  level: Level;
  until: LocalDate;
  supervised: Supervision | null;
}

/** What the gate reads of a standing. */
export type GateStanding = Pick<
  Standing,
  "level" | "channelIds" | "holds" | "validUntil" | "supervised" | "earns" | "reasons"
>;

export type GateAnswer = Allowed | { ok: false; reasons: (Reason | { code: "no-clearance" })[] };

/**
 * May this person do this on this channel now? Any one standing that holds and was granted for it is enough; without one
 * the answer is no, and why: also where it is only being earned. One without a condition comes before one with.
 */
export function mayPost(
  standings: readonly GateStanding[],
  { channelId, level }: { channelId: string; level: Level },
): GateAnswer {
  const covers = (scope: Scope) =>
    scope.channelIds.includes(channelId) && includesLevel(scope.level, level);
  const [holding] = standings
    .filter((standing) => standing.holds && standing.validUntil && covers(standing))
    .sort(byCondition);
  if (holding?.validUntil) {
    const { level: granted, validUntil: until, supervised } = holding;
    return { ok: true, level: granted, until, supervised };
  }
  const concerned = standings.filter((standing) => covers(standing) || covers(standing.earns));
  const reasons = concerned.flatMap((standing) => standing.reasons);
  return { ok: false, reasons: reasons.length > 0 ? reasons : [{ code: "no-clearance" }] };
}

/** What is known of the person who asks: their company's channels, and where they stand today. */
export interface GateFacts {
  channels: readonly { id: string; key: string }[];
  standings: readonly GateStanding[];
}

/** A question as it arrives, from a form, a link or another program: nothing in it has to exist. */
export interface GateQuestion {
  /** A channel's key. */
  channel: string;
  level: string;
}

export type GateReason =
  | Reason
  | { code: "no-clearance" | "unknown-person" | "unknown-channel" | "unknown-level" };

export type GateVerdict =
  | Allowed
  /** `instead` is the highest level that they may use on this channel today. */
  | { ok: false; reasons: GateReason[]; instead: Level | null };

/**
 * The gate, asked from outside. It fails closed: a person who is not found (`null`), a channel the company does not have and a
 * level that does not exist are each a no.
 */
export function askGate(facts: GateFacts | null, { channel, level }: GateQuestion): GateVerdict {
  if (!facts) return no("unknown-person");
  const found = facts.channels.find(({ key }) => key === channel);
  if (!found) return no("unknown-channel");
  const asked = LEVELS.find((each) => each === level);
  const instead = highestLevel(facts.standings, found.id);
  if (!asked) return { ...no("unknown-level"), instead };
  const answer = mayPost(facts.standings, { channelId: found.id, level: asked });
  return answer.ok ? answer : { ...answer, instead };
}

/** The highest level that somebody may use on a channel today; null where they may not speak there at all. */
export function highestLevel(standings: readonly GateStanding[], channelId: string): Level | null {
  return LEVELS.findLast((level) => mayPost(standings, { channelId, level }).ok) ?? null;
}

function no(code: Exclude<GateReason["code"], Reason["code"]>) {
  return { ok: false as const, reasons: [{ code }], instead: null };
}

/** Who can do something about a no: the person themselves, the trainer, or a manager. */
export type GateHelp = "self" | "trainer" | "manager";

/** Who to turn to first: the manager about a stop; else the person’s own part comes before a sign-off. */
export function gateHelp(reasons: readonly GateReason[]): GateHelp {
  if (reasons.some(isStop)) return "manager";
  const helps = reasons.map(helpWith);
  return OWN_PART_FIRST.find((help) => helps.includes(help)) ?? "manager";
}

const OWN_PART_FIRST: readonly GateHelp[] = ["self", "trainer", "manager"];

function helpWith(reason: GateReason): GateHelp {
  switch (reason.code) {
    case "remedial":
      return reason.done ? "manager" : "self";
    case "not-yet":
    case "policy-unsigned":
    case "relearn-overdue":
    case "expired":
    case "steps-left":
      return "self";
    case "trainer-sign-off":
      return "trainer";
    case "archived":
    case "left":
    case "suspended":
    case "revoked":
    case "no-channel":
    case "manager-sign-off":
    case "no-clearance":
    case "unknown-person":
    case "unknown-channel":
    case "unknown-level":
      return "manager";
    default:
      return reason satisfies never;
  }
}
