import type { Call } from "~/people/services/call";
import { maySign, type Verdictable } from "~/clearance/rules/sign-offs/decide";
import type { VerdictOf } from "~/clearance/rules/kinds";
import { notFound } from "~/kit/http/refusal";
import { findOwnEnrolment } from "~/clearance/queries/decisions";
import type { NewId } from "~/kit/http/form-id";
import { isSent } from "~db/sent";
import type { Tx } from "~db/store";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { recordSignOff, standingToSign } from "./record-sign-off.server";
import { rulesToSignBy, signsFor, type Signer } from "./signers.server";

export interface SignOff<Who extends Signer> extends Call<Who> {
  id: NewId;
  enrolmentId: string;
  /** Whose enrolment it has to be, on a page about one person. */
  personId?: string | undefined;
  verdict: VerdictOf<Who["role"]>;
  comment: string;
}

/**
 * One sign-off that counts at once. A “yes” of the trainer hands over to the manager, whose “yes” grants the clearance in the same
 * write; a “not yet” comes with a comment that the employee sees. Pages hold it for a minute first: `pending/begin.server.ts`.
 */
export async function signOff<Who extends Signer>(sent: SignOff<Who>): Promise<Verdictable> {
  const { store, actor, id } = sent;
  const rules = await rulesToSignBy(sent, sent.enrolmentId);
  return store.write(async (tx) => {
    const { owned, found, said } = await readSignOff(tx, rules, sent);
    const { companyId, personId, enrolmentId } = owned;
    const made = { companyId, personId, enrolmentId, signedBy: actor.personId };
    if (await isSent(tx, "signOff", id, made)) return { ok: true };
    const verdictable = maySign(found.standing, { ...said, by: said.signedBy, about: personId });
    if (verdictable.ok) await recordSignOff(tx, rules, owned, { found, said });
    return verdictable;
  });
}

/** What was sent, the enrolment it is about and its standing; a 404 where it is not theirs to sign. */
export async function readSignOff<Who extends Signer>(
  tx: Tx,
  rules: CompanyRules,
  { actor, now, id, enrolmentId, verdict, ...sent }: SignOff<Who>,
) {
  const signer: Signer = actor;
  const reach = signer.role === "manager" ? signer : rules.owner;
  const owned = await findOwnEnrolment(tx, [reach], enrolmentId);
  if (!owned || (sent.personId ?? owned.personId) !== owned.personId) throw notFound("enrolment");
  const found = await standingToSign(tx, rules, owned, now);
  if (!found) throw notFound("enrolment");
  const onBehalfOf = await signsFor(tx, actor, owned, found.moment);
  const comment = sent.comment.trim();
  const said = { id, kind: actor.role, verdict, comment, signedBy: actor.personId, onBehalfOf };
  return { owned, found, said };
}
