import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { handled } from "~/kit/http/refusals";
import { historyTemplate } from "~/clearance/services/credits/history-template.server";

export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "history:upload");
  return new Response(historyTemplate(), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="earlier-training.csv"',
      "Cache-Control": "no-store",
    },
  });
});
