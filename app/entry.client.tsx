import { RemixBrowser } from "@remix-run/react";
import { Suspense } from "react";
import { hydrateRoot } from "react-dom/client";
import { startConnection } from "./kit/browser/connection/start";

startConnection();

/** The document as something whose only child is `html`: Preact takes a document for its `html`, which the page renders itself. */
const whole = {
  nodeType: Node.ELEMENT_NODE,
  namespaceURI: document.documentElement.namespaceURI,
  ownerDocument: document,
  firstChild: document.documentElement,
  childNodes: [document.documentElement],
  insertBefore: (node: Node, before: Node | null) => document.insertBefore(node, before),
} as unknown as Element;

// Remix waits for the page's data by throwing a promise; what is there stays until then.
hydrateRoot(
  whole,
  <Suspense>
    <RemixBrowser />
  </Suspense>,
);
