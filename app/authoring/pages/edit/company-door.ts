import type { Call } from "~/people/services/call";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Author } from "~/people/rules/actor";
import { forbidden } from "~/kit/http/refusal";
import type { CompanyDoor } from "~/authoring/services/library/company-door.server";

/** The two doors to a company’s playbook and its policy: trainers come by the company's address, its managers by their own. */
export function companyDoor(
  { params }: Pick<LoaderFunctionArgs, "params">,
  { store, actor, now }: Call<Author>,
): CompanyDoor {
  const { company } = params;
  if ((company === undefined) !== (actor.role === "manager")) throw forbidden();
  return { store, actor, now, companyKey: company ?? null };
}
