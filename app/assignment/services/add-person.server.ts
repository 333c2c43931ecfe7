import { emailAddress } from "~/kit/text/email-address";
import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { isCompanyRole, type AgencyRole, type CompanyRole, type Role } from "~/people/rules/kinds";
import { applyRules } from "./apply-rules.server";
import { recordDecision, SYSTEM, type Decider } from "~/ledger/services/record-decision.server";
import { bringBack, type Returner } from "~/clearance/services/people/return-to-company.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { conflict } from "~/kit/http/refusal";
import { addEngagement, addPerson, findByAddress, joinTeam } from "~/people/queries/organisation";
import {
  addAgencyMembership,
  addMembership,
  findMember,
  isEngagedWith,
  isOf,
  markReturnedToAgency,
} from "~/people/queries/memberships";
import { newId } from "~db/ids";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Tx } from "~db/store";

export interface NewPerson {
  name: string;
  givenName: string;
  email: string;
  role: Role;
  /** For employees and managers. */
  company: OwnCompany | null;
  /** Their teams by name; those that are not there are made. */
  teams?: readonly string[];
  /** For trainers: the companies they work with. */
  engagedWith?: readonly OwnCompany[];
}

/**
 * Gives someone a role, with their team or their companies and what the company’s rules assign to them, in one write. Who has the
 * address already, for whatever they are elsewhere, stays the person they are and keeps their name; who left this role is brought back,
 * if `by` says who answers for it. Returns their id. A role that the address’s person has already, or that can’t go with another of
 * theirs, is a 409.
 */
export async function addNewPerson({
  store,
  now,
  person,
  by = null,
}: Omit<Call, "actor"> & { person: NewPerson; by?: Returner | null }): Promise<string> {
  const rules = by && person.company ? await companyRules(store, person.company) : null;
  return await store.write((tx) => addWithin(tx, { person, by, rules, now }));
}

export interface Adding {
  person: NewPerson;
  by: Returner | null;
  /** The company’s, where somebody may be brought back to it. */
  rules: CompanyRules | null;
  now: Date;
  /** Where the caller applies the company’s rules, to several at once. */
  rulesLater?: boolean;
}

/** The same inside a write. */
export async function addWithin(tx: Tx, adding: Adding): Promise<string> {
  const { person, now } = adding;
  const email = emailAddress(person.email);
  if (email === null)
    throw new Error("Nobody can be added without an address that mail can go to.");
  const found = await findByAddress(tx, email);
  const personId = found?.personId ?? newId(now);
  if (!found) {
    const { name, givenName } = person;
    const times = { createdAt: now, updatedAt: now };
    await addPerson(tx, { id: personId, name, givenName, email, emailVerified: true, ...times });
  }
  const companyId = person.company?.companyId ?? null;
  const before = found?.memberships.find(
    (one) => one.role === person.role && one.companyId === companyId,
  );
  if (before && (before.leftAt === null || before.leftAt > now))
    throw conflict(m.assignment_people_taken());
  const added = { ...adding, personId, back: before !== undefined };
  const { role, company } = person;
  if (isCompanyRole(role) && company) await addToCompany(tx, company, role, added);
  else if (!isCompanyRole(role) && !company) await addToAgency(tx, role, added);
  else throw new Error(`A ${role} is ${company ? "" : "not "}of a company.`);
  return personId;
}

interface Added extends Adding {
  personId: string;
  /** Whether they were this here before. */
  back: boolean;
}

async function addToCompany(
  tx: Tx,
  company: OwnCompany,
  role: CompanyRole,
  { person, personId, back, by, rules, now, rulesLater = false }: Added,
) {
  const { teams = [] } = person;
  if (await isEngagedWith(tx, company, personId)) throw conflict(m.assignment_people_trains_here());
  let one = await findMember(tx, company, personId);
  if (back && one) {
    if (!by || !rules) throw conflict(m.assignment_people_taken());
    const brought = await bringBack(tx, one, { role, by, rules, now });
    if (!brought.ok) throw conflict(m.assignment_people_erased());
  } else {
    one = await addMembership(tx, company, { id: newId(now), personId, role, createdAt: now });
    await recordDecision(tx, {
      ...telling(person, { personId, by, now }),
      company,
      kind: "person-added",
      facts: { role, team: teams.length > 0 ? teams.join(", ") : null },
    });
  }
  for (const name of teams)
    await joinTeam(tx, one, { id: newId(now), name, isManager: role === "manager" });
  // After the teams: a rule for one is for them, too.
  if (role === "employee" && !rulesLater)
    await applyRules(tx, { company, personIds: [personId] }, now);
}

async function addToAgency(tx: Tx, role: AgencyRole, { person, personId, back, by, now }: Added) {
  if (back && !by) throw conflict(m.assignment_people_taken());
  if (back) await markReturnedToAgency(tx, { personId, role, now });
  else await addAgencyMembership(tx, { id: newId(now), personId, role, createdAt: now });
  for (const company of person.engagedWith ?? []) {
    if (await isOf(tx, company, personId, now)) throw conflict(m.assignment_people_works_here());
    await addEngagement(tx, company, { personId, createdAt: now });
    await recordDecision(tx, {
      ...telling(person, { personId, by, now }),
      company,
      kind: "trainer-engaged",
      facts: {},
    });
  }
}

function telling(
  { name, email }: NewPerson,
  { personId, by, now }: { personId: string; by: Decider | null; now: Date },
) {
  return {
    at: now,
    actor: by ?? SYSTEM,
    personId,
    evidence: personId,
    personal: { name, email: emailAddress(email) ?? email },
  };
}
