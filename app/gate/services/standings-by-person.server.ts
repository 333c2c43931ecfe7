import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { momentIn } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** Where some people of a company stand, by their id; with as many queries as for one, and none for nobody. */
export async function standingsByPerson(
  db: Db,
  { company, personIds }: { company: OwnCompany; personIds: readonly string[] },
  { rules, now }: { rules: CompanyRules; now: Date },
): Promise<ReadonlyMap<string, readonly Standing[]>> {
  const moment = momentIn(rules.company.timeZone, now);
  const facts = personIds.length > 0 ? await gatherFacts(db, { company, personIds }) : [];
  return new Map(
    facts.map((each) => [each.employee.id, standingsOf(each, rules, moment).standings]),
  );
}
