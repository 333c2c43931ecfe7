import { useBlocker, useRevalidator } from "@remix-run/react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { hearAttempt, tellAttempt } from "./attempt-channel";
import { keepChanges, keptChanges } from "./kept-changes";
import { SavingQueue, type Change, type SavingState, type SendOutcome } from "./saving-queue";

const TICK_MS = 100;
const PATIENCE_MS = 10_000;

export interface Saving {
  state: SavingState;
  queue: SavingQueue;
  /** Rises when answers of an earlier page have been saved, so that the fields are made anew from what is stored. */
  restored: number;
}

/** Saves a page's answers as they are chosen. `sequence` is where the server's count stood when the page was made. */
export function useSaving(page: {
  /** The attempt's own address. */
  attempt: string;
  sequence: number;
  saved: boolean;
  /** The questions that stand on this page. */
  numbers: readonly number[];
}): Saving {
  const { attempt } = page;
  const [restored, setRestored] = useState(0);
  const [queue] = useState(() => {
    const opened = performance.now();
    return new SavingQueue({
      send: (changes) => send(`${attempt}/answers`, changes),
      keep: (changes) => keepChanges(attempt, changes),
      kept: (numbers) => tellAttempt(attempt, { kind: "saved", numbers }),
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

  const { revalidate } = useRevalidator();
  useEffect(() => {
    const left = keptChanges(attempt);
    if (left.length === 0) return;
    queue.restore(left);
    void queue.flush().then((done) => {
      if (!done) return;
      revalidate();
      setRestored((times) => times + 1);
    });
  }, [queue, attempt, revalidate]);

  const here = page.numbers.join();
  useEffect(() => {
    queue.refreshed();
    const numbers = here.split(",").map(Number);
    return hearAttempt(attempt, (news) => {
      if (news.kind === "finished") queue.hear("finished");
      else if (news.numbers.some((number) => numbers.includes(number))) queue.hear("elsewhere");
    });
  }, [queue, attempt, here]);
  return { state, queue, restored };
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
      return { kind: reason === "finished" || reason === "time-over" ? reason : "unfit" };
    }
    if (response.status === 429 || response.status >= 500) return { kind: "failed" };
    if (!response.ok) return { kind: "unfit" };
    const { superseded } = (await response.json()) as { superseded: number[] };
    return { kind: "kept", superseded };
  } catch {
    return { kind: "failed" };
  }
}
