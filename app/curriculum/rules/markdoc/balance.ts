import { m } from "~/kit/language/m";
import type { Report } from "~/kit/yaml/mistakes";
import type { Token } from "./parse";
import { TAGS } from "./tags";

interface Open {
  token: Token;
  /** Null for what is not a tag: a paragraph, a list. */
  tag: string | null;
}

/**
 * Reports tags that are opened and not closed, or closed and not opened, and returns the tokens with these mended,
 * so that the rest of the text can still be read.
 */
export function balance(
  tokens: readonly Token[],
  report: Report,
  lineAround = 1,
): { tokens: Token[]; balanced: boolean } {
  const mended: Token[] = [];
  const open: Open[] = [];
  let balanced = true;
  let line = lineAround;

  const complain = (at: number, message: string) => {
    balanced = false;
    report(at, message);
  };
  const closeTop = () => {
    const top = open.pop();
    if (!top?.tag) return;
    complain(lineOf(top.token) ?? lineAround, unclosed(top.tag));
    mended.push(closing(top.token));
  };

  for (const token of tokens) {
    if (token.type === "softbreak" || token.type === "hardbreak") line += 1;
    const at = lineOf(token) ?? line;
    const tag = tagOf(token);
    if (token.children) {
      const inner = balance(token.children, report, at);
      balanced &&= inner.balanced;
      token.children = inner.tokens;
    }
    if (token.nesting > 0) {
      open.push({ token: tag ? Object.assign(token, { lineInFile: at }) : token, tag });
    } else if (token.nesting < 0) {
      const match = open.findLastIndex((entry) => entry.tag === tag && opens(entry.token, token));
      const inTheWay = open.findLastIndex((entry) => entry.tag === null);
      if (match < 0 || (tag !== null && inTheWay > match)) {
        complain(at, m.curriculum_markdoc_not_open({ tag: tag ?? "" }));
        continue;
      }
      while (open.length > match + 1) closeTop();
      open.pop();
    }
    mended.push(token);
  }
  while (open.length > 0) closeTop();
  return { tokens: mended, balanced };
}

function unclosed(tag: string): string {
  const rule = TAGS[tag];
  return rule?.form === "alone" || rule?.form === "divider"
    ? m.curriculum_markdoc_nothing_inside({ tag })
    : m.curriculum_markdoc_not_closed({ tag });
}

function tagOf(token: Token): string | null {
  return token.type.startsWith("tag") ? String((token.meta as { tag?: string } | null)?.tag) : null;
}

function opens(open: Token, close: Token): boolean {
  return open.type.replace(/_open$/, "") === close.type.replace(/_close$/, "");
}

function lineOf(token: Token): number | null {
  const noted = (token as { lineInFile?: number }).lineInFile;
  return noted ?? (token.map ? token.map[0] + 1 : null);
}

function closing(token: Token): Token {
  const close = Object.assign(
    Object.create(Object.getPrototypeOf(token) as object),
    token,
  ) as Token;
  close.type = token.type.replace(/_open$/, "_close");
  close.nesting = -1;
  close.map = null;
  return close;
}
