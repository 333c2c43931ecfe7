import type { AuthorField } from "./question-types/question-type";
import { questionType } from "./question-types/registry";
import type { QuestionBody } from "./questions";

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

/** A piece of a text: in both, only in the old one, or only in the new one. */
export interface Piece {
  kind: "same" | "removed" | "added";
  text: string;
}

/** Longer texts are compared whole. */
const MOST_WORDS = 400;

/** What changed from one text to another, word by word: a longest common subsequence. Source: Hirschberg 1975. */
export function wordChanges(before: string, after: string): Piece[] {
  const old = before.split(/\s+/).filter(Boolean);
  const fresh = after.split(/\s+/).filter(Boolean);
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) {
    return before === after
      ? [{ kind: "same", text: before }]
      : [
          { kind: "removed", text: before },
          { kind: "added", text: after },
        ];
  }
  const common = commonLengths(old, fresh);
  const pieces: { kind: Piece["kind"]; words: string[] }[] = [];
  const add = (kind: Piece["kind"], word: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else pieces.push({ kind, words: [word] });
  };
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]];
    const skipOld = common[i + 1]?.[j] ?? -1;
    const skipFresh = common[i]?.[j + 1] ?? -1;
    if (was !== undefined && was === is) {
      add("same", was);
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || skipOld >= skipFresh)) {
      add("removed", was);
      i += 1;
    } else if (is !== undefined) {
      add("added", is);
      j += 1;
    }
  }
  return pieces.map(({ kind, words }) => ({ kind, text: words.join(" ") }));
}

/** How many words the rests from each pair of places have in common, in their order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(fresh.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    const below = lengths[i + 1] ?? [];
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === fresh[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
