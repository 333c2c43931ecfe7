import { m } from "~/kit/language/m";
import type { z } from "zod";
import type { LessonBody } from "~/curriculum/rules/bodies";
import { checkText } from "~/curriculum/rules/markdoc/check/text";
import type { ActivityContent } from "./content";
import { readShape } from "~/kit/yaml/explain-issue";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { hashOf } from "~/kit/text/hash";
import { unknownObjective, type Report } from "~/kit/yaml/mistakes";
import { CopyHead, LessonHead } from "./schemas";
import { VARIABLES_OF_ALL } from "~/curriculum/rules/markdoc/variables";

type CopyFacts = z.output<typeof CopyHead>;
type Read = { lesson: ActivityContent | null; headingIds: string[] | null };

/** What a lesson’s file holds, and the headings that questions may point to; null is what cannot be told. */
export function readLesson(
  key: string,
  text: string,
  objectives: readonly string[] | null,
  report: Report,
): Read {
  return readAs(LessonHead, { key, text, objectives, report });
}

/** The same of a company’s own copy. Which text of the original it was compared with is nothing that is taught. */
export function readCopy(
  key: string,
  text: string,
  objectives: readonly string[] | null,
  report: Report,
): Read {
  return readAs(CopyHead, { key, text, objectives, report });
}

function readAs(
  shape: z.ZodType<CopyFacts>,
  {
    key,
    text,
    objectives,
    report,
  }: { key: string; text: string; objectives: readonly string[] | null; report: Report },
): Read {
  const { head, source, sourceLine, parted } = readMarkdoc(text, report);
  const { headingIds, readable } = checkText({
    source,
    place: "lesson",
    known: VARIABLES_OF_ALL,
    report: (line, message, at, how) => report(line + sourceLine - 1, message, at, how),
  });
  if (!parted) return { lesson: null, headingIds: null };
  if (source === "") report(sourceLine, m.curriculum_content_no_text());
  else if (readable && headingIds.length === 0)
    report(sourceLine, m.curriculum_content_no_sections());

  const facts = head && readShape(shape, head, head.value, report);
  const named = (head?.value as { objectives?: unknown } | null | undefined)?.objectives;
  if (head && objectives && Array.isArray(named)) {
    named.forEach((code: unknown, index) => {
      if (typeof code === "string" && !objectives.includes(code))
        report(head.lineOf(["objectives", index]), unknownObjective(code));
    });
  }
  if (!facts) return { lesson: null, headingIds };

  const { impact, change, original: _, ...rest } = facts;
  const body: LessonBody = { kind: "lesson", ...rest, source };
  const hash = hashOf({ impact, change, body });
  return { lesson: { key, hash, impact, change, body, questions: [] }, headingIds };
}
