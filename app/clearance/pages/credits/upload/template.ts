import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { separatorAsked } from "~/kit/csv/separator-asked.server";
import { download } from "~/kit/http/download";
import { handled } from "~/kit/http/refusals";
import { historyTemplate } from "~/clearance/services/credits/history-template.server";

/** A file of earlier training to fill in, to download. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "history:upload");
  const { separator, remember } = await separatorAsked(args.request, args.context.app.origin);
  return download(historyTemplate(separator), { name: "earlier-training.csv", cookie: remember });
});
