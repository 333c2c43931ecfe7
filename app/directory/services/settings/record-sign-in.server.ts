import { findConnection, listMappings } from "~/directory/queries/connections";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Tx } from "~db/store";

/** Records how a company’s people sign in from now on. */
export async function recordSignIn(
  tx: Tx,
  company: OwnCompany,
  { actor, now }: { actor: Decider; now: Date },
) {
  const connection = await findConnection(tx, company);
  const rules = await listMappings(tx, company);
  const { use = "off", provider = "other", issuer = "" } = connection ?? {};
  const { joining = false, trustsFactor = false } = connection ?? {};
  await recordDecision(tx, {
    company,
    at: now,
    kind: "sign-in-changed",
    actor,
    personId: null,
    evidence: company.companyId,
    facts: { use, provider, issuer, joining, trustsFactor, rules: rules.length },
  });
}
