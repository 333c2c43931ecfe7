import type { LoaderFunctionArgs } from "@remix-run/node";
import { openApi } from "~/gate/rules/reference/openapi";

/** What can be asked, for programs. Nothing of a company is in it, so it needs no token. */
export function loader({ context }: LoaderFunctionArgs) {
  const { origin, version } = context.app;
  return Response.json(openApi({ origin, version }), {
    headers: { "Cache-Control": "public, max-age=3600" },
  });
}
