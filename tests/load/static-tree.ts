import type { DefaultTreeAdapterTypes as Parsed } from "parse5";
import { createElement, Fragment, type ReactNode } from "react";

/** Attributes whose presence is their value. */
const PRESENT = new Set(
  "async autofocus checked defer disabled hidden multiple nomodule open readonly required selected".split(
    " ",
  ),
);

/** A parsed page as React’s own elements, without a component among them. */
export function treeOf(node: Parsed.Node): ReactNode {
  if (node.nodeName === "#text") return (node as Parsed.TextNode).value;
  if (node.nodeName === "#document") return createElement(Fragment, null, ...childrenOf(node));
  if (!("tagName" in node)) return null;
  const props: Record<string, unknown> = {};
  for (const { name, value } of node.attrs) {
    if (name === "style") props.style = styleOf(value);
    else props[name] = PRESENT.has(name) || value;
  }
  const raw = ["script", "style", "textarea"].includes(node.tagName);
  if (!raw) return createElement(node.tagName, props, ...childrenOf(node));
  const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  return createElement(node.tagName, { ...props, dangerouslySetInnerHTML: { __html: text } });
}

function childrenOf(node: Parsed.Node): ReactNode[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.map(treeOf).filter((child) => child !== null);
}

function styleOf(text: string): Record<string, string> {
  const rules = text.split(";").map((rule) => rule.split(/:(.*)/s));
  return Object.fromEntries(
    rules.flatMap(([name, value]) => (name && value ? [[name.trim(), value.trim()]] : [])),
  );
}
