import { setImmediate } from "node:timers/promises";
import { relearnOverdueFrom, type ActivityRule } from "~/curriculum/rules/requirements";
import {
  NO_CONSEQUENCES,
  personConsequences,
  withCompany,
  type PersonConsequences,
  type RevisionConsequences,
} from "~/clearance/rules/changes/revision-consequences";
import { companiesApart, concernsCompany, type CopySpan } from "~/curriculum/rules/own-copies";
import type { Impact } from "~/curriculum/rules/kinds";
import { momentIn } from "~/kit/time/moment";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
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

/** So many people are read at a time, and other requests are served in between. */
const SLICE = 200;

export type ByImpact = Record<Impact, RevisionConsequences>;

export type Consequences = ByImpact & {
  /** Whether people did it in companies that are not counted, as the trainer does not work with them. */
  elsewhere: boolean;
};

interface Input {
  store: Store;
  now: Date;
  /** Who asks: what is counted are the companies that they work with. The house counts all. */
  actor?: Trainer;
  moduleKey: string;
  activityKey: string;
  /** The company whose own copy it would be; null for the original, which concerns all that have none. */
  companyKey?: string | null;
}

/**
 * What publishing the next revision of an activity now would mean, by its impact: of the original for all companies that have no text
 * of their own, of a company's own for that company alone. Null where the activity was never published: then nobody can have done
 * it. Companies are read one after the other; what leaves are numbers.
 */
export async function countConsequences(input: Input): Promise<Consequences | null> {
  const { store, moduleKey, activityKey } = input;
  const history = await findActivityHistory(store.read, moduleKey, activityKey);
  if (!history) return null;
  const spans = await findCopySpans(store.read, history.id);
  let sums = { wording: NO_CONSEQUENCES, relearn: NO_CONSEQUENCES };
  const concerned = await concernedCompanies(input, history, spans);
  const companies = await theirsOf(input, concerned);
  for (const company of companies) {
    const found = await atCompany(input, company, { history, spans });
    sums = {
      wording: withCompany(sums.wording, found.wording),
      relearn: withCompany(sums.relearn, found.relearn),
    };
  }
  const elsewhere = companies.length < concerned.length;
  return { ...sums, notice: sums.wording, elsewhere };
}

/** Those of the companies that whoever asks works with. */
async function theirsOf(
  { store, actor, now }: Input,
  companies: readonly OwnCompany[],
): Promise<readonly OwnCompany[]> {
  if (!actor) return companies;
  const own = await trainersCompanies(store.read, actor, now);
  const ids = new Set(own.map(({ companyId }) => companyId));
  return companies.filter(({ companyId }) => ids.has(companyId));
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
  const again = { ...asItIs, relearns: [...asItIs.relearns, { number, overdueFrom }] };
  const found = { wording: [] as PersonConsequences[], relearn: [] as PersonConsequences[] };
  const ids = await findWhoDid(store.read, company, history.id);
  for (let from = 0; from < ids.length; from += SLICE) {
    const personIds = ids.slice(from, from + SLICE);
    for (const { person, enrolments } of await gatherFacts(store.read, { company, personIds })) {
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
      // What is in use already asks nothing more by coming out again.
      found.wording.push(history.retired ? revised(asItIs) : { ...relearn, paused: 0 });
    }
    if (from + SLICE < ids.length) await setImmediate();
  }
  return found;
}

/** The activity with what its revisions asked for so far, as it would be in use. */
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
        overdueFrom: relearnOverdueFrom(publishedAt, timeZone),
      })),
  };
}
