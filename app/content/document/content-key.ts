import { normalInline } from "./inline-form";
import type { Block, Container, Item } from "./model";

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
        isTight(block),
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

/** Whether a list can and shall be written without empty lines. */
export function isTight({ tight, items }: { tight: boolean; items: readonly Item[] }): boolean {
  const counts = items.map(({ content }) => standing(content));
  if (items.length === 1 && (counts[0]?.length ?? 0) < 2) return true;
  return (
    tight &&
    counts.every((blocks) =>
      blocks.every((block, index) => (index === 0 ? isPlain(block) : block.type === "list")),
    ) &&
    counts.every((blocks) => blocks.length < 3)
  );
}

function isPlain(block: Block): boolean {
  return block.type === "paragraph" || block.type === "list";
}
