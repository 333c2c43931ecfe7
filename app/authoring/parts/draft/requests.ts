import { deliver, type Undelivered } from "~/kit/saving/deliver";
import type { KeptText, Late, SaveOutcome } from "./saver";

type Answer =
  | { ok: true; sequence: number }
  | ({ ok: false; code: Late["kind"] } & Partial<Omit<Late, "kind">>)
  /** What is saved is written in a way that the editor cannot keep. It can still be fixed. */
  | { ok: false; code: "unreadable" };

export function sendSave(url: string, { text, sequence, baseNumber }: KeptText) {
  return save(url, { intent: "save", text, sequence, baseNumber });
}

export function sendReplace(url: string, text: string, sequence: number) {
  return save(url, { intent: "replace", text, sequence });
}

/** Keeps a text that is given up for another; true once it is kept. */
export async function sendAside(url: string, text: string): Promise<boolean> {
  const response = await post(url, { intent: "aside", text });
  return typeof response !== "string" && response.ok;
}

/** Says that this window has the draft open; null where that was not heard. */
export async function sendOpen(
  url: string,
  window: string,
): Promise<{ others: string[]; sequence: number } | null> {
  const response = await post(url, { intent: "open", window });
  if (typeof response === "string" || !response.ok) return null;
  return (await response.json()) as { others: string[]; sequence: number };
}

/** Says that this window is closing. Nobody waits for the answer. */
export function sendClose(url: string, window: string) {
  void post(url, { intent: "close", window });
}

async function save(url: string, message: object): Promise<SaveOutcome> {
  const response = await post(url, message);
  if (typeof response === "string") return { kind: response };
  if (response.status === 413 || response.status === 400) return { kind: "too-long" };
  if (response.status !== 200 && response.status !== 409) return { kind: "failed" };
  const answer = (await response.json().catch(() => null)) as Answer | null;
  if (!answer) return { kind: "failed" };
  // By this browser's clock, which is the one that will say how long ago it was.
  const savedAt = new Date().toISOString();
  if (answer.ok) return { kind: "saved", sequence: answer.sequence, savedAt };
  if (answer.code === "unreadable") return { kind: "failed" };
  const { code, theirs = null, published = null, changes } = answer;
  return { kind: code, theirs, published, ...(changes && { changes }) };
}

function post(url: string, message: object): Promise<Response | Undelivered> {
  return deliver(url, JSON.stringify(message), { "Content-Type": "application/json" });
}
