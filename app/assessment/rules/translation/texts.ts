import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { QuestionTypeName } from "~/curriculum/rules/kinds";

export type Path = readonly (string | number)[];
export type Raw = Readonly<Record<string, unknown>>;

/** A text of a question that a translation has to have, by its place in the question. */
export interface QuestionText {
  path: Path;
  text: string;
  markdoc: boolean;
}

/** Answers that are typed: a translation adds its own to the original's. */
export const FURTHER = "accept";

/** Every text of a question as its file has it; what else it says, its key and its points, is no text. */
export function questionTexts(type: QuestionTypeName, question: Raw): QuestionText[] {
  const head = [["post", "text"], ["stem"], ["hint"]].flatMap((path): QuestionText[] => {
    const text = valueAt(question, path);
    return typeof text === "string" ? [{ path, text, markdoc: true }] : [];
  });
  return [...head, ...textsIn(questionType(type).fields, question, [])];
}

function textsIn(fields: readonly AuthorField[], value: unknown, at: Path): QuestionText[] {
  return fields.flatMap((field): QuestionText[] => {
    const path = [...at, field.name];
    const held = valueAt(value, [field.name]);
    switch (field.kind) {
      case "markdoc":
      case "plain":
        if (typeof held !== "string" || (field.kind === "plain" && field.among)) return [];
        return [{ path, text: held, markdoc: field.kind === "markdoc" }];
      case "texts":
        if (field.name === FURTHER || !Array.isArray(held)) return [];
        return held.map((text, index) => ({
          path: [...path, index],
          text: String(text),
          markdoc: field.markdoc,
        }));
      case "list":
        return Array.isArray(held)
          ? held.flatMap((entry, index) => textsIn(field.of, entry, [...path, index]))
          : [];
      default:
        return [];
    }
  });
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (held, step) =>
      typeof held === "object" && held !== null && Object.hasOwn(held, step)
        ? (held as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}
