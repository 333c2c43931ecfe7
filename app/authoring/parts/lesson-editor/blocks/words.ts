import { m } from "~/kit/language/m";
import { FIGURE_KINDS } from "~/curriculum/rules/markdoc/figure/kinds";
import type { ContainerTag, PlaybookListName } from "~/curriculum/rules/document/model";

/* How the editor speaks of the blocks that a lesson is made of. */

export const PLAYBOOK_WORDS: Readonly<Record<PlaybookListName, () => string>> = {
  "off-limits": m.authoring_blocks_list_off_limits,
  escalation: m.authoring_blocks_list_escalation,
  responsibilities: m.authoring_blocks_list_responsibilities,
  voice: m.authoring_blocks_list_voice,
  channels: m.authoring_blocks_list_channels,
};

export interface AttributeField {
  name: string;
  label: () => string;
  hint?: () => string;
  required?: true;
  long?: true;
  choices?: readonly { value: string; label: () => string }[];
  /** True or nothing. */
  tick?: true;
}

const titled = (label: () => string): AttributeField[] => [
  { name: "title", label, required: true },
];

interface TagWords {
  name: () => string;
  fields: readonly AttributeField[];
}

export const TAG_WORDS: Readonly<Record<ContainerTag, TagWords>> = {
  post: {
    name: m.authoring_blocks_post,
    fields: [
      { name: "author", label: m.authoring_blocks_post_author, required: true },
      { name: "handle", label: m.authoring_blocks_post_handle },
      { name: "network", label: m.authoring_blocks_post_network },
      { name: "when", label: m.authoring_blocks_post_when },
      { name: "context", label: m.authoring_blocks_post_context },
      {
        name: "by",
        label: m.authoring_blocks_post_by,
        choices: [
          { value: "", label: m.authoring_blocks_post_by_unsaid },
          { value: "customer", label: m.authoring_blocks_post_by_customer },
          { value: "company", label: m.authoring_blocks_post_by_company },
        ],
      },
      {
        name: "as",
        label: m.authoring_blocks_post_as,
        choices: [
          { value: "", label: m.authoring_blocks_post_as_post },
          { value: "message", label: m.authoring_blocks_post_as_message },
        ],
      },
      {
        name: "stars",
        label: m.authoring_blocks_post_stars,
        choices: [
          { value: "", label: m.authoring_blocks_post_stars_none },
          ...["1", "2", "3", "4", "5"].map((value) => ({ value, label: () => value })),
        ],
      },
      { name: "picture", label: m.authoring_blocks_post_picture },
      { name: "video", label: m.authoring_blocks_post_video },
      { name: "captions", label: m.authoring_blocks_post_captions },
      { name: "follows", label: m.authoring_blocks_post_follows, tick: true },
    ],
  },
  compare: { name: m.authoring_blocks_compare, fields: [] },
  dont: { name: m.authoring_blocks_dont, fields: titled(m.authoring_blocks_dont_title) },
  do: { name: m.authoring_blocks_do, fields: titled(m.authoring_blocks_do_title) },
  check: {
    name: m.authoring_blocks_check,
    fields: [
      { name: "question", label: m.authoring_blocks_check_question, required: true, long: true },
      {
        name: "id",
        label: m.authoring_blocks_check_id,
        hint: m.authoring_blocks_check_id_hint,
        required: true,
      },
    ],
  },
  option: {
    name: m.authoring_blocks_option,
    fields: [
      { name: "correct", label: m.authoring_blocks_option_correct, tick: true },
      { name: "feedback", label: m.authoring_blocks_option_feedback, required: true, long: true },
    ],
  },
  write: {
    name: m.authoring_blocks_write,
    fields: [
      { name: "task", label: m.authoring_blocks_write_task, required: true, long: true },
      {
        name: "id",
        label: m.authoring_blocks_check_id,
        hint: m.authoring_blocks_check_id_hint,
        required: true,
      },
    ],
  },
  version: {
    name: m.authoring_blocks_version,
    fields: [
      { name: "title", label: m.authoring_blocks_version_title, required: true },
      { name: "comment", label: m.authoring_blocks_version_comment, required: true, long: true },
    ],
  },
  callout: {
    name: m.authoring_blocks_callout,
    fields: [
      {
        name: "type",
        label: m.authoring_blocks_callout_type,
        choices: [
          { value: "note", label: m.authoring_blocks_callout_note },
          { value: "warning", label: m.authoring_blocks_callout_warning },
        ],
        required: true,
      },
      { name: "title", label: m.authoring_blocks_callout_title },
    ],
  },
  figure: {
    name: m.authoring_blocks_figure,
    fields: [
      {
        name: "kind",
        label: m.authoring_blocks_figure_kind,
        choices: FIGURE_KINDS.map((value) => ({
          value,
          label: () => m.authoring_blocks_figure_drawn({ kind: value }),
        })),
        required: true,
      },
      {
        name: "title",
        label: m.authoring_blocks_figure_title,
        hint: m.authoring_blocks_figure_hint,
        required: true,
      },
    ],
  },
  company: { name: m.authoring_blocks_company, fields: [] },
};

/** What an opaque block seems to be, from how it begins. */
export function opaqueWords(source: string): string {
  const start = source.trimStart();
  const tag = /^\{%\s*(\/?[\w-]+)/.exec(start)?.[1];
  if (tag) return m.authoring_blocks_opaque_tag({ tag });
  if (/^(?:```|~~~)/.test(start)) return m.authoring_blocks_opaque_code();
  if (/^>/.test(start)) return m.authoring_blocks_opaque_quote();
  if (/^(?:-\s*){3,}$|^(?:\*\s*){3,}$|^(?:_\s*){3,}$/.test(start))
    return m.authoring_blocks_opaque_rule();
  if (/^\[[^\]]+\]:/.test(start)) return m.authoring_blocks_opaque_link();
  if (/\|/.test(start.split("\n")[0] ?? "") && start.includes("\n"))
    return m.authoring_blocks_opaque_table();
  return m.authoring_blocks_opaque_text();
}
