import type { Call } from "~/people/services/call";
import { localDateOf, type LocalDate } from "~/kit/time/moment";
import type { Actor } from "~/people/rules/actor";
import { listNotices, type NoticeRow } from "~/notices/queries/notices";
import { wordsFor } from "./reader-words.server";
import { settlings } from "./settlings.server";

const MOST_SHOWN = 100;

/** A person's newest notices, day by day, the newest day first, each with why it is settled where it is. */
export async function showNotices({ store, actor, now }: Call<Actor>) {
  const rows = await listNotices(store.read, actor, MOST_SHOWN);
  const reader = { id: actor.personId, role: actor.role };
  const settled = await settlings(store, reader, rows, now);
  const words = await wordsFor(store, actor.role, rows, now, settled);
  const isNew = ({ id, seenAt }: NoticeRow) => seenAt === null && !settled.has(id);
  const shown = (row: NoticeRow) => ({
    id: row.id,
    at: row.createdAt,
    isNew: isNew(row),
    timeZone: zoneOf(row),
    ...words(row),
  });
  const zoneOf = (row: NoticeRow) => ("timeZone" in actor ? actor.timeZone : row.timeZone);
  const days = new Map<LocalDate, ReturnType<typeof shown>[]>();
  for (const row of rows) {
    const day = localDateOf(row.createdAt, zoneOf(row));
    days.set(day, [...(days.get(day) ?? []), shown(row)]);
  }
  return {
    days: [...days].map(([day, notices]) => ({ day, notices })),
    unseen: rows.filter(isNew).length,
    newestAt: rows[0]?.createdAt ?? null,
    mostShown: rows.length === MOST_SHOWN ? MOST_SHOWN : null,
  };
}
