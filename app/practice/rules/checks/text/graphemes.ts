const SEGMENTER = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Platforms take longer for each character the longer the text is that they segment, so it is given to them in pieces. */
const PIECE = 512;

/** The characters of a text as a reader sees them, each with its place in code units. */
export function* graphemesOf(text: string): Generator<{ segment: string; index: number }> {
  let from = 0;
  let length = PIECE;
  while (from < text.length) {
    const isHalf = /[\ud800-\udbff]/.test(text[from + length - 1] ?? "");
    const cut = from + length + (isHalf ? 1 : 0);
    const isLast = cut >= text.length;
    const found = [...SEGMENTER.segment(text.slice(from, cut))];
    // The last of a piece may go on in the next.
    if (!isLast) found.pop();
    for (const { segment, index } of found) yield { segment, index: from + index };
    const end = found.at(-1);
    if (isLast) return;
    from += end ? end.index + end.segment.length : 0;
    length = end ? PIECE : length * 2;
  }
}
