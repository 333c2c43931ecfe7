import { remembered } from "~/kit/cache/remember";
import type { Inline, Mark } from "./model";

const ORDER: readonly Mark["type"][] = ["condition", "link", "mark", "strong", "em"];

/** Marks in one order, each kind once. */
function sortedMarks(marks: readonly Mark[]): Mark[] {
  return ORDER.flatMap((type) =>
    marks
      .filter((mark) => mark.type === type && isWritable(mark))
      .slice(0, 1)
      .map(ordered),
  );
}

/** With its facts in one order, so that equal marks are equal letter by letter. */
function ordered(mark: Mark): Mark {
  if (mark.type === "condition") return { type: mark.type, name: mark.name, negated: mark.negated };
  if (mark.type === "link")
    return { type: mark.type, href: normalAddress(mark.href), title: normalTitle(mark.title) };
  return { type: mark.type };
}

/** Addresses that Markdown itself refuses to make a link of. */
function isForbidden(address: string): boolean {
  return /^\s*(?:javascript|vbscript|file|data):/i.test(address);
}

function isWritable(mark: Mark): boolean {
  return mark.type !== "link" || !isForbidden(mark.href);
}

function normalTitle(title: string): string {
  return title.replace(/\s+/g, " ");
}

/** An address in the letters that addresses are made of, as Markdown reads it. */
function normalAddress(address: string): string {
  const plain = address.trim();
  if (/^[\w\-.~:/?#@!$&'()*+,;=%]*$/.test(plain)) return plain;
  if (/^https?:\/\//i.test(plain) && URL.canParse(plain)) return new URL(plain).href;
  const whole = plain.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    "\uFFFD",
  );
  return whole.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]+/g, encodeURIComponent);
}

export function sameMark(a: Mark, b: Mark): boolean {
  if (a.type === "link" && b.type === "link") return a.href === b.href && a.title === b.title;
  if (a.type === "condition" && b.type === "condition")
    return a.name === b.name && a.negated === b.negated;
  return a.type === b.type;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => b[index] && sameMark(mark, b[index]));
}

const withoutEmphasis = (marks: readonly Mark[]) =>
  marks.filter(({ type }) => type !== "strong" && type !== "em");

/**
 * The one form of all runs that read the same: Markdown has no emphasis on spaces, none at a paragraph’s ends, and no
 * spaces beside a line break.
 */
export function normalInline(runs: readonly Inline[]): Inline[] {
  const known = forms.recall(runs, "normal");
  if (known) return known;
  const found = normalised(runs);
  forms.keep(found, "normal", found);
  return forms.keep(runs, "normal", found);
}

/** Runs are never changed, so what they come to need not be found twice. */
const forms = remembered<readonly Inline[], Inline[]>();

function normalised(runs: readonly Inline[]): Inline[] {
  const parted = runs.flatMap((run): Inline[] => {
    const marks = sortedMarks(run.marks);
    if (run.type === "break") return [{ type: "break", marks: withoutEmphasis(marks) }];
    if (run.type === "variable") return [{ type: "variable", name: run.name, marks }];
    if (run.type === "image")
      return [
        {
          type: "image",
          src: isForbidden(run.src) ? "" : normalAddress(run.src),
          alt: run.alt.replace(/\s+/g, " "),
          title: normalTitle(run.title),
          marks,
        },
      ];
    const text = run.text.replace(/\r\n|\r|\n/g, " ").replace(/\0/g, "\uFFFD");
    return (text.match(/\s+|\S+/g) ?? []).map((piece) => ({
      type: "text",
      text: piece,
      marks: /\s/.test(piece) ? withoutEmphasis(marks) : marks,
    }));
  });
  return trimmed(merged(trimmed(merged(withoutSpaceAtBreaks(parted)))));
}

function withoutSpaceAtBreaks(runs: readonly Inline[]): Inline[] {
  return runs.map((run, index) => {
    if (run.type !== "text") return run;
    let { text } = run;
    if (nextSolid(runs, index, -1)?.type === "break") text = text.replace(/^[ \t]+/, "");
    if (nextSolid(runs, index, 1)?.type === "break") text = text.replace(/(?<![ \t])[ \t]+$/, "");
    return { ...run, text };
  });
}

/** The nearest run that is not made of spaces alone. */
function nextSolid(runs: readonly Inline[], from: number, step: 1 | -1): Inline | undefined {
  let at = from + step;
  while (runs[at]?.type === "text" && /^[ \t]*$/.test((runs[at] as { text: string }).text))
    at += step;
  return runs[at];
}

function merged(runs: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.type === "text" && run.text === "") continue;
    if (run.type === "text" && last?.type === "text" && sameMarks(run.marks, last.marks))
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

function trimmed(runs: readonly Inline[]): Inline[] {
  const out = [...runs];
  const endsAt = (run: Inline | undefined, cut: (text: string) => string): Inline[] | null => {
    if (run?.type === "break") return [];
    if (run?.type !== "text") return null;
    const text = cut(run.text);
    if (text === run.text) return null;
    return text === "" ? [] : [{ ...run, text }];
  };
  for (;;) {
    const first = endsAt(out[0], (text) => text.trimStart());
    if (!first) break;
    out.splice(0, 1, ...first);
  }
  for (;;) {
    const last = endsAt(out.at(-1), (text) => text.trimEnd());
    if (!last) break;
    out.splice(-1, 1, ...last);
  }
  return out;
}
