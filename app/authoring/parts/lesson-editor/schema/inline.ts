import { Mark, mergeAttributes, Node } from "@tiptap/core";
import { Link } from "@tiptap/extension-link";
import { m } from "~/kit/language/m";
import { conditionWords } from "~/authoring/parts/lesson-editor/words";

export const LessonLink = Link.extend({
  // Writing on behind a link does not lengthen it.
  inclusive: false,
  addAttributes: () => ({
    href: { default: "", parseHTML: (element: HTMLElement) => element.getAttribute("href") ?? "" },
    title: {
      default: "",
      parseHTML: (element: HTMLElement) => element.getAttribute("title") ?? "",
    },
  }),
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  HTMLAttributes: { target: null, rel: null, class: null },
});

/** Words that a comparison points at. */
export const Marked = Mark.create({
  name: "marked",
  parseHTML: () => [{ tag: "mark" }],
  renderHTML: ({ HTMLAttributes }) => ["mark", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-h": () => this.editor.commands.toggleMark(this.name) };
  },
});

/** Words that only some companies read. */
export const ConditionMark = Mark.create({
  name: "condition",
  inclusive: false,
  addAttributes: () => ({
    name: {
      default: "offLimits.has",
      parseHTML: (element: HTMLElement) => element.getAttribute("data-condition"),
      renderHTML: ({ name }) => ({ "data-condition": String(name) }),
    },
    negated: {
      default: false,
      parseHTML: (element: HTMLElement) => element.hasAttribute("data-negated"),
      renderHTML: ({ negated }) => (negated ? { "data-negated": "" } : {}),
    },
  }),
  parseHTML: () => [{ tag: "span[data-condition]" }],
  renderHTML: ({ mark, HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, {
      class: "edit-condition",
      "data-words": `${onlyFor(String(mark.attrs["name"]), mark.attrs["negated"] === true)} `,
    }),
    0,
  ],
});

function onlyFor(name: string, negated: boolean): string {
  return m.authoring_blocks_only_for({ companies: conditionWords(name, negated) });
}

/** A place where each company reads its own words. */
export const Variable = Node.create({
  name: "variable",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    name: {
      default: "",
      parseHTML: (element: HTMLElement) => element.getAttribute("data-variable"),
      renderHTML: ({ name }) => ({ "data-variable": String(name) }),
    },
  }),
  parseHTML: () => [{ tag: "span[data-variable]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],
});

export const LessonImage = Node.create({
  name: "image",
  group: "inline",
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({ src: { default: "" }, alt: { default: "" }, title: { default: "" } }),
  parseHTML: () => [{ tag: "img[src]" }],
  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
});
