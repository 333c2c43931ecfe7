import type { z } from "zod";
import { QUESTION_TYPE_REGISTRY } from "~/domain/assessment/question-types/registry";
import type { QuestionTypeName } from "~/domain/assessment/words";

type Question = Readonly<Record<string, unknown>>;

/** How a question of a type is written in a quiz file. */
interface QuestionFile {
  content: z.ZodType<unknown>;
  /** The keys of the question that make its content. */
  keys: readonly string[];
  /** The paths of the Markdoc texts in the content. */
  texts(question: Question): (string | number)[][];
  /** Rules between the content and the rest. Works on what the file says, right or wrong. */
  mistakes(question: Question): string[];
}

/** A type that is missing here is a type that cannot be written in a file. */
export const QUESTION_FILES: Readonly<Record<QuestionTypeName, QuestionFile>> = {
  "single-choice": {
    content: QUESTION_TYPE_REGISTRY["single-choice"].content,
    keys: ["options"],
    texts: optionTexts,
    mistakes: () => [],
  },
  "multiple-response": {
    content: QUESTION_TYPE_REGISTRY["multiple-response"].content,
    keys: ["options"],
    texts: optionTexts,
    mistakes({ points, stem, ...question }) {
      const correct = optionsOf(question).filter((option) => option["correct"] === true).length;
      const messages: string[] = [];
      if (typeof points === "number" && points !== 2 && points !== correct)
        messages.push(
          `\`points\` of a multiple-response question is 2 or the number of correct options, here ${correct}.`,
        );
      if (typeof stem === "string" && !/\bchoose all that\b/i.test(stem))
        messages.push("The stem of a multiple-response question says “Choose all that …”. Add it.");
      return messages;
    },
  },
};

function optionTexts(question: Question) {
  return optionsOf(question).flatMap((_, index) => [
    ["options", index, "text"],
    ["options", index, "feedback"],
  ]);
}

function optionsOf({ options }: Question): Record<string, unknown>[] {
  if (!Array.isArray(options)) return [];
  return options.map((option: unknown) =>
    typeof option === "object" && option !== null ? (option as Record<string, unknown>) : {},
  );
}
