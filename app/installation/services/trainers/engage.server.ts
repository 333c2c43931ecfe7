import type { Admin } from "~/people/rules/actor";
import { m } from "~/kit/language/m";
import { conflict } from "~/kit/http/refusal";
import { isOf } from "~/people/queries/memberships";
import { addEngagement } from "~/people/queries/organisation";
import { recordDecision } from "~/ledger/services/record-decision.server";
import {
  listCompaniesToEngage,
  listEngagements,
  removeEngagement,
} from "~/installation/queries/agency-people";
import type { Tx } from "~db/store";

/** Has a trainer work with these companies, and with `only` no others; each beginning and end is in its company's ledger. */
export async function engage(
  tx: Tx,
  trainer: { id: string; name: string },
  keys: readonly string[],
  { by, now, only = true }: { by: Admin; now: Date; only?: boolean },
) {
  const { id: personId, name } = trainer;
  const before = await listEngagements(tx, [personId]);
  for (const company of await listCompaniesToEngage(tx)) {
    const works = before.some(({ companyId }) => companyId === company.companyId);
    const wanted = keys.includes(company.key);
    if (works === wanted || (works && !only)) continue;
    if (wanted && (await isOf(tx, company, personId, now)))
      throw conflict(m.assignment_people_works_here());
    if (wanted) await addEngagement(tx, company, { personId, createdAt: now });
    else await removeEngagement(tx, company, personId);
    await recordDecision(tx, {
      company,
      at: now,
      kind: wanted ? "trainer-engaged" : "trainer-disengaged",
      actor: by,
      personId,
      evidence: personId,
      facts: {},
      personal: { name },
    });
  }
}
