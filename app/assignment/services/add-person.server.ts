import type { Call } from "~/people/services/call";
import type { Role } from "~/people/rules/kinds";
import { applyRules } from "./apply-rules.server";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import { addEngagement, addPerson, joinTeam } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import type { OwnCompany } from "~/ledger/rules/own";

export interface NewPerson {
  name: string;
  givenName: string;
  email: string;
  role: Role;
  /** For employees and managers. */
  company: OwnCompany | null;
  team?: string | undefined;
  /** For trainers: the companies they work with. */
  engagedWith?: readonly OwnCompany[];
}

/**
 * Adds someone who may sign in, with their team or their companies and what the company's rules assign to them, in one write.
 * Returns their id.
 */
export async function addNewPerson({
  store,
  now,
  person,
}: Omit<Call, "actor"> & { person: NewPerson }): Promise<string> {
  const id = newId(now);
  await store.write(async (tx) => {
    const one = await addPerson(tx, person.company, {
      id,
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
    if (one) {
      const facts = { role: person.role, team: person.team ?? null };
      await recordDecision(tx, {
        ...added,
        company: one,
        kind: "person-added",
        facts,
      });
    }
    if (one && person.team) {
      const isManager = person.role === "manager";
      await joinTeam(tx, one, {
        id: newId(now),
        name: person.team,
        isManager,
      });
    }
    // After the team: a rule for it is for them, too.
    if (one && person.role === "employee")
      await applyRules(tx, { company: one, personIds: [id] }, now);
    for (const company of person.engagedWith ?? []) {
      await addEngagement(tx, company, { personId: id, createdAt: now });
      await recordDecision(tx, { ...added, company, kind: "trainer-engaged", facts: {} });
    }
  });
  return id;
}
