/**
 * What a spreadsheet could take for a formula: an operator, also a full-width one, a pipe (DDE) or a percent sign (`%0A=`), whatever
 * invisible characters, line breaks or quotation marks stand before it; and what begins with a tab or a line break.
 * After OWASP, “CSV Injection”.
 */
const BEFORE = String.raw`[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}'"]*`;
const FORMULA = new RegExp(
  String.raw`^(?:'*[\t\r\n]|${BEFORE}[=+\-@|%＝＋－＠｜％﹢﹣﹦﹪﹫])`,
  "u",
);

/** A cell that no spreadsheet runs: an apostrophe stands before what could be a formula. */
export function guardedCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of which `guardedCell` made this cell. */
export function unguardedCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
