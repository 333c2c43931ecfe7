import { useRevalidator } from "@remix-run/react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { m } from "~/kit/language/m";
import { deliver } from "~/kit/saving/deliver";
import { clockWatch, onWaking } from "~/kit/browser/clock-watch";
import { useSaver } from "~/kit/saving/use-saver";
import { askServer } from "./ask-server";
import { hearAttempt, tellAttempt } from "./attempt-channel";
import { keepChanges, keptChanges } from "./kept-changes";
import { SavingQueue, type Change, type SavingState, type SendOutcome } from "./saving-queue";

const TICK_MS = 100;

export interface Saving {
  state: SavingState;
  queue: SavingQueue;
  /** Rises when answers of an earlier page have been saved, so that the fields are made again from what is stored. */
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
      slept: clockWatch(),
      ask: async () => {
        const told = await askServer(attempt);
        return typeof told === "string" ? told : told.sequence;
      },
      later: (work, milliseconds) => setTimeout(work, milliseconds),
      saved: page.saved,
    });
  });
  const state = useSyncExternalStore(queue.subscribe, queue.state, () => "plain" as const);

  useEffect(() => queue.raise(page.sequence), [queue, page.sequence]);
  useEffect(() => onWaking(() => queue.wake()), [queue]);

  useSaver(queue, m.assessment_attempt_leave());

  const { revalidate } = useRevalidator();
  useEffect(() => {
    const left = keptChanges(attempt);
    if (left.length === 0) return;
    queue.restore(left);
    void queue.flush().then((done) => {
      queue.forgetMistakes();
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

async function send(url: string, changes: readonly Change[]): Promise<SendOutcome> {
  const fields = new URLSearchParams();
  for (const { number, fields: given, sequence } of changes) {
    fields.append("asked", String(number));
    fields.append(`sequence-${number}`, String(sequence));
    for (const [name, value] of given) fields.append(name, value);
  }
  const response = await deliver(url, fields);
  if (typeof response === "string") return { kind: response };
  const { ok, status } = response;
  if (status === 429 || status >= 500) return { kind: "failed" };
  // The attempt is nobody’s but its owner’s.
  if (status === 403 || status === 404) return { kind: "someone-else" };
  if (!ok && status !== 409) return { kind: "unfit" };
  const answer = (await response.json().catch(() => null)) as Answer | null;
  if (!answer) return { kind: "failed" };
  const { superseded, mistaken = [], reason } = answer;
  if (ok) return superseded ? { kind: "kept", superseded, mistaken } : { kind: "failed" };
  return { kind: reason === "finished" || reason === "time-over" ? reason : "unfit" };
}

interface Answer {
  superseded?: number[];
  mistaken?: { number: number; message: string }[];
  reason?: string;
}
