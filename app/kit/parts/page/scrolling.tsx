import { ScrollRestoration, useLocation, useRevalidator, type Location } from "@remix-run/react";
import { useRef, type MutableRefObject } from "react";
import { useEffectBeforePaint } from "~/kit/browser/effect-before-paint";

/**
 * Remembers how far each page was scrolled. Loading a page’s data again leaves it where it is: `ScrollRestoration` on its own would
 * take it back to where it was when the loading began, while someone is scrolling or going on to the next field.
 */
export function Scrolling({ nonce }: { nonce: string | undefined }) {
  const held = useRef<number | null>(null);
  return (
    <>
      <Hold held={held} />
      <ScrollRestoration nonce={nonce} getKey={scrollKey} />
      <Release held={held} />
    </>
  );
}

type Held = MutableRefObject<number | null>;

/** Stands before `ScrollRestoration`, so that its effect is the earlier one: where the page is, if its data has been loaded again. */
function Hold({ held }: { held: Held }) {
  const { state } = useRevalidator();
  const location = useLocation();
  const last = useRef({ state, location });
  useEffectBeforePaint(() => {
    const { current: before } = last;
    if (before.state === "loading" && state === "idle" && before.location === location)
      held.current = window.scrollY;
    last.current = { state, location };
  });
  return null;
}

/** Stands after it. Both effects run before the browser paints. */
function Release({ held }: { held: Held }) {
  useRevalidator();
  useEffectBeforePaint(() => {
    if (held.current !== null) window.scrollTo(window.scrollX, held.current);
    held.current = null;
  });
  return null;
}

/**
 * By what a place in the page’s scrolling is remembered. A plain link to a part of the page makes an entry without a key of its own,
 * which is told from the page’s first load by its hash: it goes to the part it names, not to where that load was left.
 */
function scrollKey({ key, hash }: Location): string {
  return key === "default" && hash !== "" ? `${hash} ${performance.now()}` : key;
}
