import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { separatorAsked } from "~/kit/csv/separator-asked.server";
import { handled } from "~/kit/http/refusals";
import { downloadLedger } from "./download-ledger";

/** The company's whole ledger for a spreadsheet. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "ledger:read");
  const asked = await separatorAsked(args.request, args.context.app.origin);
  return downloadLedger({ store, actor }, "csv", asked);
});
