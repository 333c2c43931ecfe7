export interface Collected {
  /** Lets keys through again, and gives the text typed until now. */
  end: () => string;
}

/** Collects what is typed from now on, and keeps it from the page: a letter meant for a dialog that is still loading is no shortcut. */
export function collectTyping(): Collected {
  let text = "";
  const onKey = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const isLetter = [...key].length === 1;
    if (!isLetter && key !== "Backspace" && key !== "Enter") return;
    if (isLetter) text += key;
    if (key === "Backspace") text = [...text].slice(0, -1).join("");
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", onKey, { capture: true });
  return {
    end: () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      return text;
    },
  };
}
