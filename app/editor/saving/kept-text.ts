import type { KeptText } from "./draft-saver";

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

/** Takes out what windows that are gone have left of a draft, this one's own first, newest last. */
export async function takeLeft(place: string, own: string): Promise<KeptText[]> {
  const locks = (await navigator.locks?.query())?.held ?? [];
  const alive = new Set(locks.map(({ name }) => name));
  const found: KeptText[] = [];
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(`${PREFIX}${place}|`)) continue;
      const window = key.slice(`${PREFIX}${place}|`.length);
      if (window !== own && alive.has(`${PREFIX}${window}`)) continue;
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
      if (isKept(kept)) found.push(kept);
      localStorage.removeItem(key);
    }
  } catch {
    return found;
  }
  return found;
}

function isKept(value: unknown): value is KeptText {
  const { text, sequence, baseNumber } = (value ?? {}) as Partial<KeptText>;
  return typeof text === "string" && Number.isInteger(sequence) && Number.isInteger(baseNumber);
}
