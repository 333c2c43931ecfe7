import type { Token } from "~/curriculum/rules/markdoc/parse";

/** A piece of a text at one level: what stands from `start` to before `end`, in lines, and its tokens. */
export interface Piece {
  start: number;
  end: number;
  /** A leaf’s own tokens, or the two tags of a pair. */
  tokens: Token[];
  /** What stands inside a pair of tags; null for a leaf. */
  inside: Piece[] | null;
  /** The lines on which a pair’s tags end and begin. */
  openEnd: number;
  closeStart: number;
}

/** The pieces of a text, in order. Tags without their other half are leaves. */
export function piecesOf(tokens: readonly Token[]): Piece[] {
  const leaves = leavesOf(tokens);
  const partner = partners(leaves);
  const build = (from: number, to: number): Piece[] => {
    const out: Piece[] = [];
    for (let at = from; at < to; at += 1) {
      const leaf = leaves[at];
      if (!leaf) continue;
      const closeAt = partner.get(at);
      const close = closeAt === undefined ? undefined : leaves[closeAt];
      if (closeAt === undefined || !close) {
        out.push(leaf);
        continue;
      }
      out.push({
        start: leaf.start,
        end: close.end,
        tokens: [...leaf.tokens, ...close.tokens],
        inside: build(at + 1, closeAt),
        openEnd: leaf.end,
        closeStart: close.start,
      });
      at = closeAt;
    }
    return out;
  };
  return build(0, leaves.length);
}

/** Tokens in groups that stand on lines of their own: a paragraph with its words, a whole list, one tag. */
function leavesOf(tokens: readonly Token[]): Piece[] {
  const leaves: Piece[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token?.map || token.type === "frontmatter") continue;
    let end = at;
    if (token.nesting > 0 && !isTag(token)) {
      let depth = 1;
      while (depth > 0 && end + 1 < tokens.length) {
        end += 1;
        const next = tokens[end];
        if (next && !isTag(next)) depth += next.nesting;
      }
    }
    const [start, stop] = token.map;
    const own = tokens.slice(at, end + 1);
    const lines = { start, end: stop, openEnd: stop, closeStart: stop };
    leaves.push({ ...lines, tokens: own, inside: null });
    at = end;
  }
  return leaves;
}

function partners(leaves: readonly Piece[]): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  leaves.forEach(({ tokens: [token] }, at) => {
    if (!token || !isTag(token)) return;
    if (token.nesting > 0) open.push(at);
    if (token.nesting >= 0) return;
    const match = open.findLastIndex(
      (index) => tagName(leaves[index]?.tokens[0]) === tagName(token),
    );
    if (match < 0) return;
    const opening = open[match];
    open.length = match;
    if (opening !== undefined) found.set(opening, at);
  });
  return found;
}

function isTag(token: Token): boolean {
  return token.type.startsWith("tag");
}

export function tagName(token: Token | undefined): string | null {
  return token && isTag(token) ? String((token.meta as { tag?: string } | null)?.tag) : null;
}

/** All that a reader could tell two runs of tokens apart by, but for the space round paragraphs at their own level. */
export function signature(tokens: readonly Token[]): string {
  const out: string[] = [];
  sign(tokens, out);
  return out.join("\0");
}

function sign(tokens: readonly Token[], out: string[]) {
  let depth = 0;
  for (const { type, tag, markup, content, info, attrs, children, nesting, hidden } of tokens) {
    if (nesting < 0) depth -= 1;
    out.push(type, tag, markup, info, depth > 0 && hidden ? "hidden" : "");
    if (nesting > 0) depth += 1;
    if (type !== "inline") out.push(content);
    if (attrs) out.push(JSON.stringify(attrs));
    if (!children) continue;
    out.push("(");
    sign(children, out);
    out.push(")");
  }
}
