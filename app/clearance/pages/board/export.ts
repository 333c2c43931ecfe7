import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { separatorAsked } from "~/kit/csv/separator-asked.server";
import { download } from "~/kit/http/download";
import { handled } from "~/kit/http/refusals";
import { exportBoard } from "~/clearance/services/board/export-board.server";
import { boardQueryOf } from "./query.server";

/** What the board shows, as a file to download. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "board:read");
  const query = boardQueryOf(args.request);
  const { separator, remember } = await separatorAsked(args.request, args.context.app.origin);
  const { csv, fileName } = await exportBoard({ store, actor, now, query, separator });
  return download(csv, { name: fileName, cookie: remember });
});
