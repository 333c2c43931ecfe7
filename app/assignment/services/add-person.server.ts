import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { Role } from "~/people/rules/kinds";
import { applyRules } from "./apply-rules.server";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import { bringBack, type Returner } from "~/clearance/services/people/return-to-company.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { conflict } from "~/kit/http/refusal";
import {
  addEngagement,
  addPerson,
  findFormer,
  joinTeam,
  markReturnedToAgency,
} from "~/people/queries/organisation";
import { newId } from "~db/ids";
import type { OwnCompany, OwnPerson } from "~/ledger/rules/own";
import type { Tx } from "~db/store";

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
 * Someone who left and has the same address and role is brought back instead, as the person they were, if `by` says who answers for
 * it. Returns their id. An address that someone else has is a 409.
 */
export async function addNewPerson({
  store,
  now,
  person,
  by = null,
}: Omit<Call, "actor"> & { person: NewPerson; by?: Returner | null }): Promise<string> {
  const rules = by && person.company ? await companyRules(store, person.company) : null;
  return await store.write(async (tx) => {
    const before = await findFormer(tx, person.company, { ...lowered(person), now });
    const id = before === "nobody" || before === "taken" ? newId(now) : before.personId;
    const one =
      before === "nobody"
        ? await addAs(tx, id, person, now)
        : await broughtBack(tx, before, { by, rules, now });
    const added = {
      at: now,
      actor: SYSTEM,
      personId: id,
      evidence: id,
      personal: { name: person.name, email: lowered(person).email },
    };
    if (one && before === "nobody") {
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
    return id;
  });
}

function addAs(tx: Tx, id: string, person: NewPerson, now: Date) {
  const { company, role, name, givenName } = person;
  const { email } = lowered(person);
  const times = { createdAt: now, updatedAt: now };
  return addPerson(tx, company, {
    id,
    role,
    name,
    givenName,
    email,
    emailVerified: true,
    ...times,
  });
}

type Former = Awaited<ReturnType<typeof findFormer>>;

/** Someone who left, as their company’s; null of the agency. */
async function broughtBack(
  tx: Tx,
  before: Exclude<Former, "nobody">,
  { by, rules, now }: { by: Returner | null; rules: CompanyRules | null; now: Date },
): Promise<OwnPerson | null> {
  if (before === "taken" || !by) throw conflict(m.assignment_people_taken());
  if (before.own && rules) {
    const back = await bringBack(tx, before.own, { by, rules, now });
    if (!back.ok) throw conflict(m.assignment_people_erased());
    return before.own;
  }
  await markReturnedToAgency(tx, before.personId, now);
  return null;
}

function lowered({ email, role }: NewPerson) {
  return { email: email.toLowerCase(), role };
}
