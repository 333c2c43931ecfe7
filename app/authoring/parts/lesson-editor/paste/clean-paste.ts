import { type HtmlElement, type HtmlNode, readHtml, writeHtml } from "./html-tree";

/**
 * What another program put on the clipboard, as the plain marks a lesson knows: paragraphs, two headings, lists, bold,
 * italic, links and pictures by https. Everything else gives its words.
 */
export function cleanPaste(html: string): string {
  // The editor’s own blocks come back as they were.
  if (/data-pm-slice=/.test(html)) return html;
  return writeHtml(listed(blocks(readHtml(fragmentOf(html)))));
}

/** Windows marks what was copied by comments. */
function fragmentOf(html: string): string {
  return /<!--StartFragment-->([^]*?)<!--EndFragment-->/.exec(html)?.[1] ?? html;
}

const element = (
  name: string,
  children: HtmlNode[],
  attributes: Record<string, string> = {},
): HtmlElement => ({ name, attributes, children });

const BLOCK =
  /^(?:p|div|h[1-6]|ul|ol|li|table|tbody|thead|tfoot|tr|td|th|blockquote|pre|section|article|header|footer|main|aside|figure|figcaption|dl|dt|dd|hr|center|address)$/;

function isBlock(node: HtmlNode): boolean {
  return typeof node !== "string" && (BLOCK.test(node.name) || node.children.some(isBlock));
}

/** Paragraphs, headings and lists; loose words between them become paragraphs. */
function blocks(nodes: readonly HtmlNode[]): HtmlElement[] {
  const out: HtmlElement[] = [];
  let loose: HtmlNode[] = [];
  const flush = () => {
    const words = trimmed(inlines(loose));
    if (hasWords(words)) out.push(element("p", words));
    loose = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    flush();
    if (typeof node !== "string") out.push(...block(node));
  }
  flush();
  return out;
}

function block(node: HtmlElement): HtmlElement[] {
  const words = () => inlines(node.children);
  if (/^h[1-6]$/.test(node.name)) {
    const level = Number(node.name[1]) <= 2 ? "h2" : "h3";
    const plain = plainWords(words());
    return plain.trim() === "" ? [] : [element(level, [plain.trim()])];
  }
  if (node.name === "ul" || node.name === "ol") return [list(node)];
  if (node.name === "p" && !node.children.some(isBlock)) {
    const level = wordListLevel(node);
    if (level !== null) return [wordItem(node, level)];
    if (/^(?:mso)?heading\s*1|^msotitle/i.test(node.attributes["class"] ?? ""))
      return [element("h2", [plainWords(words()).trim()])];
    const inside = trimmed(words());
    return hasWords(inside) ? [element("p", inside)] : [];
  }
  return blocks(node.children);
}

/** A real list. Lists that stand beside their items, as Google Docs and old Word write them, go into the item before. */
function list(node: HtmlElement): HtmlElement {
  const items: HtmlElement[] = [];
  for (const child of node.children) {
    if (typeof child === "string") {
      if (child.trim() !== "") items.push(element("li", blocks([child])));
      continue;
    }
    if (child.name === "ul" || child.name === "ol") {
      const inner = list(child);
      const last = items.at(-1);
      if (last) last.children.push(inner);
      else items.push(element("li", [inner]));
    } else items.push(element("li", blocks(child.children)));
  }
  return element(node.name, items);
}

/** How deep a paragraph of Word stands in a list; null where it stands in none. */
function wordListLevel(node: HtmlElement): number | null {
  const { class: kind = "", style = "" } = node.attributes;
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1];
  if (level) return Number(level);
  return /^MsoListParagraph/.test(kind) && markerOf(node) !== null ? 1 : null;
}

const ORDERED = /^\(?(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6})[.)]$/i;
const BULLET = /^[·•◦▪§o–—*-]$/;

/** The sign Word writes before an item: in a span that browsers are told to ignore, or as the first words. */
function markerOf(node: HtmlElement): string | null {
  const ignored = ignoredIn(node);
  const first = (ignored ?? plainWords(inlines(node.children))).trim().split(/\s+/)[0] ?? "";
  return ORDERED.test(first) || BULLET.test(first) ? first : null;
}

