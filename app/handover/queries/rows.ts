import { and, asc, eq, gt, inArray, like, or } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import type { Section } from "./sections";

const BATCH = 500;

export type HandedRow = Readonly<Record<string, unknown>>;

type AnyTable = SQLiteTable & Record<string, SQLiteColumn>;

/**
 * The rows of a section that are the company’s, some at a time: each time those after the last one’s key, so that rows added meanwhile
 * move none, and no page costs more for being a late one.
 */
export async function* rowsOf(
  db: Db,
  { companyId }: OwnCompany,
  { table: name }: Section,
): AsyncGenerator<HandedRow[]> {
  const table = db.tables[name] as unknown as AnyTable;
  const { attempt } = db.tables;
  const attempts = db
    .select({ id: attempt.id })
    .from(attempt)
    .where(eq(attempt.companyId, companyId));
  const scope = table.companyId
    ? eq(table.companyId, companyId)
    : inArray(table.attemptId!, attempts);
  const keys = keysOf(table);
  for (let after: HandedRow | null = null; ;) {
    const rows: HandedRow[] = await db
      .select()
      .from(table)
      .where(and(scope, after === null ? undefined : isAfter(table, keys, after)))
      .orderBy(...keys.map((key) => asc(table[key]!)))
      .limit(BATCH);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1) ?? null;
  }
}

/** What tells a company’s rows of a table apart: their id, or the first two things that they name. */
function keysOf(table: AnyTable): string[] {
  if (table.id) return ["id"];
  const named = Object.keys(table).filter((name) => /Id$|^seq$/.test(name));
  return named.filter((name) => name !== "companyId").slice(0, 2);
}

/** Whether a row comes after another one in the order of their keys. */
function isAfter(table: AnyTable, [first = "", second]: string[], last: HandedRow) {
  const beyond = gt(table[first]!, last[first]);
  if (second === undefined) return beyond;
  return or(beyond, and(eq(table[first]!, last[first]), gt(table[second]!, last[second])));
}

/** Whose each attempt of the company is, some at a time. */
export async function* attemptsOf(
  db: Db,
  { companyId }: OwnCompany,
): AsyncGenerator<{ id: string; owner: OwnPerson }[]> {
  const { attempt } = db.tables;
  for (let last = ""; ;) {
    const rows = await db
      .select({ id: attempt.id, personId: attempt.personId })
      .from(attempt)
      .where(and(eq(attempt.companyId, companyId), gt(attempt.id, last)))
      .orderBy(asc(attempt.id))
      .limit(BATCH);
    if (rows.length > 0)
      yield rows.map(({ id, personId }) => ({ id, owner: own({ companyId, personId }) }));
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** Every version of every file of a company, by its key, letter by letter; the oldest of each first. */
export async function findTexts(db: Db, { key }: OwnCompany & { key: string }) {
  const { contentFile: file, contentFileRevision: revision } = db.tables;
  return await db
    .select({ path: file.path, number: revision.number, text: revision.text })
    .from(file)
    .innerJoin(revision, eq(revision.fileId, file.id))
    .where(like(file.path, `companies/${key}/%`))
    .orderBy(asc(file.path), asc(revision.number));
}
