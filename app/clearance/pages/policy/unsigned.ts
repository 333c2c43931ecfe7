import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { separatorAsked } from "~/kit/csv/separator-asked.server";
import { download } from "~/kit/http/download";
import { handled } from "~/kit/http/refusals";
import { exportUnsigned } from "~/clearance/services/policy/export-unsigned.server";

/** Who has not signed a version, as a file to download. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "policy:overview");
  const version = args.params.version ?? "";
  const { separator, remember } = await separatorAsked(args.request, args.context.app.origin);
  const { csv, fileName } = await exportUnsigned({ store, actor, now, version, separator });
  return download(csv, { name: fileName, cookie: remember });
});
