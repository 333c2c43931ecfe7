import type { PostState } from "./kinds";
import { MOST_DAYS_AHEAD, ON_ITS_WAY_MS } from "./limits";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

interface Kept {
  state: PostState;
  sentAt: Date | null;
}

/** What is known of a post: one that was on its way when the program stopped is in doubt. */
export function postState({ state, sentAt }: Kept, now: Date): PostState {
  const isLost = state === "sending" && now.getTime() - (sentAt?.getTime() ?? 0) > ON_ITS_WAY_MS;
  return isLost ? "doubtful" : state;
}

export type WrittenFault = "empty" | "long" | "time" | "past" | "far";

/** What is wrong with a post before the gate is asked; null for nothing. `at` is null where no time was understood. */
export function writtenFault(
  { text, at, limit }: { text: string; at: Date | null; limit: number },
  now: Date,
): WrittenFault | null {
  if (text.trim() === "") return "empty";
  if ([...text].length > limit) return "long";
  if (at === null) return "time";
  const ahead = at.getTime() - now.getTime();
  if (ahead < MINUTE_MS) return "past";
  return ahead > MOST_DAYS_AHEAD * DAY_MS ? "far" : null;
}

/** A text as Postiz wants it, which reads markup in what it is sent. */
export function asMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A text as Postiz gives it back, to compare it by: without markup, and whatever the spaces. */
function withoutMarkup(content: string): string {
  return content
    .replace(/<[^<>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

interface Wanted {
  text: string;
  publishAt: Date;
}

interface Listed {
  id: string;
  content: string;
  at: Date;
}

/** Around the time of a post, what of Postiz’s is looked through: somebody may have moved it there. */
export function around({ publishAt }: Pick<Wanted, "publishAt">): { from: Date; until: Date } {
  return {
    from: new Date(publishAt.getTime() - 7 * DAY_MS),
    until: new Date(publishAt.getTime() + 7 * DAY_MS),
  };
}

/**
 * The post among those of its account that is this one, by its text; null where there is none. `unclear` where several could be it, or
 * another text has its minute: somebody may have changed it there.
 */
export function foundAmong(
  { text, publishAt }: Wanted,
  listed: readonly Listed[],
): { id: string } | "unclear" | null {
  const own = withoutMarkup(asMarkup(text));
  const [first, ...more] = listed.filter(({ content }) => withoutMarkup(content) === own);
  if (first) return more.length > 0 ? "unclear" : { id: first.id };
  const isThen = ({ at }: Listed) => Math.abs(at.getTime() - publishAt.getTime()) < MINUTE_MS;
  return listed.some(isThen) ? "unclear" : null;
}
