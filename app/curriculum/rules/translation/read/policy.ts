import { m } from "~/kit/language/m";
import { z } from "zod";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import type { KnownVariables } from "~/curriculum/rules/markdoc/variables";
import { words } from "~/curriculum/rules/content/schemas";
import { readShape } from "~/kit/yaml/explain-issue";
import type { Report } from "~/kit/yaml/mistakes";
import type { PolicyTranslation } from "~/curriculum/rules/translation/bodies";
import { unlikeOriginal } from "~/curriculum/rules/translation/unlike-original";

const Head = z.strictObject({ title: words, change: words });

/** A policy's translation, if it can be read and is block for block like the version that people sign. That never changes. */
export function readPolicyTranslation(
  text: string,
  { original, known }: { original: string; known: KnownVariables },
  report: Report,
): PolicyTranslation | null {
  const { head, source, sourceLine, parted } = readMarkdoc(text, report);
  const { readable } = checkText({
    source,
    place: "policy",
    known,
    report: (line, ...said) => report(line + sourceLine - 1, ...said),
  });
  if (!parted) return null;
  if (source === "") report(sourceLine, m.curriculum_content_no_text());
  else if (readable)
    for (const { line, message } of unlikeOriginal(
      readMarkdoc(original, () => undefined),
      source,
    ))
      report(line + sourceLine - 1, message);
  const facts = head && readShape(Head, head, head.value, report);
  return facts && { ...facts, source };
}
