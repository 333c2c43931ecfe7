import { decoded } from "~/kit/csv/decoded";
import { readCsv, type CsvRow } from "~/kit/csv/read-csv";
import {
  HISTORY_COLUMNS,
  type HistoryColumn,
  type HistoryRow,
} from "~/clearance/rules/credits/history-upload";
import { m } from "~/kit/language/m";
import { folded } from "~/kit/text/folded";
import { numberText } from "~/kit/text/amounts";

const MOST_BYTES = 1024 * 1024;
const MOST_ROWS = 5000;
/** Of a column; a longer one is not a column’s name. */
const LONGEST_NAME = 40;

export type HistoryFile =
  | { ok: true; text: string; rows: HistoryRow[]; note: string | null }
  | { ok: false; why: string };

/** Reads a file's bytes: UTF-8, or UTF-16 as spreadsheets mark it; anything else as Windows-1252, which the note says. */
export function readHistoryBytes(bytes: Uint8Array): HistoryFile {
  if (bytes.length === 0) return wrong(m.clearance_history_file_empty());
  if (bytes.length > MOST_BYTES) return wrong(m.clearance_history_file_large());
  const { text, isGuess } = decoded(bytes);
  const read = readHistoryText(text);
  return read.ok ? { ...read, note: isGuess ? m.clearance_history_file_not_utf8() : null } : read;
}

/** Reads the rows of a file's text, or says in plain words why it cannot be read. */
export function readHistoryText(given: string): HistoryFile {
  const text = given.replace(/^\uFEFF/, "");
  // A browser that sends the text again makes every line end in two characters.
  if (Buffer.byteLength(text.replaceAll("\r\n", "\n")) > MOST_BYTES)
    return wrong(m.clearance_history_file_large());
  if (text.includes("\u0000")) return wrong(m.clearance_history_file_no_text());
  const read = readCsv(text, { most: MOST_ROWS + 2 });
  if (!read.ok) return read;
  const [header, ...rest] = read.rows;
  if (!header) return wrong(m.clearance_history_file_empty());
  const columns = columnsOf(header.cells);
  if (!columns.ok) return columns;
  if (rest.length === 0) return wrong(m.clearance_history_file_no_rows());
  if (rest.length > MOST_ROWS)
    return wrong(m.clearance_history_file_many_rows({ most: numberText(MOST_ROWS) }));
  const rows = rest.map((row) => rowOf(row, columns.at, header.cells.length));
  return { ok: true, text, rows, note: null };
}

function wrong(why: string): { ok: false; why: string } {
  return { ok: false, why };
}

function columnsOf(
  header: readonly string[],
): { ok: true; at: Record<HistoryColumn, number> } | { ok: false; why: string } {
  const names = header.map((name) => folded(name.slice(0, LONGEST_NAME)).replaceAll(/[ -]+/g, "_"));
  const missing = HISTORY_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return wrong(m.clearance_history_file_missing({ columns: missing.join(", ") }));
  const twice = HISTORY_COLUMNS.find(
    (column) => names.indexOf(column) !== names.lastIndexOf(column),
  );
  if (twice) return wrong(m.clearance_history_file_twice({ column: twice }));
  const at = Object.fromEntries(HISTORY_COLUMNS.map((column) => [column, names.indexOf(column)]));
  return { ok: true, at: at as Record<HistoryColumn, number> };
}

/** A control character in a cell, such as a line break, becomes a space. */
function rowOf(
  { line, cells }: CsvRow,
  at: Record<HistoryColumn, number>,
  columns: number,
): HistoryRow {
  const cell = (column: HistoryColumn) =>
    (cells[at[column]] ?? "").replaceAll(/\p{Cc}+/gu, " ").trim();
  return {
    line,
    beyond: cells.slice(columns).some((each) => each.trim() !== ""),
    email: cell("email"),
    programme: cell("programme"),
    completed_on: cell("completed_on"),
    valid_until: cell("valid_until"),
    evidence: cell("evidence"),
  };
}
