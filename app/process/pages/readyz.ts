import type { LoaderFunctionArgs } from "@remix-run/node";
import { whyNotReady } from "~/process/server/why-not-ready";

/** The database answers, can be written to, and its migrations are the ones this program knows. */
export async function loader({ context }: LoaderFunctionArgs) {
  const reason = await whyNotReady(context.app);
  return new Response(reason ?? "ok", {
    status: reason ? 503 : 200,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
