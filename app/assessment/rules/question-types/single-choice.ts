import { z } from "zod";
import {
  countCorrect,
  optionFields,
  optionIndex,
  optionsSchema,
  orderOptions,
  reviewOptions,
  sameOptions,
  startingOptions,
  viewOptions,
  type OptionsContent,
  type ReviewedOption,
  type ShownOption,
} from "./options";
import { inOrder } from "~/assessment/rules/random";
import type { QuestionType } from "./question-type";

export interface SingleChoiceView {
  type: "single-choice";
  options: ShownOption[];
}
export interface SingleChoiceReview {
  type: "single-choice";
  options: ReviewedOption[];
}

const response = z.strictObject({ choice: optionIndex });
export type SingleChoiceResponse = z.infer<typeof response>;

/** One of three to five options is right. All the points, or none. */
export const singleChoice: QuestionType<
  OptionsContent,
  SingleChoiceView,
  SingleChoiceReview,
  SingleChoiceResponse
> = {
  content: optionsSchema(3, 5).refine(
    ({ options }) => countCorrect(options) === 1,
    "exactly one option is marked correct: true",
  ),
  fields: optionFields(3, 5),
  starting: { stem: "", points: 1, content: startingOptions(4, 1) },
  response,
  order: orderOptions,
  authorOrder: ({ options }) => inOrder(options.length),
  view: (content, order, render) => ({
    type: "single-choice",
    options: viewOptions(content, order, render),
  }),
  fromForm: ({ "": values }) => (values?.[0] ? { choice: Number(values[0]) } : null),
  toForm: ({ choice }) => ({ "": [String(choice)] }),
  fromShown({ choice }, order) {
    const index = order[choice];
    return index === undefined ? null : { choice: index };
  },
  toShown: ({ choice }, order) => ({ choice: order.indexOf(choice) }),
  isAnswered: () => true,
  right: ({ options }) => ({ choice: options.findIndex(({ correct }) => correct) }),
  wrong: ({ options }) => ({ choice: options.findIndex(({ correct }) => !correct) }),
  grade({ options }, given, points) {
    const correct = given !== null && options[given.choice]?.correct === true;
    return { correct, points: correct ? points : 0 };
  },
  review: (content, given, order, mode, render) => ({
    type: "single-choice",
    options: reviewOptions(content, new Set(given ? [given.choice] : []), order, mode, render),
  }),
  summarise: ({ options }, { choice }) => options.slice(choice, choice + 1).map(({ text }) => text),
  sameParts: sameOptions,
};
