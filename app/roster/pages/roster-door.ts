import type { LoaderFunctionArgs } from "@remix-run/node";
import { keyAt } from "~/roster/services/key-at.server";
import type { Keeping } from "~/roster/services/roster-company.server";

/** The two doors to a company’s people: trainers and admins come by the company’s address, its managers by their own. */
export function rosterDoor(
  args: Pick<LoaderFunctionArgs, "params">,
  { store, actor, now }: Omit<Keeping, "key">,
): Keeping {
  return { store, actor, now, key: keyAt(args, actor) };
}
