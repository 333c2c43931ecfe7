import { linesOf, withoutEnd } from "~/curriculum/rules/document/lines";

/** A text as a browser’s text field holds it: every line ends in `\n`. */
export function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/**
 * The text that a field’s content stands for, when the field was given `text`: lines that did not change keep their
 * ends, new ones get those of the line before.
 */
export function withOwnEnds(text: string, content: string): string {
  if (!text.includes("\r")) return content;
  const old = linesOf(text);
  const now = linesOf(content);
  const same = (a: string | undefined, b: string | undefined) =>
    a !== undefined &&
    b !== undefined &&
    withoutEnd(a) === withoutEnd(b) &&
    hasEnd(a) === hasEnd(b);
  let start = 0;
  while (start < Math.min(old.length, now.length) && same(old[start], now[start])) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    same(old[old.length - 1 - end], now[now.length - 1 - end])
  )
    end += 1;
  const usual = /[\r\n]+$/.exec(old[Math.max(0, start - 1)] ?? "")?.[0] ?? "\r\n";
  const newline = /^(?:\r\n|\r|\n)/.exec(usual)?.[0] ?? "\r\n";
  return (
    [
      ...old.slice(0, start),
      ...now.slice(start, now.length - end).map((line) => line.replace(/\n$/, newline)),
      ...old.slice(old.length - end),
    ]
      // A lone return before an empty line’s newline would be half of one end.
      .reduceRight<string[]>(
        (below, line) => [below[0]?.startsWith("\n") ? line.replace(/\r$/, "\n") : line, ...below],
        [],
      )
      .join("")
  );
}

function hasEnd(line: string): boolean {
  return /[\r\n]$/.test(line);
}
