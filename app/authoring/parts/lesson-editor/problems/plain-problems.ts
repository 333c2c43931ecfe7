import type { ContainerTag } from "~/curriculum/rules/document/model";
import type { FoundByCode } from "~/curriculum/rules/markdoc/found";
import type { ShapeFound } from "~/kit/yaml/explain-issue";
import type { Found } from "~/kit/yaml/mistakes";
import { TAG_WORDS } from "~/authoring/parts/lesson-editor/blocks/words";
import { quoted } from "~/authoring/parts/editor/quoted";
import { m } from "~/kit/language/m";

/** What the checks say to people who write source, put for people who see forms and chips instead. */
const IN_TEXT: { [Code in keyof FoundByCode]: (found: FoundByCode[Code]) => string } = {
  "no-alt": m.authoring_problems_no_alt,
  "no-upload": m.authoring_problems_no_upload,
  "unknown-variable": m.authoring_problems_unknown_variable,
  "attribute-missing": ({ tag, attribute }) =>
    m.authoring_problems_field_empty({ field: fieldWords(tag, attribute) }),
  "tag-empty": ({ tag }) =>
    m.authoring_problems_block_empty({ block: TAG_WORDS[tag as ContainerTag]?.name() ?? tag }),
  "no-right-option": m.authoring_problems_no_right_option,
  "right-options": m.authoring_problems_right_options,
  "option-count": m.authoring_problems_option_count,
  "options-alike": m.authoring_problems_options_alike,
  "option-paragraph": m.authoring_problems_option_paragraph,
  "name-taken": m.authoring_problems_name_taken,
  "record-name": m.authoring_problems_record_name,
  "version-count": m.authoring_problems_version_count,
  "versions-alike": m.authoring_problems_versions_alike,
  "writing-taken": m.authoring_problems_writing_taken,
  "no-marks": m.authoring_problems_no_marks,
  "side-missing": m.authoring_problems_side,
  sides: m.authoring_problems_sides,
  "heading-1": m.authoring_problems_heading_1,
  "heading-4": m.authoring_problems_heading_4,
  "heading-tags": m.authoring_problems_heading_tags,
  link: m.authoring_problems_link,
  backticks: m.authoring_problems_backticks,
};

/** The same for the facts at the top, by their names. */
const OF_HEAD: Partial<Record<string, (code: ShapeFound["code"]) => string | null>> = {
  title: (code) => (isOpen(code) ? m.authoring_problems_title_missing() : null),
  lead: (code) => (isOpen(code) ? m.authoring_problems_lead_missing() : null),
  change: (code) => (isOpen(code) ? m.authoring_problems_change_missing() : null),
  objectives: (code) =>
    code === "missing" || code === "few" ? m.authoring_problems_objectives() : null,
  minutes: m.authoring_problems_minutes,
};

const isOpen = (code: ShapeFound["code"]) => code === "missing" || code === "empty";

interface Said {
  message: string;
  found?: Found | undefined;
}

/** A problem in the editor’s own words, where it has some. */
export function inPlainWords({ message, found }: Said): string {
  if (!found) return quoted(message);
  const { code, key = "" } = found;
  const inText = IN_TEXT[code as keyof FoundByCode] as ((found: Found) => string) | undefined;
  return inText?.(found) ?? OF_HEAD[key]?.(code as ShapeFound["code"]) ?? quoted(message);
}

function fieldWords(tag: string, field: string): string {
  if (tag === "law") return m.authoring_blocks_law_topic();
  const { fields } = TAG_WORDS[tag as ContainerTag] ?? { fields: [] };
  return fields.find(({ name }) => name === field)?.label() ?? field;
}
