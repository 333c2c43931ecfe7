import { z } from "zod";
import { m } from "~/kit/language/m";
import { choice, countCorrect, optionIndex, optionsSchema, startingOptions } from "./options";

const response = z.strictObject({ choice: optionIndex });
const chosen = ({ choice }: z.infer<typeof response>) => [choice];

/** One of three to five options is right. All the points, or none. */
export const singleChoice = choice({
  type: "single-choice",
  from: 3,
  to: 5,
  chosen,
  content: optionsSchema(3, 5).refine(({ options }) => countCorrect(options) === 1, {
    error: m.assessment_checks_one_right,
  }),
  starting: () => ({ stem: "", points: 1, content: startingOptions(4, 1) }),
  response,
  fromForm: ({ "": values }) => (values?.[0] ? { choice: Number(values[0]) } : null),
  toForm: ({ choice }) => ({ "": [String(choice)] }),
  fromShown({ choice }, order) {
    const index = order[choice];
    return index === undefined ? null : { choice: index };
  },
  toShown: ({ choice }, order) => ({ choice: order.indexOf(choice) }),
  isAnswered: () => true,
  progress: () => "answered",
  right: ({ options }) => ({ choice: options.findIndex(({ correct }) => correct) }),
  wrong: ({ options }) => ({ choice: options.findIndex(({ correct }) => !correct) }),
  nearly: () => null,
  grade({ options }, given, points) {
    const correct = given !== null && options[given.choice]?.correct === true;
    return { correct, points: correct ? points : 0 };
  },
});
