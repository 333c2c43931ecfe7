import { addMonths } from "~/kit/time/moment";
import { localDateOf } from "~/kit/time/moment";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import { findMember } from "~/people/queries/memberships";
import { findPersonCalled } from "~/roster/queries/person";
import { findStaff } from "~/roster/queries/staff";
import { keptCompany } from "~/roster/services/kept-company.server";
import type { Keeping } from "~/roster/services/roster-company.server";
import type { Db } from "~db/store";
import type { OwnCompany } from "~/ledger/rules/own";
import { planMerge } from "./plan.server";

const OFFERED = 20;
/** For how long what was learned counts, unless somebody chooses another day. */
const MONTHS = 12;

export type MergeView = Awaited<ReturnType<typeof showMerge>>;

/** Who somebody may be twice, and with `otherId` what merging that one into them does. */
export async function showMerge({
  personId,
  otherId,
  q,
  ...keeping
}: Keeping & { personId: string; otherId: string | null; q: string | null }) {
  const { store, actor, now, key } = keeping;
  const db = store.read;
  const company = await keptCompany(keeping);
  const person = await called(db, company, personId);
  // Until somebody searches, those of the same name.
  const search = q ?? person.name;
  const found = await findStaff(db, company, { search, now, limit: OFFERED + 1 });
  const view = {
    key,
    role: actor.role,
    company: { name: company.name },
    person,
    found: found
      .filter(({ id }) => id !== personId)
      .slice(0, OFFERED)
      .map(({ id, name, email }) => ({ id, name, email })),
    until: addMonths(localDateOf(now, company.timeZone), MONTHS),
    today: localDateOf(now, company.timeZone),
  };
  if (otherId === null) return { ...view, plan: null };
  const rules = await companyRules(store, company);
  const other = await called(db, company, otherId);
  const plan = await planMerge(db, {
    company,
    rules,
    kept: personId,
    ended: otherId,
    actor,
    now,
  });
  const { refused, roles, endedRoles, learned, credits, held, teams } = plan;
  return {
    ...view,
    plan: {
      other,
      refused,
      roles,
      endedRoles,
      held,
      learned: learned.map(({ module, at }) => ({
        title: module.title,
        day: localDateOf(at, company.timeZone),
      })),
      credits: credits.map(({ moduleId }) => rules.modules.get(moduleId)?.title ?? ""),
      teams: teams.map(({ name }) => name),
    },
  };
}

async function called(db: Db, company: OwnCompany, personId: string) {
  const one = await findMember(db, company, personId);
  const found = one && (await findPersonCalled(db, one));
  if (!found) throw notFound("person");
  const { name, givenName, email } = found;
  return { id: personId, name, givenName, email };
}
