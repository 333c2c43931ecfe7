import {
  type DomNode,
  elementOf,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  parseInBrowser,
  readTree,
  withPartsClosed,
  writeHtml,
} from "./html-tree";
import { hasWords, inlines, plainWords, trimmed } from "./inlines";
import { listed, looseItem, webListLevel, wordItem, wordListLevel } from "./loose-items";
import { isUnseen } from "./unseen";

/**
 * What another program put on the clipboard, as the plain marks a lesson knows: paragraphs, two headings, lists, bold, italic, links
 * and images by https. Everything else gives its words, and what was not to be seen there gives none.
 */
export function cleanPaste(
  html: string,
  parse: (html: string) => DomNode = parseInBrowser,
): string {
  // The editor’s own blocks come back as they were.
  if (html.includes("data-pm-slice=")) return html;
  return writeHtml(listed(blocks(readTree(parse(withPartsClosed(html)), isUnseen))));
}

/** Paragraphs, headings and lists; loose words between them become paragraphs. */
function blocks(nodes: readonly HtmlNode[]): HtmlElement[] {
  const out: HtmlElement[] = [];
  let loose: HtmlNode[] = [];
  const flush = () => {
    out.push(...paragraph(loose));
    loose = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    flush();
    if (typeof node !== "string") for (const each of block(node)) out.push(each);
  }
  flush();
  return out;
}

function paragraph(nodes: readonly HtmlNode[]): HtmlElement[] {
  const words = trimmed(inlines(nodes));
  return hasWords(words) ? [elementOf("p", words)] : [];
}

function block(node: HtmlElement): HtmlElement[] {
  const level = headingLevel(node);
  if (level !== null) return heading(node, level <= 2 ? "h2" : "h3");
  if (node.name === "ul" || node.name === "ol") return lists(node);
  if (node.name === "pre") return lines(node);
  if (node.name === "p" && !node.children.some(isBlock)) {
    const depth = wordListLevel(node);
    return depth === null ? paragraph(node.children) : [wordItem(node, depth)];
  }
  return blocks(node.children);
}

/** Of HTML, of Word by the name of its style, and of Word on the web by its role. */
function headingLevel({ name, attributes, children }: HtmlElement): number | null {
  const own = /^h([1-6])$/.exec(name)?.[1];
  if (own) return Number(own);
  if (children.some(isBlock)) return null;
  if (attributes["role"] === "heading") return Number(attributes["aria-level"]) || 2;
  const styled = /^(?:mso)?(?:heading\s*([1-6])|title)/i.exec(attributes["class"] ?? "");
  return styled && name === "p" ? Number(styled[1] ?? 1) : null;
}

/** What is more than words within a heading, such as a table, comes after it. */
function heading(node: HtmlElement, name: "h2" | "h3"): HtmlElement[] {
  if (node.children.some(isBlock)) return blocks(node.children);
  const words = plainWords(inlines(node.children)).trim();
  return words === "" ? [] : [elementOf(name, [words])];
}

/** A whole list; or the items of lists that hold one each, to be put together. */
function lists(node: HtmlElement): HtmlElement[] {
  const items = node.children.filter((child) => typeof child !== "string");
  const levels = items.map(webListLevel);
  if (items.length === 0 || levels.includes(null)) return list(node);
  return items.map((item, at) => looseItem(blocks(item.children), node.name, levels[at] ?? 1));
}

/** Lists that stand beside their items, as Google Docs and old Word write them, go into the item before. */
function list(node: HtmlElement): HtmlElement[] {
  const items: HtmlElement[] = [];
  for (const child of node.children) {
    if (typeof child === "string") {
      const words = blocks([child]);
      if (words.length > 0) items.push(elementOf("li", words));
    } else if (child.name === "ul" || child.name === "ol") {
      const last = items.at(-1);
      if (last) last.children.push(...list(child));
      else items.push(elementOf("li", list(child)));
    } else {
      const inside = listed(blocks(child.children));
      if (inside.length > 0) items.push(elementOf("li", inside));
    }
  }
  return items.length > 0 ? [elementOf(node.name, items)] : [];
}

/** Text whose line ends count. */
function lines({ children }: HtmlElement): HtmlElement[] {
  if (children.some(isBlock)) return blocks(children);
  return paragraph(
    children.flatMap((child) => (typeof child === "string" ? broken(child) : [child])),
  );
}

function broken(text: string): HtmlNode[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .flatMap((line, at) => (at > 0 ? [elementOf("br", []), line] : [line]));
}
