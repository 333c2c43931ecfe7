import { factsInParts } from "~/clearance/services/standing/facts-in-parts.server";
import type { Call } from "~/people/services/call";
import {
  ADDITION_GROUPS,
  additionGroup,
  type AdditionGroup,
} from "~/clearance/rules/changes/addition-consequences";
import type { AdditionCounts } from "~/clearance/rules/changes/addition-words";
import { remedialModule } from "~/clearance/services/standing/standings.server";
import {
  relearnOverdueFrom,
  type Addition,
  type ProgrammeRule,
} from "~/curriculum/rules/requirements";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { momentIn } from "~/kit/time/moment";
import { findCompaniesEnrolled } from "~/authoring/queries/content";
import type { Trainer } from "~/people/rules/actor";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { askedByAddition, type Asked } from "~/authoring/rules/second-yes";
import { REACHES, type Reach } from "~/curriculum/rules/kinds";
import type { OwnCompany } from "~/ledger/rules/own";

/** A programme with the addition; the same object if the addition doesn’t touch it. */
export type Widened = (
  programme: ProgrammeRule,
  addition: Addition,
  rules: CompanyRules,
) => ProgrammeRule;

/** Who an addition touches, at the companies that the trainer works with. */
export interface AdditionConsequences {
  counts: AdditionCounts;
  /** How many people each choice asks something of at all companies: numbers, for a rule that holds across the agency. */
  asked: Record<Reach, Asked>;
  people: { company: string; name: string; group: AdditionGroup }[];
  /** Whether people at other companies are in these programmes too. */
  elsewhere: boolean;
}

/** Who is asking: a trainer is told about their own companies; without one, only numbers are counted. */
export type Adding = Pick<Call, "store" | "now"> & { actor?: Trainer | undefined };

/** What adding something now would mean. Null if nobody is in a programme that it is added to. */
export async function countAdditions({
  store,
  actor,
  now,
  programmeIds,
  widened,
}: Adding & {
  programmeIds: readonly string[];
  widened: Widened;
}): Promise<AdditionConsequences | null> {
  const concerned = await findCompaniesEnrolled(store.read, programmeIds);
  if (concerned.length === 0) return null;
  const own = new Map(
    (actor ? await trainersCompanies(store.read, actor, now) : []).map((company) => [
      company.companyId,
      company.name,
    ]),
  );
  const people: AdditionConsequences["people"] = [];
  const atCompanies: AdditionCounts[] = [];
  let elsewhere = false;
  for (const company of concerned) {
    const found = await atCompany({ store, now, widened }, company);
    atCompanies.push(countsOf(found));
    const name = own.get(company.companyId);
    if (name === undefined) elsewhere = true;
    else people.push(...found.map((one) => ({ ...one, company: name })));
  }
  return consequencesOf(people, atCompanies, elsewhere);
}

/** The same for a single company. */
export async function countAdditionsAt(
  { store, now, widened }: Pick<Call, "store" | "now"> & { widened: Widened },
  company: OwnCompany & { name: string },
): Promise<AdditionConsequences> {
  const found = await atCompany({ store, now, widened }, company);
  const people = found.map((one) => ({ ...one, company: company.name }));
  return consequencesOf(people, [countsOf(found)], false);
}

function consequencesOf(
  people: AdditionConsequences["people"],
  atCompanies: readonly AdditionCounts[],
  elsewhere: boolean,
): AdditionConsequences {
  const asked = Object.fromEntries(
    REACHES.map((reach) => [reach, askedByAddition(reach, atCompanies)]),
  ) as AdditionConsequences["asked"];
  return { counts: countsOf(people), asked, people, elsewhere };
}

function countsOf(people: readonly { group: AdditionGroup }[]): AdditionCounts {
  return Object.fromEntries(
    ADDITION_GROUPS.map((group) => [group, people.filter((one) => one.group === group).length]),
  ) as AdditionCounts;
}

async function atCompany(
  { store, now, widened }: Pick<Call, "store" | "now"> & { widened: Widened },
  company: OwnCompany,
) {
  const rules = await companyRules(store, company);
  const { timeZone } = rules.company;
  const moment = momentIn(timeZone, now);
  const overdueFrom = relearnOverdueFrom(now, timeZone);
  const addition: Addition = { at: now, reach: "cleared", overdueFrom };
  const found: { name: string; group: AdditionGroup }[] = [];
  for await (const part of factsInParts(store.read, { company })) {
    for (const facts of part) {
      const { person, enrolments, employee } = facts;
      const { programmes, policies } = rules;
      const remedial = remedialModule(facts, rules);
      const group = additionGroup(
        { person, enrolments, programmes, policies, remedial },
        (programme) => widened(programme, addition, rules),
        overdueFrom,
        moment,
      );
      if (group) found.push({ name: employee.name, group });
    }
  }
  return found;
}
