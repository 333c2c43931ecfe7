import { useEffect, useRef } from "react";

/** Says what became of something the person did. */
const OUTCOME = ".notice[role=status]";

/** After the focus may have gone to it, which reads it already. */
const SETTLED_MS = 150;

/**
 * The page’s one live region for notices. A notice comes with its words in it, which screen readers often pass over; this region is
 * there before, and repeats them. It lies in a closed shadow tree, so that nothing else on the page finds the words twice.
 */
export function Announcer() {
  const host = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLElement>();
  useEffect(() => {
    if (!region.current) {
      region.current = document.createElement("p");
      region.current.ariaLive = "polite";
      region.current.ariaAtomic = "true";
      host.current?.attachShadow({ mode: "closed" }).append(region.current);
    }
    const say = (found: readonly Element[]) => {
      const notice = found.at(-1);
      if (!notice) return;
      setTimeout(() => {
        if (!notice.isConnected || notice === document.activeElement || !region.current) return;
        region.current.textContent = (notice as HTMLElement).innerText;
      }, SETTLED_MS);
    };
    say([...document.querySelectorAll(OUTCOME)]);
    const watch = new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const elements = added.filter((node) => node instanceof Element);
      say(
        elements.flatMap((element) => [
          ...(element.matches(OUTCOME) ? [element] : []),
          ...element.querySelectorAll(OUTCOME),
        ]),
      );
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return <div ref={host} className="visually-hidden" />;
}
