import { useBlocker } from "@remix-run/react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { SavingQueue, type Change, type SavingState, type SendOutcome } from "./saving-queue";

const TICK_MS = 100;
const PATIENCE_MS = 10_000;

export interface Saving {
  state: SavingState;
  queue: SavingQueue;
}

/** Saves a page's answers as they are chosen. `sequence` is where the server's count stood when the page was made. */
export function useSaving(page: { url: string; sequence: number; saved: boolean }): Saving {
  const [queue] = useState(() => {
    const opened = performance.now();
    return new SavingQueue({
      send: (changes) => send(page.url, changes),
      clock: () => page.sequence + Math.floor((performance.now() - opened) / TICK_MS),
      later: (work, milliseconds) => setTimeout(work, milliseconds),
      saved: page.saved,
    });
  });
  const state = useSyncExternalStore(queue.subscribe, queue.state, () => "plain" as const);

  useEffect(() => queue.raise(page.sequence), [queue, page.sequence]);

  useEffect(() => {
    const tryAgain = () => void queue.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.unsaved()) event.preventDefault();
    };
    window.addEventListener("online", tryAgain);
    window.addEventListener("focus", tryAgain);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", tryAgain);
      window.removeEventListener("focus", tryAgain);
      window.removeEventListener("beforeunload", warn);
    };
  }, [queue]);
  useWarningBeforeLeaving(queue);
  return { state, queue };
}

/** Going to another page of the site waits for what is unsaved; where it cannot be saved, the person decides. */
function useWarningBeforeLeaving(queue: SavingQueue) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      queue.unsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    void queue.flush().then((done) => {
      const leave = done || window.confirm("Your last answer is not saved yet. Leave without it?");
      if (leave) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, queue]);
}

async function send(url: string, changes: readonly Change[]): Promise<SendOutcome> {
  const fields = new URLSearchParams();
  for (const { number, fields: given, sequence } of changes) {
    fields.append("asked", String(number));
    fields.append(`sequence-${number}`, String(sequence));
    for (const [name, value] of given) fields.append(name, value);
  }
  try {
    const response = await fetch(url, {
      method: "POST",
      body: fields,
      redirect: "manual",
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.type === "opaqueredirect" || response.status === 401)
      return { kind: "signed-out" };
    if (response.status === 409) {
      const { reason } = (await response.json()) as { reason: string };
      const ended = reason === "finished" || reason === "time-over";
      return { kind: ended ? "finished" : "unfit" };
    }
    if (response.status === 429 || response.status >= 500) return { kind: "failed" };
    if (!response.ok) return { kind: "unfit" };
    const { superseded } = (await response.json()) as { superseded: number[] };
    return { kind: "kept", superseded };
  } catch {
    return { kind: "failed" };
  }
}
