import { z } from "zod";
import { m } from "~/kit/language/m";
import { optionIndex, shownOptions, type ShownOption } from "./options";
import {
  stateOf,
  type Prose,
  type QuestionType,
  type Render,
  type ReviewMode,
} from "./question-type";
import { areDistinct, markdoc, several } from "./written";
import { ENTRIES } from "./entries";

const RANKS = ["best", "between", "worst"] as const;
export type Rank = (typeof RANKS)[number];
type End = Exclude<Rank, "between">;

const END_WORDS: Record<End, () => string> = {
  best: m.assessment_question_most_effective,
  worst: m.assessment_question_least_effective,
};

const option = z.strictObject({
  text: markdoc(),
  rank: z.enum(RANKS).default("between"),
  feedback: markdoc(),
});

const content = z.strictObject({
  options: several(option, 4, 5, m.assessment_checks_options_count)
    .refine((options) => areDistinct(options.map(({ text }) => text)), {
      error: m.assessment_checks_options_alike,
    })
    .refine((options) => countRank(options, "best") === 1 && countRank(options, "worst") === 1, {
      error: m.assessment_checks_one_of_each,
    }),
});
export type BestWorstContent = z.infer<typeof content>;

export interface BestWorstView {
  type: "best-worst";
  options: ShownOption[];
}

/** An option after submission: which end it was chosen for, and, as far as the feedback mode tells, which it is. */
export interface RankedOption {
  text: Prose;
  chosenAs: End | null;
  rank: Rank | null;
  feedback: Prose | null;
}
export interface BestWorstReview {
  type: "best-worst";
  options: RankedOption[];
}

const end = optionIndex.nullable();
const response = z
  .strictObject({ best: end, worst: end })
  .refine(({ best, worst }) => best === null || best !== worst);
export type BestWorstResponse = z.infer<typeof response>;

const RANK_WORDS: Record<Rank, () => string> = {
  best: m.assessment_author_rank_best,
  between: m.assessment_author_rank_between,
  worst: m.assessment_author_rank_worst,
};

const NEITHER: BestWorstResponse = { best: null, worst: null };

/**
 * The best and the worst of four or five ways to act, as experts rank them. Half the points for each that is found,
 * ⌊ points · found / 2 ⌋; taking the worst for the best, or the best for the worst, earns nothing whatever the other choice is.
 * Source: the most-and-least format of situational judgement tests, McDaniel & Nguyen 2001, Int J Sel Assess 9:103–113.
 */
export const bestWorst: QuestionType<
  BestWorstContent,
  BestWorstView,
  BestWorstReview,
  BestWorstResponse
> = {
  ...shownOptions("best-worst"),
  content,
  fields: [
    {
      name: "options",
      label: m.assessment_author_options,
      ...ENTRIES.option,
      kind: "list",
      from: 4,
      to: 5,
      of: [
        { name: "text", label: m.assessment_author_option, kind: "markdoc" },
        {
          name: "rank",
          label: m.assessment_author_rank,
          kind: "one-of",
          values: RANKS,
          words: (rank) => RANK_WORDS[rank as Rank](),
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
      options: [
        { text: "", rank: "best", feedback: "" },
        { text: "", feedback: "" },
        { text: "", feedback: "" },
        { text: "", rank: "worst", feedback: "" },
      ],
    },
  }),
  response,
  /** One option given for both, as a page without JavaScript can, is a choice of neither. */
  fromForm(fields) {
    const best = fields["best"]?.[0];
    const worst = fields["worst"]?.[0];
    if (!best && !worst) return null;
    if (best === worst) return NEITHER;
    return { best: best ? Number(best) : null, worst: worst ? Number(worst) : null };
  },
  toForm: ({ best, worst }) => ({
    ...(best !== null && { best: [String(best)] }),
    ...(worst !== null && { worst: [String(worst)] }),
  }),
  fromShown({ best, worst }, order) {
    const indexes = {
      best: best === null ? null : order[best],
      worst: worst === null ? null : order[worst],
    };
    if (indexes.best === undefined || indexes.worst === undefined) return null;
    return { best: indexes.best, worst: indexes.worst };
  },
  toShown: ({ best, worst }, order) => ({
    best: best === null ? null : order.indexOf(best),
    worst: worst === null ? null : order.indexOf(worst),
  }),
  isAnswered: ({ best, worst }) => best !== null || worst !== null,
  progress: (_, { best, worst }) => stateOf(Number(best !== null) + Number(worst !== null), 2),
  right: keyOf,
  wrong(content) {
    const { best, worst } = keyOf(content);
    return { best: worst, worst: best };
  },
  nearly: (content) => ({ ...keyOf(content), worst: null }),
  grade(content, given, points) {
    const key = keyOf(content);
    const { best, worst } = given ?? NEITHER;
    const opposite = best === key.worst || worst === key.best;
    const found = opposite ? 0 : Number(best === key.best) + Number(worst === key.worst);
    return { correct: found === 2, points: Math.floor((points * found) / 2) };
  },
  review: (content, given, order, mode, render) => ({
    type: "best-worst",
    options: reviewRanks(content, given ?? NEITHER, order, mode, render),
  }),
  summarise({ options }, { best, worst }) {
    const textOf = (index: number | null) => (index === null ? undefined : options[index]?.text);
    const [most, least] = [textOf(best), textOf(worst)];
    return [
      ...(most ? [m.assessment_author_chosen_best({ option: most })] : []),
      ...(least ? [m.assessment_author_chosen_worst({ option: least })] : []),
    ];
  },
  analysis: {
    parts: ({ options }) =>
      (["best", "worst"] as const).map((end) => ({
        text: END_WORDS[end](),
        options: options.map(({ text, rank }) => ({ text, right: rank === end })),
      })),
    chosen: (_, { best, worst }) => [best, worst].map((index) => (index === null ? [] : [index])),
  },
};

function keyOf({ options }: BestWorstContent) {
  return {
    best: options.findIndex(({ rank }) => rank === "best"),
    worst: options.findIndex(({ rank }) => rank === "worst"),
  };
}

/** What was chosen, and in full feedback both ends of the key beside it; the rest only in the key. */
function reviewRanks(
  { options }: BestWorstContent,
  { best, worst }: BestWorstResponse,
  order: readonly number[],
  mode: ReviewMode,
  render: Render,
): RankedOption[] {
  const key = mode === "key";
  const full = key || mode === "full";
  return order.flatMap((index): RankedOption[] => {
    const option = options[index];
    const chosenAs = index === best ? "best" : index === worst ? "worst" : null;
    if (!option || !(chosenAs || key || (full && option.rank !== "between"))) return [];
    return [
      {
        text: render(option.text),
        chosenAs,
        rank: full ? option.rank : null,
        feedback: full || mode === "hints" ? render(option.feedback) : null,
      },
    ];
  });
}

function countRank(options: readonly { rank: Rank }[], rank: Rank): number {
  return options.filter((option) => option.rank === rank).length;
}
