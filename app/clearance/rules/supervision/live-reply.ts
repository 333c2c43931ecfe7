import type { LiveVerdict } from "~/clearance/rules/kinds";
import type { LiveReply } from "~/clearance/rules/standing/facts";
import type { Standing } from "~/clearance/rules/standing/standing";
import { webLink } from "~/clearance/rules/sign-offs/incident";
import { localDateOf, type Moment } from "~/kit/time/moment";

/** The longest of each, in characters. */
export const MOST_WRITTEN = { url: 500, asked: 2000, text: 3000, finding: 1000 } as const;

type Looked = Pick<Standing, "holds" | "supervised" | "monthly" | "channelIds">;

/** Whether live replies are asked for: at first, or so many a month. */
export function isLookedAt({ supervised, monthly }: Pick<Looked, "supervised" | "monthly">) {
  return supervised !== null || monthly > 0;
}

export type LogRefusal = "not-asked" | "channel" | "link";

/** Whether somebody may log a reply on a channel now: while their clearance for it runs, and replies are asked for. */
export function mayLog(
  standing: Looked,
  { channelId, url }: { channelId: string; url: string },
): { ok: true; url: string } | { ok: false; reason: LogRefusal } {
  if (!standing.holds || !isLookedAt(standing)) return { ok: false, reason: "not-asked" };
  if (!standing.channelIds.includes(channelId)) return { ok: false, reason: "channel" };
  if (url.trim() === "") return { ok: true, url: "" };
  const link = webLink(url.trim());
  return link === null || link.length > MOST_WRITTEN.url
    ? { ok: false, reason: "link" }
    : { ok: true, url: link };
}

export type ReviewRefusal = "own" | "reviewed" | "left" | "finding-missing";

/** Whether somebody may say what they found of a reply: never of their own, once, and with a word on what wasn’t good. */
export function mayReview({
  by,
  about,
  verdict,
  finding,
  reviewed,
  left,
}: {
  by: string;
  about: string;
  verdict: LiveVerdict;
  finding: string;
  reviewed: boolean;
  left: boolean;
}): { ok: true } | { ok: false; reason: ReviewRefusal } {
  if (by === about) return { ok: false, reason: "own" };
  if (left) return { ok: false, reason: "left" };
  if (reviewed) return { ok: false, reason: "reviewed" };
  if (verdict === "not-good" && finding.trim() === "")
    return { ok: false, reason: "finding-missing" };
  return { ok: true };
}

/** How many of this month’s sample are logged; null where no sample is asked for. */
export function sampleOf(
  { monthly }: Pick<Standing, "monthly">,
  live: readonly Pick<LiveReply, "at">[],
  { today, timeZone }: Moment,
): { of: number; logged: number } | null {
  if (monthly === 0) return null;
  const month = today.slice(0, 7);
  const logged = live.filter(({ at }) => localDateOf(at, timeZone).startsWith(month)).length;
  return { of: monthly, logged: Math.min(logged, monthly) };
}