function isIgnored(node: HtmlNode): boolean {
  return typeof node !== "string" && /mso-list:\s*ignore/i.test(node.attributes["style"] ?? "");
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

function wordItem(node: HtmlElement, level: number): HtmlElement {
  const marker = markerOf(node) ?? "·";
  let words = inlines(node.children);
  if (ignoredIn(node) === null) words = withoutStart(words, marker);
  const kind = ORDERED.test(marker) ? "ol" : "ul";
  return element("li", [element("p", trimmed(words))], { level: String(level), kind });
}

function withoutStart([first, ...rest]: HtmlNode[], marker: string): HtmlNode[] {
  if (typeof first === "string") return [first.trimStart().slice(marker.length), ...rest];
  return first ? [element(first.name, withoutStart(first.children, marker)), ...rest] : [];
}

/** Puts Word’s loose items into lists. */
function listed(nodes: readonly HtmlElement[]): HtmlElement[] {
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
      const inner = element(kind, []);
      const parent = open.at(-1)?.children.at(-1);
      if (parent === undefined || typeof parent === "string") {
        if (open.length > 0) break;
        out.push(inner);
      } else parent.children.push(inner);
      open.push(inner);
      if (inner.children.length === 0 && open.length < Number(level)) break;
    }
    open.at(-1)?.children.push(element("li", node.children));
  }
  return out;
}

/** Words with the marks that lessons know. */
function inlines(nodes: readonly HtmlNode[], withIgnored = false): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === "string") return [node.replace(/[\s\u00A0]+/g, " ")];
    if (!withIgnored && isIgnored(node)) return [];
    const { name, attributes } = node;
    if (name === "br") return [element("br", [])];
    if (name === "img") return picture(attributes);
    const inside = inlines(node.children, withIgnored);
    if (inside.length === 0) return [];
    if (name === "a") {
      const href = (attributes["href"] ?? "").trim();
      return /^https?:\/\//i.test(href)
        ? [element("a", inside, { href: unwrapped(href) })]
        : inside;
    }
    return emphasised(node, inside);
  });
}

/** Google Docs says bold and italic by style, and wraps everything in a `b` that is not bold. */
function emphasised({ name, attributes }: HtmlElement, inside: HtmlNode[]): HtmlNode[] {
  const style = attributes["style"] ?? "";
  const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const bold =
    weight === undefined
      ? name === "b" || name === "strong"
      : weight === "bold" || Number(weight) >= 600;
  const slant = /(?<![\w-])font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const italic = slant === undefined ? name === "i" || name === "em" : slant === "italic";
  if (!hasWords(inside)) return inside;
  const slanted = italic ? [element("em", inside)] : inside;
  return bold ? [element("strong", slanted)] : slanted;
}

function picture({ src = "", alt = "" }: Readonly<Record<string, string>>): HtmlNode[] {
  return /^https:\/\//i.test(src) ? [element("img", [], { src, alt })] : [];
}

/** Google wraps the links of its documents in one of its own. */
function unwrapped(href: string): string {
  const asked = /^https:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&#]+)/.exec(href)?.[1];
  if (asked === undefined) return href;
  try {
    const plain = decodeURIComponent(asked);
    return /^https?:\/\//i.test(plain) ? plain : href;
  } catch {
    return href;
  }
}

function plainWords(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) =>
      typeof node === "string" ? node : node.name === "br" ? " " : plainWords(node.children),
    )
    .join("");
}

function hasWords(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) =>
    typeof node === "string" ? node.trim() !== "" : node.name === "img" || hasWords(node.children),
  );
}

/** Without spaces and line breaks at both ends. */
function trimmed(nodes: readonly HtmlNode[]): HtmlNode[] {
  const out = [...nodes];
  for (const [at, cut] of ENDS) {
    for (;;) {
      const index = at === "start" ? 0 : out.length - 1;
      const node = out[index];
      if (node === undefined) break;
      const words = typeof node === "string" ? cut(node) : "";
      if (typeof node !== "string" && node.name !== "br") break;
      if (words === "") out.splice(index, 1);
      else {
        out[index] = words;
        break;
      }
    }
  }
  return out;
}

const ENDS = [
  ["start", (text: string) => text.trimStart()],
  ["end", (text: string) => text.trimEnd()],
] as const;
