import { z } from "zod";
import { inOrder } from "~/assessment/rules/random";
import { counted } from "~/kit/text/amounts";
import { asMarkdoc } from "./as-markdoc";
import { asNumberedParts, numberedParts } from "./numbered-parts";
import { countGaps, piecesAround } from "./prose-gaps";
import { stateOf, type Prose, type QuestionType } from "./question-type";
import { countLetters, foldedAnswer, isWithin } from "./typed-text";
import { markdoc, plain } from "./written";

const MOST_GAPS = 5;
const MOST_ANSWERS = 12;
const LONGEST = 100;
const ANSWERS = `there are 1 to ${MOST_ANSWERS} accepted answers`;
const TYPOS = "typos is 0, 1 or 2";

const gap = z
  .strictObject({
    accept: z
      .array(plain("an accepted answer", LONGEST), "accept is a list of texts")
      .min(1, ANSWERS)
      .max(MOST_ANSWERS, ANSWERS),
    typos: z.int(TYPOS).min(0, TYPOS).max(2, TYPOS).default(0),
    caseMatters: z.boolean("caseMatters is true or false").default(false),
    feedback: markdoc("a gap's feedback"),
  })
  .superRefine((gap, { addIssue }) => {
    const say = (path: string, message: string) =>
      addIssue({ code: "custom", path: [path], message });
    const answers = gap.accept.map((answer) => foldedAnswer(answer, gap));
    if (answers.includes("")) say("accept", "an accepted answer has no letter or sign in it");
    if (new Set(gap.accept.map((answer) => asAuthored(answer, gap))).size < answers.length)
      say("accept", "two accepted answers are the same; capitals and spaces make no difference");
    if (!answers.some((answer) => mayHaveTypos(answer, gap.typos)))
      say(
        "typos",
        `no accepted answer has the ${4 * gap.typos} letters that typos: ${gap.typos} needs`,
      );
  });
type Gap = z.infer<typeof gap>;

const content = z
  .strictObject({
    text: markdoc("the text").refine(
      (text) => !/\{%\s*if\b/.test(text),
      "a text with gaps has no {% if %} in it",
    ),
    gaps: z.array(gap),
  })
  .superRefine(({ text, gaps }, { addIssue }) => {
    const marked = countGaps(text);
    const say = (path: string, message: string) =>
      addIssue({ code: "custom", path: [path], message });
    if (marked < 1 || marked > MOST_GAPS)
      say("text", `has ${marked} gaps; write ___ for 1 to ${MOST_GAPS} of them`);
    else if (marked !== gaps.length)
      say("gaps", `has ${gaps.length} entries, and the text has ${marked} gaps (___)`);
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
    { name: "text", label: "Text, with ___ for a gap", kind: "markdoc" },
    {
      name: "gaps",
      label: "Gaps, in their order",
      kind: "list",
      from: 1,
      to: MOST_GAPS,
      of: [
        {
          name: "accept",
          label: "Accepted answers",
          kind: "texts",
          markdoc: false,
          from: 1,
          to: MOST_ANSWERS,
        },
        { name: "typos", label: "Typos allowed", kind: "whole", from: 0, to: 2, optional: true },
        { name: "caseMatters", label: "Capitals matter", kind: "flag", optional: true },
        { name: "feedback", label: "Feedback", kind: "markdoc" },
      ],
    },
  ],
  starting: {
    stem: "",
    points: 2,
    content: {
      text: "Write a text here, with ___ for a gap.",
      gaps: [{ accept: [""], feedback: "" }],
    },
  },
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
        text: `Gap ${index + 1}`,
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

/** What is said of a text that does not fit, by how much; null of one that does. */
export function tooLongWords(text: string, gap: number): string | null {
  const over = text.length - LONGEST;
  if (over <= 0) return null;
  return `What you wrote in gap ${gap} is ${counted(over, "character")} too long. ${LONGEST} fit.`;
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

/** A short word with an edit is soon another word: four letters for each typo. */
function mayHaveTypos(answer: string, typos: number): boolean {
  return countLetters(answer) >= 4 * typos;
}

function wrongFor(gap: Gap): string {
  const tries = ["?", "???", "?".repeat(LONGEST)];
  return tries.find((text) => !isRight(gap, text)) ?? "";
}
