import { elementOf, type HtmlElement, type HtmlNode } from "./html-tree";
import { inlines, isIgnored, plainWords, trimmed } from "./inlines";
import { stylesOf } from "./styles";

/*
 * Items that stand outside a list. Word writes a paragraph for each, with its sign; Word on the web writes a list for each, with its
 * level. Both say how deep an item stands.
 */

/** How deep a paragraph of Word stands in a list; null where it stands in none. */
export function wordListLevel(node: HtmlElement): number | null {
  const level = /^l\d+\s+level(\d)/.exec(stylesOf(node.attributes).get("mso-list") ?? "")?.[1];
  if (level) return Number(level);
  const isItem = /^MsoListParagraph/.test(node.attributes["class"] ?? "");
  return isItem && markerOf(node) !== null ? 1 : null;
}

export function wordItem(node: HtmlElement, level: number): HtmlElement {
  const marker = markerOf(node);
  let words = inlines(node.children);
  if (marker && ignoredIn(node) === null) words = withoutStart(words, marker);
  const kind = marker && ORDERED.test(marker) ? "ol" : "ul";
  return looseItem([elementOf("p", trimmed(words))], kind, level);
}

/** How deep an item of Word on the web stands, whose list holds it alone; null for one of a whole list. */
export function webListLevel(item: HtmlElement): number | null {
  if (!("data-listid" in item.attributes)) return null;
  const level = Number(item.attributes["data-aria-level"] ?? item.attributes["aria-level"] ?? 1);
  return Number.isInteger(level) && level >= 1 ? Math.min(level, 9) : 1;
}

export function looseItem(children: HtmlNode[], kind: string, level: number): HtmlElement {
  return elementOf("li", children, { level: String(level), kind });
}

const ORDERED = /^\(?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6})[.)]$/i;
const BULLET = /^[·•◦▪§o–—*\u25cf\u25a0\u27a2\u2713\uf0a7\uf0b7\uf0d8\uf0fc-]$/;

/** The sign Word writes before an item: in a span that browsers are told to ignore, or as the first words. */
function markerOf(node: HtmlElement): string | null {
  const ignored = ignoredIn(node);
  const first = (ignored ?? plainWords(inlines(node.children))).trim().split(/\s+/, 1)[0] ?? "";
  return ORDERED.test(first) || BULLET.test(first) ? first : null;
}

function ignoredIn(node: HtmlElement): string | null {
  for (const child of node.children) {
    if (typeof child === "string") continue;
    if (isIgnored(child)) return plainWords(inlines(child.children, true));
    const deeper = ignoredIn(child);
    if (deeper !== null) return deeper;
  }
  return null;
}

function withoutStart([first, ...rest]: HtmlNode[], marker: string): HtmlNode[] {
  if (typeof first === "string") return [first.trimStart().slice(marker.length), ...rest];
  return first ? [elementOf(first.name, withoutStart(first.children, marker)), ...rest] : [];
}

/** Puts loose items into lists. */
export function listed(nodes: readonly HtmlElement[]): HtmlElement[] {
  const out: HtmlElement[] = [];
  let open: HtmlElement[] = [];
  for (const node of nodes) {
    if (node.name !== "li") {
      open = [];
      out.push(node);
      continue;
    }
    const { level = "1", kind = "ul" } = node.attributes;
    open.length = Math.min(open.length, Number(level));
    if (open.length === Number(level) && open.at(-1)?.name !== kind) open.pop();
    while (open.length < Number(level)) {
      const inner = elementOf(kind, []);
      const parent = open.at(-1)?.children.at(-1);
      if (parent === undefined || typeof parent === "string") {
        if (open.length > 0) break;
        out.push(inner);
      } else parent.children.push(inner);
      open.push(inner);
      if (inner.children.length === 0 && open.length < Number(level)) break;
    }
    open.at(-1)?.children.push(elementOf("li", node.children));
  }
  return out;
}
