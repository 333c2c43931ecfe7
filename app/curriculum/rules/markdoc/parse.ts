import Markdoc from "@markdoc/markdoc";
import type { Node } from "@markdoc/markdoc";
import { keptWithin } from "~/kit/cache/remember";
import { beyondReach, tooDeep, type BeyondReach } from "./reach";

const tokenizer = new Markdoc.Tokenizer();
export type Token = ReturnType<typeof tokenizer.tokenize>[number];

/** The tokens of a text; none where it goes beyond what is read. */
export function tokenize(source: string): Token[] {
  return readTokens(source).tokens;
}

/** The same, with what keeps the text from being read. */
export function readTokens(source: string): { tokens: Token[]; beyond: BeyondReach | null } {
  const before = beyondReach(source);
  if (before) return { tokens: [], beyond: before };
  const tokens = tokenizer.tokenize(source);
  const beyond = tooDeep(tokens);
  return { tokens: beyond ? [] : tokens, beyond };
}

/** Bytes of all syntax trees that are kept: enough for every text of a large curriculum. */
const KEPT = 96_000_000;
/** Bytes that a tree takes for each of its nodes, as measured, and for a letter of its text. */
const BYTES = { node: 550, letter: 2 };

const parsed = keptWithin<Node>(KEPT);

/** The syntax tree of a text, remembered by the text. It is shared: nobody may change it. */
export function parse(source: string): Node {
  const known = parsed.recall(source);
  if (known) return known;
  const node = Markdoc.parse(tokenize(source));
  return parsed.keep(source, node, bytesOf(node) + BYTES.letter * source.length);
}

function bytesOf(node: Node): number {
  return node.children.reduce((sum, child) => sum + bytesOf(child), BYTES.node);
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
