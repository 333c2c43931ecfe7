import { AsyncLocalStorage } from "node:async_hooks";
import { inLanguage } from "~/kit/language/in-language.server";
import { speech, type Speech } from "~/kit/language/language";

/*
 * Work that may take a core for longer than others should wait: it is done in a worker thread for as long as somebody waits for it,
 * and on the thread that asks where there are no workers, as in a command.
 */

/** The threads in which heavy work is done, `by` being the id of who waits for it, if anybody. Throws `TooBusy`, `TooMuch`, or what aborted the signal. */
export interface Workers {
  run(task: Task, signal: AbortSignal | null, by?: string | null): Promise<unknown>;
  close(): Promise<void>;
}

/** A piece of work by its name, with what it is given: only what `structuredClone` can copy. */
interface Task {
  name: string;
  input: unknown;
  /** The language of the person it is for; English where nobody waits for it. */
  language?: Speech;
}

/** So much waits already, or so much of the same person's, that this is not begun. */
export class TooBusy extends Error {
  override readonly name = "TooBusy";
}

/** It was begun, and given up: it took too long, or too much memory. */
export class TooMuch extends Error {
  override readonly name = "TooMuch";
}

/* Told apart by their names: the server and its pages are built apart, each with a class of its own. */
export const isTooBusy = (error: unknown) => error instanceof Error && error.name === "TooBusy";
export const isTooMuch = (error: unknown) => error instanceof Error && error.name === "TooMuch";

/** Who waits for what is done: a request with its signal and its person, and the workers it may use. */
interface Waiting {
  workers: Workers | null;
  signal: AbortSignal | null;
  by?: () => Promise<string | null>;
}

/** One piece after another: a request has at most one at a time. */
interface Turns extends Waiting {
  last: Promise<unknown>;
}

const waiting = new AsyncLocalStorage<Turns>();

const known = new Map<string, (input: never) => unknown>();

/** Makes heavy work of a function without side effects. `name` is one of its own, by which a worker finds it. */
export function heavily<Input, Output>(
  name: string,
  work: (input: Input) => Output | Promise<Output>,
): (input: Input) => Promise<Output> {
  known.set(name, work);
  return async (input) => {
    const spoken = speech();
    const who = waiting.getStore();
    if (!who?.workers) return work(input);
    const { workers, signal, by, last } = who;
    const run = async () =>
      workers.run({ name, input, language: spoken }, signal, (await by?.()) ?? null);
    const turn = last.then(run, run);
    who.last = turn;
    return (await turn) as Output;
  };
}

/** Does a piece of work here and now. */
export function doTask({ name, input, language = "en" }: Task): unknown {
  const work = known.get(name);
  if (!work) throw new Error(`No work is called ${name}.`);
  return inLanguage(language, () => work(input as never));
}

/** All heavy work that comes of this is done for the one who waits, and given up with them. */
export function whileWaiting<Result>(who: Waiting, work: () => Promise<Result>): Promise<Result> {
  return waiting.run({ ...who, last: Promise.resolve() }, work);
}
