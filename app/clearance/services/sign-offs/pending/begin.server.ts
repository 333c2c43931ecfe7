import { maySign, type Verdictable } from "~/clearance/rules/sign-offs/decide";
import { countsFrom } from "~/clearance/rules/sign-offs/undo";
import { addPending, findCountingOf } from "~/clearance/queries/pending";
import { readSignOff, type SignOff } from "~/clearance/services/sign-offs/sign-off.server";
import { rulesToSignBy, type Signer } from "~/clearance/services/sign-offs/signers.server";
import { isSent } from "~db/sent";

type Begun = Verdictable | { ok: false; reason: { code: "pending"; by: string; own: boolean } };

/**
 * Keeps a sign-off for the minute in which its signer may undo it; the clockwork then makes it count. Of two who decide at once, one
 * does. Who may sign, and who they stand in for, is what is true when they decide.
 */
export async function beginSignOff<Who extends Signer>(sent: SignOff<Who>): Promise<Begun> {
  const { store, actor, now, id } = sent;
  const rules = await rulesToSignBy(sent, sent.enrolmentId);
  return store.write(async (tx): Promise<Begun> => {
    const { owned, found, said } = await readSignOff(tx, rules, sent);
    const { companyId, personId, enrolmentId } = owned;
    const made = { companyId, personId, enrolmentId, signedBy: actor.personId };
    if (await isSent(tx, "signOff", id, made)) return { ok: true };
    if (await isSent(tx, "pendingSignOff", id, made)) return { ok: true };
    const begun = await findCountingOf(tx, owned);
    if (begun) {
      const { by, signedBy } = begun;
      return { ok: false, reason: { code: "pending", by, own: signedBy === actor.personId } };
    }
    const verdictable = maySign(found.standing, { ...said, by: said.signedBy, about: personId });
    if (verdictable.ok)
      await addPending(tx, owned, { ...said, decidedAt: now, countsFrom: countsFrom(now) });
    return verdictable;
  });
}
