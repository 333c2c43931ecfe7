import { factsInParts } from "~/clearance/services/standing/facts-in-parts.server";
import { askedByRevision, type Asked } from "~/authoring/rules/second-yes";
import { relearnOverdueFrom, type ActivityRule } from "~/curriculum/rules/requirements";
import {
  NO_CONSEQUENCES,
  personConsequences,
  withCompany,
  type PersonConsequences,
  type RevisionConsequences,
} from "~/clearance/rules/changes/revision-consequences";
import type { AdditionGroup } from "~/clearance/rules/changes/addition-consequences";
import { companiesApart, concernsCompany, type CopySpan } from "~/curriculum/rules/own-copies";
import type { Impact } from "~/curriculum/rules/kinds";
import { momentIn } from "~/kit/time/moment";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { remedialModule } from "~/clearance/services/standing/standings.server";
import {
  findActivityHistory,
  findCompaniesWhoDid,
  findWhoDid,
} from "~/authoring/queries/activity-history";
import { findCopySpans } from "~/curriculum/queries/copies";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Trainer } from "~/people/rules/actor";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import type { Store } from "~db/store";

export type ByImpact = Record<Impact, RevisionConsequences>;

export type Consequences = ByImpact & {
  /** How many people would have to learn it again, at all companies: numbers, for a rule that holds across the agency. */
  asked: Asked;
  /** Who did an earlier version, at the companies that the trainer works with. Without a trainer, no names. */
  people: { company: string; name: string; group: AdditionGroup }[];
  /** Whether people did it at companies that aren’t counted because the trainer doesn’t work with them. */
  elsewhere: boolean;
};

interface Input {
  store: Store;
  now: Date;
  /** Who is asking: they are told about the companies they work with. Without one, all companies count. */
  actor?: Trainer;
  moduleKey: string;
  activityKey: string;
  /** The company whose version it would be; null for the original, which concerns all companies without their own. */
  companyKey?: string | null;
}

/**
 * What publishing the next revision of an activity now would mean, by its impact: for the original, at all companies without their own
 * version; for a company's version, at that company alone. Null if the activity was never published, as nobody can have done it then.
 * Companies are read one after the other.
 */
export async function countConsequences(input: Input): Promise<Consequences | null> {
  const { store, moduleKey, activityKey } = input;
  const history = await findActivityHistory(store.read, moduleKey, activityKey);
  if (!history) return null;
  const spans = await findCopySpans(store.read, history.id);
  let sums = { wording: NO_CONSEQUENCES, relearn: NO_CONSEQUENCES };
  let inAll = NO_CONSEQUENCES;
  const people: Consequences["people"] = [];
  const concerned = await concernedCompanies(input, history, spans);
  const companies = await theirsOf(input, concerned);
  for (const company of concerned) {
    const found = await atCompany(input, company, { history, spans });
    inAll = withCompany(inAll, found.relearn);
    const own = companies.get(company.companyId);
    if (own === undefined) continue;
    if (own !== null) people.push(...found.people.map((one) => ({ ...one, company: own })));
    sums = {
      wording: withCompany(sums.wording, found.wording),
      relearn: withCompany(sums.relearn, found.relearn),
    };
  }
  const elsewhere = companies.size < concerned.length;
  const asked = askedByRevision("relearn", inAll);
  return { ...sums, notice: sums.wording, elsewhere, asked, people };
}

/** Which of the companies the trainer works with, by id, with their names; without a trainer, all of them without names. */
async function theirsOf(
  { store, actor, now }: Input,
  companies: readonly OwnCompany[],
): Promise<ReadonlyMap<string, string | null>> {
  if (!actor) return new Map(companies.map(({ companyId }) => [companyId, null]));
  const ids = new Set(companies.map(({ companyId }) => companyId));
  const own = await trainersCompanies(store.read, actor, now);
  return new Map(
    own.filter(({ companyId }) => ids.has(companyId)).map((one) => [one.companyId, one.name]),
  );
}

type History = NonNullable<Awaited<ReturnType<typeof findActivityHistory>>>;

async function concernedCompanies(
  { store, companyKey = null }: Input,
  { id }: History,
  spans: readonly CopySpan[],
): Promise<OwnCompany[]> {
  const all = await findCompaniesWhoDid(store.read, id);
  if (companyKey !== null) {
    const company = await findCompanyByKey(store.read, companyKey);
    return all.filter(({ companyId }) => companyId === company?.id);
  }
  const apart = companiesApart(Infinity, spans);
  return all.filter(({ companyId }) => !apart.has(companyId));
}

async function atCompany(
  { store, now, moduleKey }: Input,
  company: OwnCompany,
  { history, spans }: { history: History; spans: readonly CopySpan[] },
) {
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  const overdueFrom = relearnOverdueFrom(now, moment.timeZone);
  const theirs = history.revisions.filter((one) => concernsCompany(one, company.companyId, spans));
  const asItIs = activityRule({ ...history, revisions: theirs }, rules);
  const number = (history.revisions.at(-1)?.number ?? 0) + 1;
  const again = { ...asItIs, relearns: [...asItIs.relearns, { number, at: now, overdueFrom }] };
  const found = { wording: [] as PersonConsequences[], relearn: [] as PersonConsequences[] };
  const people: { name: string; group: AdditionGroup }[] = [];
  const personIds = await findWhoDid(store.read, company, history.id);
  for await (const part of factsInParts(store.read, { company, personIds })) {
    for (const { person, enrolments, employee } of part) {
      const concerned = {
        person,
        enrolments,
        programmes: rules.programmes,
        policies: rules.policies,
        remedial: remedialModule({ person }, rules),
      };
      const revised = (activity: ActivityRule) =>
        personConsequences(
          concerned,
          { activities: [{ moduleKey, activity }], overdueFrom },
          moment,
        );
      const relearn = revised(again);
      found.relearn.push(relearn);
      if (relearn.concerned) people.push({ name: employee.name, group: groupOf(relearn) });
      // What is already in use asks nothing more when it’s published again.
      found.wording.push(history.retired ? revised(asItIs) : { ...relearn, paused: 0 });
    }
  }
  return { ...found, people };
}

/** Being cleared comes first, as that is what’s at stake. */
function groupOf({ cleared, waiting }: PersonConsequences): AdditionGroup {
  return cleared ? "cleared" : waiting ? "waiting" : "training";
}

/** The activity as it would be in use, with what its revisions have asked for so far. */
export function activityRule(
  { id, key, kind, revisions }: History,
  rules: CompanyRules,
): ActivityRule {
  const newest = revisions.at(-1)!;
  const { timeZone } = rules.company;
  return {
    id,
    key,
    kind,
    title: newest.body.title,
    minutes: newest.body.minutes,
    changed: 0,
    lookBy: null,
    relearns: revisions
      .filter(({ number, impact }) => number > 1 && impact === "relearn")
      .map(({ number, publishedAt }) => ({
        number,
        at: publishedAt,
        overdueFrom: relearnOverdueFrom(publishedAt, timeZone),
      })),
  };
}
