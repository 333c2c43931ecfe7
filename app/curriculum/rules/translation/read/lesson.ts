import { m } from "~/kit/language/m";
import { z } from "zod";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";
import { words } from "~/curriculum/rules/content/schemas";
import { readShape } from "~/kit/yaml/explain-issue";
import type { Report } from "~/kit/yaml/mistakes";
import type { LessonTranslation } from "~/curriculum/rules/translation/bodies";
import { unlikeOriginal } from "~/curriculum/rules/translation/unlike-original";

const Head = z.strictObject({ title: words, lead: words });

/** Lines of the facts that a translation leaves to its original. */
const ORIGINALS = ["minutes", "objectives", "impact", "change", "original"];

/**
 * A lesson's translation, if it can be read. Where it isn't block for block like the original's text is a mild mistake: a translation
 * that is published already stays readable after the original has changed. `original` is null where that can't be told.
 */
export function readLessonTranslation(
  text: string,
  original: string | null,
  report: Report,
): LessonTranslation | null {
  const { head, source, sourceLine, parted } = readMarkdoc(text, report);
  const { readable } = checkText({
    source,
    place: "lesson",
    known: VARIABLES_OF_ALL,
    report: (line, ...said) => report(line + sourceLine - 1, ...said),
  });
  if (!parted) return null;
  if (source === "") report(sourceLine, m.curriculum_content_no_text());
  else if (readable && original !== null) {
    const from = readMarkdoc(original, () => undefined);
    for (const { line, message } of unlikeOriginal(from, source))
      report(line + sourceLine - 1, message, undefined, { mild: true });
  }
  const facts = head && readShape(Head, head, withoutOriginals(head.value), report);
  if (head)
    for (const fact of ORIGINALS)
      if (head.has([fact]))
        report(head.lineOf([fact]), m.curriculum_translation_originals({ fact }));
  return facts && { kind: "lesson", ...facts, source };
}

function withoutOriginals(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([fact]) => !ORIGINALS.includes(fact)));
}
