import { setImmediate } from "node:timers/promises";
import type { ActivityRule } from "~/domain/clearance/rules";
import {
  NO_CONSEQUENCES,
  personConsequences,
  withCompany,
  type PersonConsequences,
  type RevisionConsequences,
} from "~/domain/clearance/revision-consequences";
import type { Impact } from "~/domain/curriculum/words";
import { addDays, localDateOf, momentIn } from "~/domain/moment";
import {
  companyRules,
  RELEARN_GRACE_DAYS,
  type CompanyRules,
} from "~/services/clearance/company-rules.server";
import { gatherFacts } from "~/services/clearance/gather-facts.server";
import { remedialModule } from "~/services/clearance/standings.server";
import { findActivityHistory, findCompaniesWhoDid, findWhoDid } from "~db/queries/activity-history";
import type { Store } from "~db/store";

/** So many people are read at a time, and other requests are served in between. */
const SLICE = 200;

export type Consequences = Record<Impact, RevisionConsequences>;

interface Input {
  store: Store;
  now: Date;
  moduleKey: string;
  activityKey: string;
}

/**
 * What publishing the next revision of an activity now would mean for all companies, by its impact. Null where it was never published:
 * then nobody can have done it. Companies are read one after the other; what leaves are numbers.
 */
export async function countConsequences(input: Input): Promise<Consequences | null> {
  const { store, moduleKey, activityKey } = input;
  const history = await findActivityHistory(store.read, moduleKey, activityKey);
  if (!history) return null;
  let sums = { wording: NO_CONSEQUENCES, relearn: NO_CONSEQUENCES };
  for (const companyId of await findCompaniesWhoDid(store.read, history.id)) {
    const found = await atCompany(input, companyId, history);
    sums = {
      wording: withCompany(sums.wording, found.wording),
      relearn: withCompany(sums.relearn, found.relearn),
    };
  }
  return { ...sums, notice: sums.wording };
}

type History = NonNullable<Awaited<ReturnType<typeof findActivityHistory>>>;

async function atCompany({ store, now, moduleKey }: Input, companyId: string, history: History) {
  const rules = await companyRules(store, companyId);
  const moment = momentIn(rules.company.timeZone, now);
  const overdueFrom = addDays(moment.today, RELEARN_GRACE_DAYS + 1);
  const asItIs = activityRule(history, rules);
  const number = (history.revisions.at(-1)?.number ?? 0) + 1;
  const again = { ...asItIs, relearns: [...asItIs.relearns, { number, overdueFrom }] };
  const found = { wording: [] as PersonConsequences[], relearn: [] as PersonConsequences[] };
  const ids = await findWhoDid(store.read, { companyId, activityId: history.id });
  for (let from = 0; from < ids.length; from += SLICE) {
    const personIds = ids.slice(from, from + SLICE);
    for (const { person, enrolments } of await gatherFacts(store.read, { companyId, personIds })) {
      const concerned = {
        ...{ person, enrolments, programmes: rules.programmes, policies: rules.policies },
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
function activityRule({ id, key, kind, revisions }: History, rules: CompanyRules): ActivityRule {
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
        overdueFrom: addDays(localDateOf(publishedAt, timeZone), RELEARN_GRACE_DAYS + 1),
      })),
  };
}
