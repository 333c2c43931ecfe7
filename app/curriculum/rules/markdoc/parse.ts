import Markdoc from "@markdoc/markdoc";
import type { Node } from "@markdoc/markdoc";

const tokenizer = new Markdoc.Tokenizer();
export type Token = ReturnType<typeof tokenizer.tokenize>[number];

export function tokenize(source: string): Token[] {
  return tokenizer.tokenize(source);
}

/** Enough for every text of a large curriculum; the least recently used goes first. */
const CACHE_LIMIT = 2_000;
const parsed = new Map<string, Node>();

/** The syntax tree of a text, remembered by the text. It is shared: nobody may change it. */
export function parse(source: string): Node {
  const known = parsed.get(source);
  if (known) {
    parsed.delete(source);
    parsed.set(source, known);
    return known;
  }
  const node = Markdoc.parse(tokenizer.tokenize(source));
  parsed.set(source, node);
  if (parsed.size > CACHE_LIMIT) {
    const [oldest] = parsed.keys();
    if (oldest !== undefined) parsed.delete(oldest);
  }
  return node;
}

export function parseTokens(tokens: Token[]): Node {
  return Markdoc.parse(tokens);
}

/** `company.short` for `$company.short`; null where the value is not a variable. */
export function variableName(value: unknown): string | null {
  return Markdoc.Ast.isVariable(value) ? value.path.join(".") : null;
}

/** What an `if` asks: a variable, or the opposite of one. Null where it asks anything else. */
export function conditionOf(node: Node): { name: string; negated: boolean } | null {
  const asked: unknown = node.attributes["primary"];
  const name = variableName(asked);
  if (name !== null) return { name, negated: false };
  if (Markdoc.Ast.isFunction(asked) && asked.name === "not") {
    const inner = variableName(asked.parameters["0"]);
    if (inner !== null) return { name: inner, negated: true };
  }
  return null;
}

export function isExpression(value: unknown): boolean {
  return Markdoc.Ast.isAst(value);
}

/** The words of a node, without variables. */
export function wordsOf(node: Node): string {
  if (node.type === "text" && typeof node.attributes["content"] === "string")
    return node.attributes["content"];
  if (node.type === "softbreak" || node.type === "hardbreak") return " ";
  return node.children.map(wordsOf).join("");
}
