import { Link as RemixLink, type LinkProps } from "@remix-run/react";
import { createContext, useContext } from "react";

/** What the pages find on the server where they import from Remix: the same, but for a lighter link. */
export * from "@remix-run/react";

/** What the addresses of a page's links begin with; null where nobody says so, and each link then asks the router. */
export const LinkBase = createContext<string | null>(null);

/** An absolute path that the router leaves as it is, perhaps with a query and a hash. */
const AS_IT_IS = /^(?:\/(?!\.{1,2}(?:[/?#]|$))[^/?#]+)+(?:\?[^#]+)?(?:#.+)?$/;

/** What says how a browser follows the link, and is no attribute of it. */
const HOW = new Set(
  "prefetch discover relative reloadDocument replace state preventScrollReset viewTransition target to ref".split(
    " ",
  ),
);

/**
 * The element that Remix's own link renders, to the letter, so that a browser takes it on: there it is Remix's own. That asks the
 * router twice where it leads and makes ready for clicks, for every link of a page.
 */
export function Link({ children, ...props }: LinkProps) {
  const base = useContext(LinkBase);
  const { to, prefetch = "none", discover = "render", reloadDocument } = props;
  if (base === null || prefetch !== "none" || typeof to !== "string" || !AS_IT_IS.test(to))
    return <RemixLink {...props}>{children}</RemixLink>;
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) if (!HOW.has(name)) attributes[name] = value;
  const found = discover === "render" && !reloadDocument ? "true" : undefined;
  return (
    <a {...attributes} data-discover={found} href={base + to} target={props.target}>
      {children}
    </a>
  );
}
