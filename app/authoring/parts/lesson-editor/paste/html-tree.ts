/** A clipboard’s HTML as a tree, read as tolerantly as a browser reads it where that matters for pasting. */
export interface HtmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
}
export type HtmlNode = HtmlElement | string;

const VOID = new Set(["br", "img", "hr", "meta", "link", "input", "col", "wbr", "area", "base"]);
/** What holds no words of the text. */
const SILENT = /^(?:script|style|title|xml|head|noscript|template|iframe|object)$/;
const CLOSES: Readonly<Record<string, RegExp>> = {
  li: /^li$/,
  p: /^p$/,
  td: /^t[dh]$/,
  th: /^t[dh]$/,
  tr: /^t[rdh]$/,
};
const TOKEN =
  /<!--[^]*?(?:-->|$)|<![^>]*>|<\?[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:\s+|\/|[^\s"'>/=]+|=\s*"[^"]*"|=\s*'[^']*'|=\s*[^\s"'>]+)*)>/g;

export function readHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: "", attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let at = 0;
  let silent: string | null = null;
  const top = () => open[open.length - 1] ?? root;
  const addText = (text: string) => {
    if (text !== "" && silent === null) top().children.push(decoded(text));
  };
  for (const match of html.matchAll(TOKEN)) {
    addText(html.slice(at, match.index));
    at = match.index + match[0].length;
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    if (silent !== null) {
      if (match[1] === "/" && name === silent) silent = null;
      continue;
    }
    if (match[1] === "/") {
      const from = open.findLastIndex((element) => element.name === name);
      if (from > 0) open.length = from;
      continue;
    }
    if (SILENT.test(name)) {
      silent = name;
      continue;
    }
    if (CLOSES[name]?.test(top().name)) open.pop();
    const element = { name, attributes: attributesIn(match[3] ?? ""), children: [] };
    top().children.push(element);
    if (!VOID.has(name) && !/\/\s*$/.test(match[3] ?? "")) open.push(element);
  }
  addText(html.slice(at));
  return root.children;
}

function attributesIn(text: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [, name = "", double, single, bare] of text.matchAll(
    /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  ))
    out[name.toLowerCase()] = decoded(double ?? single ?? bare ?? "");
  return out;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  hellip: "…",
  bull: "•",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  ndash: "–",
  mdash: "—",
  middot: "·",
  copy: "©",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
  uuml: "ü",
  ouml: "ö",
  auml: "ä",
  euro: "€",
  pound: "£",
};

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name)] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

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
