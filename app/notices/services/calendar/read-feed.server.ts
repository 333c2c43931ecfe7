import { ownEvents, teamEvents, type CalendarEvent } from "~/notices/rules/calendar/events";
import { findFeed, noteFeedRead, type OwnFeed } from "~/notices/queries/feeds";
import { findHoursOf } from "~/clearance/queries/hours";
import { boardOutlooks } from "~/clearance/services/board/board-rows.server";
import { showExpiring } from "~/clearance/services/board/show-expiring.server";
import { companyCoverage } from "~/clearance/services/coverage/company-coverage.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { inLanguage } from "~/kit/language/in-language.server";
import { speechOf, type Language } from "~/kit/language/language";
import { m } from "~/kit/language/m";
import { momentIn } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";
import { selfOf } from "~/ledger/rules/own";
import { changesFor } from "~/notices/services/content-changes.server";
import { findRecipient } from "~/notices/queries/outbox";
import { findReachOf } from "~/people/queries/teams";
import type { Store } from "~db/store";
import type { CalendarAddresses } from "./addresses.server";
import { writeCalendar } from "./write-calendar.server";

interface Asked {
  store: Store;
  addresses: CalendarAddresses;
  /** The last part of the address, as it was asked for. */
  file: string;
  /** What browsers call this installation. */
  origin: string;
  /** Of those who have chosen none, and whose company has not. */
  language: Language;
  now: Date;
}

/** So often at most it is noted that a calendar was fetched: programs do it all day. */
const NOTED_EVERY_MS = 60 * 60_000;

/**
 * The calendar at an address, as iCalendar (RFC 5545), in its owner’s language and the company’s time. Null where the address is not
 * ours, was ended, or its owner is no longer what they were: nobody can tell these apart.
 */
export async function readFeed({ store, addresses, file, ...asked }: Asked) {
  const id = addresses.read(file);
  const feed = id === null ? null : await findFeed(store.fresh, id);
  if (!feed) return null;
  const { now } = asked;
  const owner = await findRecipient(store.fresh, feed);
  if (!owner || (owner.leftAt && owner.leftAt <= now)) return null;
  if (!feed.readAt || now.getTime() - feed.readAt.getTime() >= NOTED_EVERY_MS)
    await store.write((tx) => noteFeedRead(tx, feed, now));
  const language = owner.language ?? owner.companyLanguage ?? asked.language;
  return await inLanguage(speechOf(language, owner.address), () => written(store, feed, asked));
}

async function written(
  store: Store,
  feed: OwnFeed,
  { origin, now }: Pick<Asked, "origin" | "now">,
): Promise<string> {
  const { company } = await companyRules(store, feed);
  const events =
    feed.role === "manager" ? await teamDates(store, feed, now) : await ownDates(store, feed, now);
  const name = m.notices_calendar_name({ company: company.shortName });
  const { timeZone } = company;
  const stamp = startOfDay(momentIn(timeZone, now).today, timeZone);
  return writeCalendar({ name, events, timeZone, origin, stamp });
}

async function ownDates(store: Store, feed: OwnFeed, now: Date): Promise<CalendarEvent[]> {
  const one = selfOf(feed);
  const { personId } = one;
  const found = await personStandings(store, { company: one, personId, now });
  if (!found) return [];
  const { rules, facts, moment } = found;
  const titled = titledFor(rules);
  const { people } = await boardOutlooks(store, { company: one, now, personIds: [personId] });
  return ownEvents({
    standings: found.standings.map(titled.standing),
    changes: (await changesFor(store.read, facts, rules, now)).map(titled.named),
    clear: people[0]?.outlook.clear ?? [],
    hours: await findHoursOf(store.read, one, [personId]),
    channels: rules.channels,
    today: moment.today,
  });
}

async function teamDates(store: Store, feed: OwnFeed, now: Date): Promise<CalendarEvent[]> {
  const reach = await findReachOf(store.fresh, feed, feed.personId);
  const { windows } = await showExpiring({ store, actor: reach, now });
  const { channels, rules } = await companyCoverage(store, { company: reach, now });
  return teamEvents({
    endings: windows.flatMap(({ endings }) => endings),
    coverage: channels,
    channels: rules.channels,
  });
}
