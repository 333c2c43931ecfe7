import { AsyncLocalStorage } from "node:async_hooks";
import type { Server } from "node:http";
import path from "node:path";
import type { Locator, Page } from "playwright";
import { expect } from "vitest";

/*
 * With FIRSTHAND_WAITS=check, every wait after an act is tried before the act too. A wait that is fulfilled then, and still is when the
 * act is done and the server has not been asked yet, waits for nothing: what follows it races with the answer. An act is held back until
 * the next thing that a test asks of a page; if that is a wait, it is tried first. A test with a wait for nothing fails at its end, and
 * says where each of them is.
 */

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** What a person does to a page, after which a test waits for the answer. */
const ACTS = new Set([
  ...["click", "dblclick", "tap", "hover", "focus", "blur", "dispatchEvent", "dragTo"],
  ...["check", "uncheck", "setChecked", "selectOption", "setInputFiles"],
  ...["fill", "clear", "press", "pressSequentially", "type", "insertText", "setOffline"],
]);

/** What else asks something of a page, though it is no async function in Playwright. */
const ASKS = new Set([
  ...["boundingBox", "elementHandle", "evaluate", "evaluateHandle", "screenshot"],
  ...["scrollIntoViewIfNeeded", "selectText"],
]);

type Method = (this: object, ...given: unknown[]) => unknown;
type Waits = (on: object, given: unknown[]) => Promise<boolean>;

/** Ways to wait, and how to see at once whether one is over. */
const WAITS: Record<string, Waits> = {
  waitFor: (locator, [options]) => isOver(locator as Locator, options as { state?: string }),
  waitForURL: (page, [url]) => soon((page as Page).waitForURL(url as string, atOnce("commit"))),
  waitForFunction: (page, [work, argument]) =>
    soon((page as Page).waitForFunction(work as string, argument, atOnce())),
};

/** While a wait is tried before its time, nothing is set going. */
const trying = new AsyncLocalStorage<true>();

let held: { go: () => unknown; says: string } | null = null;
let going: Promise<unknown> = Promise.resolve();
let found: string[] = [];
const watched = new WeakSet<object>();

/** The waits since the last call that were fulfilled before the act. */
export function waitsForNothing(): string[] {
  const all = [...new Set(found)];
  found = [];
  return all;
}

/** Whether waits are to be checked in this run. */
export const CHECKS_WAITS = process.env.FIRSTHAND_WAITS === "check";

/** Watches a page, and whatever is made alike. */
export function watchWaits(page: Page): void {
  for (const one of [page, page.context(), page.locator("html"), page.keyboard])
    watchKind(Object.getPrototypeOf(one) as Record<string, unknown>);
  watchPoll();
}

/** Watches every object of one kind, by its prototype. */
export function watchKind(kind: Record<string, unknown>) {
  if (watched.has(kind)) return;
  watched.add(kind);
  for (const name of Object.getOwnPropertyNames(kind)) {
    const method = kind[name];
    const isAsync = typeof method === "function" && method.constructor.name === "AsyncFunction";
    if (name.startsWith("_") || (!isAsync && !ACTS.has(name) && !ASKS.has(name))) continue;
    const own = method as Method;
    kind[name] = async function (this: object, ...given: unknown[]) {
      if (trying.getStore()) return own.apply(this, given);
      const says = `${name}${placeOfCall()}`;
      if (ACTS.has(name)) {
        await go();
        hold(() => own.apply(this, given), says);
        return;
      }
      const isOverNow = WAITS[name];
      if (isOverNow) await tryBefore(says, () => isOverNow(this, given));
      await go();
      return own.apply(this, given);
    };
  }
}

/** Polls are waits too, whatever they ask. */
function watchPoll() {
  if (watched.has(expect)) return;
  watched.add(expect);
  const poll = expect.poll;
  expect.poll = ((ask: () => unknown, options?: object) => {
    const place = placeOfCall();
    const watch =
      (negated: boolean) =>
      (target: object, name: string | symbol): unknown => {
        const member: unknown = Reflect.get(target, name);
        if (name === "not") return new Proxy(member as object, { get: watch(!negated) });
        if (typeof member !== "function") return member;
        return async (...given: unknown[]) => {
          await tryBefore(`poll ${String(name)}${place}`, async () => {
            const said = expect(await ask());
            const assertion: object = negated ? said.not : said;
            (Reflect.get(assertion, name) as Method).apply(assertion, given);
            return true;
          });
          await go();
          return (member as Method).apply(target, given);
        };
      };
    return new Proxy(poll(ask as () => never, options), { get: watch(false) });
  }) as typeof expect.poll;
}

/** Keeps an act until something else is asked, or nothing is for a moment: then the test waits elsewhere. */
function hold(act: () => unknown, says: string) {
  const mine = { go: act, says };
  held = mine;
  setTimeout(() => {
    if (held !== mine) return;
    held = null;
    going = going.then(() => act());
    // Whatever is asked next fails with it.
    going.catch(() => undefined);
  }, 100);
}

/** Does what was held back, and fails with it. */
function go(): Promise<unknown> {
  const act = held;
  held = null;
  const ended = act ? going.then(() => act.go()) : going;
  going = ended.catch(() => undefined);
  return ended;
}

async function tryBefore(says: string, isOverNow: () => Promise<boolean>) {
  const act = held;
  if (!act || trying.getStore()) return;
  const isOver = () => trying.run(true, () => soon(isOverNow()));
  if (!(await isOver())) return;
  const answerAgain = holdAnswers();
  try {
    await go();
    if (await isOver()) found.push(`${says} was fulfilled before ${act.says}`);
  } finally {
    answerAgain();
  }
}

let answers: Promise<void> = Promise.resolve();

/** Keeps servers from answering until the returned function is called; not for long, as an act may itself wait for an answer. */
function holdAnswers(): () => void {
  let answerAgain = () => {};
  answers = new Promise((resolve) => (answerAgain = resolve));
  setTimeout(answerAgain, 1000);
  return answerAgain;
}

/** Has a server under test answer only when answers are not held back. */
export function answersInTime(server: Server): Server {
  const emit = server.emit.bind(server) as (...given: unknown[]) => boolean;
  server.emit = (...given: unknown[]) => {
    if (given[0] !== "request") return emit(...given);
    void answers.then(() => emit(...given));
    return true;
  };
  return server;
}

async function isOver(locator: Locator, { state = "visible" }: { state?: string } = {}) {
  const count = await locator.count();
  if (state === "attached") return count > 0;
  if (state === "detached") return count === 0;
  if (state === "hidden") return count === 0 || !(await locator.isVisible());
  return count > 0 && (await locator.isVisible());
}

const atOnce = (waitUntil?: "commit") => ({ timeout: 30, ...(waitUntil && { waitUntil }) });

/** Whether it comes about; what fails or says no does not. */
function soon(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    (said) => said !== false,
    () => false,
  );
}

/** Where in the tests this was called, from the outermost place inwards. */
function placeOfCall(): string {
  const lines = (new Error().stack ?? "").split("\n").slice(2);
  const places = lines.flatMap((line) => {
    const [, file = "", at] = /(?:file:\/\/)?(\/[^():]+):(\d+):\d+/.exec(line) ?? [];
    const inside = path.relative(ROOT, file);
    const own = inside.startsWith("tests/") && file !== import.meta.filename;
    return own ? [`${inside}:${at}`] : [];
  });
  return ` (${places.join(" < ")})`;
}
