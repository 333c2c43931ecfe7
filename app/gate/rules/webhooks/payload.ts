import { highestLevel, mayPost } from "~/clearance/rules/standing/gate";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import { TEST_TYPE, type EventType } from "./kinds";
import type { News } from "./told";

interface About {
  person: { id: string; email: string };
  channels: readonly { id: string; key: string }[];
  /** Where they stand, for what the gate says of the same channels. */
  standings: readonly Standing[];
  at: Date;
}

/** What the gate says of a channel: the most that somebody may do there today. */
interface May {
  channel: string;
  level: Level | null;
  validUntil: LocalDate | null;
}

/** The body of an event about a clearance. */
export function clearanceBody({ type, clearance }: News, about: About): string {
  const { level, until, channels: ids } = clearance;
  const channels = about.channels.filter(({ id }) => ids.includes(id));
  return body(type, about.at, {
    ...named(about),
    level,
    channels: channels.map(({ key }) => key),
    validUntil: until,
    may: channels.map((channel) => may(channel, about.standings)),
  });
}

/** The body of the event that somebody left: from then on they may do nothing. */
export function leftBody(about: Omit<About, "channels" | "standings">): string {
  return body("person.left", about.at, named(about));
}

/** The body of a test. */
export function testBody(at: Date): string {
  return body(TEST_TYPE, at, {});
}

function named({ person }: Pick<About, "person">) {
  return { personId: person.id, person: person.email };
}

function may(channel: { id: string; key: string }, standings: readonly Standing[]): May {
  const { id: channelId, key } = channel;
  const level = highestLevel(standings, channelId);
  const answer = level && mayPost(standings, { channelId, level });
  return { channel: key, level, validUntil: answer?.ok ? answer.until : null };
}

function body(type: EventType | typeof TEST_TYPE, at: Date, data: object): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}
