import { m } from "~/kit/language/m";
import { unguardedCell } from "./formula-cells";

/** A row and the line on which it begins, from 1, as an editor counts them. */
export interface CsvRow {
  line: number;
  cells: string[];
}

export type CsvRead = { ok: true; rows: CsvRow[] } | { ok: false; why: string };

/** Characters. */
const LONGEST_ROW = 20_000;
const MOST_COLUMNS = 50;

/** Excel’s own first line, which names what stands between the cells. */
const SEP_LINE = /^"?sep=([,;\t|])"?[,;\t|]*(?:\n|$)/i;

/**
 * Reads the rows that have anything in them, `most` of them at most, with the spaces around cells set aside; a first row of more
 * than `columns` is refused. Lines may end in each way, also within one file. What `writeCsv` guarded comes back as it was. Takes time in proportion to the text.
 */
export function readCsv(
  given: string,
  { most, columns = MOST_COLUMNS }: { most: number; columns?: number },
): CsvRead {
  const text = given.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const told = SEP_LINE.exec(text);
  const separator = told?.[1] ?? likelySeparator(text);
  const rows: CsvRow[] = [];
  let line = told ? 2 : 1;
  for (let from = told?.[0].length ?? 0; from < text.length && rows.length < most;) {
    const row = readRow(text, from, separator, rows.length === 0 ? columns : Infinity);
    if ("mistake" in row) {
      const at = line + breaksIn(text.slice(from, row.at));
      return { ok: false, why: row.mistake({ line: String(at) }) };
    }
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells: row.cells });
    line += breaksIn(text.slice(from, row.end));
    from = row.end;
  }
  return { ok: true, rows };
}

/** What stands most often in the first line that says something. */
function likelySeparator(text: string): string {
  const [first = ""] = /^.*\p{L}.*/mu.exec(text) ?? [];
  const count = (mark: string) => first.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

interface Wrong {
  mistake: (where: { line: string }) => string;
  at: number;
}

/** One row, and where the next begins. */
function readRow(
  text: string,
  from: number,
  separator: string,
  most: number,
): { cells: string[]; end: number } | Wrong {
  const cells: string[] = [];
  for (let at = from; ; at += 1) {
    const cell = readCell(text, at, separator);
    if ("mistake" in cell) return cell;
    if (cell.end - from > LONGEST_ROW) return { mistake: m.kit_csv_row_too_long, at: from };
    cells.push(unguardedCell(cell.value));
    if (cells.length > most) return { mistake: tooManyColumns(most), at: from };
    at = cell.end;
    if (text[at] !== separator) return { cells, end: at + 1 };
  }
}

/** One cell, and where it ends: at a separator, a line break or the text’s end. */
function readCell(
  text: string,
  from: number,
  separator: string,
): { value: string; end: number } | Wrong {
  const opening = pastSpace(text, from, separator);
  if (text[opening] !== '"') {
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== "\n") end += 1;
    const value = text.slice(from, end);
    const astray = value.indexOf('"');
    return astray === -1
      ? { value: value.trim(), end }
      : { mistake: m.kit_csv_quote_astray, at: from + astray };
  }
  let closing = text.indexOf('"', opening + 1);
  while (closing !== -1 && text[closing + 1] === '"') closing = text.indexOf('"', closing + 2);
  if (closing === -1) return { mistake: m.kit_csv_quote_open, at: opening };
  const end = pastSpace(text, closing + 1, separator);
  if (end < text.length && text[end] !== separator && text[end] !== "\n")
    return { mistake: m.kit_csv_quote_astray, at: closing };
  return { value: text.slice(opening + 1, closing).replaceAll('""', '"'), end };
}

const tooManyColumns =
  (most: number): Wrong["mistake"] =>
  ({ line }) =>
    m.kit_csv_too_many_columns({ line, most: String(most) });

function pastSpace(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && /[^\S\n]/.test(text[at]!)) at += 1;
  return at;
}

function breaksIn(text: string): number {
  return text.split("\n").length - 1;
}
