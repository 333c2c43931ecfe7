import { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { NAME } from "~/kit/yaml/explain-issue";

/** A text of Markdoc that an author writes. */
export function markdoc() {
  return z
    .string()
    .trim()
    .min(1, { error: () => m.kit_yaml_empty({ name: NAME }) });
}

/** What a list says that is too short or too long. */
type Count = (values: { from: string; to: string }) => string;

/** A list of `from` to `to` of what an author writes; `count` says how many there have to be. */
export function several<Item extends z.ZodType>(
  item: Item,
  from: number,
  to: number,
  count: Count,
) {
  const error = () => count({ from: numberText(from), to: numberText(to) });
  return z.array(item).min(from, { error }).max(to, { error });
}

export function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

/** An author's words that are shown as they are: Markdoc without tags and variables. */
export function plain(most?: number) {
  const text = markdoc().refine((text) => !text.includes("{%"), {
    error: () => m.curriculum_content_plain({ name: NAME }),
  });
  if (most === undefined) return text;
  const error = () => m.assessment_checks_characters({ name: NAME, most: numberText(most) });
  return text.max(most, { error });
}
