import { and, asc, eq, inArray } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { LedgerEntry } from "~/ledger/rules/entry";
import { own, type Own, type OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import type { Section } from "./sections";

export type OwnRow = Readonly<Record<string, unknown>>;

/** The rows of a section that are the asker’s own, whichever companies they are of. */
export async function findOwnRows(
  db: Db,
  { table: name, whose }: Section,
  personId: string,
): Promise<OwnRow[]> {
  const table = db.tables[name] as unknown as SQLiteTable & Record<string, SQLiteColumn>;
  const order = table.id ?? table[whose]!;
  return await db.select().from(table).where(eq(table[whose]!, personId)).orderBy(asc(order));
}

/** The asker in each company of which they are or were. */
export async function findCompaniesOf(db: Db, personId: string): Promise<OwnPerson[]> {
  const { membership } = db.tables;
  const rows = await db
    .selectDistinct({ companyId: membership.companyId })
    .from(membership)
    .where(eq(membership.personId, personId))
    .orderBy(asc(membership.companyId));
  return rows.flatMap(({ companyId }) => (companyId === null ? [] : own({ companyId, personId })));
}

/** The ids of a person’s attempts, in the order they were begun. */
export async function findAttemptIds(db: Db, { companyId, personId }: OwnPerson) {
  const { attempt } = db.tables;
  const rows = await db
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(eq(attempt.companyId, companyId), eq(attempt.personId, personId)))
    .orderBy(asc(attempt.startedAt), asc(attempt.id));
  return rows.map(({ id }) => id);
}

/** The ledger entries about the asker; a trainer’s are of several companies. */
export async function findEntriesAboutAsker(db: Db, personId: string): Promise<Own<LedgerEntry>[]> {
  const { ledgerEntry } = db.tables;
  const rows = await db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.personId, personId))
    .orderBy(asc(ledgerEntry.companyId), asc(ledgerEntry.seq));
  return rows.map(own);
}

/** When the asker’s own delegations were cancelled, by their id. */
export async function findOwnDelegationEnds(db: Db, ids: readonly string[]) {
  const { delegationEnd } = db.tables;
  const rows = await db
    .select({ id: delegationEnd.delegationId, at: delegationEnd.endedAt })
    .from(delegationEnd)
    .where(inArray(delegationEnd.delegationId, [...ids]));
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/** The names of the channels of the asker’s own enrolments or clearances, by their id. */
export async function findOwnChannels(
  db: Db,
  of: "enrolment" | "clearance",
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const { channel, enrolmentChannel, clearanceChannel } = db.tables;
  const rows =
    of === "enrolment"
      ? await db
          .select({ id: enrolmentChannel.enrolmentId, name: channel.name })
          .from(enrolmentChannel)
          .innerJoin(channel, eq(channel.id, enrolmentChannel.channelId))
          .where(inArray(enrolmentChannel.enrolmentId, [...ids]))
          .orderBy(asc(channel.position))
      : await db
          .select({ id: clearanceChannel.clearanceId, name: channel.name })
          .from(clearanceChannel)
          .innerJoin(channel, eq(channel.id, clearanceChannel.channelId))
          .where(inArray(clearanceChannel.clearanceId, [...ids]))
          .orderBy(asc(channel.position));
  const names = new Map<string, string[]>();
  for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
  return names;
}
