import { useState } from "react";

/** Where a browser keeps whether its user wants the preview. */
const KEY = "firsthand:preview";

/** Where there is room for the preview beside the text. */
const WIDE = "(min-width: 1280px)";

/** Whether the preview is shown: as was chosen last in this browser, and before that where there is room beside the text. */
export function useShown(): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(() => chosenBefore() ?? window.matchMedia(WIDE).matches);
  const choose = (next: boolean) => {
    setShown(next);
    try {
      localStorage.setItem(KEY, next ? "shown" : "hidden");
    } catch {
      // A private window may keep nothing; then the choice lasts as long as the page.
      return;
    }
  };
  return [shown, choose];
}

function chosenBefore(): boolean | null {
  // Only beside the text is the preview there from the start.
  if (!window.matchMedia(WIDE).matches) return false;
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? null : kept === "shown";
  } catch {
    return null;
  }
}
