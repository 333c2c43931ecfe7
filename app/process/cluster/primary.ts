import { mkdirSync } from "node:fs";
import type * as refuseModule from "~/process/start/refuse";
import { createLogger } from "~/process/logger";
import { dataFolderOf, takeFolder } from "~/process/settings/data-folder";
import { createCrew } from "./crew";
import { passOn } from "./figures";

/**
 * Runs the server as several processes on this machine. This one serves nobody and knows little, so that it takes little: it takes the
 * data folder, hands each connection to the next worker, and puts another worker in the place of one that crashed. SIGHUP replaces
 * all of them, one after the other, each only once its successor serves; SIGTERM and SIGINT stop all, and a second one kills them.
 */
async function supervise(environment: NodeJS.ProcessEnv) {
  const data = dataFolderOf(environment);
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    takeFolder(data);
  } catch (error) {
    return await said(({ refuseFor }) => refuseFor(error, { data }));
  }
  const log = createLogger(environment.FIRSTHAND_LOG_LEVEL === "silent" ? "silent" : "info");
  const gaveUp = (times: number) => {
    crew.kill();
    void said(async ({ refuse }) => {
      const { m } = await import("~/kit/language/m");
      refuse([m.process_start_ends_at_once({ times: String(times) })]);
    });
  };
  const crew = createCrew(Number(environment.WEB_CONCURRENCY), { log, gaveUp });
  passOn();
  let stopping = false;
  const stop = () => {
    if (stopping) {
      crew.kill();
      process.exit(1);
    }
    stopping = true;
    void crew.stop().then(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("SIGHUP", () => void crew.roll());
  await crew.start();
}

/** Says something in the terminal’s language. All sentences together take more memory than the rest of this process. */
async function said(say: (words: typeof refuseModule) => unknown) {
  const [words, { inLanguage }, { commandLanguage }] = await Promise.all([
    import("~/process/start/refuse"),
    import("~/kit/language/in-language.server"),
    import("~/process/settings/command-language"),
  ]);
  await inLanguage(commandLanguage(process.env), async () => void (await say(words)));
}

await supervise(process.env);
