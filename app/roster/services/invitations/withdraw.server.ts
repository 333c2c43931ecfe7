import { refuseArchived } from "~/ledger/queries/archived";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { endInvitation } from "~/people/queries/invitations";
import { findMember } from "~/people/queries/memberships";
import { notFound } from "~/kit/http/refusal";
import { rosterCompany, type Keeping } from "~/roster/services/roster-company.server";

/** Takes an invitation back: its link and code are good for nothing from then on. Whether there was one; twice is once. */
export async function withdrawInvitation({
  personId,
  ...keeping
}: Keeping & { personId: string }): Promise<boolean> {
  const { store, actor, now } = keeping;
  const company = await rosterCompany(keeping);
  return await store.write(async (tx) => {
    await refuseArchived(tx, company);
    const one = await findMember(tx, company, personId);
    if (!one) throw notFound("person");
    if (!(await endInvitation(tx, one, { ended: "withdrawn", now }))) return false;
    await recordDecision(tx, {
      company,
      at: now,
      kind: "invitation-withdrawn",
      actor,
      personId,
      evidence: `${personId}-withdrawn`,
      facts: {},
    });
    return true;
  });
}
