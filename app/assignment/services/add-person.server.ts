import type { Role } from "~/people/rules/kinds";
import { applyRules } from "./apply-rules.server";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import { addEngagement, addPerson, joinTeam } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import type { Store } from "~db/store";

export interface NewPerson {
  name: string;
  givenName: string;
  email: string;
  role: Role;
  /** For employees and managers. */
  companyId: string | null;
  team?: string | undefined;
  /** For trainers: the companies they work with. */
  engagedWith?: readonly string[];
}

/**
 * Adds someone who may sign in, with their team or their companies and what the company's rules assign to them, in one write.
 * Returns their id.
 */
export async function addNewPerson({
  store,
  now,
  person,
}: {
  store: Store;
  now: Date;
  person: NewPerson;
}): Promise<string> {
  const id = newId(now);
  await store.write(async (tx) => {
    await addPerson(tx, {
      id,
      companyId: person.companyId,
      role: person.role,
      name: person.name,
      givenName: person.givenName,
      email: person.email.toLowerCase(),
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
    });
    const added = {
      at: now,
      actor: SYSTEM,
      personId: id,
      evidence: id,
      personal: { name: person.name, email: person.email.toLowerCase() },
    };
    if (person.companyId) {
      const facts = { role: person.role, team: person.team ?? null };
      await recordDecision(tx, {
        ...added,
        companyId: person.companyId,
        kind: "person-added",
        facts,
      });
    }
    if (person.companyId && person.team) {
      const isManager = person.role === "manager";
      await joinTeam(tx, {
        id: newId(now),
        companyId: person.companyId,
        personId: id,
        name: person.team,
        isManager,
      });
    }
    // After the team: a rule for it is for them, too.
    if (person.companyId && person.role === "employee")
      await applyRules(tx, { companyId: person.companyId, now, personIds: [id] });
    for (const companyId of person.engagedWith ?? []) {
      await addEngagement(tx, { personId: id, companyId, createdAt: now });
      await recordDecision(tx, { ...added, companyId, kind: "trainer-engaged", facts: {} });
    }
  });
  return id;
}
