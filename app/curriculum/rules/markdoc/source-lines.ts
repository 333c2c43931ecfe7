import type { Node } from "@markdoc/markdoc";
import { conditionOf, parse, variableName } from "./parse";

/**
 * A text as somebody reads it who never saw its source: a line for each heading, paragraph and point, with a word before the parts
 * of its blocks. Everything that a learner can be shown is in it: both sides of a condition, answers with their feedback, and the
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
      return [`${node.attributes["level"] === 3 ? "Smaller heading" : "Heading"}: ${words(node)}`];
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
      const facts = ["handle", "network", "when", "context"].map(said).filter(Boolean);
      const by = said("by") === "company" ? "from the company" : "from a customer";
      const head = [`Example post ${by}: ${said("author")}`, ...facts].join(" · ");
      return [head, ...inside()];
    }
    case "compare":
      return node.children.flatMap(linesOf);
    case "dont":
      return [`Don’t: ${said("title")}`, ...inside()];
    case "do":
      return [`Do: ${said("title")}`, ...inside()];
    case "callout": {
      const kind = said("type") === "warning" ? "Warning" : "Note";
      return [[kind, said("title")].filter(Boolean).join(": "), ...inside()];
    }
    case "company":
      return ["In the company’s own passage:", ...inside()];
    case "check":
      return [`Check yourself: ${said("question")}`, ...inside()];
    case "option": {
      const mark = node.attributes["correct"] === true ? "Right answer" : "Answer";
      return [`${mark}: ${inside().join(" ")}`, `Feedback: ${said("feedback")}`];
    }
    default:
      return [`From the playbook: ${(node.tag ?? "").replaceAll("-", " ")}`, ...inside()];
  }
}

function conditionLines(node: Node): string[] {
  const middle = node.children.findIndex((child) => child.tag === "else");
  const then = middle < 0 ? node.children : node.children.slice(0, middle);
  const otherwise = middle < 0 ? [] : node.children.slice(middle + 1);
  const asked = conditionWords(node);
  return [
    `Only where ${asked.holds}:`,
    ...blockLines(then),
    ...(otherwise.length > 0 ? [`Only where ${asked.not}:`, ...blockLines(otherwise)] : []),
  ];
}

const CONDITIONS: Record<string, { holds: string; not: string }> = {
  "offLimits.has": {
    holds: "a company has topics that are off limits",
    not: "a company has no topics that are off limits",
  },
  "has.personalAccounts": {
    holds: "people may post from their own accounts",
    not: "people may not post from their own accounts",
  },
};

function conditionWords(node: Node): { holds: string; not: string } {
  const asked = conditionOf(node);
  const name = asked?.name ?? "";
  const known = CONDITIONS[name] ?? { holds: `“${name}” holds`, not: `“${name}” does not hold` };
  return asked?.negated ? { holds: known.not, not: known.holds } : known;
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
      return `Picture: ${String(node.attributes["alt"] ?? "")} (${String(node.attributes["src"])})`;
    case "softbreak":
    case "hardbreak":
      return " ";
    case "tag":
      if (node.tag === "mark") return `[marked: ${children()}]`;
      return node.tag === "if" ? `(${conditionLines(node).join(" ")})` : children();
    default:
      return children();
  }
}
