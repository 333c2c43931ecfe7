import { elementOf, type HtmlElement, type HtmlNode } from "./html-tree";
import { stylesOf } from "./styles";

/** Words with the marks that lessons know: bold, italic, links, images by https, line breaks. */
export function inlines(nodes: readonly HtmlNode[], withIgnored = false): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === "string") return [node.replace(/[\s\u00A0]+/g, " ")];
    if (!withIgnored && isIgnored(node)) return [];
    const { name, attributes } = node;
    if (name === "br") return [elementOf("br", [])];
    if (name === "img") return picture(attributes);
    const inside = inlines(node.children, withIgnored);
    if (inside.length === 0) return [];
    if (name !== "a") return emphasised(node, inside);
    const href = (attributes["href"] ?? "").trim();
    return /^https?:\/\//i.test(href)
      ? [elementOf("a", inside, { href: unwrapped(href) })]
      : inside;
  });
}

/** What Word writes for browsers that know no lists. */
export function isIgnored(node: HtmlNode): boolean {
  if (typeof node === "string" || !("style" in node.attributes)) return false;
  return stylesOf(node.attributes).get("mso-list") === "ignore";
}

/** Google Docs says bold and italic by style, and wraps everything in a `b` that is not bold. */
function emphasised({ name, attributes }: HtmlElement, inside: HtmlNode[]): HtmlNode[] {
  if (!hasWords(inside)) return inside;
  const styles = stylesOf(attributes);
  const weight = styles.get("font-weight");
  const bold =
    weight === undefined
      ? name === "b" || name === "strong"
      : weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  const slant = styles.get("font-style");
  const italic = slant === undefined ? name === "i" || name === "em" : slant === "italic";
  const slanted = italic ? [elementOf("em", inside)] : inside;
  return bold ? [elementOf("strong", slanted)] : slanted;
}

const EMOJI_ONLY = /^[\p{Emoji}\p{Emoji_Component}\s]+$/u;
/** Digits count as emoji too, for what can be made of them. */
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;

/** An image of an emoji is the emoji. One of a point’s size, which counts readers, is nothing. */
function picture(attributes: Readonly<Record<string, string>>): HtmlNode[] {
  const { src = "", alt = "", width, height } = attributes;
  if (EMOJI_ONLY.test(alt) && EMOJI.test(alt)) return [alt.trim()];
  if (width === "1" && height === "1") return [];
  return /^https:\/\//i.test(src) ? [elementOf("img", [], { src, alt })] : [];
}

/** Google and Outlook wrap the links of their documents in one of their own. */
function unwrapped(href: string): string {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (!url) return href;
  const isGoogles = url.hostname === "www.google.com" && url.pathname === "/url";
  const isOutlooks = url.hostname.endsWith(".safelinks.protection.outlook.com");
  const plain =
    (isGoogles && url.searchParams.get("q")) ||
    ((isGoogles || isOutlooks) && url.searchParams.get("url"));
  return plain && /^https?:\/\//i.test(plain) ? plain : href;
}

export function plainWords(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) =>
      typeof node === "string" ? node : node.name === "br" ? " " : plainWords(node.children),
    )
    .join("");
}

export function hasWords(nodes: readonly HtmlNode[]): boolean {
  return nodes.some((node) =>
    typeof node === "string" ? node.trim() !== "" : node.name === "img" || hasWords(node.children),
  );
}

/** Without spaces and line breaks at both ends. */
export function trimmed(nodes: readonly HtmlNode[]): HtmlNode[] {
  let from = 0;
  let to = nodes.length;
  while (from < to && isEmpty(nodes[from])) from += 1;
  while (to > from && isEmpty(nodes[to - 1])) to -= 1;
  const out = nodes.slice(from, to);
  const [first] = out;
  if (typeof first === "string") out[0] = first.trimStart();
  const last = out.at(-1);
  if (typeof last === "string") out[out.length - 1] = last.trimEnd();
  return out;
}

function isEmpty(node: HtmlNode | undefined): boolean {
  return typeof node === "string" ? node.trim() === "" : node?.name === "br";
}
