import { useEffect, useState } from "react";

const NONE: readonly string[] = [];

/** Where a key is a letter, and not a shortcut. */
const TYPED_IN =
  "textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable], [role=dialog]";

/**
 * Shortcuts of one key each: `act` does what a key stands for, and says whether it stands for anything. A key that is held down counts
 * once, but for those that repeat. They can be turned off, since dictated words would press them (WCAG 2.1.4); this browser remembers
 * that under `name`.
 */
export function useSingleKeys(
  name: string,
  act: (key: string) => boolean,
  repeating: readonly string[] = NONE,
) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [on, setOn] = useState(false);
  useEffect(() => setWanted(kept(name) !== "off"), [name]);

  useEffect(() => {
    if (!wanted) return;
    const press = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey) return;
      if (repeat && !repeating.includes(key)) return;
      if (target instanceof Element && target.closest(TYPED_IN)) return;
      if (act(key)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    setOn(true);
    return () => {
      document.removeEventListener("keydown", press);
      setOn(false);
    };
  }, [wanted, act, repeating]);

  function choose(next: boolean) {
    setWanted(next);
    try {
      localStorage.setItem(name, next ? "on" : "off");
    } catch {
      // The choice lasts until the page is left.
    }
  }
  return { alive: wanted !== null, on, choose };
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
