import type { ScenarioBody } from "~/curriculum/rules/bodies";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { CurrentModule } from "~/curriculum/services/curriculum.server";
import { playValues } from "~/learning/services/scenario/play-values.server";
import { startPlay } from "~/learning/services/scenario/start-play.server";
import { takeTurn } from "~/learning/services/scenario/take-turn.server";
import { playOf } from "~/practice/rules/scenario/play/play";
import type { Values } from "~/practice/rules/scenario/story/playbook-variables";
import { wait, type Learner } from "./learn";

/** Plays every scenario of a module to a good ending; to a bad one before that, where the story says so. */
export async function playScenarios(
  learner: Learner,
  module: CurrentModule,
  falters: readonly string[] = [],
) {
  for (const { key, body } of module.activities) {
    if (body.kind !== "scenario") continue;
    const place = { moduleKey: module.key, activityKey: key };
    if (falters.includes(key)) await playTo(false, learner, { ...place, body });
    await playTo(true, learner, { ...place, body });
  }
}

/** Brings some scenarios of a module to a bad end. */
export async function spoilScenarios(
  learner: Learner,
  module: CurrentModule,
  keys: readonly string[],
) {
  for (const { key, body } of module.activities)
    if (body.kind === "scenario" && keys.includes(key))
      await playTo(false, learner, { moduleKey: module.key, activityKey: key, body });
}

async function playTo(
  good: boolean,
  learner: Learner,
  { body, ...place }: { moduleKey: string; activityKey: string; body: ScenarioBody },
) {
  wait(learner, 5);
  const { store, actor } = learner;
  const rules = await companyRules(store, actor);
  const values = await playValues(store.read, actor, rules, rules.playbookNumber);
  const path = pathTo(good, body, values, []);
  if (!path) throw new Error(`${place.activityKey} has no ${good ? "good" : "bad"} ending.`);
  const playId = await startPlay({ store, actor, now: learner.now, ...place });
  for (const [at, choice] of path.entries()) {
    wait(learner, 1);
    await takeTurn({ store, actor, now: learner.now, playId, turn: at + 1, choice });
  }
}

/** Choices that lead to a good ending, by what wins trust and cools heat at each turn, or to a bad one, by the opposite; null where none do. */
export function pathTo(
  good: boolean,
  body: ScenarioBody,
  values: Values,
  choices: readonly number[],
): number[] | null {
  const { outcome, offers } = played(body, values, choices);
  if (outcome) return outcome.passed === good ? [...choices] : null;
  const favour = (choice: number) => {
    const meters = played(body, values, [...choices, choice]).turns.at(-1)?.meters;
    return (good ? 1 : -1) * ((meters?.trust ?? 0) - (meters?.heat ?? 0));
  };
  const ways = [...offers.keys()].map((choice) => ({ choice, favour: favour(choice) }));
  for (const { choice } of ways.sort((a, b) => b.favour - a.favour)) {
    const path = pathTo(good, body, values, [...choices, choice]);
    if (path) return path;
  }
  return null;
}

function played(body: ScenarioBody, values: Values, choices: readonly number[]) {
  const result = playOf(body, values, choices);
  if (!result.ok) throw new Error(`The play broke at turn ${result.turn}.`);
  return result.play;
}
