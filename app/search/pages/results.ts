import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { search } from "~/search/services/search.server";
import { SEARCH_ADDRESS } from "./address";

/** What the dialog shows while a person types. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "search:use");
  const { q: query } = SEARCH_ADDRESS.read(args.request);
  const found = await search({ store, actor, now, query, kind: null });
  return Response.json(found, { headers: { "Cache-Control": "no-store" } });
});
