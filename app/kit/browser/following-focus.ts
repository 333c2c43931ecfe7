import { useLocation } from "@remix-run/react";
import { useEffect, useRef, type RefObject } from "react";
import { useEffectBeforePaint } from "./effect-before-paint";

/** Says what became of something the person did. */
const OUTCOME = ".notice[role=status], .notice[role=alert]";

/**
 * Takes keyboard and screen reader along, as full loads would: to the beginning of a new page or the place its address names; to
 * the place that a link on the page itself leads to; and where what had the focus is gone from a page, or out of sight, to what
 * became of it. A page that puts the focus somewhere itself has the last word.
 */
export function useFollowingFocus(): RefObject<HTMLElement> {
  const { pathname, hash, key } = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef({ pathname, key });

  // Before the page’s own effects, so that they have the last word.
  useEffectBeforePaint(() => {
    if (last.current.pathname === pathname) return;
    last.current.pathname = pathname;
    focus(placeNamed(hash) ?? main.current, { preventScroll: true });
  }, [pathname, hash]);

  useEffect(() => {
    if (last.current.key === key) return;
    last.current.key = key;
    const { activeElement: at } = document;
    // What a closed part of the page hides keeps the focus until the browser paints.
    const lost = !at || at === document.body || at.checkVisibility?.() === false;
    const place = placeNamed(hash);
    const followed = at instanceof HTMLAnchorElement && at.hash === hash;
    const outcome = main.current?.querySelector<HTMLElement>(OUTCOME);
    const left = outcome && !isInSight(at);
    if (!lost && !left && !(place && followed)) return;
    if (!place && outcome) focus(outcome, {});
    else focus(place ?? main.current, { preventScroll: true });
  }, [key, hash]);

  return main;
}

function placeNamed(hash: string): HTMLElement | null {
  return hash === "" ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
}

/** Also on what can’t normally be focused, such as a card that an address names. */
function focus(element: HTMLElement | null, options: FocusOptions) {
  element?.focus(options);
  if (!element || document.activeElement === element) return;
  element.tabIndex = -1;
  element.focus(options);
}

function isInSight(element: Element | null): boolean {
  const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  return bottom > 0 && top < window.innerHeight;
}
