import { parse } from "~/curriculum/rules/markdoc/parse";
import { headingInline } from "~/curriculum/rules/document/content-key";
import {
  escapeAddress,
  escapeText,
  escapeTitle,
  plainAlt,
} from "~/curriculum/rules/document/escape";
import { normalInline, sameMark } from "~/curriculum/rules/document/inline-form";
import type { Inline, Mark } from "~/curriculum/rules/document/model";
import { readInline } from "~/curriculum/rules/document/read/inline";

/** Writes the runs of a paragraph in canonical form; line breaks end in `\n`. */
export function writeParagraph(runs: readonly Inline[]): string {
  const wanted = normalInline(runs);
  return bestOf(wanted, true, (text) => text);
}

/** A heading’s line, with its signs. */
export function writeHeading(level: number, runs: readonly Inline[]): string {
  const wanted = normalInline(headingInline(runs));
  const signs = "#".repeat(level);
  return bestOf(wanted, false, (text) => `${signs} ${text.replace(/(?<!\\)#$/, "\\#")}`.trimEnd());
}

interface Style {
  em: "*" | "_";
  /** Whether letters beside emphasis are written as numbers: Markdown does not open `**“` after a letter. */
  guarded: boolean;
}

const STYLES: readonly Style[] = [
  { em: "*", guarded: false },
  { em: "_", guarded: false },
  { em: "*", guarded: true },
  { em: "_", guarded: true },
];

/** The first way of writing that reads as what was meant. */
function bestOf(
  wanted: readonly Inline[],
  atStart: boolean,
  finish: (text: string) => string,
): string {
  const key = JSON.stringify(wanted);
  const spanned = emphasisOverSpaces(wanted);
  for (const style of STYLES) {
    const text = finish(new Writer(style, atStart).write(spanned));
    if (keyOf(text) === key) return text;
  }
  const plain = wanted.map((run) => ({
    ...run,
    marks: run.marks.filter(({ type }) => type !== "strong" && type !== "em"),
  }));
  return finish(new Writer({ em: "*", guarded: false }, atStart).write(normalInline(plain)));
}

function keyOf(text: string): string | null {
  const { children } = parse(text);
  const [node] = children;
  if (!node) return "[]";
  const runs = children.length === 1 ? readInline(node) : null;
  return runs && JSON.stringify(runs);
}

/** Spaces between two emphasised runs are emphasised with them, so that the signs stand once. */
function emphasisOverSpaces(runs: readonly Inline[]): Inline[] {
  const out = runs.map((run) => ({ ...run, marks: [...run.marks] }));
  out.forEach((run, index) => {
    if (run.type !== "text" || run.text.trim() !== "") return;
    const before = out[index - 1];
    const after = out[index + 1];
    for (const type of ["strong", "em"] as const) {
      const has = (other: Inline | undefined) => other?.marks.some((mark) => mark.type === type);
      if (has(before) && has(after)) run.marks.push({ type });
    }
  });
  return out;
}

class Writer {
  private out = "";
  /** Whether the next letter must be written as a number. */
  private guardNext = false;

  constructor(
    private readonly style: Style,
    /** Whether the first words stand at the start of their line. */
    private readonly atStart: boolean,
  ) {}

  write(runs: readonly Inline[]): string {
    this.runs(runs);
    return this.out;
  }

  private runs(runs: readonly Inline[]) {
    let at = 0;
    while (at < runs.length) {
      const run = runs[at];
      if (!run) break;
      const chosen = longest(runs, at);
      if (!chosen) {
        this.run(run);
        at += 1;
        continue;
      }
      const { mark, end } = chosen;
      const inside = runs.slice(at, end).map((one) => without(one, mark));
      at = end;
      if (mark.type !== "condition") {
        this.marked(mark, inside);
        continue;
      }
      const opposite: Mark = { ...mark, negated: !mark.negated };
      const stop = extent(runs, at, opposite);
      const otherwise = runs.slice(at, stop).map((one) => without(one, opposite));
      at = stop;
      this.conditional(mark, inside, otherwise);
    }
  }

