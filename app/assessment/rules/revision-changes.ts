import type { AuthorField } from "./question-types/question-type";
import { questionType } from "./question-types/registry";
import type { QuestionBody } from "~/curriculum/rules/question-body";

/** One text of a question beside what it became; null where there is none. */
export interface RevisionLine {
  label: string;
  before: string | null;
  after: string | null;
}

type Line = [label: string, text: string];

/** A question's texts in one revision beside those of another, part by part in an author's order. `plain` makes a Markdoc text readable. */
export function revisionLines(
  before: QuestionBody,
  after: QuestionBody,
  plain: (markdoc: string) => string,
): RevisionLine[] {
  const old = new Map(linesOf(before, plain));
  const fresh = new Map(linesOf(after, plain));
  const labels = new Set([...old.keys(), ...fresh.keys()]);
  return [...labels].map((label) => ({
    label,
    before: old.get(label) ?? null,
    after: fresh.get(label) ?? null,
  }));
}

function linesOf(body: QuestionBody, plain: (markdoc: string) => string): Line[] {
  const { stem, post, points, hint, type, content } = body;
  return [
    ...(post ? [["Post", `${post.author}: ${plain(post.text)}`] satisfies Line] : []),
    ["Question", plain(stem)],
    ["Points", String(points)],
    ...fieldLines(questionType(type).fields, content, "", plain),
    ...(hint ? [["Hint", plain(hint)] satisfies Line] : []),
  ];
}

function fieldLines(
  fields: readonly AuthorField[],
  content: unknown,
  place: string,
  plain: (markdoc: string) => string,
): Line[] {
  const values = (content ?? {}) as Record<string, unknown>;
  return fields.flatMap((field): Line[] => {
    const label = `${place}${field.label}`;
    const value = values[field.name];
    if (value === undefined || value === null) return [];
    switch (field.kind) {
      case "markdoc":
        return [[label, plain(String(value))]];
      case "plain":
      case "whole":
      case "one-of":
        return [[label, String(value)]];
      case "flag":
        return [[label, value === true ? "yes" : "no"]];
      case "texts":
        return [
          [label, (value as string[]).map((t) => (field.markdoc ? plain(t) : t)).join(" · ")],
        ];
      case "list":
        return (value as unknown[]).flatMap((item, index) =>
          fieldLines(field.of, item, `${field.label} ${index + 1}: `, plain),
        );
      default:
        return field satisfies never;
    }
  });
}
