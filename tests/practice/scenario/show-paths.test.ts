import { expect, test } from "vitest";
import { Refusal } from "~/kit/http/refusal";
import { startPlay } from "~/learning/services/scenario/start-play.server";
import { takeTurn } from "~/learning/services/scenario/take-turn.server";
import type { Employee } from "~/people/rules/actor";
import { showPaths } from "~/practice/services/scenario/show-paths.server";
import type { Store } from "~db/store";
import { A_SCENARIO, bodyOf } from "../../support/practice/a-scenario";
import { aTaughtScenario, SCENARIO } from "../../support/practice/a-taught-scenario";
import { aPlaybook, aQuiz, enrolled } from "../../support/questions/a-quiz";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, aTrainer, NOON } from "../../support/makers";

async function play(store: Store, actor: Employee, choices: readonly number[]) {
  const playId = await startPlay({ store, actor, now: NOON, ...SCENARIO });
  for (const [index, choice] of choices.entries())
    await takeTurn({ store, actor, now: NOON, playId, turn: index + 1, choice });
}

eachEngine("the paths people took", (open) => {
  test("are those of the trainer’s companies, together or one by one", async () => {
    const store = await open();
    const [here, there, elsewhere] = await Promise.all(
      ["harbour-and-pine", "tidewater", "third"].map((key) => aCompany(store, { key })),
    );
    const quiz = await aQuiz(store);
    await aTaughtScenario(store, quiz.lesson, bodyOf(A_SCENARIO));
    for (const company of [here!, there!, elsewhere!]) {
      await aPlaybook(store, company);
      const actor = await anEmployee(store, company);
      await enrolled(store, actor, quiz);
      await play(store, actor, [0, 0, 0]);
      if (company === here) await play(store, actor, [1]);
    }
    const actor = await aTrainer(store, [here!, there!]);
    const shown = (companyKey: string | null) =>
      showPaths({ store, actor, now: NOON, ...SCENARIO, companyKey });
    expect(await shown(null)).toMatchObject({
      plays: 3,
      people: 2,
      unfinished: 1,
      endings: [
        { key: "kept", good: true, count: 2 },
        { key: "lost", good: false, count: 0 },
      ],
      paths: {
        taken: [
          { count: 2, well: 2 },
          { count: 1, well: 0, badly: 0 },
        ],
      },
    });
    expect(await shown("tidewater")).toMatchObject({ plays: 1, people: 1 });
    await expect(shown("third")).rejects.toEqual(
      expect.objectContaining({ constructor: Refusal, status: 404 }),
    );
  });

  test("say so where nobody has played, and are only there for a scenario", async () => {
    const store = await open();
    const company = await aCompany(store);
    await aPlaybook(store, company);
    const quiz = await aQuiz(store);
    await aTaughtScenario(store, quiz.lesson, bodyOf(A_SCENARIO));
    const actor = await aTrainer(store, [company]);
    const asked = { store, actor, now: NOON, companyKey: null };
    expect(await showPaths({ ...asked, ...SCENARIO })).toMatchObject({ plays: 0, paths: null });
    await expect(showPaths({ ...asked, moduleKey: "reply", activityKey: "quiz" })).rejects.toEqual(
      expect.objectContaining({ constructor: Refusal, status: 404 }),
    );
  });
});
