import { LEVELS, type Level } from "~/curriculum/rules/kinds";

/** What somebody asks with a line of chat: everything, everything on one channel, or one thing, in which nothing has to exist. */
export type Asked =
  | { kind: "all" }
  | { kind: "channel"; channel: string }
  | { kind: "one"; channel: string; level: string };

interface Named {
  key: string;
  name: string;
  handle: string;
}

/**
 * Reads “instagram reply”, in either order, with channels by key, handle or name, and levels by key or by what the reader’s language
 * calls them. What is not understood is asked as it stands: the gate says no to it.
 */
export function askedIn(
  text: string,
  channels: readonly Named[],
  levelNames: Readonly<Record<Level, string>>,
): Asked {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { kind: "all" };
  for (const split of splits(words)) {
    const channel = channelOf(split.channel, channels);
    const level = levelOf(split.level, levelNames);
    if (channel !== null && level !== null) return { kind: "one", channel, level };
  }
  const whole = words.join(" ");
  const only = channelOf(whole, channels);
  if (only !== null) return { kind: "channel", channel: only };
  const [last = ""] = words.slice(-1);
  const rest = words.slice(0, -1).join(" ");
  const level = levelOf(last, levelNames);
  const known = channelOf(rest, channels);
  return { kind: "one", channel: known ?? (rest || whole), level: level ?? last };
}

/** Each way in which the words could be a channel and a level. */
function splits(words: readonly string[]): { channel: string; level: string }[] {
  return words.slice(1).flatMap((_, index) => {
    const first = words.slice(0, index + 1).join(" ");
    const second = words.slice(index + 1).join(" ");
    return [
      { channel: first, level: second },
      { channel: second, level: first },
    ];
  });
}

function channelOf(said: string, channels: readonly Named[]): string | null {
  const byKey = channels.find(({ key }) => key === said);
  if (byKey) return byKey.key;
  const [found, another] = channels.filter(
    ({ name, handle }) => name.toLowerCase() === said || bare(handle.toLowerCase()) === bare(said),
  );
  return found && !another ? found.key : null;
}

function bare(handle: string): string {
  return handle.replace(/^[@#]/, "");
}

function levelOf(said: string, names: Readonly<Record<Level, string>>): Level | null {
  return LEVELS.find((level) => level === said || names[level].toLowerCase() === said) ?? null;
}
