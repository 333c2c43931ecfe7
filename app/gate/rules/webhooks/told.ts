import type { Standing } from "~/clearance/rules/standing/standing";
import { hasRunning } from "~/clearance/rules/words/employee-words";
import type { Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import type { ClearanceType } from "./kinds";

/** How one clearance stood when webhooks last heard of it. */
interface ToldClearance {
  is: "cleared" | "paused" | "revoked" | "expired" | "none";
  level: Level;
  /** By id. */
  channels: string[];
  until: LocalDate | null;
  expiring: boolean;
}

/** What webhooks last knew of somebody: their clearances by enrolment, and whether they had left. */
export interface Told {
  left: boolean;
  clearances: Record<string, ToldClearance>;
}

export interface News {
  type: ClearanceType;
  clearance: ToldClearance;
}

export const NOBODY: Told = { left: false, clearances: {} };

/** What there is to know of somebody now; of somebody who has left, nothing else. */
export function toldOf(standings: readonly Standing[], left: boolean, today: LocalDate): Told {
  if (left) return { left, clearances: {} };
  const clearances = standings.map((standing): [string, ToldClearance] => {
    const { enrolmentId, level, channelIds, validUntil, expiring } = standing;
    const is = whatIs(standing, today);
    return [
      enrolmentId,
      { is, level, channels: [...channelIds].sort(), until: validUntil, expiring },
    ];
  });
  return { left, clearances: Object.fromEntries(clearances) };
}

function whatIs(standing: Standing, today: LocalDate): ToldClearance["is"] {
  if (standing.holds) return "cleared";
  if (standing.state === "revoked") return "revoked";
  if (standing.validUntil === null) return "none";
  if (!hasRunning(standing, today)) return "expired";
  return standing.state === "paused" ? "paused" : "none";
}

/** What is to be told of somebody who hasn’t left, in the order of their enrolments; one that is gone has ended. */
export function newsBetween(before: Told, after: Told): News[] {
  const ids = [...new Set([...Object.keys(before.clearances), ...Object.keys(after.clearances)])];
  return ids.sort().flatMap((id) => {
    const old = before.clearances[id];
    const now = after.clearances[id] ?? (old && { ...old, is: "expired" as const });
    return now ? newsOf(old, now) : [];
  });
}

function newsOf(before: ToldClearance | undefined, clearance: ToldClearance): News[] {
  const was = before?.is ?? "none";
  const { is, expiring } = clearance;
  const told = (type: ClearanceType): News => ({ type, clearance });
  if (is === "cleared") {
    const near = expiring && !(was === "cleared" && before?.expiring);
    const soon = near ? [told("clearance.expiring")] : [];
    if (was === "paused") return [told("clearance.lifted"), ...soon];
    if (before && was === "cleared" && sameGrant(before, clearance)) return soon;
    return [told("clearance.cleared"), ...soon];
  }
  const held = was === "cleared" || was === "paused";
  if (is === "revoked") return held ? [told("clearance.revoked")] : [];
  if (is === "paused") return was === "cleared" ? [told("clearance.paused")] : [];
  return held ? [told("clearance.expired")] : [];
}

function sameGrant(one: ToldClearance, other: ToldClearance): boolean {
  return (
    one.level === other.level &&
    one.until === other.until &&
    one.channels.join() === other.channels.join()
  );
}

/** Whether nothing has changed. */
export function sameTold(one: Told, other: Told): boolean {
  return text(one) === text(other);
}

/** PostgreSQL and SQLite give the names of what is kept as JSON in an order of their own. */
function text({ left, clearances }: Told): string {
  const rows = Object.entries(clearances)
    .map(([id, { is, level, channels, until, expiring }]) =>
      [id, is, level, channels.join(), until, expiring].join(" "),
    )
    .sort();
  return [left, ...rows].join("\n");
}
