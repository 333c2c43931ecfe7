import { stringify } from "csv-stringify/sync";
import { guardedCell } from "./formula-cells";
import { SEPARATOR_MARKS, type Separator } from "./separators";

/**
 * Lines as CSV (RFC 4180), each cell guarded against being run as a formula and quoted, so that no line break or separator in a
 * name begins a new one. `begins` a file: with a byte order mark, by which spreadsheets read accents.
 */
export function writeCsv(
  records: readonly (readonly string[])[],
  { separator, begins }: { separator: Separator; begins: boolean },
): string {
  return stringify(
    records.map((cells) => cells.map(guardedCell)),
    {
      bom: begins,
      delimiter: SEPARATOR_MARKS[separator],
      quoted: true,
      quoted_empty: true,
      record_delimiter: "windows",
    },
  );
}
