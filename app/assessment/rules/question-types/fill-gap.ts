import { z } from "zod";
import { m } from "~/kit/language/m";
import { inOrder } from "~/assessment/rules/random";
import { numberText } from "~/kit/text/amounts";
import { asMarkdoc } from "./as-markdoc";
import { asNumberedParts, numberedParts } from "./numbered-parts";
import { countGaps, piecesAround } from "./prose-gaps";
import { stateOf, type Prose, type QuestionType } from "./question-type";
import { countLetters, foldedAnswer, isWithin } from "./typed-text";
import { LONGEST, tooLongWords } from "./gap-length";
import { markdoc, plain, several } from "./written";
import { ENTRIES } from "./entries";

const MOST_GAPS = 5;
/** A short word with an edit is soon another word. */
const LETTERS_A_TYPO = 4;
const MOST_ANSWERS = 12;
const TYPOS = { error: m.assessment_checks_typos };

const gap = z
  .strictObject({
    accept: several(plain(LONGEST), 1, MOST_ANSWERS, m.assessment_checks_answers_count),
    typos: z.int(TYPOS).min(0, TYPOS).max(2, TYPOS).default(0),
    caseMatters: z.boolean().default(false),
    feedback: markdoc(),
  })
  .superRefine((gap, { addIssue }) => {
    const say = (path: string, message: string) =>
      addIssue({ code: "custom", path: [path], message });
    const answers = gap.accept.map((answer) => foldedAnswer(answer, gap));
    if (answers.includes("")) say("accept", m.assessment_checks_answer_blank());
    if (new Set(gap.accept.map((answer) => asAuthored(answer, gap))).size < answers.length)
      say(
        "accept",
        gap.caseMatters
          ? m.assessment_checks_answers_alike_capitals()
          : m.assessment_checks_answers_alike(),
      );
    if (!answers.some((answer) => mayHaveTypos(answer, gap.typos)))
      say(
        "typos",
        m.assessment_checks_typos_letters({
          count: gap.typos,
          letters: numberText(LETTERS_A_TYPO * gap.typos),
        }),
      );
  });
type Gap = z.infer<typeof gap>;

