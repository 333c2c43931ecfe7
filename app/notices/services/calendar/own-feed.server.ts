import type { Call } from "~/people/services/call";
import type { Employee, Manager } from "~/people/rules/actor";
import { selfOf } from "~/ledger/rules/own";
import { addFeed, endFeeds, findFeedOf } from "~/notices/queries/feeds";
import { newId } from "~db/ids";
import type { CalendarAddresses } from "./addresses.server";

type Own = Call<Employee | Manager>;

/** The path of somebody’s calendar for the hat they wear, with when it was last fetched; null where they have none. */
export async function showOwnFeed({
  store,
  actor,
  addresses,
}: Own & { addresses: CalendarAddresses }) {
  const feed = await findFeedOf(store.fresh, { one: selfOf(actor), role: actor.role });
  if (!feed) return null;
  const { createdAt, readAt } = feed;
  return { path: calendarPath(addresses.fileFor(feed.id)), createdAt, readAt };
}

function calendarPath(file: string): string {
  return `/calendar/${file}`;
}

/** Gives somebody an address for the hat they wear. One that they had leads nowhere from now on. */
export async function makeOwnFeed({ store, actor, now }: Own): Promise<void> {
  const whose = { one: selfOf(actor), role: actor.role };
  await store.write(async (tx) => {
    await endFeeds(tx, whose, now);
    await addFeed(tx, whose, { id: newId(now), createdAt: now });
  });
}

/** Ends it. Ending none is no error: it may have been ended in another window. */
export async function endOwnFeed({ store, actor, now }: Own): Promise<void> {
  const whose = { one: selfOf(actor), role: actor.role };
  await store.write((tx) => endFeeds(tx, whose, now));
}
