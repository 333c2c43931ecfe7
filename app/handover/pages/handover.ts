import { createReadableStreamFromReadable, type ActionFunctionArgs } from "@remix-run/node";
import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { settingsPath } from "~/company/rules/paths";
import { handOver } from "~/handover/services/handover.server";
import { download } from "~/kit/http/download";
import { handled } from "~/kit/http/refusals";
import { authorise } from "~/people/services/authorise.server";

/** It’s asked for by a form, since it’s a decision that the ledger keeps. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "company:manage");
  return redirect(settingsPath(args.params.company ?? ""));
});

/** Everything of a company as one archive, made while it is sent. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const again = { lately: true, evenArchived: true };
  const { store, actor, now, log } = await authorise(args, "company:manage", again);
  const key = args.params.company ?? "";
  const { images } = args.context.app;
  const { stream, name } = await handOver({ store, actor, now, key, images, log });
  args.context.record({
    event: "company.handed-over",
    by: actor.personId,
  });
  return download(createReadableStreamFromReadable(stream), { name, type: "application/zip" });
});
