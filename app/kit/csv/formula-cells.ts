/** What no reader of a cell sees or a spreadsheet sets aside: controls, spaces, marks, ignorable characters, quotation marks. */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}'"]/u;
/** Operators, also full-width and small ones, the pipe of a DDE call, and the percent sign of `%0A=`. */
const MARKS = "=+-@|%＝＋－＠｜％﹦﹢﹣﹫﹪";

/** Whether a spreadsheet could take a cell for a formula, whatever stands before it unseen. After OWASP, “CSV Injection”. */
function couldBeFormula(text: string): boolean {
  if (/^'*[\t\r\n]/.test(text)) return true;
  const first = text.charAt(text.search(VISIBLE));
  return first !== "" && MARKS.includes(first);
}

/** A cell that no spreadsheet runs: an apostrophe stands before what could be a formula. */
export function guardedCell(text: string): string {
  return couldBeFormula(text) ? `'${text}` : text;
}

/** The text of which `guardedCell` made this cell. */
export function unguardedCell(cell: string): string {
  return cell.startsWith("'") && couldBeFormula(cell.slice(1)) ? cell.slice(1) : cell;
}
