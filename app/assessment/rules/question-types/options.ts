import { z } from "zod";
import { inOrder, shuffled, type Random } from "~/assessment/rules/random";
import type { AuthorField, Prose, Render, ReviewMode } from "./question-type";

/** A Markdoc text that has to be written. `what` is what it is of, such as “an option's text”. */
export const text = (what: string) =>
  z.string(`${what} is a text`).trim().min(1, `${what} is empty`);

/** An option as its author writes it, with the key. Texts are Markdoc. */
const option = z.strictObject({
  text: text("an option's text"),
  correct: z.boolean("correct is true or false").default(false),
  feedback: text("an option's feedback"),
});
export type Option = z.infer<typeof option>;

export interface OptionsContent {
  options: Option[];
}

/** Options whatever their key is like. */
interface OptionTexts {
  options: readonly { text: string }[];
}

/** An option as a learner sees it: its text and nothing else. */
export interface ShownOption {
  text: Prose;
}

/** An option after submission. `verdict` and `feedback` are null where the feedback mode keeps them. */
export interface ReviewedOption {
  text: Prose;
  chosen: boolean;
  verdict: "right" | "wrong" | null;
  feedback: Prose | null;
}

/** A list of options of which `from` to `to` are written, no two with the same text. */
export function optionsSchema(from: number, to: number) {
  return z.strictObject({
    options: z
      .array(option)
      .min(from, `there are ${from} to ${to} options`)
      .max(to, `there are ${from} to ${to} options`)
      .refine(
        (options) => areDistinct(options.map(({ text }) => text)),
        "two options have the same text",
      ),
  });
}

export function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

/** What an author writes for each option. */
export function optionFields(from: number, to: number): AuthorField[] {
  const of: AuthorField[] = [
    { name: "text", label: "Option", kind: "markdoc" },
    { name: "correct", label: "This is right", kind: "flag", optional: true },
    { name: "feedback", label: "Feedback", kind: "markdoc" },
  ];
  return [{ name: "options", label: "Options", kind: "list", from, to, of }];
}

/** Options to write, the first ones right. */
export function startingOptions(count: number, right: number) {
  const options = inOrder(count).map((index) => ({
    text: "",
    ...(index < right && { correct: true }),
    feedback: "",
  }));
  return { options };
}

export function sameOptions(one: OptionTexts, other: OptionTexts): boolean {
  return (
    one.options.length === other.options.length &&
    one.options.every(({ text }, index) => text === other.options[index]?.text)
  );
}

/** An option's index or shown position, as a response names it. */
export const optionIndex = z.int().min(0).max(99);

export function countCorrect(options: readonly Option[]): number {
  return options.filter(({ correct }) => correct).length;
}

export function orderOptions(
  { options }: OptionTexts,
  { shuffle, random }: { shuffle: boolean; random: Random },
): number[] {
  return shuffle ? shuffled(options.length, random) : inOrder(options.length);
}

export function viewOptions(
  { options }: OptionTexts,
  order: readonly number[],
  render: Render,
): ShownOption[] {
  return order.flatMap((index) => {
    const option = options[index];
    return option ? [{ text: render(option.text) }] : [];
  });
}

/**
 * What was chosen, and in full feedback the right options beside it. Hints explain what was chosen without a verdict. A wrong option
 * that nobody chose is left out of all but the key.
 */
export function reviewOptions(
  { options }: OptionsContent,
  chosen: ReadonlySet<number>,
  order: readonly number[],
  mode: ReviewMode,
  render: Render,
): ReviewedOption[] {
  const key = mode === "key";
  const full = key || mode === "full";
  return order.flatMap((index): ReviewedOption[] => {
    const option = options[index];
    if (!option || !(chosen.has(index) || key || (full && option.correct))) return [];
    return [
      {
        text: render(option.text),
        chosen: chosen.has(index),
        verdict: full ? (option.correct ? "right" : "wrong") : null,
        feedback: full || mode === "hints" ? render(option.feedback) : null,
      },
    ];
  });
}
