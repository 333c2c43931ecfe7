/** The lines of a text with their ends, parted as Markdoc parts them. */
export function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

export function withoutEnd(line: string): string {
  return line.replace(/[\r\n]+$/, "");
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Whether a gap leaves at least one line empty. */
export function hasBlankLine(gap: string): boolean {
  return (gap.match(/\r\n|\r|\n/g) ?? []).length > 1;
}

/** Takes up to `columns` columns of indentation off a line; a tab reaches to the next multiple of four. Empty lines stay. */
function outdented(line: string, columns: number): string {
  if (isBlank(line)) return line;
  let column = 0;
  let at = 0;
  while (column < columns) {
    if (line[at] === " ") column += 1;
    else if (line[at] === "\t") column += 4 - (column % 4);
    else break;
    at += 1;
  }
  return " ".repeat(Math.max(0, column - columns)) + line.slice(at);
}

const MARKER =
  /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?: {1,4}(?=[^ \t\r\n])|\t+(?=[^ \t\r\n])| (?= )|(?=[ \t]*(?:[\r\n]|$)))/;

export interface PartedItem {
  prefix: string;
  body: string;
}

/** Parts a list item into its marker and its text, without the text’s indentation. Null where there is no marker. */
export function partItem(source: string): PartedItem | null {
  const prefix = MARKER.exec(source)?.[0];
  if (prefix === undefined) return null;
  const [first = "", ...rest] = linesOf(source.slice(prefix.length));
  const columns = indentOf(prefix);
  return { prefix, body: first + rest.map((line) => outdented(line, columns)).join("") };
}

/** How far the text after an item’s marker is indented. */
function indentOf(prefix: string): number {
  let column = 0;
  for (const sign of prefix) column += sign === "\t" ? 4 - (column % 4) : 1;
  return /[ \t]$/.test(prefix) ? column : column + 1;
}

/** Puts an item together again: the text’s lines after the first are indented, empty ones stay empty. */
export function joinItem({ prefix, body }: PartedItem): string {
  const [first = "", ...rest] = linesOf(body);
  const indent = " ".repeat(indentOf(prefix));
  return prefix + first + rest.map((line) => (isBlank(line) ? line : indent + line)).join("");
}
