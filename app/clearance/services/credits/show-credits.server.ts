import type { Call } from "~/people/services/call";
import { reasonSaid } from "~/clearance/rules/words/stored-reasons";
import { m } from "~/kit/language/m";
import { momentIn } from "~/kit/time/moment";
import { notFound } from "~/kit/http/refusal";
import { findCredits } from "~/clearance/queries/facts";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { titledFor } from "~/clearance/services/standing/readers-titles.server";
import type { ModuleRule } from "~/curriculum/rules/requirements";
import { creditCompany, type CreditGiver } from "./credit-module.server";
import { modulesAskedBy } from "~/clearance/services/standing/modules-open-to";
import { findEmployees } from "~/people/queries/employees";
import { findEnrolments } from "~/curriculum/queries/enrolments";

/** Somebody's credits, also those that are over, the newest first, and what more could be given. */
export async function showCredits({
  store,
  now,
  personId,
  ...giver
}: Omit<Call, "actor"> & { personId: string } & CreditGiver) {
  const company = await creditCompany({ store, now, ...giver });
  const rules = await companyRules(store, company);
  const titled = titledFor(rules);
  const { today } = momentIn(rules.company.timeZone, now);
  const one = { company, personIds: [personId] };
  const [employee] = await findEmployees(store.read, one);
  if (!employee) throw notFound("person");
  const { id, name, givenName, leftAt } = employee;
  const enrolled = new Set(
    (await findEnrolments(store.read, one)).map(({ programmeId }) => programmeId),
  );
  const rows = await findCredits(store.read, one);
  const titleIn = (module: ModuleRule | undefined) =>
    module && titled.module(module.key, module.title);
  const taught = [...rules.programmes.values()].filter(
    ({ id, retired }) => !retired && (rules.offered.has(id) || enrolled.has(id)),
  );
  return {
    person: { id, name, givenName },
    company: rules.company,
    today,
    left: leftAt !== null && leftAt <= now,
    credits: rows.reverse().map(({ moduleId, ...credit }) => ({
      ...credit,
      reason: reasonSaid(credit.reason),
      module: titleIn(rules.modules.get(moduleId)) ?? m.clearance_history_former_module(),
      counts: credit.endedAt === null && credit.validUntil >= today,
    })),
    programmes: taught
      .sort((a, b) => Number(enrolled.has(b.id)) - Number(enrolled.has(a.id)))
      .map((programme) => ({
        id: programme.id,
        title: programme.title,
        modules: modulesAskedBy(programme).map((module) => ({
          id: module.id,
          title: titled.module(module.key, module.title),
        })),
      })),
  };
}