  private marked(mark: Mark, inside: readonly Inline[]) {
    if (mark.type === "strong" || mark.type === "em") {
      const sign = mark.type === "strong" ? "**" : this.style.em;
      if (this.style.guarded) this.guardLast();
      this.markup(sign);
      this.runs(inside);
      this.markup(sign);
      this.guardNext = this.style.guarded;
    } else if (mark.type === "link") {
      if (/(?<!\\)!$/.test(this.out)) this.out = this.out.replace(/!$/, "\\!");
      this.markup("[");
      this.runs(inside);
      this.markup(`](${escapeAddress(mark.href)}${escapeTitle(mark.title)})`);
    } else {
      this.markup("{% mark %}");
      this.runs(inside);
      this.markup("{% /mark %}");
    }
  }

  private conditional(
    { name, negated }: { name: string; negated: boolean },
    inside: readonly Inline[],
    otherwise: readonly Inline[],
  ) {
    this.markup(`{% if ${negated ? `not($${name})` : `$${name}`} %}`);
    this.runs(inside);
    if (otherwise.length > 0) {
      this.markup("{% else /%}");
      this.runs(otherwise);
    }
    this.markup("{% /if %}");
  }

  private run(run: Inline) {
    switch (run.type) {
      case "text":
        this.text(run.text);
        return;
      case "variable":
        this.markup(`{% $${run.name} %}`);
        return;
      case "image":
        this.markup(`![${safeAlt(run)}](${escapeAddress(run.src)}${escapeTitle(run.title)})`);
        return;
      case "break":
        this.markup("\\\n");
        return;
    }
    run satisfies never;
  }

  private text(text: string) {
    const [first = ""] = text;
    if (this.guardNext && isLetter(first)) {
      this.out += asNumber(first) + escapeText(text.slice(first.length), false);
    } else this.out += escapeText(text, this.out === "" ? this.atStart : this.out.endsWith("\n"));
    this.guardNext = false;
  }

  private markup(text: string) {
    this.out += text;
    this.guardNext = false;
  }

  private guardLast() {
    const last = [...this.out.slice(-2)].at(-1) ?? "";
    if (!isLetter(last)) return;
    this.out = this.out.slice(0, -last.length) + asNumber(last);
  }
}

function isLetter(sign: string): boolean {
  return sign !== "" && !/[\s\p{Zs}!-/:-@[-`{-~]/u.test(sign);
}

function asNumber(sign: string): string {
  return `&#${sign.codePointAt(0) ?? 0};`;
}

function without<Run extends Inline>(run: Run, mark: Mark): Run {
  return { ...run, marks: run.marks.filter((own) => !sameMark(own, mark)) };
}

function extent(runs: readonly Inline[], from: number, mark: Mark): number {
  let end = from;
  while (runs[end]?.marks.some((own) => sameMark(own, mark))) end += 1;
  return end;
}

function isEmphasis({ type }: Mark): boolean {
  return type === "strong" || type === "em";
}

function isSpace(run: Inline | undefined): boolean {
  return run?.type === "break" || (run?.type === "text" && run.text.trim() === "");
}

/** The mark at a run that reaches farthest: it stands outside the others. */
function longest(runs: readonly Inline[], at: number): { mark: Mark; end: number } | null {
  let best: { mark: Mark; end: number } | null = null;
  for (const mark of runs[at]?.marks ?? []) {
    let end = extent(runs, at, mark);
    if (isEmphasis(mark))
      // Emphasis neither begins nor ends with a space.
      while (end > at && isSpace(runs[end - 1])) end -= 1;
    if (end === at || (isEmphasis(mark) && isSpace(runs[at]))) continue;
    if (!best || end > best.end) best = { mark, end };
  }
  return best;
}

/** The description as it stands, where it can stand so. */
function safeAlt({ alt }: { alt: string }): string {
  const node = parse(`![${alt}](x)`).children[0];
  const runs = node && readInline(node);
  const [run] = runs ?? [];
  return runs?.length === 1 && run?.type === "image" && run.alt === alt ? alt : plainAlt(alt);
}
