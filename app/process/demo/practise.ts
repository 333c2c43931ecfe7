import type { CurrentModule } from "~/curriculum/services/curriculum.server";
import { numberOf } from "~/practice/rules/judging/second-look";
import { startShift } from "~/practice/services/desk/start-shift.server";
import { calibrate, showCalibration } from "~/practice/services/judging/calibrate.server";
import { sentAtFirst } from "~db/demo/practice/judgements";
import type { Character, Practice } from "~db/demo/story";
import { newId } from "~db/ids";
import { fieldsFor, send, type DeskSet } from "./answers";
import { ALL_GOOD, keysOf, nearly } from "./calibrate-trainers";
import type { Cast } from "./cast";
import { judgeAll } from "./judge";
import { shareApproved } from "./share";
import { wait, type Learner } from "./learn";

/** What somebody does with every practice set of a module, as far as their story goes. */
export async function practise(
  cast: Cast,
  learner: Learner,
  module: CurrentModule,
  story: Omit<Practice, "daysAgo">,
) {
  const sets = setsOf(module).filter(({ activityKey }) => story.sets.includes(activityKey));
  for (const set of sets) {
    const { calibrations = 1, handled = set.body.posts.length } = story;
    if (set.body.calibration)
      for (let left = calibrations; left > 0; left -= 1) await agree(learner, set, left > 1);
    if (handled === 0) continue;
    const until = set === sets.at(-1) ? handled : set.body.posts.length;
    await workShift(learner, set, { ...story, handled: until });
    await judgeAll(cast, learner, set, story);
    await shareApproved(cast, learner, set, story);
  }
}

/** Every set of a module as somebody’s training asks for it, all answers approved, at once unless their story says otherwise. */
export async function practiseAll(
  cast: Cast,
  learner: Learner,
  module: CurrentModule,
  story: NonNullable<Character["writes"]>,
) {
  const sets = setsOf(module);
  const posts = sets.flatMap(({ body }) => body.posts);
  await practise(cast, learner, module, {
    sets: sets.map(({ activityKey }) => activityKey),
    ...story,
    cameOf: { ...Object.fromEntries(posts.map(({ key }) => [key, "approve"])), ...story.cameOf },
  });
}

function setsOf({ key, activities }: CurrentModule): DeskSet[] {
  return activities.flatMap((activity) => {
    const { body } = activity;
    return body.kind === "practice"
      ? [{ moduleKey: key, activityKey: activity.key, activityId: activity.id, body }]
      : [];
  });
}

/** Judges samples nearly as their key does; or, at first, as somebody does who thinks that all of them are good. */
async function agree(learner: Learner, { body, ...set }: DeskSet, hurried: boolean) {
  wait(learner, 9);
  const { store, actor, now } = learner;
  const place = { moduleKey: set.moduleKey, activityKey: set.activityKey };
  const shown = await showCalibration({ store, actor, now, ...place });
  const keys = await keysOf(store, actor, body, shown.samples);
  const judged = keys.map((key, at) => (hurried ? ALL_GOOD : nearly(key, at)));
  const { number, revisionId } = shown;
  const sent = { number, revisionId, judged };
  const { passed } = await calibrate({ store, actor, now, id: newId(now), sent, ...place });
  if (passed === hurried)
    throw new Error(`${actor.name} calibrates otherwise than the story says.`);
}

/** Handles the first posts of a shift, a few minutes each. */
async function workShift(
  learner: Learner,
  set: DeskSet,
  { words, handled, cameOf = {} }: Pick<Practice, "words" | "cameOf"> & { handled: number },
) {
  wait(learner, 4);
  const { store, actor } = learner;
  const place = { moduleKey: set.moduleKey, activityKey: set.activityKey };
  await startShift({ store, actor, now: learner.now, ...place });
  for (const post of set.body.posts.slice(0, handled)) {
    wait(learner, 2 + (numberOf(`${actor.email} ${post.key}`) % 6));
    const first = sentAtFirst(cameOf[post.key] ?? "waiting", post.key);
    const fields = await fieldsFor(learner, post, { words, first });
    await send(learner, set, { post, number: 1, fields });
  }
}
