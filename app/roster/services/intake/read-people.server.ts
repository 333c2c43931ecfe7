import { decoded } from "~/kit/csv/decoded";
import { readCsv, type CsvRow } from "~/kit/csv/read-csv";
import { heavily } from "~/kit/heavy/heavily.server";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import {
  areEnough,
  columnsNamed,
  exporterOf,
  headerKey,
  type ChosenField,
  type Columns,
  type Exporter,
  type PersonField,
} from "~/roster/rules/file/columns";
import { incomingOf, listOf, roleMeant, type Incoming } from "~/roster/rules/file/incoming";
import { pastedPeople } from "~/roster/rules/file/pasted";

/** Of an export with all its columns, of as many people as `MOST_PEOPLE`. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_PEOPLE = 10_000;
const MOST_COLUMNS = 300;
/** Of a header that is shown or kept. */
const LONGEST_HEADER = 200;

/** Headers by what their columns say, as somebody chose them. */
export type Headers = Partial<Record<ChosenField, string>>;

interface Asked {
  /** A file as it is, or the text of one that was read before. */
  from: Uint8Array | string;
  /** Chosen now; they come before what the headers say. */
  chosen: Headers | null;
  /** Chosen for an earlier file of the company. */
  remembered: Headers | null;
  /** Whether somebody wants to choose although the headers say enough. */
  choosing: boolean;
}

export type PeopleFile =
  | { ok: false; why: string }
  /** Somebody has to say which column is what. */
  | {
      ok: true;
      people: null;
      text: string;
      header: string[];
      /** The first cells of each column. */
      samples: string[];
      suggested: Headers;
    }
  | {
      ok: true;
      people: Incoming[];
      text: string;
      /** What was read, by header. */
      read: { field: PersonField; headers: string[] }[];
      exporter: Exporter | null;
      /** Whether its encoding could only be guessed. */
      isGuess: boolean;
    };

/** Reads a file of people, or says what keeps it from being read. */
export const readPeopleFile = heavily("read-people-file", (asked: Asked): PeopleFile => {
  const { from } = asked;
  if (from.length === 0) return { ok: false, why: m.roster_intake_empty() };
  if (from.length > MOST_BYTES) return { ok: false, why: m.roster_intake_large() };
  const { text, isGuess } =
    typeof from === "string" ? { text: from, isGuess: false } : decoded(from);
  if (text.includes("\u0000")) return { ok: false, why: m.roster_intake_no_text() };
  const file = readCsv(text, { most: MOST_PEOPLE + 3, columns: MOST_COLUMNS });
  if (!file.ok) return file;
  const rows = file.rows.filter(({ cells }) => !/^version:v/i.test(cells[0] ?? ""));
  const [first] = rows;
  if (!first) return { ok: false, why: m.roster_intake_empty() };
  // An address in the first row is somebody’s: then no header stands above them.
  const hasHeader = !first.cells.some((cell) => /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(cell.trim()));
  const header = hasHeader
    ? first.cells.map((cell) => cell.trim().slice(0, LONGEST_HEADER))
    : first.cells.map((_, column) => m.roster_columns_number({ number: String(column + 1) }));
  const people = hasHeader ? rows.slice(1) : rows;
  if (people.length === 0) return { ok: false, why: m.roster_intake_no_people() };
  if (people.length > MOST_PEOPLE)
    return { ok: false, why: m.roster_intake_many({ most: numberText(MOST_PEOPLE) }) };
  return peopleOf({ text, isGuess, header, rows: people }, asked);
});

interface Table {
  text: string;
  isGuess: boolean;
  header: string[];
  rows: CsvRow[];
}

function peopleOf(
  { text, isGuess, header, rows }: Table,
  { chosen, remembered, choosing }: Asked,
): PeopleFile {
  const named = withRealRoles(columnsNamed(header), rows);
  const found = [chosen, remembered]
    .map((headers) => columnsChosen(header, headers))
    .find((columns) => columns !== null);
  const columns = found ? { ...statusOf(named), ...found } : named;
  if ((choosing && !chosen) || !areEnough(columns)) {
    const samples = header.map((_, column) => sampleOf(rows, column));
    return {
      ok: true,
      people: null,
      text,
      header,
      samples,
      suggested: headersOf(found ?? named, header),
    };
  }
  return {
    ok: true,
    people: rows.map((row) => incomingOf(row, columns)),
    text,
    read: (Object.entries(columns) as [PersonField, number[]][])
      .filter(([, at]) => at.length > 0)
      .map(([field, at]) => ({ field, headers: at.map((column) => header[column] ?? "") })),
    exporter: found ? null : exporterOf(header),
    isGuess,
  };
}

/** The chosen columns, where the file has every one of them. */
function columnsChosen(header: readonly string[], headers: Headers | null): Columns | null {
  if (!headers) return null;
  const keys = header.map(headerKey);
  const columns: Columns = {};
  for (const [field, name] of Object.entries(headers) as [ChosenField, string][]) {
    const exact = header.indexOf(name);
    const column = exact === -1 ? keys.indexOf(headerKey(name)) : exact;
    if (column === -1) return null;
    columns[field] = [column];
  }
  return areEnough(columns) ? columns : null;
}

/** Who isn’t active is read however the other columns were found. */
function statusOf({ active, blocked }: Columns): Columns {
  return { ...(active && { active }), ...(blocked && { blocked }) };
}

/** “Role” is often what somebody does: it counts only where a cell says a role that we have. */
function withRealRoles(columns: Columns, rows: readonly CsvRow[]): Columns {
  const { role = [], ...others } = columns;
  const real = role.filter((column) =>
    rows.some(({ cells }) => listOf(cells[column] ?? "").some((word) => roleMeant(word) !== null)),
  );
  return real.length > 0 ? { ...others, role: real } : others;
}

function headersOf(columns: Columns, header: readonly string[]): Headers {
  const names = Object.entries(columns).flatMap(([field, at]) =>
    at[0] === undefined ? [] : [[field, header[at[0]] ?? ""]],
  );
  return Object.fromEntries(names) as Headers;
}

function sampleOf(rows: readonly CsvRow[], column: number): string {
  const cells = rows.slice(0, 50).map(({ cells: all }) => (all[column] ?? "").trim());
  return (cells.find((cell) => cell !== "") ?? "").slice(0, 60);
}

type Pasted = { ok: true; people: Incoming[] } | { ok: false; why: string };

/** Reads a pasted list: lines as people write them, or cells of a spreadsheet under their headers. */
export const readPasted = heavily("read-pasted-people", (text: string): Pasted => {
  if (text.trim() === "") return { ok: false, why: m.roster_intake_nothing_pasted() };
  const table = readCsv(text, { most: MOST_PEOPLE + 2, columns: MOST_COLUMNS });
  const header = table.ok ? (table.rows[0]?.cells ?? []) : [];
  const columns = columnsNamed(header);
  const people =
    table.ok && areEnough(columns)
      ? table.rows
          .slice(1)
          .map((row) => incomingOf(row, withRealRoles(columns, table.rows.slice(1))))
      : pastedPeople(text);
  if (people.length === 0) return { ok: false, why: m.roster_intake_nothing_pasted() };
  if (people.length > MOST_PEOPLE)
    return { ok: false, why: m.roster_intake_many({ most: numberText(MOST_PEOPLE) }) };
  return { ok: true, people };
});
