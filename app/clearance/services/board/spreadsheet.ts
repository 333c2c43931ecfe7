import { stringify } from "csv-stringify/sync";

/**
 * Lines as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read accents). Cells that a spreadsheet would run as
 * a formula are prefixed with an apostrophe, and every cell is quoted, so that no line break or semicolon in a name begins a new
 * one.
 */
export function spreadsheet(records: readonly (readonly string[])[]): string {
  return stringify([...records], {
    bom: true,
    escape_formulas: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
  });
}
