import cluster from "node:cluster";
import { randomUUID } from "node:crypto";
import type { Metrics } from "~/process/server/watch/metrics";
import { messageOf, PART, type Message, type Part } from "./messages";
import type { Siblings } from "./siblings";

/** This process as one of several workers under one primary. */
export interface OneOfSeveral {
  part: Part;
  /** Called when another has taken its place. */
  onLeave(leave: () => void): void;
  /** What workers tell each other goes by the primary. */
  connect(siblings: Siblings): void;
  /** Whichever worker is asked for the figures says those of all. */
  gather(metrics: Metrics): void;
}

/** Null where this process is no worker. If the primary ends, so does its worker: Node sees to that. */
export function oneOfSeveral(): OneOfSeveral | null {
  if (!cluster.isWorker) return null;
  const hear = (on: (message: Message) => void) =>
    process.on("message", (sent) => {
      const message = messageOf(sent);
      if (message) on(message);
    });
  return {
    part: (process.env[PART] ?? "another") as Part,
    onLeave: (leave) =>
      void hear(({ firsthand }) => {
        if (firsthand === "leave") leave();
      }),
    connect(siblings) {
      hear((message) => {
        if (message.firsthand === "tell") siblings.receive(message.message);
      });
      siblings.connect((message) => send({ firsthand: "tell", message }));
    },
    gather(metrics) {
      const asking = new Map<string, (figures: unknown[]) => void>();
      hear((message) => {
        if (message.firsthand === "figures-of-all") asking.get(message.asked)?.(message.figures);
        if (message.firsthand !== "figures") return;
        const { asked } = message;
        void metrics.own().then((figures) => send({ firsthand: "figures-of-one", asked, figures }));
      });
      metrics.gatherFrom(
        () =>
          new Promise((resolve) => {
            const asked = randomUUID();
            asking.set(asked, (figures) => {
              asking.delete(asked);
              resolve(figures);
            });
            send({ firsthand: "figures", asked });
          }),
      );
    },
  };
}

function send(message: Message) {
  // Without a primary, this process is about to end.
  process.send?.(message, undefined, undefined, () => undefined);
}
