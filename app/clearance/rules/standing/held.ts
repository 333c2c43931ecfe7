import { includesLevel, LEVELS, type Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import { mayPost } from "./gate";
import type { Standing } from "./standing";

/** One yes of the gate: channel, the level that was asked for, the level that was granted, the last day, and how far somebody supervised is. */
type Yes = [
  channelId: string,
  asked: Level,
  granted: Level,
  until: LocalDate,
  supervised: [good: number, of: number] | null,
];

/** Everything that the gate says yes to, as text: the same for as long as it answers the same. */
export function heldText(standings: readonly Standing[], channelIds: readonly string[]): string {
  const held = [...channelIds].sort().flatMap((channelId) =>
    LEVELS.flatMap((asked): Yes[] => {
      const answer = mayPost(standings, { channelId, level: asked });
      if (!answer.ok) return [];
      const { level, until, supervised } = answer;
      return [[channelId, asked, level, until, supervised && [supervised.good, supervised.of]]];
    }),
  );
  return JSON.stringify(held);
}

/** What the gate says yes to of somebody it says no of throughout. */
export const HELD_NOTHING = "[]";

/** Whether a text that was kept says yes to a level on a channel. */
export function holdsIn(
  text: string,
  { channelId, level }: { channelId: string; level: Level },
): boolean {
  const held = JSON.parse(text) as Yes[];
  return held.some(([channel, asked]) => channel === channelId && includesLevel(asked, level));
}
