import type { AuthorField } from "~/assessment/rules/question-types/question-type";
import { entriesOf, fieldsOf, isMapping, nameOf, numbered, type Mapping } from "./fields/controls";

/** The question with a name in each text that is still to be written, so that it can be looked at meanwhile. */
export function withStandIns(question: unknown): unknown {
  if (!isMapping(question)) return question;
  const fields = fieldsOf(question);
  const texts = filled(
    fields.filter(({ kind }) => kind === "texts"),
    question,
    "",
    question,
  );
  return filled(fields, texts, "", texts);
}

function filled(
  fields: readonly AuthorField[],
  holder: Mapping,
  number: string,
  whole: Mapping,
): Mapping {
  const pairs = fields.flatMap((field): [string, unknown][] => {
    const value = holder[field.name];
    switch (field.kind) {
      case "markdoc":
      case "plain": {
        if (!isBlank(value) || field.optional) return [];
        const among = field.kind === "plain" && field.among ? entriesOf(whole[field.among]) : [];
        return [[field.name, among[0] ?? `${nameOf(field)}${number}`]];
      }
      case "texts": {
        const texts = entriesOf(value).map((text, index) =>
          isBlank(text) ? numbered(field, index) : text,
        );
        return Array.isArray(value) ? [[field.name, texts]] : [];
      }
      case "list": {
        const entries = entriesOf(value).map((entry, index) =>
          filled(field.of, isMapping(entry) ? entry : {}, ` ${index + 1}`, whole),
        );
        return Array.isArray(value) ? [[field.name, entries]] : [];
      }
      default:
        return [];
    }
  });
  return { ...holder, ...Object.fromEntries(pairs) };
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}
