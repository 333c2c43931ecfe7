import { expect, test } from "vitest";
import { attemptTime } from "~/assessment/services/attempt-time.server";
import { handIn } from "~/assessment/services/hand-in.server";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { showAttempt } from "~/assessment/services/show-attempt.server";
import { findSteps } from "~/assessment/queries/assessment";
import { anEmployee, NOON } from "../../support/makers";
import { eachEngine } from "../../support/harness/engines";
import { someAttempt } from "../../support/own";
import { AT_THE_QUIZ, aClass, begin, minutesOn } from "../../support/questions/a-sitting";
import { aSingleChoice } from "../../support/questions/a-quiz";
import type { QuestionBody } from "~/curriculum/rules/question-body";

const gaps: QuestionBody = {
  ...aSingleChoice("gap"),
  type: "fill-gap",
  content: {
    text: "A ___ and a ___.",
    gaps: [
      { accept: ["one"], feedback: "FEEDBACK" },
      { accept: ["two"], feedback: "FEEDBACK" },
    ],
  },
};
const order: QuestionBody = {
  ...aSingleChoice("order"),
  type: "ordering",
  content: { items: ["a", "b", "c"].map((text) => ({ text, feedback: "FEEDBACK" })) },
};

eachEngine("handing in", (open) => {
  test("asks once more about what is unanswered or only partly answered, even if less was mentioned before", async () => {
    const store = await open();
    const { maya } = await aClass(store, { questions: { jo: aSingleChoice("jo"), gaps, order } });
    const attemptId = await begin(store, maya, ["right"]);
    const at = { store, actor: maya, now: minutesOn(1), attemptId };
    const answers = [{ number: 2, fields: { "0": ["one"], "1": [""] }, clientSeq: null }];
    await saveAnswer({ ...at, answers });

    expect(await handIn({ ...at, accepted: [] })).toBe(false);
    expect(await handIn({ ...at, accepted: [3] })).toBe(false);
    const view = await showAttempt({ ...at, ...AT_THE_QUIZ, part: "unfinished" });
    expect(view).toMatchObject({
      part: "unfinished",
      questions: [{ state: "answered" }, { state: "partly" }, { state: "unanswered" }],
    });
    expect(await handIn({ ...at, accepted: [2, 3] })).toBe(true);
    expect(await handIn({ ...at, accepted: [] }), "twice is once").toBe(true);
    const steps = await findSteps(store.read, someAttempt(attemptId));
    expect(steps.filter(({ kind }) => kind === "submitted")).toHaveLength(1);
  });

  test("asks nothing where all is answered, or where time has ended it", async () => {
    const store = await open();
    const { maya } = await aClass(store, { timeLimitMinutes: 10 });
    const attemptId = await begin(store, maya, ["wrong"]);
    expect(await handIn({ store, actor: maya, now: minutesOn(9), attemptId, accepted: [] })).toBe(
      false,
    );
    expect(await handIn({ store, actor: maya, now: minutesOn(11), attemptId, accepted: [] })).toBe(
      true,
    );

    const again = await begin(store, maya, ["wrong", "wrong", "wrong"], { now: minutesOn(20) });
    expect(
      await handIn({ store, actor: maya, now: minutesOn(21), attemptId: again, accepted: [] }),
    ).toBe(true);
  });
});

eachEngine("an answer that has to be mended", (open) => {
  test("is told how, kept as it was sent for its form, and keeps no other from being saved", async () => {
    const store = await open();
    const { maya } = await aClass(store, { questions: { jo: aSingleChoice("jo"), gaps, order } });
    const attemptId = await begin(store, maya, []);
    const long = "x".repeat(135);
    const saved = await saveAnswer({
      store,
      actor: maya,
      now: NOON,
      attemptId,
      answers: [
        { number: 1, fields: { "": ["0"] }, clientSeq: 1 },
        { number: 2, fields: { "0": ["one"], "1": [long] }, clientSeq: 2 },
        { number: 3, fields: { "0": ["2"], "1": ["2"], "2": ["1"] }, clientSeq: 3 },
      ],
    });
    expect(saved).toEqual({
      ok: true,
      superseded: [],
      mistaken: [
        {
          number: 2,
          message: "What you wrote in gap 2 is 35 characters too long. Up to 100 fit.",
          said: { texts: ["one", long] },
        },
        {
          number: 3,
          message: "Place 2 is chosen more than once. Give each item its own place.",
          said: { order: [], places: [2, 2, 1] },
        },
      ],
    });
    expect(await findSteps(store.read, someAttempt(attemptId))).toHaveLength(1);
  });
});

eachEngine("how an attempt stands by the server’s clock", (open) => {
  test("is told to its owner, and to nobody else", async () => {
    const store = await open();
    const { maya, company } = await aClass(store, { timeLimitMinutes: 10 });
    const attemptId = await begin(store, maya, ["right"]);
    const at = { store, actor: maya, attemptId };
    expect(await attemptTime({ ...at, now: minutesOn(4) })).toEqual({
      sequence: 2400,
      timeLeft: 360_000,
      finished: false,
    });
    expect(await attemptTime({ ...at, now: minutesOn(11) })).toMatchObject({
      timeLeft: 0,
      finished: true,
    });
    const sam = await anEmployee(store, company, "Sam Reed");
    await expect(attemptTime({ ...at, actor: sam, now: NOON })).rejects.toMatchObject({
      status: 404,
    });
  });
});
