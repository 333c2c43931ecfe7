import type { App } from "./app";
import { createApp } from "./create-app";
import { startClockwork } from "./clockwork";
import { createServer } from "./server/create-server";
import { loadPages } from "./server/pages";
import { listen, PortTaken, stopOnSignals, type Running } from "./running";
import type { Settings } from "./settings/settings";

/** Runs the server until a signal stops it: opens the database, fills it by `fill`, then listens. */
export async function run(
  settings: Settings,
  fill: (app: App) => Promise<void>,
): Promise<{ app: App; running: Running }> {
  const app = await createApp(settings);
  let running: Running | undefined;
  let clockwork: ReturnType<typeof startClockwork> | undefined;
  stopOnSignals(async () => {
    await running?.stop();
    await clockwork?.stop();
    await app.store.close();
  });
  try {
    const [pages] = await Promise.all([loadPages(), fill(app)]);
    const { trustProxy, otherOrigins } = settings;
    const server = createServer(app, pages, { trustProxy, otherOrigins });
    running = await listen(server, settings.port, settings.host);
    clockwork = startClockwork(app);
    return { app, running };
  } catch (error) {
    await app.store.close();
    throw error;
  }
}

/** Ends the program with words for the person at the keyboard. */
export function refuse(lines: string[]): never {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
}

/** What went wrong at start: words for what somebody can mend, the stack of what nobody foresaw. */
export function refuseFor(error: unknown): never {
  if (error instanceof PortTaken || isAboutTheDatabase(error)) return refuse([error.message]);
  return refuse([error instanceof Error ? (error.stack ?? error.message) : String(error)]);
}

function isAboutTheDatabase(error: unknown): error is Error {
  return (
    error instanceof Error &&
    /^This database was made by a newer|^The migrations are missing/.test(error.message)
  );
}
