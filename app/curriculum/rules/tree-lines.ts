import { PLACE_NAMES } from "~/company/rules/place-names";
import { m } from "~/kit/language/m";
import type { Block, Inline, Tree, TreeNode } from "./tree";

/** A text without its emphasis, a line for each heading, paragraph and point of a list. Lists of the playbook are only named. */
export function treeLines(tree: Tree): string[] {
  const lines: string[] = [];
  let run: Inline[] = [];
  const endRun = () => {
    lines.push(inlineWords(run));
    run = [];
  };
  for (const node of tree) {
    if (isInline(node)) {
      run.push(node);
      continue;
    }
    endRun();
    lines.push(...blockLines(node));
  }
  endRun();
  return lines.filter((line) => line !== "");
}

function isInline(node: TreeNode): node is Inline {
  const inline = ["strong", "em", "mark", "link", "image", "break"];
  return typeof node === "string" || inline.includes(node.type);
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
    case "figure":
      return [
        block.title,
        ...block.points.map(({ label, text, branches }, at) => {
          const words = [branches?.yes, inlineWords(text)].filter(Boolean).join(": ");
          return [`${at + 1}. ${inlineWords(label)}`, words].filter(Boolean).join(" – ");
        }),
        inlineWords(block.note ?? []),
      ];
    case "company":
    case "post":
      return treeLines(block.children);
    case "check":
      return [block.question];
    case "write":
      return [block.task];
    case "law":
      return block.passages.map(({ place, text }) =>
        m.curriculum_lines_law({ place: PLACE_NAMES[place](), text }),
      );
    case "off-limits":
    case "escalation":
    case "responsibilities":
    case "voice":
    case "channels":
      return [m.curriculum_lines_playbook({ list: block.type })];
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
