import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { forbidden } from "~/domain/refusal";
import { authorise } from "~/http/authorise";
import type { PlaybookDoor } from "~/services/company/playbook-place.server";

/** The two doors to a company's playbook: trainers come by the company's address, its managers by their own. */
export async function playbookDoor(
  args: LoaderFunctionArgs | ActionFunctionArgs,
): Promise<PlaybookDoor> {
  const { store, actor, now } = await authorise(args, "playbook:edit");
  const { company } = args.params;
  if ((company === undefined) !== (actor.role === "manager")) throw forbidden();
  return { store, actor, now, companyKey: company ?? null };
}
