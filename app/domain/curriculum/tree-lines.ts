import type { Block, Inline, Tree, TreeNode } from "./tree";

/** A text without its emphasis, a line for each heading, paragraph and point of a list. Lists of the playbook are only named. */
export function treeLines(tree: Tree): string[] {
  return tree.flatMap(nodeLines).filter((line) => line !== "");
}

function nodeLines(node: TreeNode): string[] {
  return typeof node === "object" && !isInline(node) ? blockLines(node) : [inlineWords([node])];
}

function isInline(node: Exclude<TreeNode, string>): node is Exclude<Inline, string> {
  return ["strong", "em", "mark", "link", "image", "break"].includes(node.type);
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [inlineWords(block.children)];
    case "list":
      return block.items.flatMap((item) => {
        const [first = "", ...rest] = treeLines(item);
        return [`• ${first}`, ...rest];
      });
    case "compare":
      return [block.dont, block.do].flatMap((side) => [side.title, ...treeLines(side.children)]);
    case "callout":
      return [block.title ?? "", ...treeLines(block.children)];
    case "company":
    case "post":
      return treeLines(block.children);
    case "check":
      return [block.question];
    case "off-limits":
      return ["What is off limits, from the playbook"];
    case "escalation":
      return ["Whom to call, from the playbook"];
    case "responsibilities":
      return ["Who does what, from the playbook"];
    case "voice":
      return ["How we sound, from the playbook"];
    case "channels":
      return ["Our channels, from the playbook"];
    default:
      return block satisfies never;
  }
}

function inlineWords(text: readonly Inline[]): string {
  return text
    .map((part): string => {
      if (typeof part === "string") return part;
      if (part.type === "break") return " ";
      return part.type === "image" ? part.alt : inlineWords(part.children);
    })
    .join("");
}
