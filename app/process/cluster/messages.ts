import type { Worker } from "node:cluster";

/** In the environment of a worker: what part it has. */
export const PART = "FIRSTHAND_WORKER";

/**
 * The first of a start brings the database up to date and reads in what comes with the program, while no other runs. The first of a
 * rolling restart reads in what has changed; all others do neither.
 */
export type Part = "first" | "newer" | "another";

/** What goes between the primary process and its workers. */
export type Message =
  /** To a worker: it hands over to another, and ends. */
  | { firsthand: "leave" }
  /** From a worker to the others, which the primary passes on. */
  | { firsthand: "tell"; message: string }
  /** From a worker that was asked for the figures of all; the primary passes it on to each, and each answers. */
  | { firsthand: "figures"; asked: string }
  | { firsthand: "figures-of-one"; asked: string; figures: unknown }
  /** To the worker that asked. */
  | { firsthand: "figures-of-all"; asked: string; figures: unknown[] };

/** A message of ours; null for those of Node’s own machinery and of libraries. */
export function messageOf(sent: unknown): Message | null {
  const isOurs = typeof sent === "object" && sent !== null && "firsthand" in sent;
  return isOurs ? (sent as Message) : null;
}

/** Sends a message to a worker, unless it is ending. */
export function send(worker: Worker, message: Message) {
  if (worker.isConnected()) worker.send(message, () => undefined);
}
