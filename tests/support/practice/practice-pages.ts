import { and, asc, eq, isNull } from "drizzle-orm";
import { startPlay } from "~/learning/services/scenario/start-play.server";
import { takeTurn } from "~/learning/services/scenario/take-turn.server";
import {
  calibrateTrainer,
  showTrainerCalibration,
} from "~/practice/services/judging/calibrate-trainer.server";
import { takeReply } from "~/practice/services/judging/take-reply.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { DEMO_DAY } from "../harness/demo-day";
import { theTrainer } from "../the-trainer";
import { theEmployee } from "./the-employee";

const SATURDAY = { moduleKey: "reply", activityKey: "saturday-shift" };
const CAKE = { moduleKey: "reply", activityKey: "late-cake" };
const MIDDLING = { acknowledges: 2, honest: 2, "next-step": 2, voice: 2, plain: 2 } as const;

/**
 * Pages of calibration, judging and scenarios in the states that people see them in, by their names. In the demo, `played` is somebody
 * who has come to a bad end of a scenario and then to a good one.
 */
export async function givePracticePages(store: Store, played: { id: string }) {
  const desk = `/desk/${SATURDAY.moduleKey}/${SATURDAY.activityKey}`;
  const scenario = `/learn/${CAKE.moduleKey}/${CAKE.activityKey}`;
  const library = "/studio/library/reply";
  const [bad, good] = await playsOf(store, played.id);
  const [taken, free] = await waitingReplies(store);
  await takeReply({ store, actor: await theTrainer(store), now: DEMO_DAY, replyId: taken });
  await calibrateOnce(store);
  return {
    employee: {
      "desk-set": desk,
      "desk-calibration": `${desk}/calibration`,
      scenario,
      "scenario-play": await begunPlay(store, scenario),
      incidents: "/incidents",
    },
    calibrated: { "desk-calibrated": `${desk}/calibration` },
    played: {
      "scenario-played": scenario,
      "scenario-ended-badly": `${scenario}/plays/${bad}`,
      "scenario-ended-well": `${scenario}/plays/${good}`,
    },
    manager: { "manager-incidents": "/incidents" },
    trainer: {
      "trainer-review": `/studio/reviews/${taken}`,
      "trainer-review-free": `/studio/reviews/${free}`,
      "trainer-review-judged": `/studio/reviews/${await judgedReply(store)}`,
      "trainer-calibration": `/studio/reviews/calibration/reply/${SATURDAY.activityKey}`,
      "trainer-calibrated": `/studio/reviews/calibration/reply/${SATURDAY.activityKey}?judged=1`,
      "trainer-scenario-paths": `/studio/insights/reply/${CAKE.activityKey}`,
      "trainer-practice": `${library}/${SATURDAY.activityKey}`,
      "trainer-practice-edit": `${library}/${SATURDAY.activityKey}/edit`,
      "trainer-practice-history": `${library}/${SATURDAY.activityKey}/history`,
      "trainer-scenario": `${library}/${CAKE.activityKey}`,
      "trainer-scenario-edit": `${library}/${CAKE.activityKey}/edit`,
      "trainer-incidents": "/studio/companies/harbour-and-pine/incidents",
    },
  };
}

/** The last plays of the scenario that ended badly and well. */
async function playsOf(store: Store, personId: string): Promise<[bad: string, good: string]> {
  const { activity, scenarioEnd, scenarioPlay } = store.read.tables;
  const ends = await store.read
    .select({ playId: scenarioEnd.playId, good: scenarioEnd.good })
    .from(scenarioEnd)
    .innerJoin(scenarioPlay, eq(scenarioPlay.id, scenarioEnd.playId))
    .innerJoin(activity, eq(activity.id, scenarioPlay.activityId))
    .where(and(eq(scenarioEnd.personId, personId), eq(activity.key, CAKE.activityKey)));
  const of = (well: boolean) => {
    const found = ends.findLast(({ good }) => good === well);
    if (!found) throw new Error(`Nobody came to a ${well ? "good" : "bad"} end in the demo.`);
    return found.playId;
  };
  return [of(false), of(true)];
}

/** A play of the demo’s employee, two turns in. */
async function begunPlay(store: Store, scenario: string): Promise<string> {
  const call = { store, actor: await theEmployee(store), now: DEMO_DAY };
  const playId = await startPlay({ ...call, ...CAKE });
  for (const turn of [1, 2]) await takeTurn({ ...call, playId, turn, choice: 0 });
  return `${scenario}/plays/${playId}`;
}

/** The oldest replies from the demo that wait for a first judgement and that nobody has taken. */
async function waitingReplies(store: Store): Promise<[taken: string, free: string]> {
  const { activity, judging } = store.read.tables;
  const rows = await store.read
    .select({ id: judging.replyId })
    .from(judging)
    .innerJoin(activity, eq(activity.id, judging.activityId))
    .where(
      and(eq(activity.key, SATURDAY.activityKey), eq(judging.round, 1), isNull(judging.leasedBy)),
    )
    .orderBy(asc(judging.sentAt), asc(judging.replyId));
  const [taken, free] = rows;
  if (!taken || !free) throw new Error("In the demo no two replies wait to be judged.");
  return [taken.id, free.id];
}

/** A reply from the demo whose trainer had something to say about its words. */
async function judgedReply(store: Store): Promise<string> {
  const { judgement } = store.read.tables;
  const { personId } = await theTrainer(store);
  const all = await store.read.select().from(judgement).where(eq(judgement.judgedBy, personId));
  const found = all.find(
    ({ comments, round }) => round === 1 && comments !== null && comments.length > 1,
  );
  if (!found) throw new Error("In the demo no reply has comments.");
  return found.replyId;
}

/** The trainer judges the samples, each as middling. */
async function calibrateOnce(store: Store) {
  const call = { store, actor: await theTrainer(store), now: DEMO_DAY, ...SATURDAY };
  const { number, revisionId, samples } = await showTrainerCalibration(call);
  const judged = samples.map(() => ({ scores: MIDDLING, critical: [] }));
  const sent = { number, revisionId, judged };
  await calibrateTrainer({ ...call, id: newId(DEMO_DAY), sent });
}
