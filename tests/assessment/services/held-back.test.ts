import { expect, test } from "vitest";
import { findOwnAttempt } from "~/assessment/queries/assessment";
import { goOver } from "~/assessment/services/go-over.server";
import { showResult } from "~/learning/services/quiz/show-result.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import type { Employee } from "~/people/rules/actor";
import { aSingleChoice } from "../../support/questions/a-quiz";
import { AT_THE_QUIZ, aClass, begin, minutesOn, sit } from "../../support/questions/a-sitting";
import { bumpContent } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";

const WRONG = ["wrong", "wrong", "wrong"] as const;
const RIGHT = ["right", "right", "right"] as const;

type Changes = NonNullable<Parameters<typeof aClass>[1]>;

const quizWith = (changes: Changes = {}): Changes => ({ heldBack: ["jo"], ...changes });

/** All that is told of an attempt, and which questions can be gone over; null where none can. */
async function told(store: Store, actor: Employee, attemptId: string) {
  const at = { store, actor, now: minutesOn(90), attemptId, ...AT_THE_QUIZ };
  const view = await showResult(at);
  if (!view.finished) throw new Error("It should be finished.");
  const over = await goOver({ ...at, number: null, fields: null }).then(
    ({ numbers }) => numbers,
    () => null,
  );
  return { view, text: JSON.stringify(view), over };
}

/** The keys of what an attempt asks, by their stems. */
async function asked(store: Store, actor: Employee, attemptId: string) {
  const row = (await findOwnAttempt(store.read, actor, attemptId))!;
  const { question } = store.read.tables;
  const keys = new Map(
    (await store.read.select().from(question)).map(({ id, key }) => [id, key] as const),
  );
  return row.asked.map(({ questionId }) => keys.get(questionId));
}

eachEngine("a question that is held back", (open) => {
  test.each(["full", "hints"] as const)(
    "is told as right or wrong with “%s” until the quiz is passed, and can't be gone over",
    async (feedback) => {
      const store = await open();
      const { maya } = await aClass(store, quizWith({ feedback }));
      const failed = await sit(store, maya, WRONG);
      const before = await told(store, maya, failed);
      expect(before.view.questions.map(({ outcome }) => outcome)).toEqual(WRONG);
      expect(before.view.questions[0]).toMatchObject({ hint: null, reread: { title: /./ } });
      expect(before.text).not.toMatch(/FEEDBACK jo|A hint about jo/);
      expect(before.text).toContain("A hint about kim");
      expect([before.over, before.view.untilPassed]).toEqual([[2, 3], true]);
      const at = { store, actor: maya, attemptId: failed, ...AT_THE_QUIZ };
      for (const fields of [null, { "": ["0"] }])
        await expect(goOver({ ...at, number: 1, fields })).rejects.toMatchObject({ status: 404 });

      await sit(store, maya, RIGHT, { now: minutesOn(10) });
      const after = await told(store, maya, failed);
      expect(after.text).toContain("A hint about jo");
      expect([after.over, after.view.untilPassed]).toEqual([[1, 2, 3], false]);
    },
  );

  test("stays untold when the last attempt is over, since more may be granted", async () => {
    const store = await open();
    const { maya } = await aClass(store, quizWith({ feedback: "full-when-done", maxAttempts: 1 }));
    const { view, text, over } = await told(store, maya, await sit(store, maya, WRONG));
    expect(text).toContain("FEEDBACK kim");
    expect(text).not.toContain("FEEDBACK jo");
    expect([view.moreLater, view.untilPassed, over]).toEqual([false, true, [2, 3]]);
  });

  test("leaves nothing to go over where only it was wrong", async () => {
    const store = await open();
    const { maya } = await aClass(store, quizWith({ feedback: "full" }));
    const id = await sit(store, maya, ["wrong", "right", "right"]);
    const { view, over } = await told(store, maya, id);
    expect([view.score.passed, view.goOver, over]).toEqual([false, false, null]);
  });

  test("is kept back again after a pass, from the next attempt until the next pass", async () => {
    const store = await open();
    const { maya } = await aClass(store, quizWith({ feedback: "full" }));
    const passed = await sit(store, maya, RIGHT);
    expect((await told(store, maya, passed)).text).toContain("FEEDBACK jo");
    const again = await begin(store, maya, WRONG, { now: minutesOn(10) });
    expect((await told(store, maya, passed)).text, "while another is open").not.toContain(
      "FEEDBACK jo",
    );
    expect(again).not.toBe(passed);
  });

  test("tells a quiz with right or wrong alone, or with the score alone, nothing more or less", async () => {
    for (const feedback of ["none", "right-or-wrong"] as const) {
      const store = await open();
      const { maya } = await aClass(store, quizWith({ feedback }));
      const { view, over } = await told(store, maya, await sit(store, maya, WRONG));
      expect([view.feedback, view.untilPassed, over]).toEqual([feedback, false, null]);
    }
  });

  test("is so from the day the quiz says it, for attempts before that, too", async () => {
    const store = await open();
    const { maya, quiz } = await aClass(store, { feedback: "full", cooldownMinutes: 0 });
    const failed = await sit(store, maya, WRONG);
    expect((await told(store, maya, failed)).text).toContain("FEEDBACK jo");
    await store.write(async (tx) => {
      await tx.insert(tx.tables.activityRevision).values({
        id: newId(minutesOn(60)),
        activityId: quiz.quiz,
        number: 2,
        hash: "2",
        impact: "wording",
        change: "Some questions are held back.",
        publishedAt: minutesOn(60),
        body: { ...quiz.body, heldBack: ["jo"] },
      });
    });
    await bumpContent(store);
    const after = await told(store, maya, failed);
    expect(after.text).not.toContain("FEEDBACK jo");
    expect(after.over).toEqual([2, 3]);
  });
});

eachEngine("drawing from a pool of which some is held back", (open) => {
  test("asks that first, then what is unseen, then what was asked longest ago", async () => {
    const store = await open();
    const names = ["jo", "kim", "lou", "max"];
    const questions = Object.fromEntries(names.map((name) => [name, aSingleChoice(name)]));
    const draw = { "reply.acknowledge": 1 };
    const { maya } = await aClass(store, quizWith({ draw, heldBack: ["max"], questions }));
    const order: unknown[] = [];
    for (const minute of [0, 10, 20, 30, 40]) {
      const id = await sit(store, maya, ["wrong"], { now: minutesOn(minute) });
      order.push(...(await asked(store, maya, id)));
    }
    expect(order[0]).toBe("max");
    expect(order.slice(1, 4).sort()).toEqual(["jo", "kim", "lou"]);
    expect(order[4]).toBe("max");
  });
});
