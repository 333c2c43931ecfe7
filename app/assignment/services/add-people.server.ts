import { addMemberships } from "~/people/queries/memberships";
import { addPeople, findTaken, joinTeams } from "~/people/queries/organisation";
import type { CompanyRole } from "~/people/rules/kinds";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { Returner } from "~/clearance/services/people/return-to-company.server";
import type { OwnCompany } from "~/ledger/rules/own";
import { recordDecisions } from "~/ledger/services/record-decision.server";
import type { NewId } from "~/kit/http/form-id";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";
import { addWithin } from "./add-person.server";

interface NewOne {
  name: string;
  givenName: string;
  /** In lower case. */
  email: string;
  /** What they become in the company: at least one. */
  roles: readonly CompanyRole[];
  /** By name; those that are not there are made. */
  teams: readonly string[];
}

/**
 * Makes people something in a company as `addWithin` does, in few statements, and returns their ids in the same order. Each has an
 * address of their own. The caller applies the company’s rules.
 */
export async function addAllWithin(
  tx: Tx,
  company: OwnCompany,
  people: readonly NewOne[],
  { by, rules, now }: { by: Returner; rules: CompanyRules; now: Date },
): Promise<string[]> {
  const taken = await findTaken(
    tx,
    people.map(({ email }) => email),
  );
  const fresh = people
    .filter(({ email }) => !taken.has(email))
    .map((one) => ({ ...one, id: newId(now) }));
  await addFresh(tx, company, fresh, { by, now });
  const ids = new Map<string, string>(fresh.map(({ email, id }) => [email, id]));
  for (const { roles, ...one } of people.filter(({ email }) => taken.has(email)))
    for (const role of roles) {
      const person = { ...one, role, company };
      const id = await addWithin(tx, { person, by, rules, now, rulesLater: true });
      ids.set(one.email, id);
    }
  return people.map(({ email }) => ids.get(email)!);
}

/** Adds people who are nothing anywhere yet. */
async function addFresh(
  tx: Tx,
  company: OwnCompany,
  people: readonly (NewOne & { id: NewId })[],
  { by, now }: { by: Returner; now: Date },
) {
  if (people.length === 0) return;
  const times = { createdAt: now, updatedAt: now };
  await addPeople(
    tx,
    people.map(({ id, name, givenName, email }) => {
      return { id, name, givenName, email, emailVerified: true, ...times };
    }),
  );
  const hats = people.flatMap((one) => one.roles.map((role) => ({ ...one, role })));
  const owned = await addMemberships(
    tx,
    company,
    hats.map(({ id, role }) => ({ id: newId(now), personId: id, role, createdAt: now })),
  );
  await recordDecisions(
    tx,
    company,
    hats.map(({ id, name, email, role, teams }) => ({
      at: now,
      kind: "person-added" as const,
      actor: by,
      personId: id,
      evidence: id,
      facts: { role, team: teams.length > 0 ? teams.join(", ") : null },
      personal: { name, email },
    })),
  );
  const of = new Map(owned.map((person) => [person.personId, person]));
  await joinTeams(
    tx,
    company,
    hats.map(({ id, role, teams }) => {
      return { person: of.get(id)!, isManager: role === "manager", teams };
    }),
    () => newId(now),
  );
}
