import { and, asc, eq, gt, inArray, like } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import type { Section } from "./sections";

const BATCH = 500;

export type HandedRow = Readonly<Record<string, unknown>>;

type AnyTable = SQLiteTable & Record<string, SQLiteColumn>;

/** The rows of a section that are the company’s, some at a time: by their id, so that rows added meanwhile move none. */
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
  const order = table.id ? [asc(table.id)] : Object.values(columnsOf(table)).map((one) => asc(one));
  let last: string | null = null;
  for (let from = 0; ; from += BATCH) {
    const after = table.id && last !== null ? gt(table.id, last) : undefined;
    const page = db
      .select()
      .from(table)
      .where(and(scope, after))
      .orderBy(...order)
      .limit(BATCH);
    const rows: HandedRow[] = await (table.id ? page : page.offset(from));
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = String(rows.at(-1)?.["id"]);
  }
}

/** Only what orders rows of a table without an id: the ends of its references. */
function columnsOf(table: AnyTable): Record<string, SQLiteColumn> {
  return Object.fromEntries(
    Object.entries(table).filter(([name, column]) => /Id$|^seq$/.test(name) && "table" in column),
  );
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
