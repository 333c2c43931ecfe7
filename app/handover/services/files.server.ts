import { ownAttempt } from "~/privacy/services/own-attempt.server";
import { NAMES } from "~/privacy/services/named-rows.server";
import { findNamesBehind, type Named } from "~/privacy/queries/names";
import { textsFor } from "~/assessment/services/texts.server";
import { writeCsv } from "~/kit/csv/write-csv";
import type { OwnCompany } from "~/ledger/rules/own";
import { findEmployees } from "~/people/queries/employees";
import { listMembers } from "~/people/queries/memberships";
import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { nameColumn } from "~/handover/rules/columns";
import { attemptsOf, rowsOf, type HandedRow } from "~/handover/queries/rows";
import type { Section } from "~/handover/queries/sections";
import type { Db, Store } from "~db/store";

/** A column’s id names something: a person where the file of a person’s own data doesn’t say it, since there they are “you”. */
const NAMED: Record<string, Named> = {
  personId: "person",
  endedBy: "person",
  ...Object.fromEntries(
    Object.entries(NAMES)
      .filter(([column]) => column !== "companyId")
      .map(([column, { what }]) => [column, what]),
  ),
};

/** The columns of a section’s file: its table’s, and after each id the name of what it names. */
export function columnsOf(db: Db, { table, without }: Section): string[] {
  const columns = Object.keys(getTableColumns(db.tables[table] as unknown as SQLiteTable));
  return columns
    .filter((column) => column !== "companyId" && !without.includes(column))
    .flatMap((column) => (column in NAMED ? [column, nameColumn(column)] : [column]));
}

/** A section as CSV, some rows at a time. */
export async function* sectionCsv(
  db: Db,
  company: OwnCompany,
  section: Section,
): AsyncGenerator<string> {
  const columns = columnsOf(db, section);
  yield csv([columns], true);
  for await (const rows of rowsOf(db, company, section)) {
    const named = await withNames(db, columns, rows);
    yield csv(
      named.map((row) => columns.map((column) => cell(row[column]))),
      false,
    );
  }
}

async function withNames(db: Db, columns: readonly string[], rows: readonly HandedRow[]) {
  const names = new Map<string, ReadonlyMap<string, string | number>>();
  for (const [column, what] of Object.entries(NAMED)) {
    if (!columns.includes(column)) continue;
    const ids = rows.flatMap((row) => (typeof row[column] === "string" ? [row[column]] : []));
    names.set(column, await findNamesBehind(db, what, ids));
  }
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(
      [...names].map(([column, of]) => [nameColumn(column), of.get(String(row[column])) ?? null]),
    ),
  })) as HandedRow[];
}

export const PEOPLE_COLUMNS = ["id", "name", "givenName", "email", "role", "team", "leftAt"];

/** Everyone who is or was of the company, a row for each role. */
export async function peopleOf(db: Db, company: OwnCompany) {
  const teams = new Map(
    (await findEmployees(db, { company })).map(({ id, team }) => [id, team] as const),
  );
  return (await listMembers(db, company)).map((one) => ({
    ...one,
    team: one.role === "employee" ? (teams.get(one.id) ?? null) : null,
  }));
}

export async function* peopleCsv(db: Db, company: OwnCompany): AsyncGenerator<string> {
  const people: HandedRow[] = await peopleOf(db, company);
  yield csv([PEOPLE_COLUMNS], true);
  yield csv(
    people.map((row) => PEOPLE_COLUMNS.map((column) => cell(row[column]))),
    false,
  );
}

export const ANSWER_COLUMNS = [
  "attemptId",
  "personId",
  "personName",
  "quiz",
  "number",
  "question",
  "answer",
  "certainty",
  "outcome",
  "points",
];

/** The last answers of every attempt, in words: what was asked and what was said, never the key. */
export async function* answersCsv(store: Store, company: OwnCompany): AsyncGenerator<string> {
  const db = store.read;
  yield csv([ANSWER_COLUMNS], true);
  for await (const attempts of attemptsOf(db, company)) {
    const render = await textsFor(store, company);
    const owners = attempts.map(({ owner }) => owner.personId);
    const names = await findNamesBehind(db, "person", owners);
    for (const { id, owner } of attempts) {
      const attempt = await ownAttempt(db, owner, id, render);
      const whose = [id, owner.personId, cell(names.get(owner.personId))];
      const rows = (attempt?.questions ?? []).flatMap((one) =>
        one === null
          ? []
          : [
              [
                ...whose,
                cell(attempt?.quiz),
                cell(attempt?.number),
                one.question,
                one.answer.join("\n"),
                cell(one.certainty),
                cell(one.outcome),
                cell(one.points),
              ],
            ],
      );
      if (rows.length > 0) yield csv(rows, false);
    }
  }
}

function csv(rows: readonly (readonly string[])[], begins: boolean): string {
  return writeCsv(rows, { separator: "comma", begins });
}

/** A value as a cell: times as ISO 8601, what has parts as JSON. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object"
    ? JSON.stringify(value)
    : String(value as string | number | boolean);
}
