import { z } from "zod";
import { m } from "~/kit/language/m";
import { choice, countCorrect, optionIndex, optionsSchema, startingOptions } from "./options";
import { stateOf } from "./question-type";

const response = z.strictObject({
  choices: z
    .array(optionIndex)
    .max(100)
    .transform((choices) => [...new Set(choices)].sort((a, b) => a - b)),
});
const chosen = ({ choices }: z.infer<typeof response>) => choices;

/**
 * Two or more of four to six options are right. Of `points`, a response earns
 *
 *   ⌊ points · (r/R − w/W) ⌋, never below 0,
 *
 * where r of the R right options and w of the W wrong ones were chosen. Choosing blindly, or choosing everything, earns nothing
 * on average; every right option counts the same, and so does every wrong one. Rounding down keeps full points for a response
 * without a mistake. Source: the difference of hit rate and false alarm rate, J of Youden 1950, Cancer 3:32–35.
 */
export const multipleResponse = choice({
  type: "multiple-response",
  from: 4,
  to: 6,
  chosen,
  content: optionsSchema(4, 6).refine(
    ({ options }) => countCorrect(options) >= 2 && countCorrect(options) < options.length,
    { error: m.assessment_checks_some_right },
  ),
  starting: () => ({
    stem: m.assessment_author_start_several(),
    points: 2,
    content: startingOptions(5, 2),
  }),
  response,
  fromForm: ({ "": values = [] }) => ({ choices: values.map((value) => Number(value || NaN)) }),
  toForm: ({ choices }) => ({ "": choices.map(String) }),
  fromShown({ choices }, order) {
    const indexes = choices.flatMap((position) => order[position] ?? []);
    return indexes.length === choices.length ? { choices: indexes.sort((a, b) => a - b) } : null;
  },
  toShown: ({ choices }, order) => ({
    choices: choices.map((index) => order.indexOf(index)).sort((a, b) => a - b),
  }),
  isAnswered: ({ choices }) => choices.length > 0,
  /** How many are right is not told, so one choice may be all there is to say. */
  progress: (_, { choices }) => stateOf(choices.length, 1),
  right: ({ options }) => ({
    choices: options.flatMap(({ correct }, index) => (correct ? [index] : [])),
  }),
  wrong: ({ options }) => ({ choices: [options.findIndex(({ correct }) => !correct)] }),
  nearly: ({ options }) => ({
    choices: options.flatMap(({ correct }, index) => (correct ? [index] : [])).slice(1),
  }),
  grade({ options }, given, points) {
    const chosen = new Set(given?.choices);
    const right = countCorrect(options);
    const wrong = options.length - right;
    const hits = options.filter(({ correct }, index) => correct && chosen.has(index)).length;
    const alarms = options.filter(({ correct }, index) => !correct && chosen.has(index)).length;
    const earned = Math.floor((points * (hits * wrong - alarms * right)) / (right * wrong));
    return { correct: hits === right && alarms === 0, points: Math.max(0, earned) };
  },
});
