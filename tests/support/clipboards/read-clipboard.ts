import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { cleanPaste } from "~/authoring/parts/lesson-editor/paste/clean-paste";
import type { DomNode } from "~/authoring/parts/lesson-editor/paste/html-tree";

type ParsedNode = DefaultTreeAdapterTypes.ChildNode;

/** A kept clipboard, by the program it came from. */
export function clipboard(name: string): string {
  return readFileSync(path.join("tests/support/clipboards", `${name}.html`), "utf8");
}

/** What the editor is given, with HTML read by the standard’s rules as a browser reads it. */
export function pasted(html: string): string {
  return cleanPaste(html, bodyOf);
}

function bodyOf(html: string): DomNode {
  const root = parse(html).childNodes.find((node) => node.nodeName === "html");
  const body =
    root && "childNodes" in root ? root.childNodes.find((node) => node.nodeName === "body") : null;
  if (!body) throw new Error("Every document has a body.");
  return asDom(body);
}

function asDom(node: ParsedNode): DomNode {
  if (node.nodeName === "#text" && "value" in node)
    return { nodeType: 3, nodeValue: node.value, childNodes: [] };
  if (node.nodeName === "#comment" && "data" in node)
    return { nodeType: 8, nodeValue: node.data, childNodes: [] };
  if (!("childNodes" in node)) return { nodeType: 10, nodeValue: null, childNodes: [] };
  return {
    nodeType: 1,
    nodeValue: null,
    localName: node.tagName,
    attributes: node.attrs,
    get childNodes() {
      return node.childNodes.map(asDom);
    },
  };
}
