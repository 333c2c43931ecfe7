import type { MergePart, Side } from "~/authoring/rules/compare/merge-passages";
import { mergePassages } from "~/authoring/rules/compare/merge-passages";
import { withoutMark } from "./copy-mark";
import {
  headField,
  isHeadReadable,
  setHeadField,
  type HeadField,
  type HeadValue,
} from "~/curriculum/rules/document/head";
import { headOf, readLessonFile } from "~/curriculum/rules/document/read/lesson-file";

/** The facts of a lesson that a copy has for itself. */
const FACTS = ["title", "lead", "minutes", "objectives"] as const satisfies readonly HeadField[];
type Fact = (typeof FACTS)[number];

/** A fact that one side changed; `id` if both changed it differently and someone has to choose. */
interface MergedFact {
  name: Fact;
  kind: "ours" | "theirs" | "agreed" | "conflict";
  id: string | null;
  before: string;
  ours: string;
  theirs: string;
}

/** A passage; `id` if someone has to choose. */
type MergedPart = MergePart & { id: string | null };

export interface CopyMerge {
  facts: MergedFact[];
  parts: MergedPart[];
  /** The choices to make, in order. */
  conflicts: string[];
}

interface Texts {
  /** The original that the copy was made from. */
  base: string;
  /** The copy. */
  ours: string;
  /** The original now. */
  theirs: string;
}

/** Puts what the original changed into a company's copy. Null where the facts of one of them cannot be read. */
export function mergeCopy(texts: Texts): CopyMerge | null {
  const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map(parted);
  if (!base || !ours || !theirs) return null;
  const facts = FACTS.flatMap((name): MergedFact[] => {
    const value = (head: string) => JSON.stringify(headField(head, name));
    const [o, a, b] = [value(base.head), value(ours.head), value(theirs.head)];
    if (a === o && b === o) return [];
    const kind = a === b ? "agreed" : b === o ? "ours" : a === o ? "theirs" : "conflict";
    const words = { before: wordsOf(o), ours: wordsOf(a), theirs: wordsOf(b) };
    return [{ name, kind, id: kind === "conflict" ? name : null, ...words }];
  });
  let count = 0;
  const parts = mergePassages(base.body, ours.body, theirs.body).map((part): MergedPart => {
    if (part.kind !== "conflict") return { ...part, id: null };
    count += 1;
    return { ...part, id: `passage-${count}` };
  });
  const conflicts = [...facts, ...parts].flatMap(({ id }) => id ?? []);
  return { facts, parts, conflicts };
}

/** The copy's text with what the original changed. What is not chosen stays the company's. */
export function mergedCopy(texts: Texts, choices: ReadonlyMap<string, Side>): string | null {
  const merge = mergeCopy(texts);
  const [ours, theirs] = [parted(texts.ours), parted(texts.theirs)];
  if (!merge || !ours || !theirs) return null;
  const takes = (id: string | null) => id !== null && choices.get(id) === "original";
  const head = merge.facts.reduce((now, { name, kind, id }) => {
    const value: HeadValue | null = headField(theirs.head, name);
    return value !== null && (kind === "theirs" || takes(id))
      ? setHeadField(now, name, value)
      : now;
  }, ours.head);
  const body = merge.parts
    .map((part) => {
      if (part.kind !== "conflict") return part.text;
      return takes(part.id) ? part.theirs : part.ours;
    })
    .join("");
  return (head + body).replaceAll("\n", ours.newline);
}

/** Head and body with plain line ends, without the copy's mark; null where the head cannot be read. */
function parted(text: string): { head: string; body: string; newline: string } | null {
  const { newline } = readLessonFile(text);
  const plain = withoutMark(text).replaceAll("\r\n", "\n");
  const head = headOf(plain);
  return isHeadReadable(head) ? { head, body: plain.slice(head.length), newline } : null;
}

/** A value as a reader would say it. */
function wordsOf(json: string): string {
  const value = JSON.parse(json) as HeadValue | null;
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}
