import type { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import { QUESTION_TYPES, type QuestionTypeName } from "~/curriculum/rules/kinds";

type Question = Readonly<Record<string, unknown>>;
type Path = (string | number)[];

/** How a question of a type is written in a quiz file. */
interface QuestionFile {
  content: z.ZodType<unknown>;
  /** The keys of the question that make its content. */
  keys: readonly string[];
  /** The paths of the Markdoc texts in the content. */
  texts(question: Question): Path[];
  /** Rules between the content and the rest. Works on what the file says, right or wrong. */
  mistakes(question: Question): string[];
}

const MISTAKES: Partial<Record<QuestionTypeName, QuestionFile["mistakes"]>> = {
  "multiple-response": mistakesOfMultipleResponse,
  "best-worst": mistakesOfBestWorst,
};

export function isQuestionType(name: unknown): name is QuestionTypeName {
  return QUESTION_TYPES.some((known) => known === name);
}

export function questionFile(name: QuestionTypeName): QuestionFile {
  const { content, fields } = questionType(name);
  return {
    content,
    keys: fields.map((field) => field.name),
    texts: (question) => fields.flatMap((field) => textsIn(field, question, [])),
    mistakes: MISTAKES[name] ?? (() => []),
  };
}

function textsIn(field: AuthorField, holder: unknown, path: Path): Path[] {
  const here = [...path, field.name];
  const value = (holder as Question | null | undefined)?.[field.name];
  if (field.kind === "markdoc") return [here];
  if (!Array.isArray(value)) return [];
  if (field.kind === "texts") return field.markdoc ? value.map((_, index) => [...here, index]) : [];
  if (field.kind !== "list") return [];
  return value.flatMap((entry: unknown, index) =>
    field.of.flatMap((inner) => textsIn(inner, entry, [...here, index])),
  );
}

function mistakesOfMultipleResponse({ points, stem, options }: Question): string[] {
  const written: unknown[] = Array.isArray(options) ? options : [];
  const correct = written.filter((option) => (option as Question | null)?.["correct"] === true);
  const messages: string[] = [];
  if (typeof points === "number" && points !== 2 && points !== correct.length)
    messages.push(m.assessment_checks_points_of_several({ count: numberText(correct.length) }));
  if (typeof stem === "string" && !SEVERAL.test(stem))
    messages.push(m.assessment_checks_stem_of_several());
  return messages;
}

/** How a stem says that several options may be right, in each language that content may be written in. */
const SEVERAL = /\bchoose all that\b|\bwähle alle\b|\belige tod[ao]s\b|\bchoisis tout(?:es)?\b/i;

function mistakesOfBestWorst({ points }: Question): string[] {
  if (typeof points !== "number" || points % 2 === 0) return [];
  return [m.assessment_checks_points_of_ends()];
}
