import type { Call } from "~/people/services/call";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Author } from "~/people/rules/actor";
import { forbidden } from "~/kit/http/refusal";
import type { PlaybookDoor } from "~/authoring/services/playbook/playbook-place.server";

/** The two doors to a company's playbook: trainers come by the company's address, its managers by their own. */
export function playbookDoor(
  { params }: Pick<LoaderFunctionArgs, "params">,
  { store, actor, now }: Call<Author>,
): PlaybookDoor {
  const { company } = params;
  if ((company === undefined) !== (actor.role === "manager")) throw forbidden();
  return { store, actor, now, companyKey: company ?? null };
}
