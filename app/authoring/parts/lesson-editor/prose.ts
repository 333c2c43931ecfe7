import type { JSONContent } from "@tiptap/core";
import type {
  Attributes,
  Block,
  Container,
  ContainerTag,
  Inline,
} from "~/curriculum/rules/document/model";
import type {
  Item,
  LessonFile,
  ListMarker,
  Mark,
  Newline,
} from "~/curriculum/rules/document/model";
import type { PlaybookListName } from "~/curriculum/rules/document/model";

/*
 * A lesson’s file as ProseMirror’s document and back. The bytes that blocks came from travel as attributes; an empty
 * paragraph, which ProseMirror wants where a block holds nothing, says nothing in Markdown and is not written.
 */

export function toProse({ head, newline, content }: LessonFile): JSONContent {
  const { lead, tail } = content;
  return { type: "doc", attrs: { head, newline, lead, tail }, content: blocksToProse(content) };
}

export function fromProse(doc: JSONContent): LessonFile {
  return {
    head: textAt(doc, "head") ?? "",
    newline: (textAt(doc, "newline") ?? "\n") as Newline,
    content: toContainer(doc),
  };
}

function blocksToProse({ blocks }: Container): JSONContent[] {
  return blocks.length > 0 ? blocks.map(blockToProse) : [{ type: "paragraph" }];
}

function edges({ lead, tail }: Container) {
  return { lead, tail };
}

function blockToProse(block: Block): JSONContent {
  const { before } = block;
  switch (block.type) {
    case "paragraph":
      return {
        type: "paragraph",
        attrs: { before, source: block.source },
        content: block.inline.map(inlineToProse),
      };
    case "heading":
      return {
        type: "heading",
        attrs: { before, source: block.source, level: block.level },
        content: block.inline.map(inlineToProse),
      };
    case "list": {
      const { source, start, tight, marker, ordered } = block;
      return {
        type: ordered ? "orderedList" : "bulletList",
        attrs: { before, source, tight, marker, ...(ordered ? { start } : {}) },
        content: block.items.map((item) => ({
          type: "listItem",
          attrs: {
            before: item.before,
            source: item.source,
            prefix: item.prefix,
            ...edges(item.content),
          },
          content: blocksToProse(item.content),
        })),
      };
    }
    case "tag": {
      const { attributes, open, close, content } = block;
      return {
        type: block.name,
        attrs: { before, attributes, open, close, ...edges(content) },
        content: blocksToTag(block.name, content),
      };
    }
    case "if": {
      const { condition, open, close, otherwise } = block;
      return {
        type: "ifBlock",
        attrs: { before, name: condition.name, negated: condition.negated, open, close },
        content: [
          { type: "branch", attrs: edges(block.then), content: blocksToProse(block.then) },
          ...(otherwise
            ? [
                {
                  type: "branch",
                  attrs: { ...edges(otherwise.content), divider: otherwise.divider },
                  content: blocksToProse(otherwise.content),
                },
              ]
            : []),
        ],
      };
    }
    case "law":
      return { type: "law", attrs: { before, source: block.source, topic: block.topic } };
    case "playbook":
      return { type: "playbook", attrs: { before, source: block.source, name: block.name } };
    case "opaque":
      return { type: "opaque", attrs: { before, source: block.source } };
  }
}

/** What must stand in a tag that is made of parts, and is missing, is put there empty only when someone writes it. */
function blocksToTag(name: ContainerTag, content: Container): JSONContent[] {
  if (name === "compare" || name === "check" || name === "write")
    return content.blocks.map(blockToProse);
  return blocksToProse(content);
}

function inlineToProse(run: Inline): JSONContent {
  const marks = run.marks.map(markToProse);
  const marked = marks.length > 0 ? { marks } : {};
  switch (run.type) {
    case "text":
      return { type: "text", text: run.text, ...marked };
    case "variable":
      return { type: "variable", attrs: { name: run.name }, ...marked };
    case "image":
      return { type: "image", attrs: { src: run.src, alt: run.alt, title: run.title }, ...marked };
    case "break":
      return { type: "hardBreak", ...marked };
  }
}

