import { z } from "zod";
import { m } from "~/kit/language/m";
import { inOrder, shuffled, type Random } from "~/assessment/rules/random";
import type { AuthorField, Prose, QuestionType, Render, ReviewMode } from "./question-type";
import { areDistinct, markdoc, several } from "./written";
import { ENTRIES } from "./entries";

/** An option as its author writes it, with the key. Texts are Markdoc. */
const option = z.strictObject({
  text: markdoc(),
  correct: z.boolean().default(false),
  feedback: markdoc(),
});
type Option = z.infer<typeof option>;

interface OptionsContent {
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
    options: several(option, from, to, m.assessment_checks_options_count).refine(
      (options) => areDistinct(options.map(({ text }) => text)),
      { error: m.assessment_checks_options_alike },
    ),
  });
}

/** What an author writes for each option. */
function optionFields(from: number, to: number): AuthorField[] {
  const of: AuthorField[] = [
    { name: "text", label: m.assessment_author_option, kind: "markdoc" },
    { name: "correct", label: m.assessment_author_right, kind: "flag", optional: true },
    { name: "feedback", label: m.assessment_author_feedback, kind: "markdoc" },
  ];
  return [
    {
      name: "options",
      label: m.assessment_author_options,
      ...ENTRIES.option,
      kind: "list",
      from,
      to,
      of,
    },
  ];
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

function sameOptions(one: OptionTexts, other: OptionTexts): boolean {
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

function orderOptions(
  { options }: OptionTexts,
  { shuffle, random }: { shuffle: boolean; random: Random },
): number[] {
  return shuffle ? shuffled(options.length, random) : inOrder(options.length);
}

function viewOptions(
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
function reviewOptions(
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

/** How options are shown, whatever is asked of them. */
export function shownOptions<Type extends string>(type: Type) {
  return {
    order: orderOptions,
    authorOrder: ({ options }: OptionTexts) => inOrder(options.length),
    view: (content: OptionTexts, order: readonly number[], render: Render) => ({
      type,
      options: viewOptions(content, order, render),
    }),
    sameParts: sameOptions,
  };
}

/** A question of which options are right. */
type ChoiceType<Type, Response> = QuestionType<
  OptionsContent,
  { type: Type; options: ShownOption[] },
  { type: Type; options: ReviewedOption[] },
  Response
>;

/** The type of a question of which options, `from` to `to` of them, are right. `chosen` are those that a response names. */
export function choice<Type extends string, Response>({
  type,
  from,
  to,
  chosen,
  ...rest
}: { type: Type; from: number; to: number; chosen: (response: Response) => number[] } & Omit<
  ChoiceType<Type, Response>,
  "fields" | "review" | "summarise" | "analysis" | keyof ReturnType<typeof shownOptions>
>): ChoiceType<Type, Response> {
  return {
    ...rest,
    ...shownOptions(type),
    fields: optionFields(from, to),
    review: (content, given, order, mode, render) => ({
      type,
      options: reviewOptions(content, new Set(given && chosen(given)), order, mode, render),
    }),
    summarise: ({ options }, response) =>
      chosen(response).flatMap((index) => options[index]?.text ?? []),
    analysis: {
      parts: ({ options }) => [
        { text: null, options: options.map(({ text, correct }) => ({ text, right: correct })) },
      ],
      chosen: (_, response) => [chosen(response)],
    },
  };
}
