import type { LoaderFunctionArgs } from "@remix-run/node";
import { listAsked } from "~/gate/rules/credentials/paths";
import { LIST_KEPT } from "~/gate/rules/credentials/status-list";
import { statusList } from "~/gate/services/credentials/sharing/status-list.server";
import { notFound } from "~/kit/http/refusal";
import { handled } from "~/kit/http/refusals";

/** A status list, for everybody who checks a credential. Nobody is named in it, and a place says nothing without its credential. */
export const loader = handled(async ({ context, params }: LoaderFunctionArgs) => {
  const { store, credentials: sealing, origin, clock } = context.app;
  const asked = listAsked(params["list"] ?? "");
  const now = clock();
  const credential = asked && (await statusList({ store, sealing, origin, now, ...asked }));
  if (!credential) throw notFound("page");
  return new Response(JSON.stringify(credential), {
    headers: {
      "Content-Type": "application/vc",
      "Cache-Control": `public, max-age=${LIST_KEPT / 1000}`,
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
});