const MARK_NAMES = {
  condition: "condition",
  link: "link",
  mark: "marked",
  strong: "bold",
  em: "italic",
} as const;

function markToProse({ type, ...attrs }: Mark) {
  return Object.keys(attrs).length > 0
    ? { type: MARK_NAMES[type], attrs: { ...attrs } }
    : { type: MARK_NAMES[type] };
}

function toContainer(node: JSONContent): Container {
  return {
    lead: textAt(node, "lead"),
    blocks: (node.content ?? []).flatMap(toBlock),
    tail: textAt(node, "tail"),
  };
}

function toBlock(node: JSONContent): Block[] {
  const before = textAt(node, "before");
  const source = textAt(node, "source");
  const at = (name: string): unknown => node.attrs?.[name];
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", before, source, inline: toRuns(node) }];
    case "heading":
      return [
        { type: "heading", before, source, level: Number(at("level")), inline: toRuns(node) },
      ];
    case "bulletList":
    case "orderedList": {
      const ordered = node.type === "orderedList";
      return [
        {
          type: "list",
          before,
          source,
          ordered,
          start: ordered ? Number(at("start") ?? 1) : 1,
          tight: at("tight") !== false,
          marker: (textAt(node, "marker") ?? (ordered ? "." : "-")) as ListMarker,
          items: (node.content ?? []).map(toItem),
        },
      ];
    }
    case "ifBlock": {
      const [then, otherwise] = node.content ?? [];
      return [
        {
          type: "if",
          before,
          condition: { name: String(at("name")), negated: at("negated") === true },
          open: textAt(node, "open"),
          close: textAt(node, "close"),
          then: then ? toContainer(then) : { lead: null, blocks: [], tail: null },
          otherwise: otherwise
            ? { divider: textAt(otherwise, "divider"), content: toContainer(otherwise) }
            : null,
        },
      ];
    }
    case "playbook":
      return [{ type: "playbook", before, source, name: String(at("name")) as PlaybookListName }];
    case "law":
      return [{ type: "law", before, source, topic: String(at("topic")) }];
    case "opaque":
      return [{ type: "opaque", before, source: source ?? "" }];
    case undefined:
      return [];
    default:
      return [
        {
          type: "tag",
          before,
          name: node.type as ContainerTag,
          attributes: (at("attributes") ?? {}) as Attributes,
          open: textAt(node, "open"),
          content: toContainer(node),
          close: textAt(node, "close"),
        },
      ];
  }
}

function toItem(node: JSONContent): Item {
  return {
    before: textAt(node, "before"),
    source: textAt(node, "source"),
    prefix: textAt(node, "prefix"),
    content: toContainer(node),
  };
}

function toRuns({ content = [] }: JSONContent): Inline[] {
  return content.flatMap((node): Inline[] => {
    const marks = (node.marks ?? []).flatMap(toMark);
    const at = (name: string) => textAt(node, name) ?? "";
    switch (node.type) {
      case "text":
        return [{ type: "text", text: node.text ?? "", marks }];
      case "variable":
        return [{ type: "variable", name: at("name"), marks }];
      case "image":
        return [{ type: "image", src: at("src"), alt: at("alt"), title: at("title"), marks }];
      case "hardBreak":
        return [{ type: "break", marks }];
      default:
        return [];
    }
  });
}

function toMark({
  type,
  attrs = {},
}: {
  type: string;
  attrs?: Record<string, unknown> | undefined;
}): Mark[] {
  switch (type) {
    case "condition":
      return [{ type, name: String(attrs["name"]), negated: attrs["negated"] === true }];
    case "link":
      return [{ type, href: words(attrs["href"]), title: words(attrs["title"]) }];
    case "marked":
      return [{ type: "mark" }];
    case "bold":
      return [{ type: "strong" }];
    case "italic":
      return [{ type: "em" }];
    default:
      return [];
  }
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function textAt(node: JSONContent, name: string): string | null {
  const value: unknown = node.attrs?.[name];
  return typeof value === "string" ? value : null;
}
