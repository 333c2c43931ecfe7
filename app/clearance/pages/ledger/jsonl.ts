import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { downloadLedger } from "./download-ledger";

/** The company's whole ledger for a program. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "ledger:read");
  return downloadLedger({ store, actor }, "jsonl");
});
