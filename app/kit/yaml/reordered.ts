import { applied, Unchangeable, type Edit } from "./edits";
import { withoutBlanks, type EntrySpan, type Span } from "./places";

/** A piece of a list or map as it is to be: one of the text, by its index, with edits in it, or a new one. */
export type Piece = { at: number; edits: readonly Edit[] } | { fresh: string };

interface Laid {
  text: string;
  eol: string;
}

/**
 * Entries in lines, in another order. Each takes its comments along, and the blank lines before it, unless they would become part of
 * the text above.
 */
export function entriesReordered(
  { text, eol }: Laid,
  entries: readonly EntrySpan[],
  pieces: readonly Piece[],
): Edit {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) throw new Unchangeable();
  const common = commonGap(entries);
  const keeps = (piece: Piece | undefined) =>
    piece !== undefined && "at" in piece && entries[piece.at]?.keeps === true;
  const written = pieces.map((piece, index) => {
    const entry = "at" in piece ? entries[piece.at] : undefined;
    const own = entry ? (entry.gap ?? (index === 0 ? "" : common)) : common;
    const free = keeps(pieces[index - 1]) ? own.replace(BLANK_LINES, "") : own;
    const gap = index === 0 && !/\S/.test(free) ? "" : free;
    const lines = lettersOf(text, entries, piece);
    const ends = lines.endsWith("\n") || (index === pieces.length - 1 && last.to === text.length);
    return gap + lines + (ends ? "" : eol);
  });
  const below = keeps(pieces.at(-1)) && !last.keeps ? BLANK_LINES.exec(text.slice(last.to)) : null;
  return { from: first.from, to: last.to + (below?.[0].length ?? 0), text: written.join("") };
}

const BLANK_LINES = /^(?:[ \t]*\r?\n)+/;

function lettersOf(text: string, spans: readonly Span[], piece: Piece): string {
  if ("fresh" in piece) return piece.fresh;
  const span = spans[piece.at];
  return span ? applied(text, piece.edits, span) : "";
}

/** The blank lines that most entries have before them. */
function commonGap(entries: readonly EntrySpan[]): string {
  const counts = new Map<string, number>();
  for (const { gap } of entries) if (gap !== null) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "";
}

/** What stands between commas, in another order. Blanks stay in their place: entries in lines stay in lines. */
export function flowReordered(
  { text, eol }: Laid,
  spans: readonly Span[],
  pieces: readonly Piece[],
): Edit {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || pieces.length === 0) throw new Unchangeable();
  const leads = spans.map(({ from, to }) => /^[ \t\r\n]*/.exec(text.slice(from, to))?.[0] ?? "");
  const tailOf = (letters: string) =>
    letters.slice(withoutBlanks(letters, { from: 0, to: letters.length }));
  const written = pieces.map((piece, index) => {
    const letters = lettersOf(text, spans, piece);
    const tail = tailOf(letters);
    const body = letters.slice(0, letters.length - tail.length).replace(/^[ \t\r\n]+/, "");
    const stays = "at" in piece && piece.at === index;
    const place = leads[Math.min(index, leads.length - 1)] ?? "";
    const lead = stays || index === 0 || place.includes("\n") ? place : " ";
    // A comment would take a comma behind it along.
    const remark = /(?:^|\s)#/.test(body.slice(body.lastIndexOf("\n") + 1)) ? eol : "";
    if (index === pieces.length - 1)
      return lead + body + (tailOf(text.slice(last.from, last.to)) || remark);
    return lead + body + (stays && index < spans.length - 1 ? tail : remark);
  });
  return { from: first.from, to: last.to, text: written.join(",") };
}
