/* Programs run by another. Plain Node: it runs before anything is installed. */
import { spawn } from "node:child_process";
import { constants } from "node:os";

/** Milliseconds that what is stopped has to end by itself. */
const TO_END = 10_000;

const running = new Set();
const grouped = process.platform !== "win32";
let stopped = null;

/**
 * Runs a program and returns its exit status, 1 if it can't be started. A signal that stops this process also stops the program and
 * everything it started, and this process exits last, so nothing keeps running in the background: two installations into one folder,
 * for example. `started` gets the child.
 */
export async function runToItsEnd(command, words, { started = () => undefined, ...options }) {
  const child = spawn(command, words, { ...options, detached: grouped });
  if (running.size === 0) for (const name of SIGNALS) process.on(name, stop);
  running.add(child);
  started(child);
  const [status, signal] = await new Promise((resolve) => {
    child.once("error", () => resolve([1, null]));
    child.once("close", (...ended) => resolve(ended));
  });
  running.delete(child);
  if (stopped) return await theEnd();
  if (running.size === 0) for (const name of SIGNALS) process.off(name, stop);
  return signal ? 128 + constants.signals[signal] : status;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Passes the first signal on. A second one, or ten seconds, kills what is still running. */
function stop(signal) {
  const last = stopped ? "SIGKILL" : signal;
  stopped ??= signal;
  for (const child of running) send(child, last);
  setTimeout(() => {
    for (const child of running) send(child, "SIGKILL");
  }, TO_END).unref();
}

/** To the child and its own children: they are a group of their own. */
function send(child, signal) {
  try {
    process.kill(grouped ? -child.pid : child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/** Ends this process when nothing of its own runs any more; until then nobody goes on. */
async function theEnd() {
  if (running.size === 0) process.exit(128 + constants.signals[stopped]);
  await new Promise(() => undefined);
}
