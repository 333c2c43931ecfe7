import type { KeptText } from "./saver";

/**
 * What is typed and not saved yet, kept in this browser until it is, so that closing, a crash or signing out loses none of it. Each
 * window keeps its own; a window holds a lock for as long as it lives, so that another takes up only what a dead one left. A private
 * window may have no such place; then the text lives in the page alone.
 */
const PREFIX = "firsthand:draft:";

const keyOf = (place: string, window: string) => `${PREFIX}${place}|${window}`;

export function keepText(place: string, window: string, kept: KeptText | null) {
  try {
    if (kept === null) localStorage.removeItem(keyOf(place, window));
    else localStorage.setItem(keyOf(place, window), JSON.stringify(kept));
  } catch {
    return;
  }
}

/** Says for as long as the page lives that this window is there. */
export function holdWindow(window: string, signal: AbortSignal) {
  const held = new Promise<void>((end) => signal.addEventListener("abort", () => end()));
  void navigator.locks?.request(`${PREFIX}${window}`, () => held);
}

/** What a window that is gone has left, kept until it is forgotten. */
export interface LeftText {
  text: KeptText;
  forget: () => void;
}

/** What windows that are gone have left of a draft; the one on top of the latest save comes last. */
export async function leftTexts(place: string, own: string): Promise<LeftText[]> {
  const locks = (await navigator.locks?.query())?.held ?? [];
  const alive = new Set(locks.map(({ name }) => name));
  const prefix = keyOf(place, "");
  const found: LeftText[] = [];
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(prefix)) continue;
      const window = key.slice(prefix.length);
      if (window === own || alive.has(`${PREFIX}${window}`)) continue;
      const text: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
      if (isKept(text)) found.push({ text, forget: () => keepText(place, window, null) });
    }
  } catch {
    return found;
  }
  return found.sort((one, other) => one.text.sequence - other.text.sequence);
}

function isKept(value: unknown): value is KeptText {
  const { text, sequence, baseNumber } = (value ?? {}) as Partial<KeptText>;
  return typeof text === "string" && Number.isInteger(sequence) && Number.isInteger(baseNumber);
}
