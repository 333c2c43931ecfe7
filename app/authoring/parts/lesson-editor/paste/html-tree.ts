/** HTML as a tree, of which the clipboard’s parser makes the one and the editor’s parser reads the other. */
export interface HtmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
  /** Whether it, or something in it, stands on lines of its own. */
  isBlock: boolean;
}
export type HtmlNode = HtmlElement | string;

/** What of a browser’s document is read here. */
export interface DomNode {
  nodeType: number;
  nodeValue: string | null;
  localName?: string;
  attributes?: Iterable<{ name: string; value: string }>;
  childNodes: Iterable<DomNode>;
}

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;
/** Deeper than anyone writes; what is deeper still keeps its words and loses its place. */
const DEEPEST = 200;

const BLOCK =
  /^(?:p|div|h[1-6]|ul|ol|li|table|tbody|thead|tfoot|tr|td|th|caption|blockquote|pre|section|article|header|footer|main|nav|aside|figure|figcaption|details|summary|dl|dt|dd|hr|center|address|form|fieldset)$/;

/** Elements that hold only raw text, and the whole rest where an XML writer has closed them within themselves. */
const CLOSED_WITHIN =
  /<(iframe|script|style|title|textarea|noscript|noembed|noframes|xmp)\b([^<>]*)\/>/gi;

/** What a browser makes of a clipboard’s HTML, with nothing in it run or loaded. */
export function parseInBrowser(html: string): DomNode {
  return new DOMParser().parseFromString(html, "text/html").body as unknown as DomNode;
}

export function withPartsClosed(html: string): string {
  return html.replace(CLOSED_WITHIN, "<$1$2></$1>");
}

/**
 * The elements and words of a document, without those that `skips` names. Where Windows has marked what was copied, without the
 * words around it: the elements around it stay, because a copied item needs its list.
 */
export function readTree(root: DomNode, skips: (element: HtmlElement) => boolean): HtmlNode[] {
  let inside = !hasMark(root, "StartFragment");
  const read = (node: DomNode, depth: number): HtmlNode[] => {
    if (node.nodeType === COMMENT) {
      if (node.nodeValue === "StartFragment") inside = true;
      if (node.nodeValue === "EndFragment") inside = false;
      return [];
    }
    if (node.nodeType === TEXT) return inside && node.nodeValue ? [node.nodeValue] : [];
    if (node.nodeType !== ELEMENT) return [];
    const name = node.localName ?? "";
    const attributes: Record<string, string> = {};
    for (const { name: key, value } of node.attributes ?? []) attributes[key] = value;
    const element = elementOf(name, [], attributes);
    if (skips(element)) return [];
    if (depth >= DEEPEST) return inside ? [wordsIn(node)] : [];
    element.children = [...node.childNodes].flatMap((child) => read(child, depth + 1));
    element.isBlock = BLOCK.test(name) || element.children.some(isBlock);
    return inside || element.children.length > 0 ? [element] : [];
  };
  return [...root.childNodes].flatMap((node) => read(node, 0));
}

function hasMark(root: DomNode, mark: string): boolean {
  for (const node of within(root))
    if (node.nodeType === COMMENT && node.nodeValue === mark) return true;
  return false;
}

function wordsIn(root: DomNode): string {
  let words = "";
  for (const node of within(root)) if (node.nodeType === TEXT) words += node.nodeValue ?? "";
  return words;
}

/** A node and all that is in it, in the order of the text, however deep. */
function* within(root: DomNode): Iterable<DomNode> {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    for (const child of [...node.childNodes].reverse()) open.push(child);
  }
}

export function elementOf(
  name: string,
  children: HtmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): HtmlElement {
  return { name, attributes, children, isBlock: BLOCK.test(name) };
}

export function isBlock(node: HtmlNode): boolean {
  return typeof node !== "string" && node.isBlock;
}

const VOID = new Set(["br", "img"]);

export function writeHtml(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return encoded(node);
      const given = Object.entries(node.attributes);
      const attributes = given.map(([name, value]) => ` ${name}="${encoded(value)}"`).join("");
      const start = `<${node.name}${attributes}>`;
      return VOID.has(node.name) ? start : `${start}${writeHtml(node.children)}</${node.name}>`;
    })
    .join("");
}

function encoded(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
