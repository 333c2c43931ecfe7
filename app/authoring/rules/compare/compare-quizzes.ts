import { m } from "~/kit/language/m";
import { revisionLines } from "~/assessment/rules/revision-changes";
import { TYPE_WORDS } from "~/assessment/rules/question-types/type-words";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Effort } from "~/kit/text/shortest-way";
import { wordChanges } from "~/kit/text/text-changes";
import type { PartChange } from "./part-change";

export interface KeyedQuestion {
  key: string;
  /** Whether practice keeps it back until the quiz is passed. */
  heldBack?: boolean | undefined;
  body: QuestionBody;
}

/** A question that is in both quizzes and differs, or in one of them. */
export interface QuestionChange {
  key: string;
  kind: "added" | "removed" | "changed";
  /** As it is asked now, or was last. */
  stem: string;
  /** What differs of it; of an added or a removed question, all of it. */
  parts: PartChange[];
}

interface Words {
  /** Makes a Markdoc text readable. */
  plain: (markdoc: string) => string;
  /** An objective in words. */
  objective: (code: string) => string;
  /** What all the questions’ comparisons may take together. */
  effort?: Effort;
}

/** The questions that differ, in the order in which they are asked; those that went come last. */
export function compareQuestions(
  before: readonly KeyedQuestion[],
  after: readonly KeyedQuestion[],
  words: Words,
): QuestionChange[] {
  const old = new Map(before.map((question) => [question.key, question]));
  const fresh = new Set(after.map(({ key }) => key));
  const changes: QuestionChange[] = [];
  for (const question of after) {
    const { key } = question;
    const was = old.get(key);
    const parts = partsOf(was ?? null, question, words);
    const stem = words.plain(question.body.stem);
    if (!was) changes.push({ key, kind: "added", stem, parts });
    else if (parts.length > 0) changes.push({ key, kind: "changed", stem, parts });
  }
  for (const question of before)
    if (!fresh.has(question.key))
      changes.push({
        key: question.key,
        kind: "removed",
        stem: words.plain(question.body.stem),
        parts: partsOf(question, null, words),
      });
  return changes;
}

interface Keyed {
  key: string;
}

/** Whether the questions that both have are asked in another order. */
export function isReordered(before: readonly Keyed[], after: readonly Keyed[]): boolean {
  const keys = (questions: readonly Keyed[], others: readonly Keyed[]) => {
    const there = new Set(others.map(({ key }) => key));
    return questions.map(({ key }) => key).filter((key) => there.has(key));
  };
  return keys(before, after).join(" ") !== keys(after, before).join(" ");
}

function partsOf(
  before: KeyedQuestion | null,
  after: KeyedQuestion | null,
  words: Words,
): PartChange[] {
  const lines = new Map<string, { before: string; after: string }>();
  const add = (side: "before" | "after", label: string, text: string) => {
    const line = lines.get(label) ?? { before: "", after: "" };
    lines.set(label, { ...line, [side]: text });
  };
  for (const [side, question] of [
    ["before", before],
    ["after", after],
  ] as const) {
    if (!question) continue;
    const { body } = question;
    for (const { label, after: text } of revisionLines(body, body, words.plain))
      add(side, label, text ?? "");
    for (const [label, text] of factsOf(question, words)) add(side, label, text);
  }
  return [...lines]
    .filter(([, line]) => line.before !== line.after)
    .map(([label, line]) => ({
      label,
      pieces: wordChanges(line.before, line.after, words.effort),
    }));
}

const DIFFICULTIES = {
  1: m.authoring_compare_difficulty_1,
  2: m.authoring_compare_difficulty_2,
  3: m.authoring_compare_difficulty_3,
} as const;

/** What a question says about itself besides its texts. */
function factsOf({ body, heldBack }: KeyedQuestion, { objective }: Words): [string, string][] {
  const { type, critical, difficulty, reread, post } = body;
  return [
    [m.authoring_compare_kind(), TYPE_WORDS[type]()],
    [m.authoring_compare_objective(), objective(body.objective)],
    [m.authoring_compare_difficulty(), DIFFICULTIES[difficulty ?? 2]()],
    ...(critical
      ? [[m.assessment_trainer_critical(), m.authoring_compare_critical_yes()] as [string, string]]
      : []),
    ...(heldBack
      ? [
          [m.assessment_trainer_held_back(), m.authoring_compare_held_back_yes()] as [
            string,
            string,
          ],
        ]
      : []),
    [m.authoring_compare_reread(), reread.replace("#", ", ").replaceAll("-", " ")],
    ...(post?.handle ? [[m.authoring_compare_post_handle(), post.handle] as [string, string]] : []),
    ...(post?.network
      ? [[m.authoring_compare_post_network(), post.network] as [string, string]]
      : []),
  ];
}
