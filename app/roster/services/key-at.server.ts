import { forbidden } from "~/kit/http/refusal";
import type { ActorWith } from "~/people/rules/permissions";

/** The company that a page’s address names: null for a manager, whose own pages these are. Neither has the other’s. */
export function keyAt(
  { params }: { params: { company?: string | undefined } },
  actor: ActorWith<"people:keep">,
): string | null {
  const key = params.company ?? null;
  if ((actor.role === "manager") !== (key === null)) throw forbidden();
  return key;
}
