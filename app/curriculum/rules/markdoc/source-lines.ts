import { m } from "~/kit/language/m";
import type { Node } from "@markdoc/markdoc";
import { conditionOf, parse, variableName } from "./parse";

/**
 * A text for someone who never saw its source, in the reader's language: a line for each heading, paragraph and point, with a label
 * before the parts of its blocks. Everything that a learner can be shown is in it: both sides of a condition, answers with their feedback, and the
 * names of what the company's playbook puts in.
 */
export function sourceLines(source: string): string[] {
  return blockLines(parse(source).children).filter((line) => line !== "");
}

/** The same of a stem, an option or feedback, on one line. */
export function sourceLine(source: string): string {
  return sourceLines(source).join(" ");
}

function blockLines(nodes: readonly Node[]): string[] {
  const lines: string[] = [];
  let run = "";
  const endRun = () => {
    if (run.trim() !== "") lines.push(run.trim());
    run = "";
  };
  for (const node of nodes) {
    if (isInline(node)) {
      run += inlineWords(node);
      continue;
    }
    endRun();
    lines.push(...linesOf(node));
  }
  endRun();
  return lines;
}

function isInline({ type, inline, tag }: Node): boolean {
  if (type === "tag") return inline || tag === "mark";
  return !["heading", "paragraph", "list", "item", "fence", "blockquote", "hr"].includes(type);
}

function linesOf(node: Node): string[] {
  switch (node.type) {
    case "heading":
      return [
        node.attributes["level"] === 3
          ? m.curriculum_lines_subheading({ text: words(node) })
          : m.curriculum_lines_heading({ text: words(node) }),
      ];
    case "list":
      return node.children.flatMap((item, index) => {
        const mark = node.attributes["ordered"] === true ? `${index + 1}.` : "•";
        const [first = "", ...rest] = blockLines(item.children);
        return [`${mark} ${first}`, ...rest];
      });
    case "tag":
      return tagLines(node);
    case "paragraph":
      return [words(node)];
    default:
      return blockLines(node.children);
  }
}

const POST_FACTS = ["handle", "network", "when", "context", "picture", "video", "captions"];

function tagLines(node: Node): string[] {
  const inside = () => blockLines(node.children);
  const said = (name: string) => {
    const value: unknown = node.attributes[name];
    return typeof value === "string" ? value : "";
  };
  switch (node.tag) {
    case "if":
      return conditionLines(node);
    case "post": {
      const facts = POST_FACTS.map(said).filter(Boolean);
      const post = m.curriculum_lines_post({ by: said("by"), author: said("author") });
      return [[post, ...facts].join(" · "), ...inside()];
    }
    case "compare":
      return node.children.flatMap(linesOf);
    case "dont":
      return [m.curriculum_lines_dont({ title: said("title") }), ...inside()];
    case "do":
      return [m.curriculum_lines_do({ title: said("title") }), ...inside()];
    case "callout": {
      const kind =
        said("type") === "warning" ? m.curriculum_lines_warning() : m.curriculum_lines_note();
      const title = said("title");
      return [title ? m.curriculum_lines_titled({ kind, title }) : kind, ...inside()];
    }
    case "figure":
      return [m.curriculum_lines_figure({ title: said("title") }), ...inside()];
    case "company":
      return [m.curriculum_lines_company(), ...inside()];
    case "check":
      return [m.curriculum_lines_check({ question: said("question") }), ...inside()];
    case "option": {
      const text = inside().join(" ");
      return [
        node.attributes["correct"] === true
          ? m.curriculum_lines_right({ text })
          : m.curriculum_lines_answer({ text }),
        m.curriculum_lines_feedback({ text: said("feedback") }),
      ];
    }
    case "write":
      return [m.curriculum_lines_write({ task: said("task") }), ...inside()];
    case "version":
      return [
        m.curriculum_lines_version({ title: said("title") }),
        ...inside(),
        m.curriculum_lines_comment({ text: said("comment") }),
      ];
    case "law":
      return [m.curriculum_lines_law_topic({ topic: said("topic") })];
    default:
      return [m.curriculum_lines_playbook({ list: node.tag ?? "" }), ...inside()];
  }
}

function conditionLines(node: Node): string[] {
  const middle = node.children.findIndex((child) => child.tag === "else");
  const then = middle < 0 ? node.children : node.children.slice(0, middle);
  const otherwise = middle < 0 ? [] : node.children.slice(middle + 1);
  const asked = conditionWords(node);
  return [
    asked.holds,
    ...blockLines(then),
    ...(otherwise.length > 0 ? [asked.not, ...blockLines(otherwise)] : []),
  ];
}

const CONDITIONS: Record<string, { holds: () => string; not: () => string }> = {
  "offLimits.has": {
    holds: m.curriculum_lines_if_off_limits,
    not: m.curriculum_lines_if_no_off_limits,
  },
  "has.personalAccounts": {
    holds: m.curriculum_lines_if_personal,
    not: m.curriculum_lines_if_no_personal,
  },
};

function conditionWords(node: Node): { holds: string; not: string } {
  const asked = conditionOf(node);
  const name = asked?.name ?? "";
  const known = CONDITIONS[name];
  const holds = known?.holds() ?? m.curriculum_lines_if({ name });
  const not = known?.not() ?? m.curriculum_lines_if_not({ name });
  return asked?.negated ? { holds: not, not: holds } : { holds, not };
}

function words(node: Node): string {
  return node.children.map(inlineWords).join("").trim();
}

function inlineWords(node: Node): string {
  const children = () => node.children.map(inlineWords).join("");
  switch (node.type) {
    case "text": {
      const content: unknown = node.attributes["content"];
      return typeof content === "string" ? content : `[${variableName(content) ?? "?"}]`;
    }
    case "link":
      return `${children()} (${String(node.attributes["href"])})`;
    case "image":
      return m.curriculum_lines_picture({
        alt: String(node.attributes["alt"] ?? ""),
        src: String(node.attributes["src"]),
      });
    case "softbreak":
    case "hardbreak":
      return " ";
    case "tag":
      if (node.tag === "mark") return m.curriculum_lines_marked({ text: children() });
      return node.tag === "if" ? `(${conditionLines(node).join(" ")})` : children();
    default:
      return children();
  }
}
