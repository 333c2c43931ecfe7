import { m } from "~/kit/language/m";
import { conflict, notFound, Refusal } from "~/kit/http/refusal";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { addCompletion } from "~/assessment/queries/completions";
import { isCompleted } from "~/learning/queries/learning";
import { enrolledModule, moduleProgress } from "~/learning/services/enrolled-module.server";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { addEnd, addStep, findChoices, findOwnPlay } from "~/practice/queries/scenario/plays";
import { playOf } from "~/practice/rules/scenario/play/play";
import { newId } from "~db/ids";
import { playValues } from "./play-values.server";

interface Input extends Call<Employee> {
  playId: string;
  /** From 1. */
  turn: number;
  choice: number;
}

/** `other` is where the turn had been taken already, with another choice: there is no taking it back. */
export interface Taken {
  turn: number;
  other: boolean;
}

/** Takes a turn of one’s own play. Sending it twice is taking it once, and what was chosen first stays. A good ending is the scenario done. */
export async function takeTurn({ store, actor, now, playId, turn, choice }: Input): Promise<Taken> {
  const rules = await companyRules(store, actor);
  const known = await findOwnPlay(store.read, actor, playId);
  if (!known) throw notFound("page");
  const enrolled = await enrolledModule(store, actor, known.moduleKey);
  return store.write(async (tx) => {
    const play = await findOwnPlay(tx, actor, playId);
    if (play?.body.kind !== "scenario") throw notFound("page");
    const choices = await findChoices(tx, play);
    const before = choices[turn - 1];
    if (before !== undefined) return { turn, other: before !== choice };
    if (turn !== choices.length + 1) throw conflict(m.practice_scenario_moved_on());
    const values = await playValues(tx, actor, rules, play.playbookNumber);
    const result = playOf(play.body, values, [...choices, choice]);
    if (!result.ok) throw new Refusal(400, m.practice_scenario_not_offered());
    await addStep(tx, play, { turn, choice, at: now });
    const { outcome } = result.play;
    if (!outcome) return { turn, other: false };
    const { key: ending, passed: good, points } = outcome;
    await addEnd(tx, play, { ending, good, points, endedAt: now });
    if (!good) return { turn, other: false };
    const { activityId, revisionId } = play;
    const progress = await moduleProgress(tx, actor, enrolled, now);
    const asked = progress.activities.find(({ id }) => id === activityId);
    const relearns = enrolled.module.activities.find(({ id }) => id === activityId)?.relearns ?? [];
    const counts = relearns.every(({ number }) => play.revision >= number);
    if ((counts && !asked?.current) || !(await isCompleted(tx, actor, revisionId)))
      await addCompletion(tx, actor, { id: newId(now), activityId, revisionId, completedAt: now });
    return { turn, other: false };
  });
}
