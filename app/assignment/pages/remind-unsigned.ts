import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { authorise } from "~/people/services/authorise.server";
import { badRequest, parseForm } from "~/kit/http/forms";
import { handled } from "~/kit/http/refusals";
import { remindUnsigned } from "~/assignment/services/bulk/remind-unsigned.server";

/** The ledger’s last entry when the list was shown; without it the list says nothing of what was done. */
const RemindForm = z.object({
  since: z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null),
});

/** Reminds those who have not signed a version of the policy, and leads back to their list, which says what was done. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { store, actor, now } = await authorise(args, "training:assign");
  const { version = "" } = args.params;
  const form = await parseForm(args.request, RemindForm);
  if (!form.ok) return badRequest(form);
  await remindUnsigned({ store, actor, now, version });
  const { since } = form.value;
  return redirect(
    `${pathOf(version)}?show=unsigned${since === null ? "" : `&since=${since}`}`,
    303,
  );
});

/** Nothing is shown here: who comes by a link that they kept sees the list. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  await authorise(args, "training:assign");
  return redirect(pathOf(args.params.version ?? ""));
});

function pathOf(version: string): string {
  return `/clearance/policy/${encodeURIComponent(version)}`;
}
