import { mkdirSync } from "node:fs";
import { isCurrent, shareData, type Share } from "~db/open";
import { DatabaseClosed } from "~db/postgres/closed";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { m } from "~/kit/language/m";
import type { App } from "~/process/app";
import { createApp } from "~/process/create-app";
import { startClockwork } from "~/process/clockwork";
import { inTurn } from "~/process/cluster/turn";
import { oneOfSeveral } from "~/process/cluster/worker";
import { limitsOfEach } from "~/process/server/limits/connection-limits";
import { createServer } from "~/process/server/create-server";
import { requestLimitOf } from "~/process/server/limits/session-limit";
import { loadPages } from "~/process/server/pages";
import { warmUp } from "~/process/server/warm-up";
import { placeOf } from "~/process/settings/database-settings";
import { DatabaseTaken, OtherTables, takeFolder } from "~/process/settings/data-folder";
import type { Settings } from "~/process/settings/settings";
import { refuse } from "./refuse";
import { listen, stopOnSignals, type Running } from "./running";

interface Start {
  /** Done before the database is opened. */
  prepare?: () => Promise<void>;
  /** Done with what was opened, before anybody is let in. Where several processes serve, `reads` says whether this one reads in files. */
  fill: (app: App, how: { reads: boolean }) => Promise<void>;
}

/**
 * Runs the server until a signal stops it: takes the data folder, opens the database, fills it, then listens. As one of several
 * workers it leaves the folder to the primary, and the tables as they are unless it is the first.
 */
export async function run(
  settings: Settings,
  { prepare, fill }: Start,
): Promise<{ app: App; running: Running }> {
  const { data, processes } = settings;
  const place = placeOf(data, settings.database);
  const worker = oneOfSeveral();
  if (!worker) {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    takeFolder(data);
  } else if (worker.part !== "first" && !(await isCurrent(place))) throw new OtherTables();
  await prepare?.();
  const app = await createApp(settings);
  let share: Share | undefined;
  let running: Running | undefined;
  let clockwork: ReturnType<typeof inTurn> | undefined;
  const stop = (quiet: number) => async () => {
    // Somebody else’s turn begins while open requests end.
    await Promise.all([running?.stop(PATIENCE, quiet), clockwork?.stop()]);
    await share?.release();
    await app.workers.close();
    await app.store.close();
    await app.tracing?.stop();
  };
  const signals = stopOnSignals(stop(0), { insisting: worker === null });
  worker?.onLeave(() => signals.end(stop(QUIET)));
  try {
    share = await takePart(app, settings);
    if (!share.tell) worker?.connect(app.siblings);
    if (app.metrics) worker?.gather(app.metrics);
    const reads = worker?.part !== "another";
    const filled = reads ? share.alone(() => fill(app, { reads })) : fill(app, { reads });
    const [pages] = await Promise.all([loadPages(), filled]);
    // Nobody is kept waiting while it is read for the first time, and what makes pages is compiled.
    await currentCurriculum(app.store);
    await warmUp(app, pages);
    const { trustProxy, otherOrigins, requestsPerSecond } = settings;
    const requests = requestLimitOf(requestsPerSecond);
    const limits = limitsOfEach(processes);
    const server = createServer(app, pages, { trustProxy, otherOrigins, requests, limits });
    running = await listen(server, settings.port, settings.host);
    clockwork = inTurn(share, () => {
      app.log.info("this process does what time brings");
      return startClockwork(app);
    });
    return { app, running };
  } catch (error) {
    await share?.release();
    await app.store.close();
    throw error;
  }
}

/** Milliseconds that open requests have. */
const PATIENCE = 30_000;

/** Milliseconds in which an open connection may send one more request; its answer closes it, so that the next goes to another process. */
const QUIET = 2_000;

/** Shares the database with other processes, and ends the program where somebody took it alone while the server was away. */
async function takePart({ store, siblings }: App, { data, database }: Settings): Promise<Share> {
  const share = await shareData(placeOf(data, database), {
    lost: () => refuse([m.process_start_database_lost()]),
    heard: (message) => siblings.receive(message),
  });
  if (!share) throw new DatabaseTaken();
  if (share.tell) siblings.connect(share.tell);
  // A command that had the database to itself a moment ago may have changed its tables.
  if (database && !(await store.migrationState()).current)
    throw new DatabaseClosed("newer", database.url, "");
  return share;
}
