import { setImmediate } from "node:timers/promises";
import type { Call } from "~/people/services/call";
import {
  ADDITION_GROUPS,
  additionGroup,
  type AdditionGroup,
} from "~/clearance/rules/changes/addition-consequences";
import type { AdditionCounts } from "~/clearance/rules/changes/addition-words";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { remedialModule } from "~/clearance/services/standing/standings.server";
import {
  relearnOverdueFrom,
  type Addition,
  type ProgrammeRule,
} from "~/curriculum/rules/requirements";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { momentIn } from "~/kit/time/moment";
import { findCompaniesEnrolled } from "~/authoring/queries/content";
import { findEmployeeIds } from "~/people/queries/employees";
import type { Trainer } from "~/people/rules/actor";
import {
  trainersCompanies,
  type TrainersCompany,
} from "~/people/services/delegation/engaged-company.server";

/** So many people are read at a time, and other requests are served in between. */
const SLICE = 200;

/** A programme with what is to be added; the very programme where it is not concerned. */
export type Widened = (
  programme: ProgrammeRule,
  addition: Addition,
  rules: CompanyRules,
) => ProgrammeRule;

/** Whom something new touches, in the companies that the trainer works with. */
export interface AdditionConsequences {
  counts: AdditionCounts;
  people: { company: string; name: string; group: AdditionGroup }[];
  /** Whether people of other companies are in these programmes too. */
  elsewhere: boolean;
}

/** What adding something now would mean. Null where nobody is in a programme that it is added to. */
export async function countAdditions({
  store,
  actor,
  now,
  programmeIds,
  widened,
}: Call<Trainer> & {
  programmeIds: readonly string[];
  widened: Widened;
}): Promise<AdditionConsequences | null> {
  const concerned = new Set(
    (await findCompaniesEnrolled(store.read, programmeIds)).map(({ companyId }) => companyId),
  );
  if (concerned.size === 0) return null;
  const own = (await trainersCompanies(store.read, actor, now)).filter(({ companyId }) =>
    concerned.has(companyId),
  );
  const people: AdditionConsequences["people"] = [];
  for (const company of own) people.push(...(await atCompany({ store, now, widened }, company)));
  const counts = Object.fromEntries(
    ADDITION_GROUPS.map((group) => [group, people.filter((one) => one.group === group).length]),
  ) as AdditionCounts;
  return { counts, people, elsewhere: own.length < concerned.size };
}

async function atCompany(
  { store, now, widened }: Pick<Call<Trainer>, "store" | "now"> & { widened: Widened },
  company: TrainersCompany,
) {
  const rules = await companyRules(store, company);
  const moment = momentIn(company.timeZone, now);
  const overdueFrom = relearnOverdueFrom(now, company.timeZone);
  const addition: Addition = { at: now, reach: "cleared", overdueFrom };
  const found: AdditionConsequences["people"] = [];
  const ids = await findEmployeeIds(store.read, company);
  for (let from = 0; from < ids.length; from += SLICE) {
    const personIds = ids.slice(from, from + SLICE);
    for (const facts of await gatherFacts(store.read, { company, personIds })) {
      const { person, enrolments, employee } = facts;
      const { programmes, policies } = rules;
      const remedial = remedialModule(facts, rules);
      const group = additionGroup(
        { person, enrolments, programmes, policies, remedial },
        (programme) => widened(programme, addition, rules),
        overdueFrom,
        moment,
      );
      if (group) found.push({ company: company.name, name: employee.name, group });
    }
    if (from + SLICE < ids.length) await setImmediate();
  }
  return found;
}
