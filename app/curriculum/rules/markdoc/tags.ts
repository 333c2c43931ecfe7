import { m } from "~/kit/language/m";
import { FIGURE_KINDS } from "./figure/kinds";

/** Where authored text stands; not every tag belongs everywhere. `line` is a stem, an option or feedback. */
export type Place = "lesson" | "policy" | "line";

interface AttributeRule {
  type: "text" | "yes-or-no";
  required?: true;
  oneOf?: readonly string[];
  pattern?: { is: RegExp; message: (where: { tag: string; attribute: string }) => string };
}

export interface TagRule {
  /** `block` stands on lines of its own, `alone` too but closes itself, `inline` inside a paragraph, `either` both. */
  form: "block" | "alone" | "inline" | "either" | "divider";
  places: readonly Place[];
  parent?: string;
  attributes: Record<string, AttributeRule>;
}

const text: AttributeRule = { type: "text" };
const required: AttributeRule = { type: "text", required: true };
/** What a learner's answer is kept under. */
const recordName: AttributeRule = {
  type: "text",
  required: true,
  pattern: { is: /^[a-z0-9]+(?:-[a-z0-9]+)*$/, message: m.curriculum_markdoc_key },
};
const texts = ["lesson", "policy"] as const;
const list: TagRule = { form: "alone", places: texts, attributes: {} };

/** Every tag that an author may use, and how. */
export const TAGS: Readonly<Record<string, TagRule>> = {
  post: {
    form: "block",
    places: texts,
    attributes: {
      author: required,
      handle: text,
      network: text,
      when: text,
      context: text,
      by: { type: "text", oneOf: ["customer", "company"] },
      as: { type: "text", oneOf: ["post", "message"] },
      stars: { type: "text", oneOf: ["1", "2", "3", "4", "5"] },
      picture: text,
      video: text,
      captions: text,
      follows: { type: "yes-or-no" },
    },
  },
  compare: { form: "block", places: ["lesson"], attributes: {} },
  dont: { form: "block", places: ["lesson"], parent: "compare", attributes: { title: required } },
  do: { form: "block", places: ["lesson"], parent: "compare", attributes: { title: required } },
  mark: { form: "inline", places: ["lesson"], attributes: {} },
  check: {
    form: "block",
    places: ["lesson"],
    attributes: { id: recordName, question: required },
  },
  option: {
    form: "block",
    places: ["lesson"],
    parent: "check",
    attributes: { correct: { type: "yes-or-no" }, feedback: required },
  },
  write: { form: "block", places: ["lesson"], attributes: { id: recordName, task: required } },
  version: {
    form: "block",
    places: ["lesson"],
    parent: "write",
    attributes: { title: required, comment: required },
  },
  callout: {
    form: "block",
    places: texts,
    attributes: { type: { type: "text", required: true, oneOf: ["note", "warning"] }, title: text },
  },
  figure: {
    form: "block",
    places: ["lesson"],
    attributes: { kind: { type: "text", required: true, oneOf: FIGURE_KINDS }, title: required },
  },
  company: { form: "block", places: texts, attributes: {} },
  // A policy never changes once it is published, and what is quoted of the law does.
  law: { form: "alone", places: ["lesson"], attributes: { topic: recordName } },
  "off-limits": list,
  escalation: list,
  responsibilities: list,
  voice: list,
  channels: list,
  if: { form: "either", places: ["lesson", "policy", "line"], attributes: {} },
  else: { form: "divider", places: ["lesson", "policy", "line"], parent: "if", attributes: {} },
};

/** The nodes that a text may be made of, and how to fix the others. */
export const NODES: ReadonlySet<string> = new Set([
  ...["document", "heading", "paragraph", "inline", "text", "strong", "em", "link", "image"],
  ...["list", "item", "softbreak", "hardbreak", "tag", "error"],
]);

export const OTHER_NODES: Readonly<Record<string, () => string>> = {
  fence: m.curriculum_markdoc_fence,
  code: m.curriculum_markdoc_code,
  table: m.curriculum_markdoc_table,
  blockquote: m.curriculum_markdoc_blockquote,
  hr: m.curriculum_markdoc_hr,
  s: m.curriculum_markdoc_struck,
};
