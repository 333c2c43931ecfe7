import type { Call } from "~/people/services/call";
import { showSignOffs } from "~/clearance/services/sign-offs/show-sign-offs.server";
import { signOffOutcome } from "~/clearance/services/sign-offs/sign-off-outcome.server";
import { freshFormId } from "~/people/services/form-id.server";
import type { Signer } from "~/clearance/services/sign-offs/signers.server";
import { queueAddressOf } from "./queue-paths";

/** A side's queue as its address asks for it, with what became of the one just signed. */
export async function loadSignOffs({ store, actor, now }: Call<Signer>, request: Request) {
  const { company, team, trainer, page, signed, next } = queueAddressOf(request);
  const outcome = signed ? await signOffOutcome({ store, actor, now, enrolmentId: signed }) : null;
  const query = { company, team, trainer, page };
  const queue = await showSignOffs({ store, actor, now, query });
  const address = { company, team, trainer };
  return { ...queue, address, outcome, next, formId: freshFormId(now) };
}
