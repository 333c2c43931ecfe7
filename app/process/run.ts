import { mkdirSync } from "node:fs";
import { takeData } from "~db/open";
import { m } from "~/kit/language/m";
import { loggedError } from "~/kit/http/logged-error";
import type { App } from "./app";
import { createApp } from "./create-app";
import { startClockwork } from "./clockwork";
import { createServer } from "./server/create-server";
import { requestLimitOf } from "./server/session-limit";
import { loadPages } from "./server/pages";
import { startWords } from "./start-words";
import { placeOf } from "./settings/database-settings";
import { DatabaseTaken, LOCK, takeFolder } from "./settings/data-folder";
import { listen, stopOnSignals, type Running } from "./running";
import type { Settings } from "./settings/settings";

interface Start {
  /** Done before the database is opened. */
  prepare?: () => Promise<void>;
  /** Done with what was opened, before anybody is let in. */
  fill: (app: App) => Promise<void>;
}

/** Runs the server until a signal stops it: takes the data folder, opens the database, fills it, then listens. */
export async function run(
  settings: Settings,
  { prepare, fill }: Start,
): Promise<{ app: App; running: Running }> {
  mkdirSync(settings.data, { recursive: true, mode: 0o700 });
  takeFolder(settings.data);
  if (settings.database) await takeDatabase(settings.database);
  await prepare?.();
  const app = await createApp(settings);
  let running: Running | undefined;
  let clockwork: ReturnType<typeof startClockwork> | undefined;
  stopOnSignals(async () => {
    await running?.stop();
    await clockwork?.stop();
    await app.workers.close();
    await app.store.close();
    await app.tracing?.stop();
  });
  try {
    const [pages] = await Promise.all([loadPages(), fill(app)]);
    const { trustProxy, otherOrigins, requestsPerSecond } = settings;
    const requests = requestLimitOf(requestsPerSecond);
    const server = createServer(app, pages, { trustProxy, otherOrigins, requests });
    running = await listen(server, settings.port, settings.host);
    clockwork = startClockwork(app);
    return { app, running };
  } catch (error) {
    await app.store.close();
    throw error;
  }
}

/** Takes a database on a server, and ends the program where another process took it while the server was away. */
async function takeDatabase(database: NonNullable<Settings["database"]>) {
  const lost = () => refuse([m.process_start_database_lost()]);
  const hold = await takeData(placeOf("", database), LOCK, lost);
  if (!hold) throw new DatabaseTaken();
}

/** Ends the program with words for the person at the keyboard. */
export function refuse(lines: string[]): never {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}

/** What went wrong at start: words for what someone can fix, the stack for what nobody foresaw. */
export function refuseFor(error: unknown, { data }: Pick<Settings, "data">): never {
  const words = startWords(error, data);
  const { message, stack = message } = loggedError(error);
  return refuse([words ?? stack]);
}
