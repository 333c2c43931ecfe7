import type { App } from "~/process/app";

/** Null where the database answers, can be written to, and its migrations are the ones this program knows. */
export async function whyNotReady({
  store,
  log,
}: Pick<App, "store" | "log">): Promise<string | null> {
  try {
    const state = await store.migrationState();
    return state.current ? await store.whyNotWritable() : state.reason;
  } catch (error) {
    log.error({ err: error }, "not ready");
    return "the database does not answer";
  }
}
