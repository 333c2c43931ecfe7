import { normalInline } from "./inline-form";
import type { Block, Container, List } from "./model";

/** What a block says, without the bytes it came from: blocks that read the same have the same key. */
export function contentKey(block: Block): string {
  return JSON.stringify(contentOf(block));
}

export function containerKey(container: Container): string {
  return JSON.stringify(contentsOf(container));
}

/** A paragraph without words is nothing at all in Markdown. */
export function isNothing(block: Block): boolean {
  return block.type === "paragraph"
    ? normalInline(block.inline).length === 0
    : block.type === "opaque"
      ? block.source.trim() === ""
      : block.type === "list" && block.items.length === 0;
}

export function standing({ blocks }: Container): Block[] {
  return blocks.filter((block) => !isNothing(block));
}

function contentsOf(container: Container): unknown[] {
  return standing(container).map(contentOf);
}

function contentOf(block: Block): unknown {
  switch (block.type) {
    case "paragraph":
      return ["p", normalInline(block.inline)];
    case "heading":
      return ["h", block.level, normalInline(headingInline(block.inline))];
    case "list":
      return [
        block.ordered ? "ol" : "ul",
        block.start,
        spacingOf(block),
        block.items.map(({ content }) => contentsOf(content)),
      ];
    case "tag": {
      const names = Object.keys(block.attributes).sort();
      const attributes = names.map((name) => [name, block.attributes[name]]);
      return [block.name, attributes, contentsOf(block.content)];
    }
    case "if":
      return [
        "if",
        block.condition.name,
        block.condition.negated,
        contentsOf(block.then),
        block.otherwise && contentsOf(block.otherwise.content),
      ];
    case "playbook":
      return ["playbook", block.name];
    case "law":
      return ["law", block.topic];
    case "opaque":
      return ["opaque", block.source];
  }
  block satisfies never;
}

type Runs = Parameters<typeof normalInline>[0];

/** A heading is one line. */
export function headingInline(runs: Runs): Runs {
  return runs.map((run) =>
    run.type === "break" ? { type: "text", text: " ", marks: run.marks } : run,
  );
}

export type Spacing = "tight" | "loose" | "free";

/**
 * How a list’s paragraphs are spaced. `free` where its items hold more than a paragraph and a list: then empty lines
 * stand where the blocks need them.
 */
export function spacingOf({ tight, items }: Pick<List, "tight" | "items">): Spacing {
  const counts = items.map(({ content }) => standing(content));
  const simple = counts.every(
    (blocks) =>
      blocks.length < 3 &&
      blocks.every((block, index) => (index === 0 ? isPlain(block) : follows(block))),
  );
  if (!simple) return "free";
  if (items.length === 1 && (counts[0]?.length ?? 0) < 2) return "tight";
  if (!counts.some((blocks) => blocks.some(({ type }) => type === "paragraph"))) return "free";
  return tight ? "tight" : "loose";
}

/** Whether a block can begin on the line after a paragraph’s last. */
function follows(block: Block): boolean {
  if (block.type !== "list" || block.start !== 1) return false;
  const [first] = block.items;
  return first !== undefined && standing(first.content).length > 0;
}

function isPlain(block: Block): boolean {
  return block.type === "paragraph" || block.type === "list";
}