const content = z
  .strictObject({
    text: markdoc().refine((text) => !/\{%\s*if\b/.test(text), {
      error: m.assessment_checks_gap_condition,
    }),
    gaps: z.array(gap),
  })
  .superRefine(({ text, gaps }, { addIssue }) => {
    const marked = countGaps(text);
    const say = (path: string, message: string) =>
      addIssue({ code: "custom", path: [path], message });
    if (marked < 1 || marked > MOST_GAPS)
      say(
        "text",
        m.assessment_checks_gaps_count({ most: numberText(MOST_GAPS), count: numberText(marked) }),
      );
    else if (marked !== gaps.length)
      say(
        "gaps",
        m.assessment_checks_gaps_differ({
          marked: numberText(marked),
          described: numberText(gaps.length),
        }),
      );
  });
type FillGapContent = z.infer<typeof content>;

export interface FillGapView {
  type: "fill-gap";
  /** One more than there are gaps: a gap stands between each two. */
  pieces: Prose[];
}

/** A gap after submission. What the feedback mode keeps is null; `accepted` is then empty. */
export interface ReviewedGap {
  typed: string;
  verdict: "right" | "wrong" | null;
  /** What would have been right: the first of it, and in the key all. */
  accepted: string[];
  feedback: Prose | null;
}
export interface FillGapReview {
  type: "fill-gap";
  pieces: Prose[];
  gaps: ReviewedGap[];
}

const response = z.strictObject({
  texts: z
    .array(
      z
        .string()
        .max(LONGEST)
        .refine((text) => !text.includes("\0")),
    )
    .max(MOST_GAPS),
});
export type FillGapResponse = z.infer<typeof response>;

/**
 * One to five gaps in a text are filled in by typing. Of `points`, a response earns ⌊ points · right / gaps ⌋. A gap is right where
 * what was typed, folded, is an accepted answer, or as near to one as `typos` allows; where case matters, a wrong capital is an edit.
 */
export const fillGap: QuestionType<FillGapContent, FillGapView, FillGapReview, FillGapResponse> = {
  content,
  fields: [
    {
      name: "text",
      label: m.assessment_author_gap_text,
      short: m.assessment_author_text,
      kind: "markdoc",
    },
    {
      name: "gaps",
      label: m.assessment_author_gaps_in_order,
      short: m.assessment_author_gaps,
      ...ENTRIES.gap,
      kind: "list",
      from: 1,
      to: MOST_GAPS,
      of: [
        {
          name: "accept",
          label: m.assessment_author_accepted,
          ...ENTRIES.accepted,
          kind: "texts",
          markdoc: false,
          from: 1,
          to: MOST_ANSWERS,
        },
        {
          name: "typos",
          label: m.assessment_author_typos,
          kind: "whole",
          from: 0,
          to: 2,
          optional: true,
        },
        {
          name: "caseMatters",
          label: m.assessment_author_capitals,
          kind: "flag",
          optional: true,
        },
        { name: "feedback", label: m.assessment_author_feedback, kind: "markdoc" },
      ],
    },
  ],
  starting: () => ({
    stem: "",
    points: 2,
    content: {
      text: m.assessment_author_start_gap(),
      gaps: [{ accept: [""], feedback: "" }],
    },
  }),
  response,
  order: ({ gaps }) => inOrder(gaps.length),
  authorOrder: ({ gaps }) => inOrder(gaps.length),
  view: ({ text }, _, render) => ({ type: "fill-gap", pieces: piecesAround(text, render) }),
  fromForm(fields) {
    const texts = numberedParts(fields);
    return texts.length > 0 ? { texts } : null;
  },
  mistake: (fields) => tooLong(numberedParts(fields)),
  toForm: ({ texts }) => asNumberedParts(texts),
  fromShown: (said, order) => (said.texts.length === order.length ? said : null),
  toShown: (stored) => stored,
  isAnswered: ({ texts }) => texts.some((text) => text.trim() !== ""),
  progress: ({ gaps }, { texts }) =>
    stateOf(texts.filter((text) => text.trim() !== "").length, gaps.length),
  right: ({ gaps }) => ({ texts: gaps.map(({ accept }) => accept[0] ?? "") }),
  /** Longer than any accepted answer by more than its typos. */
  wrong: ({ gaps }) => ({ texts: gaps.map((gap) => wrongFor(gap)) }),
  nearly({ gaps }) {
    const [, ...rest] = gaps.map(({ accept }) => accept[0] ?? "");
    return rest.length > 0 ? { texts: ["", ...rest] } : null;
  },
  grade({ gaps }, given, points) {
    const right = gaps.filter((gap, index) => isRight(gap, given?.texts[index] ?? "")).length;
    return { correct: right === gaps.length, points: Math.floor((points * right) / gaps.length) };
  },
  review({ text, gaps }, given, _, mode, render) {
    const key = mode === "key";
    const full = key || mode === "full";
    return {
      type: "fill-gap",
      pieces: piecesAround(text, render),
      gaps: gaps.map((gap, index) => {
        const typed = given?.texts[index]?.trim() ?? "";
        return {
          typed,
          verdict: full ? (isRight(gap, typed) ? "right" : "wrong") : null,
          accepted: full ? gap.accept.slice(0, key ? undefined : 1) : [],
          feedback: full || (mode === "hints" && typed !== "") ? render(gap.feedback) : null,
        };
      }),
    };
  },
  summarise: (_, { texts }) => texts.map((text) => asMarkdoc(text.trim())),
  /** All that is accepted is one option; other answers are the same where they differ as little as accepted ones may. */
  analysis: {
    parts: ({ gaps }) =>
      gaps.map(({ accept }, index) => ({
        text: m.assessment_author_gap_number({ number: numberText(index + 1) }),
        options: [{ text: accept.map(asMarkdoc).join(" / "), right: true }],
      })),
    chosen: ({ gaps }, { texts }) =>
      gaps.map((gap, index) => {
        const typed = texts[index]?.trim() ?? "";
        if (typed === "") return [];
        return isRight(gap, typed) ? [0] : [asMarkdoc(foldedAnswer(typed, gap))];
      }),
  },
  sameParts: (one, other) => one.text === other.text,
};

/** What makes two answers the same to an author. It is less than what folds alike: who wrote 24 and ٢٤ need not take one out. */
function asAuthored(answer: string, { caseMatters }: { caseMatters: boolean }): string {
  const even = answer.normalize().replace(/\s+/g, " ").trim().replace(/ ?\.$/, "");
  return caseMatters ? even : even.toUpperCase().toLowerCase();
}

function tooLong(texts: readonly (string | undefined)[]): string | null {
  const said = texts.map((text, index) => tooLongWords(text ?? "", index + 1));
  return said.filter((words) => words !== null).join(" ") || null;
}

function isRight(gap: Gap, typed: string): boolean {
  const said = foldedAnswer(typed, gap);
  return gap.accept.some((accepted) => {
    const answer = foldedAnswer(accepted, gap);
    return isWithin(said, answer, mayHaveTypos(answer, gap.typos) ? gap.typos : 0);
  });
}

function mayHaveTypos(answer: string, typos: number): boolean {
  return countLetters(answer) >= LETTERS_A_TYPO * typos;
}

function wrongFor(gap: Gap): string {
  const tries = ["?", "???", "?".repeat(LONGEST)];
  return tries.find((text) => !isRight(gap, text)) ?? "";
}
