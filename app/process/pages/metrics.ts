import type { LoaderFunctionArgs } from "@remix-run/node";

/** The figures of the running program in Prometheus' format, for who has the token; without one in the settings, nothing is here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { metrics } = context.app;
  if (!metrics) return new Response("not found", { status: 404 });
  if (!metrics.isAllowed(request.headers.get("Authorization")))
    return new Response("unauthorized", { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  return new Response(await metrics.text(), {
    headers: { "Content-Type": metrics.contentType, "Cache-Control": "no-store" },
  });
}
