import { expect, test } from "vitest";
import { endIfOver } from "~/assessment/services/end-attempt.server";
import { showTraineeAttempt } from "~/assessment/services/trainer/show-trainee-attempt.server";
import { showTrainee } from "~/clearance/services/studio/show-trainee.server";
import { aSingleChoice } from "../../../support/questions/a-quiz";
import { aClass, begin, mended, minutesOn, sit } from "../../../support/questions/a-sitting";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, anEmployee, aTrainer } from "../../../support/makers";

eachEngine("a person’s quizzes as a trainer sees them", (open) => {
  test("every attempt, newest first, with its score and how it ended", async () => {
    const store = await open();
    const { company, maya, dana } = await aClass(store, { timeLimitMinutes: 10 });
    const { key } = company;
    const { personId } = maya;
    const first = await sit(store, maya, ["right", "wrong", null]);
    const second = await begin(store, maya, ["right", "right", "right"], { now: minutesOn(60) });
    await endIfOver(store, maya, second, minutesOn(80));
    const third = await begin(store, maya, [], { now: minutesOn(100) });
    const view = await showTrainee({ store, actor: dana, now: minutesOn(101), key, personId });
    expect(view.quizzes).toHaveLength(1);
    expect(view.quizzes[0]).toMatchObject({
      title: "Replying: quiz",
      attempts: [
        { id: third, number: 3, submittedAt: null, score: null },
        {
          id: second,
          number: 2,
          submittedAt: minutesOn(70),
          byClock: true,
          score: { passed: true, basisPoints: 10_000 },
        },
        {
          id: first,
          number: 1,
          submittedAt: minutesOn(5),
          byClock: false,
          score: { passed: false, points: 1, maxPoints: 4 },
        },
      ],
    });
  });

  test("certain and wrong is singled out with what was answered, and nothing else is", async () => {
    const store = await open();
    const { company, maya, dana } = await aClass(store, { certainty: true });
    const call = { store, actor: dana, now: minutesOn(99), key: company.key };
    const { personId } = maya;
    await sit(store, maya, ["wrong", "wrong", "wrong"], { certainty: "fairly-sure" });
    expect((await showTrainee({ ...call, personId })).certainAndWrong).toEqual({
      all: 0,
      shown: [],
    });
    const later = { now: minutesOn(30), certainty: "certain" as const };
    const attemptId = await sit(store, maya, ["right", "wrong", null], later);
    const { certainAndWrong } = await showTrainee({ ...call, personId });
    expect(certainAndWrong.all).toBe(1);
    expect(certainAndWrong.shown).toMatchObject([
      { attemptId, number: 2, quiz: "Replying: quiz", answered: [["kim: explain"]] },
    ]);
    expect(certainAndWrong.shown[0]?.at).toEqual(minutesOn(35));
    const shown = await showTraineeAttempt({ ...call, personId, attemptId });
    const { questions = [] } = shown.graded ?? {};
    expect(questions.map((question) => question.certainAndWrong)).toEqual([
      null,
      [["kim: explain"]],
      null,
    ]);
    expect(questions.map(({ certainty }) => certainty)).toEqual(["certain", "certain", null]);
  });

  test("an attempt shows as it was, whatever its quiz’s feedback mode and later revisions", async () => {
    const store = await open();
    const { company, maya, dana } = await aClass(store, { feedback: "none" });
    const attemptId = await sit(store, maya, ["wrong", "right", null]);
    await mended(store, "jo", { ...aSingleChoice("jo"), stem: "Another stem" });
    const { personId } = maya;
    const call = { store, actor: dana, now: minutesOn(9), key: company.key };
    const { graded, submitted } = await showTraineeAttempt({ ...call, personId, attemptId });
    expect(submitted).toEqual({ at: minutesOn(5), late: false });
    expect(graded).toMatchObject({
      score: { points: 1, maxPoints: 4, basisPoints: 2500, passed: false },
      neededPoints: 4,
      objectives: [
        { points: 1, maxPoints: 2 },
        { points: 0, maxPoints: 2 },
      ],
    });
    expect(graded?.questions.map(({ outcome }) => outcome)).toEqual([
      "wrong",
      "right",
      "unanswered",
    ]);
    const words = JSON.stringify(graded?.questions[0]);
    expect(words).toContain("Which sentence serves jo best?");
    expect(words).toContain("FEEDBACK jo explain");
  });

  test("an open attempt shows how far it is, and nothing of the answers", async () => {
    const store = await open();
    const { company, maya, dana } = await aClass(store);
    const attemptId = await begin(store, maya, ["right", null, null]);
    const { personId } = maya;
    const call = { store, actor: dana, now: minutesOn(9), key: company.key };
    const view = await showTraineeAttempt({ ...call, personId, attemptId });
    expect(view).toMatchObject({ submitted: null, graded: null, answered: 1, asked: 3 });
  });

  test("no other company’s people, nor somebody else’s attempt, is there", async () => {
    const store = await open();
    const { company, maya, dana } = await aClass(store);
    const attemptId = await sit(store, maya, []);
    const elsewhere = await aCompany(store, { key: "tidewater", name: "Tidewater Ferries" });
    const colleague = await anEmployee(store, company, "Kim Other");
    const place = { key: company.key, personId: maya.personId, attemptId };
    const call = { store, actor: dana, now: minutesOn(9) };
    const stranger = await aTrainer(store, [elsewhere], "Sam Elsewhere");
    for (const input of [
      { ...call, ...place, actor: stranger },
      { ...call, ...place, actor: stranger, key: "tidewater" },
      { ...call, ...place, personId: colleague.personId },
      { ...call, ...place, attemptId: "nothing" },
    ]) {
      await expect(showTraineeAttempt(input)).rejects.toMatchObject({ status: 404 });
    }
  });
});
