import type { LoaderFunctionArgs } from "@remix-run/node";
import { forbidden } from "~/kit/http/refusal";
import type { Keeping } from "~/roster/services/roster-company.server";

/** The two doors to a company’s people: trainers and admins come by the company’s address, its managers by their own. */
export function rosterDoor(
  { params }: Pick<LoaderFunctionArgs, "params">,
  { store, actor, now }: Omit<Keeping, "key">,
): Keeping {
  const { company } = params;
  if ((company === undefined) !== (actor.role === "manager")) throw forbidden();
  return { store, actor, now, key: company ?? null };
}
