import { m } from "~/kit/language/m";
import type { Effort } from "~/kit/text/shortest-way";
import { lineChanges, wordChanges, type LineChange, type Piece } from "~/kit/text/text-changes";
import type { Setting } from "./activity-settings";
import type { QuestionChange } from "./compare-quizzes";
import type { PartChange } from "./part-change";

/** What differs between two texts of an activity. */
export interface Comparison {
  settings: PartChange[];
  /** A lesson's text or a scenario's, with what stayed the same in between; empty for others. */
  text: LineChange[];
  /** A quiz's questions, or a practice set's posts. */
  questions: QuestionChange[];
  /** What its questions are, where they aren't a quiz's. */
  asked?: "posts" | undefined;
  /** False where one of them cannot be read as what it is: then only their own lines are compared. */
  readable: boolean;
  /** The files' own lines, where they differ. */
  source: LineChange[];
}

/** The settings that differ. */
export function settingChanges(
  before: readonly Setting[],
  after: readonly Setting[],
  effort?: Effort,
): PartChange[] {
  const old = new Map(before);
  const labels = [...new Set([...before, ...after].map(([label]) => label))];
  const fresh = new Map(after);
  return labels
    .filter((label) => old.get(label) !== fresh.get(label))
    .map((label) => ({
      label,
      pieces: wordChanges(old.get(label) ?? "", fresh.get(label) ?? "", effort),
    }));
}

/** What differs between two files, line by line; nothing where they say the same. */
export function fileChanges(before: string, after: string, effort?: Effort): LineChange[] {
  const lines = lineChanges(rows(before), rows(after), effort);
  return lines.some(({ kind }) => kind !== "same") ? lines : [];
}

function rows(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** Whether nothing that is read differs though the files do, as where only a word’s emphasis changed. */
export function isInSourceOnly({ settings, text, questions, source }: Comparison): boolean {
  return (
    settings.length + changedIn(text).length + questions.length === 0 &&
    changedIn(source).length > 0
  );
}

/** How many places differ. */
export function countChanges(comparison: Comparison): number {
  const { settings, text, questions, source } = comparison;
  if (isInSourceOnly(comparison)) return countIn(source);
  return settings.length + countIn(text) + questions.length;
}

function countIn(lines: readonly LineChange[]): number {
  return changedIn(lines).reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}

function changedIn(lines: readonly LineChange[]): LineChange[] {
  return lines.filter(({ kind }) => kind !== "same");
}

/** The first few changes, each with so much around it that it can be read. */
export function firstChanges(comparison: Comparison, most = 3): PartChange[] {
  const { settings, text, questions, source, asked: of } = comparison;
  const lines = changedIn(isInSourceOnly(comparison) ? source : text).map(({ pieces }) => ({
    label: "",
    pieces,
  }));
  const asked = questions.map(({ kind, stem, parts }) =>
    kind === "changed"
      ? {
          label: m.authoring_compare_question_changed({ question: shortened(stem) }),
          pieces: parts[0]?.pieces ?? [],
        }
      : {
          label:
            kind === "added"
              ? of === "posts"
                ? m.authoring_compare_post_added()
                : m.authoring_compare_question_added()
              : of === "posts"
                ? m.authoring_compare_post_removed()
                : m.authoring_compare_question_removed(),
          pieces: [{ kind, text: stem }],
        },
  );
  return [...lines, ...asked, ...settings]
    .slice(0, most)
    .map(({ label, pieces }) => ({ label, pieces: excerpt(pieces) }));
}

const AROUND = 8;

/** The changed words with a few around them: “…own it, and only then say…”. */
export function excerpt(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ kind, text }, index) => {
    const words = text.split(" ");
    if (kind !== "same" || words.length <= AROUND * 2) return { kind, text };
    const start = words.slice(0, AROUND).join(" ");
    const end = words.slice(-AROUND).join(" ");
    if (index === 0) return { kind, text: `… ${end}` };
    return { kind, text: index === pieces.length - 1 ? `${start}\u00a0…` : `${start} … ${end}` };
  });
}

function shortened(text: string): string {
  const words = text.split(" ");
  return words.length <= AROUND * 2 ? text : `${words.slice(0, AROUND * 2).join(" ")}\u00a0…`;
}
