import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
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
    ...(post ? [postLine(post.author, plain(post.text))] : []),
    [m.assessment_author_question(), plain(stem)],
    [m.assessment_author_points(), numberText(points)],
    ...fieldLines(questionType(type).fields, content, (label) => label, plain),
    ...(hint ? [[m.assessment_author_hint(), plain(hint)] satisfies Line] : []),
  ];
}

function postLine(author: string, text: string): Line {
  return [m.assessment_author_post(), m.assessment_author_post_by({ author, text })];
}

/** `labelled` says to which entry of a list the fields belong. */
function fieldLines(
  fields: readonly AuthorField[],
  content: unknown,
  labelled: (label: string) => string,
  plain: (markdoc: string) => string,
): Line[] {
  const values = (content ?? {}) as Record<string, unknown>;
  return fields.flatMap((field): Line[] => {
    const label = labelled(field.label());
    const value = values[field.name];
    if (value === undefined || value === null) return [];
    switch (field.kind) {
      case "markdoc":
        return [[label, plain(String(value))]];
      case "plain":
        return [[label, String(value)]];
      case "whole":
        return [[label, numberText(Number(value))]];
      case "one-of":
        return [[label, field.words(String(value))]];
      case "flag":
        return [[label, value === true ? m.assessment_author_yes() : m.assessment_author_no()]];
      case "texts":
        return [
          [label, (value as string[]).map((t) => (field.markdoc ? plain(t) : t)).join(" · ")],
        ];
      case "list":
        return (value as unknown[]).flatMap((item, index) =>
          fieldLines(field.of, item, (inner) => entryLabel(field.one(), index + 1, inner), plain),
        );
      default:
        return field satisfies never;
    }
  });
}

function entryLabel(entry: string, number: number, field: string): string {
  return m.assessment_author_part({ entry, number: numberText(number), field });
}
