import type { Call } from "~/people/services/call";
import { SIGN_OFF_GROUPS } from "~/clearance/rules/board/board";
import { longestFirst, waitingFor, type Waiting } from "~/clearance/rules/standing/waiting";
import { countLiveWaiting } from "~/clearance/queries/supervision";
import { findPolicyGaps } from "~/company/queries/policy-translations";
import type { Trainer } from "~/people/rules/actor";
import { boardSummary } from "~/clearance/services/board/board-summary.server";
import { trainersFirstTask } from "~/clearance/services/board/first-tasks.server";
import { waitingRows } from "~/clearance/services/board/waiting-rows.server";
import { outdatedIn } from "~/curriculum/rules/translation/outdated";
import { currentCurriculum, type Curriculum } from "~/curriculum/services/curriculum.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { countWaiting } from "~/practice/services/judging/queue.server";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";

/** So many are listed at once; those behind them come up as these are decided. */
const MOST_SHOWN = 50;

interface WaitingSomewhere extends Waiting {
  company: { key: string; name: string; timeZone: string };
}

/** The companies a trainer is engaged with, how many people are where in each, and who waits for the trainer's sign-off. */
export async function showTrainerHome({ store, actor, now }: Call<Trainer>) {
  const places = await trainersCompanies(store.read, actor, now);
  const companies = [];
  const waiting: WaitingSomewhere[] = [];
  const curricula: Curriculum[] = [await currentCurriculum(store)];
  let firstRules: CompanyRules | null = null;
  for (const company of places) {
    const { key, name, timeZone, standingIn } = company;
    const { rows, rules, version } = await waitingRows(store, { company, now }, "trainer");
    const { counts } = await boardSummary(store, company, version);
    firstRules ??= rules;
    curricula.push(rules.curriculum);
    const here = waitingFor("trainer", rows, actor.personId);
    waiting.push(...here.map((one) => ({ ...one, company: { key, name, timeZone } })));
    const { all, training, cleared, paused } = counts;
    companies.push({
      key,
      name,
      timeZone,
      standingIn,
      people: all,
      training,
      cleared,
      paused,
      waiting: counts[SIGN_OFF_GROUPS.trainer],
    });
  }
  waiting.sort(longestFirst);
  const policies = [...(await findPolicyGaps(store.read, places)).values()];
  const behind = policies.filter(({ missed }) => missed.length > 0);
  return {
    companies,
    waiting: waiting.slice(0, MOST_SHOWN),
    waitingInAll: waiting.length,
    /** How many live replies wait to be looked at. */
    liveWaiting: await countLiveWaiting(store.read, places, { now, except: actor.personId }),
    /**
     * How many modules, lessons and quizzes have a translation that is out of date, and policies lack one that the version before had.
     */
    outdated: outdatedIn(curricula).size + behind.length,
    replies: await countWaiting(store, { companies: places, trainerId: actor.personId }),
    first: await trainersFirstTask({ store, actor }, places, { waiting, rules: firstRules }),
  };
}
