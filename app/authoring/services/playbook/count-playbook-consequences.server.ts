import { factsInParts } from "~/clearance/services/standing/facts-in-parts.server";
import type { Call } from "~/people/services/call";
import { readerSince } from "~/clearance/rules/changes/playbook-changes";
import {
  NO_CONSEQUENCES,
  personConsequences,
  withCompany,
  type PersonConsequences,
  type RevisedActivity,
} from "~/clearance/rules/changes/revision-consequences";
import { relearnOverdueFrom } from "~/curriculum/rules/requirements";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { momentIn } from "~/kit/time/moment";
import type { ByImpact } from "~/authoring/services/publish/count-consequences.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { remedialModule, standingsOf } from "~/clearance/services/standing/standings.server";
import type { OwnCompany } from "~/ledger/rules/own";

/** A channel that the new playbook has no more. */
interface GoneChannel {
  key: string;
  name: string;
  /** People who are cleared on it today; of those, who would be cleared on no channel at all. */
  cleared: number;
  nowhere: number;
  /** People on their way to a clearance on it. */
  training: number;
}

export interface PlaybookConsequences {
  byImpact: ByImpact;
  gone: GoneChannel[];
}

/**
 * What publishing a playbook now would mean for its company's people, by its impact, and what it means that channels are removed.
 * `quotedIn` are the lessons and quizzes that quote what changed. `clearanceStatus` decides, as it does everywhere.
 */
export async function countPlaybookConsequences({
  store,
  now,
  company,
  playbook,
  quotedIn,
}: Omit<Call, "actor"> & {
  company: OwnCompany;
  /** Null where the draft is none yet. */
  playbook: Playbook | null;
  quotedIn: readonly string[];
}): Promise<PlaybookConsequences> {
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  const overdueFrom = relearnOverdueFrom(now, moment.timeZone);
  const again = { activities: askedAgain(rules, quotedIn, now, overdueFrom), overdueFrom };
  const kept = new Set(playbook?.channels.map(({ key }) => key) ?? []);
  const gone = playbook ? rules.channels.filter(({ key }) => !kept.has(key)) : [];
  const counts = new Map(gone.map(({ id }) => [id, { cleared: 0, nowhere: 0, training: 0 }]));
  const looking: PersonConsequences[] = [];
  const learning: PersonConsequences[] = [];

  for await (const part of factsInParts(store.read, { company })) {
    for (const facts of part) {
      const { person, enrolments } = facts;
      const { programmes, policies } = rules;
      const { standings } = standingsOf(facts, rules, moment);
      const cleared = standings.some(({ holds }) => holds);
      const concerned = readerSince({ person, enrolments, programmes }, moment) !== null;
      looking.push({
        concerned,
        cleared: concerned && cleared,
        relearns: false,
        waiting: false,
        paused: 0,
      });
      const remedial = remedialModule(facts, rules);
      learning.push(
        personConsequences({ person, enrolments, programmes, policies, remedial }, again, moment),
      );
      const held = new Set(standings.flatMap((one) => (one.holds ? one.channelIds : [])));
      const wanted = new Set(
        enrolments.flatMap((one) => (one.endedAt === null ? one.channelIds : [])),
      );
      for (const [id, count] of counts) {
        if (held.has(id)) {
          count.cleared += 1;
          if ([...held].every((one) => counts.has(one))) count.nowhere += 1;
        } else if (wanted.has(id) && person.leftAt === null) count.training += 1;
      }
    }
  }
  return {
    byImpact: {
      wording: NO_CONSEQUENCES,
      notice: withCompany(NO_CONSEQUENCES, looking),
      relearn: withCompany(NO_CONSEQUENCES, learning),
    },
    gone: gone.map(({ id, key, name }) => ({ key, name, ...counts.get(id)! })),
  };
}

/** The activities as they would be with a revision of the playbook that has them learned again. */
function askedAgain(
  { modules, playbookNumber }: CompanyRules,
  quotedIn: readonly string[],
  playbookAt: Date,
  overdueFrom: string,
): RevisedActivity[] {
  const number = playbookNumber + 1;
  return [...modules.values()].flatMap(({ key: moduleKey, activities }) =>
    activities
      .filter(({ key }) => quotedIn.includes(`${moduleKey}/${key}`))
      .map((activity) => ({
        moduleKey,
        activity: {
          ...activity,
          relearns: [...activity.relearns, { number, at: playbookAt, playbookAt, overdueFrom }],
        },
      })),
  );
}
