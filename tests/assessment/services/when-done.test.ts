import { expect, test } from "vitest";
import { goOver } from "~/assessment/services/go-over.server";
import { showResult } from "~/learning/services/quiz/show-result.server";
import type { Store } from "~db/store";
import type { Employee } from "~/people/rules/actor";
import { grantAllowance } from "../../support/own-forms";
import { eachEngine } from "../../support/harness/engines";
import { AT_THE_QUIZ, aClass, begin, minutesOn, sit } from "../../support/questions/a-sitting";

const QUIZ = { feedback: "full-when-done", cooldownMinutes: 0 } as const;
const BLANK = [null, null, null] as const;
const RIGHT = ["right", "right", "right"] as const;
const MIXED = ["right", "wrong", null] as const;

/** Everything that is told of an attempt, as it leaves the server. */
async function told(store: Store, actor: Employee, attemptId: string) {
  const at = { store, actor, now: minutesOn(90), attemptId, ...AT_THE_QUIZ };
  const view = await showResult(at);
  if (!view.finished) throw new Error("It should be finished.");
  const over = await goOver({ ...at, number: null, fields: null }).then(
    () => "open",
    () => "closed",
  );
  return { view, text: JSON.stringify(view), over };
}

eachEngine("full feedback after a pass or the last attempt", (open) => {
  test("two blank attempts tell nothing of the key, however long one waits", async () => {
    const store = await open();
    const { maya } = await aClass(store, QUIZ);
    for (const minute of [0, 10]) {
      const id = await sit(store, maya, BLANK, { now: minutesOn(minute) });
      const { view, text, over } = await told(store, maya, id);
      expect(view.questions.map(({ outcome, reread }) => [outcome, reread])).toEqual(
        Array(3).fill(["unanswered", null]),
      );
      expect(text).not.toMatch(/FEEDBACK|A hint|"(?:right|wrong|missed|found)"|acknowledge-first/);
      expect(text).not.toMatch(/say sorry|explain|voucher|a time|a form/);
      expect([view.moreLater, view.goOver, over]).toEqual([true, false, "closed"]);
    }
  });

  test("until then: right or wrong, and where to reread what was answered", async () => {
    const store = await open();
    const { maya } = await aClass(store, QUIZ);
    const { view, text } = await told(store, maya, await sit(store, maya, MIXED));
    expect(view.questions.map(({ outcome, reread }) => [outcome, reread?.to ?? null])).toEqual([
      ["right", "/learn/reply/angry-in-public#acknowledge-first"],
      ["wrong", "/learn/reply/angry-in-public#acknowledge-first"],
      ["unanswered", null],
    ]);
    expect(text).not.toMatch(/FEEDBACK|A hint|:"(?:right|wrong)","feedback"/);
  });

  test("a pass opens it and the attempts before it, and keeps back those after it", async () => {
    const store = await open();
    const { maya } = await aClass(store, QUIZ);
    const failed = await sit(store, maya, MIXED);
    const passed = await sit(store, maya, RIGHT, { now: minutesOn(10) });
    for (const id of [failed, passed]) {
      const { view, text } = await told(store, maya, id);
      expect(view.moreLater).toBe(false);
      expect(text).toContain("FEEDBACK");
    }
    expect((await told(store, maya, failed)).over).toBe("open");

    const again = await begin(store, maya, MIXED, { now: minutesOn(20) });
    expect((await told(store, maya, passed)).text, "while another is open").not.toContain(
      "FEEDBACK",
    );
    expect(again).not.toBe(passed);
  });

  test("the last attempt opens everything once it is handed in, and a granted one closes it again", async () => {
    const store = await open();
    const { company, maya, dana, quiz } = await aClass(store, { ...QUIZ, maxAttempts: 2 });
    const first = await sit(store, maya, MIXED);
    const second = await sit(store, maya, BLANK, { now: minutesOn(10) });
    for (const id of [first, second])
      expect((await told(store, maya, id)).text).toContain("FEEDBACK");

    await grantAllowance({
      store,
      actor: dana,
      now: minutesOn(30),
      personId: maya.personId,
      key: company.key,
      activityId: quiz.quiz,
      kind: "extra-attempts",
      amount: 1,
      reason: "The network failed.",
    });
    expect((await told(store, maya, first)).text).not.toContain("FEEDBACK");
  });
});

eachEngine("a retake after a pass", (open) => {
  test("that fails says that the pass stands, and by which attempt", async () => {
    const store = await open();
    const { maya } = await aClass(store, QUIZ);
    const failed = await sit(store, maya, MIXED);
    expect((await told(store, maya, failed)).view.passStands).toBeNull();
    const passed = await sit(store, maya, RIGHT, { now: minutesOn(10) });
    const again = await sit(store, maya, BLANK, { now: minutesOn(20) });
    expect((await told(store, maya, again)).view).toMatchObject({
      passStands: 2,
      score: { passed: false },
    });
    expect((await told(store, maya, passed)).view.passStands).toBeNull();
    expect((await told(store, maya, failed)).view.passStands).toBe(2);
  });
});
