import { addressOf } from "~/kit/browser/address";
import { useEffect, useState } from "react";
import type { Found } from "~/search/rules/found/found";

export type Trouble = "offline" | "signed-out" | "failed";

interface Searching {
  found: Found | null;
  /** Something newer is being asked for. */
  busy: boolean;
  trouble: Trouble | null;
}

/** Long enough not to ask at every letter. */
const TYPING_PAUSE_MS = 150;

/** What the server finds for a text, asked for once typing rests. An answer that is no longer wanted is given up. */
export function useSearch(text: string): Searching & { tryAgain: () => void } {
  const [tries, setTries] = useState(0);
  const [searching, setSearching] = useState<Searching>({
    found: null,
    busy: true,
    trouble: null,
  });
  useEffect(() => {
    const asking = new AbortController();
    const ask = async () => {
      const answer = await answerTo(text, asking.signal);
      if (asking.signal.aborted) return;
      setSearching(({ found }) =>
        typeof answer === "string"
          ? { found, busy: false, trouble: answer }
          : { found: answer, busy: false, trouble: null },
      );
    };
    setSearching((before) => ({ ...before, busy: true }));
    const pause = setTimeout(() => void ask(), text === "" ? 0 : TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [text, tries]);

  useEffect(() => {
    const again = () => setTries((count) => count + 1);
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);

  return { ...searching, tryAgain: () => setTries((count) => count + 1) };
}

async function answerTo(text: string, signal: AbortSignal): Promise<Found | Trouble> {
  try {
    const query = new URLSearchParams({ q: text });
    const response = await fetch(addressOf(`/search/results?${query}`), { signal });
    if (response.redirected || response.status === 401) return "signed-out";
    return response.ok ? ((await response.json()) as Found) : "failed";
  } catch {
    return navigator.onLine ? "failed" : "offline";
  }
}
