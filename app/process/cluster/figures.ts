import cluster, { type Worker } from "node:cluster";
import { messageOf, send } from "./messages";

/** Milliseconds after which those that have not answered are left out. */
const LATE = 2_000;

/** Passes on what workers tell each other, and gathers the figures of all for the one that was asked. */
export function passOn() {
  const serving = new Set<Worker>();
  const gathered = new Map<string, Gathering>();
  cluster.on("listening", (worker) => serving.add(worker));
  cluster.on("exit", (worker) => {
    serving.delete(worker);
    for (const gathering of gathered.values()) gathering.without(worker);
  });
  cluster.on("message", (from, sent) => {
    const message = messageOf(sent);
    if (message?.firsthand === "tell")
      for (const worker of serving) if (worker !== from) send(worker, message);
    if (message?.firsthand === "figures") {
      const { asked } = message;
      const gathering = gather([...serving], (figures) => {
        gathered.delete(asked);
        send(from, { firsthand: "figures-of-all", asked, figures });
      });
      gathered.set(asked, gathering);
      for (const worker of serving) send(worker, message);
    }
    if (message?.firsthand === "figures-of-one")
      gathered.get(message.asked)?.from(from, message.figures);
  });
}

interface Gathering {
  from(worker: Worker, figures: unknown): void;
  without(worker: Worker): void;
}

/** Calls back once all have answered who are still there, or after a while. */
function gather(workers: readonly Worker[], done: (figures: unknown[]) => void): Gathering {
  const waits = new Set(workers);
  const figures: unknown[] = [];
  const end = () => {
    clearTimeout(late);
    done(figures);
  };
  const late = setTimeout(end, LATE);
  return {
    from(worker, own) {
      if (!waits.delete(worker)) return;
      figures.push(own);
      if (waits.size === 0) end();
    },
    without(worker) {
      if (waits.delete(worker) && waits.size === 0) end();
    },
  };
}
