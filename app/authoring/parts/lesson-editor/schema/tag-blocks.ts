import { Node } from "@tiptap/core";
import type { ContainerTag } from "~/curriculum/rules/document/model";
import { EDGES, hidden, LEAF, PLACE } from "./bytes";

const CONTENT: Record<ContainerTag, { content: string; group: string }> = {
  post: { content: "block+", group: "block" },
  compare: { content: "(dont | do | opaque)*", group: "block" },
  dont: { content: "block+", group: "part" },
  do: { content: "block+", group: "part" },
  check: { content: "(option | opaque)*", group: "block" },
  option: { content: "block+", group: "part" },
  write: { content: "(version | opaque)*", group: "block" },
  version: { content: "block+", group: "part" },
  callout: { content: "block+", group: "block" },
  figure: { content: "block+", group: "block" },
  company: { content: "block+", group: "block" },
};

/** The blocks that hold others, one kind of node for each tag. */
export const TAG_NODES = (Object.keys(CONTENT) as ContainerTag[]).map((name) =>
  Node.create({
    name,
    ...CONTENT[name],
    defining: true,
    isolating: true,
    addAttributes: () => ({
      ...PLACE,
      ...EDGES,
      attributes: {
        default: {},
        parseHTML: (element: HTMLElement) => storedAttributes(element),
        renderHTML: ({ attributes }) => ({ "data-attributes": JSON.stringify(attributes) }),
      },
      open: hidden(),
      close: hidden(),
    }),
    parseHTML: () => [{ tag: `div[data-tag="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-tag": name }, 0],
  }),
);

function storedAttributes(element: HTMLElement): unknown {
  try {
    const value: unknown = JSON.parse(element.getAttribute("data-attributes") ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** What only some companies read, as blocks, with what the others read instead. */
export const IfBlock = Node.create({
  name: "ifBlock",
  group: "block",
  content: "branch{1,2}",
  defining: true,
  isolating: true,
  addAttributes: () => ({
    ...PLACE,
    name: { default: "offLimits.has" },
    negated: {
      default: false,
      parseHTML: (element: HTMLElement) => element.getAttribute("negated") === "true",
    },
    open: hidden(),
    close: hidden(),
  }),
  parseHTML: () => [{ tag: 'div[data-tag="if"]' }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-tag": "if" }, 0],
});

export const Branch = Node.create({
  name: "branch",
  content: "block+",
  defining: true,
  isolating: true,
  addAttributes: () => ({ ...EDGES, divider: hidden() }),
  parseHTML: () => [{ tag: 'div[data-tag="branch"]' }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-tag": "branch" }, 0],
});

export const PlaybookList = Node.create({
  name: "playbook",
  group: "block",
  atom: true,
  addAttributes: () => ({ ...LEAF, name: { default: "off-limits" } }),
  parseHTML: () => [{ tag: 'div[data-tag="playbook"]' }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-tag": "playbook" }],
});

export const LawBlock = Node.create({
  name: "law",
  group: "block",
  atom: true,
  addAttributes: () => ({ ...LEAF, topic: { default: "" } }),
  parseHTML: () => [{ tag: 'div[data-tag="law"]' }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-tag": "law" }],
});

/** What the editor has no form for. Its source is shown and can be changed. */
export const OpaqueBlock = Node.create({
  name: "opaque",
  group: "block",
  atom: true,
  addAttributes: () => ({
    ...PLACE,
    source: {
      default: "",
      parseHTML: (element: HTMLElement) => element.textContent ?? "",
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'pre[data-tag="opaque"]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "pre",
    { ...HTMLAttributes, "data-tag": "opaque" },
    String(node.attrs["source"]),
  ],
});
