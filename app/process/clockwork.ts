import type { App } from "~/services/app";
import { endOverdueAttempts } from "~/services/assessment/end-overdue-attempts.server";

const EVERY_MS = 30_000;

/**
 * What happens because time passes, whoever looks: timed attempts end. Runs once at start over everything, then every half
 * minute. `stop` waits for a run that is under way.
 */
export function startClockwork({ store, clock, log }: App): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const run = (all: boolean) => {
    if (busy) return;
    busy = true;
    const failed = (attemptId: string, error: unknown) =>
      log.error({ err: error, attemptId }, "an attempt whose time is over could not be ended");
    running = endOverdueAttempts({ store, now: clock(), all, failed })
      .then((ended) => {
        if (ended > 0) log.info({ ended }, "attempts whose time was over have ended");
      })
      .catch((error: unknown) => log.error({ err: error }, "the clockwork failed"))
      .finally(() => {
        busy = false;
      });
  };
  run(true);
  const timer = setInterval(() => run(false), EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
