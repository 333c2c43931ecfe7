import type { LoaderFunctionArgs } from "@remix-run/node";

/** The database answers, can be written to, and its migrations are the ones this program knows. */
export async function loader({ context }: LoaderFunctionArgs) {
  const reason = await whyNotReady(context);
  return new Response(reason ?? "ok", {
    status: reason ? 503 : 200,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

async function whyNotReady({ app }: LoaderFunctionArgs["context"]): Promise<string | null> {
  try {
    const state = await app.store.migrationState();
    return state.current ? await app.store.whyNotWritable() : state.reason;
  } catch (error) {
    app.log.error({ err: error }, "not ready");
    return "the database does not answer";
  }
}
