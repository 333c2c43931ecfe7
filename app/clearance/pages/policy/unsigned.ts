import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorise } from "~/people/services/authorise.server";
import { csvDownload } from "~/kit/http/csv-download";
import { handled } from "~/kit/http/refusals";
import { exportUnsigned } from "~/clearance/services/policy/export-unsigned.server";

/** Who has not signed a version, as a file to download. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "policy:overview");
  const version = args.params.version ?? "";
  const { csv, fileName } = await exportUnsigned({ store, actor, now, version });
  return csvDownload(csv, fileName);
});
