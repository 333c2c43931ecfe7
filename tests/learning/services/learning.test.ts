import { expect, test } from "vitest";
import { own } from "~/ledger/rules/own";
import type { Employee } from "~/people/rules/actor";
import { Refusal } from "~/kit/http/refusal";
import { chooseCheck } from "~/learning/services/lesson/choose-check.server";
import { completeLesson } from "../../support/content/lesson-done";
import { completeLesson as finish } from "~/learning/services/lesson/complete-lesson.server";
import { keepPlace } from "~/learning/services/lesson/keep-place.server";
import type { LessonPage } from "~/learning/services/lesson/lesson-page.server";
import { showActivity } from "~/learning/services/show-activity.server";
import { showHome } from "~/learning/services/show-home.server";
import { showModule } from "~/learning/services/show-module.server";
import { findCompletions } from "~/clearance/queries/facts";
import type { Store } from "~db/store";
import { LESSON, publishLesson, statements } from "../../support/content/a-lesson";
import { aPlaybook, aQuiz, enrolled } from "../../support/questions/a-quiz";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const NEXT_STEP = "one-next-step-and-a-time";

async function aLearner(store: Store) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const actor = await anEmployee(store, company);
  const quiz = await aQuiz(store);
  await enrolled(store, actor, quiz);
  const revisionId = await publishLesson(store, quiz.lesson);
  return { company, actor, quiz, revisionId };
}

async function lesson(store: Store, actor: Employee): Promise<LessonPage> {
  const page = await showActivity({ store, actor, now: NOON, ...LESSON });
  if (page.kind !== "lesson") throw new Error("It should be a lesson.");
  return page;
}

function refusal(status: number) {
  return expect.objectContaining({ constructor: Refusal, status });
}

eachEngine("reading a lesson", (open) => {
  test("it is read in the company's words, with its outline", async () => {
    const store = await open();
    const { actor, revisionId } = await aLearner(store);
    const page = await lesson(store, actor);
    expect(page).toMatchObject({
      module: { key: "reply", title: "Replying" },
      number: 1,
      lessons: 1,
      revisionId,
      stoppedAt: null,
      done: null,
      parts: [
        { key: "angry-in-public", kind: "lesson", done: false },
        { key: "quiz", kind: "quiz", done: false },
      ],
    });
    expect(page.tree).toContain("within two hours");
    expect(page.sections.map((section) => section.id)).toEqual([
      "acknowledge-before-you-explain",
      NEXT_STEP,
    ]);
  });

  test("home says on a first visit where to start, until something is done", async () => {
    const store = await open();
    const { actor, revisionId } = await aLearner(store);
    expect((await showHome({ store, actor, now: NOON })).sentence).toMatch(
      /^You’re getting ready to reply for .+\. Start with “.+”, \d+ minutes\.$/,
    );
    await completeLesson({ store, actor, now: NOON, ...LESSON, revisionId });
    const { sentence } = await showHome({ store, actor, now: later(1) });
    expect(sentence).not.toContain("Start with");
  });

  test("done twice is done once", async () => {
    const store = await open();
    const { actor, revisionId } = await aLearner(store);
    const first = await completeLesson({ store, actor, now: NOON, ...LESSON, revisionId });
    expect(first).toMatchObject({
      counts: true,
      next: { moduleKey: "reply", activityKey: "quiz" },
    });
    expect(await completeLesson({ store, actor, now: later(5), ...LESSON, revisionId })).toEqual(
      first,
    );
    const rows = await findCompletions(store.read, { company: actor });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.at).toEqual(NOON);
    expect((await lesson(store, actor)).done).toEqual({ at: NOON, counts: true, newest: true });
  });

  test("what is recorded is the text that was shown, though a newer one came out meanwhile", async () => {
    const store = await open();
    const { actor, quiz, revisionId } = await aLearner(store);
    await publishLesson(store, quiz.lesson, { number: 3, publishedAt: later(1) });
    const result = await completeLesson({ store, actor, now: later(2), ...LESSON, revisionId });
    expect(result.counts).toBe(true);
    const [row] = await findCompletions(store.read, { company: actor });
    expect(row?.revisionNumber).toBe(2);
    const page = await lesson(store, actor);
    expect(page.done).toMatchObject({ counts: true, newest: false });
    expect(page.changes).toEqual(["Change 3."]);
  });

  test("an older text does not count where the newer one must be learned again", async () => {
    const store = await open();
    const { actor, quiz, revisionId } = await aLearner(store);
    await publishLesson(store, quiz.lesson, {
      number: 3,
      impact: "relearn",
      publishedAt: later(1),
    });
    const result = await completeLesson({ store, actor, now: later(2), ...LESSON, revisionId });
    expect(result.counts).toBe(false);
    const page = await lesson(store, actor);
    expect(page.done).toMatchObject({ counts: false });
    expect(page.parts[0]).toMatchObject({ done: false });
  });

  test("a change of wording is nobody's news", async () => {
    const store = await open();
    const { actor, quiz, revisionId } = await aLearner(store);
    await completeLesson({ store, actor, now: NOON, ...LESSON, revisionId });
    await publishLesson(store, quiz.lesson, { number: 3, impact: "wording" });
    expect((await lesson(store, actor)).changes).toEqual([]);
  });

  test("the text of another activity cannot be recorded", async () => {
    const store = await open();
    const { actor, quiz } = await aLearner(store);
    for (const revisionId of [quiz.revision, "no-such-revision"]) {
      await expect(
        completeLesson({ store, actor, now: NOON, ...LESSON, revisionId }),
      ).rejects.toEqual(refusal(409));
    }
    expect(await findCompletions(store.read, { company: actor })).toEqual([]);
  });

  test("a quiz cannot be completed as if it were a lesson", async () => {
    const store = await open();
    const { actor, quiz } = await aLearner(store);
    const place = { moduleKey: "reply", activityKey: "quiz", revisionId: quiz.revision };
    await expect(completeLesson({ store, actor, now: NOON, ...place })).rejects.toEqual(
      refusal(404),
    );
  });

  test("the place is kept, offered again, and gone once the lesson is done", async () => {
    const store = await open();
    const { actor, revisionId } = await aLearner(store);
    await keepPlace({ store, actor, now: NOON, ...LESSON, section: NEXT_STEP });
    expect((await lesson(store, actor)).stoppedAt).toEqual({
      id: NEXT_STEP,
      title: "One next step, and a time",
    });
    const home = await showHome({ store, actor, now: NOON });
    expect(home.next).toMatchObject({
      eyebrow: "Next up · Replying · 6 min",
      title: "When a customer is angry in public",
      note: "You stopped at “One next step, and a time”.",
      begun: true,
      number: 1,
    });
    await completeLesson({ store, actor, now: later(1), ...LESSON, revisionId });
    expect((await lesson(store, actor)).stoppedAt).toBeNull();

    // The page one leaves sends its last place after the “Done”.
    await keepPlace({ store, actor, now: later(2), ...LESSON, section: NEXT_STEP });
    expect((await lesson(store, actor)).stoppedAt).toBeNull();
  });

  test("the first section is no place to go on from, and an unknown one is not kept", async () => {
    const store = await open();
    const { actor } = await aLearner(store);
    const keep = (section: string) => keepPlace({ store, actor, now: NOON, ...LESSON, section });
    expect(await keep("acknowledge-before-you-explain")).toEqual({ kept: true });
    expect((await lesson(store, actor)).stoppedAt).toBeNull();
    expect(await keep("no-such-section")).toEqual({ kept: false });
    expect((await showHome({ store, actor, now: NOON })).next?.note).toBeNull();
  });
});

eachEngine("checking oneself", (open) => {
  const check = { ...LESSON, check: "jo-typical" };

  test("nothing tells what is right before one has chosen, and then only of what one chose", async () => {
    const store = await open();
    const { actor } = await aLearner(store);
    expect(JSON.stringify(await lesson(store, actor))).not.toMatch(/FEEDBACK|"right":true/);

    expect(await chooseCheck({ store, actor, now: NOON, ...check, choice: 0 })).toEqual({
      right: false,
    });
    const wrong = JSON.stringify(await lesson(store, actor));
    expect(wrong).toContain("FEEDBACK excuse");
    expect(wrong).not.toContain("FEEDBACK heard");

    expect(await chooseCheck({ store, actor, now: NOON, ...check, choice: 1 })).toEqual({
      right: true,
    });
    const right = JSON.stringify(await lesson(store, actor));
    expect(right).toContain("FEEDBACK heard");
    expect(right).not.toContain("FEEDBACK excuse");
  });

  test("one learner's choice is not shown to another", async () => {
    const store = await open();
    const { actor, company, quiz } = await aLearner(store);
    const other = await anEmployee(store, company, "Ben Ashby");
    await enrolled(store, other, quiz);
    await chooseCheck({ store, actor, now: NOON, ...check, choice: 1 });
    expect(JSON.stringify(await lesson(store, other))).not.toContain("FEEDBACK");
  });

  test("a choice keeps the place, and the place keeps the choice", async () => {
    const store = await open();
    const { actor } = await aLearner(store);
    await keepPlace({ store, actor, now: NOON, ...LESSON, section: NEXT_STEP });
    await chooseCheck({ store, actor, now: NOON, ...check, choice: 1 });
    await keepPlace({ store, actor, now: NOON, ...LESSON, section: NEXT_STEP });
    const page = await lesson(store, actor);
    expect(page.stoppedAt?.id).toBe(NEXT_STEP);
    expect(page.tree).toContain("FEEDBACK heard");
  });

  test("a choice in an older text is forgotten: its options may be others now", async () => {
    const store = await open();
    const { actor, quiz } = await aLearner(store);
    await chooseCheck({ store, actor, now: NOON, ...check, choice: 1 });
    await publishLesson(store, quiz.lesson, { number: 3, publishedAt: later(1) });
    expect((await lesson(store, actor)).tree).not.toContain("FEEDBACK");
  });

  test("a lesson is done only once each of its checks has been tried", async () => {
    const store = await open();
    const { actor, quiz, revisionId } = await aLearner(store);
    const call = { store, actor, now: NOON, ...LESSON };
    expect((await lesson(store, actor)).untried).toEqual(["jo-typical"]);
    await expect(finish({ ...call, revisionId })).rejects.toEqual(refusal(409));
    expect((await lesson(store, actor)).done).toBeNull();

    await chooseCheck({ ...call, check: "jo-typical", choice: 0 });
    expect((await lesson(store, actor)).untried).toEqual([]);
    // What was tried in the text that somebody read is enough for that text.
    const other = `{% check id="kim" question="And Kim?" %}
{% option feedback="Yes." correct=true %}
One
{% /option %}
{% option feedback="No." %}
Two
{% /option %}
{% /check %}`;
    const newer = { number: 3, publishedAt: later(1), source: other };
    const newest = await publishLesson(store, quiz.lesson, newer);
    expect((await lesson(store, actor)).untried).toEqual(["kim"]);
    await expect(finish({ ...call, revisionId: newest })).rejects.toEqual(refusal(409));
    await finish({ ...call, now: later(2), revisionId });
    expect((await lesson(store, actor)).done).not.toBeNull();
  });

  test("an option that is not there is refused", async () => {
    const store = await open();
    const { actor } = await aLearner(store);
    for (const wrong of [{ choice: 2 }, { choice: 0, check: "no-such-check" }]) {
      await expect(chooseCheck({ store, actor, now: NOON, ...check, ...wrong })).rejects.toEqual(
        refusal(409),
      );
    }
  });
});

eachEngine("training that is not one's own", (open) => {
  test("someone who is not enrolled finds nothing there", async () => {
    const store = await open();
    const { company, revisionId } = await aLearner(store);
    const actor = await anEmployee(store, company, "Ben Ashby");
    const call = { store, actor, now: NOON, ...LESSON };
    await expect(showActivity(call)).rejects.toEqual(refusal(404));
    await expect(showActivity({ ...call, activityKey: "quiz" })).rejects.toEqual(refusal(404));
    await expect(showModule({ store, actor, now: NOON, moduleKey: "reply" })).rejects.toEqual(
      refusal(404),
    );
    await expect(completeLesson({ ...call, revisionId })).rejects.toEqual(refusal(404));
    await expect(chooseCheck({ ...call, check: "jo-typical", choice: 1 })).rejects.toEqual(
      refusal(404),
    );
    await expect(keepPlace({ ...call, section: NEXT_STEP })).rejects.toEqual(refusal(404));
  });

  test("an enrolment in another company opens nothing", async () => {
    const store = await open();
    const { quiz } = await aLearner(store);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    await aPlaybook(store, tidewater);
    const noor = await anEmployee(store, tidewater, "Noor Haddad");
    await enrolled(store, noor, quiz);
    const nowhere = await aCompany(store, { key: "x", name: "X" });
    const stranger = own({ ...noor, companyId: nowhere.id });
    await expect(lesson(store, noor)).resolves.toMatchObject({ number: 1 });
    await expect(lesson(store, stranger)).rejects.toEqual(refusal(404));
    await expect(showHome({ store, actor: stranger, now: NOON })).rejects.toEqual(refusal(404));
  });

  test("a module that does not exist, or a part it does not have, is not there", async () => {
    const store = await open();
    const { actor } = await aLearner(store);
    const call = { store, actor, now: NOON };
    for (const place of [
      { moduleKey: "reply", activityKey: "nothing" },
      { moduleKey: "nothing", activityKey: "quiz" },
    ]) {
      await expect(showActivity({ ...call, ...place })).rejects.toEqual(refusal(404));
    }
  });
});

eachEngine("what a page costs", (open) => {
  test("a lesson is read in nine statements, with checks chosen too", async () => {
    const store = await open();
    const { actor } = await aLearner(store);
    await lesson(store, actor);
    expect(await statements(store, () => lesson(store, actor))).toBeLessThanOrEqual(9);
    const check = { ...LESSON, check: "jo-typical", choice: 1 };
    await chooseCheck({ store, actor, now: NOON, ...check });
    expect(await statements(store, () => lesson(store, actor))).toBeLessThanOrEqual(9);
  });

  test("the home page is read in seventeen statements", async () => {
    const store = await open();
    const { actor } = await aLearner(store);
    await keepPlace({ store, actor, now: NOON, ...LESSON, section: NEXT_STEP });
    const home = () => showHome({ store, actor, now: NOON });
    await home();
    expect(await statements(store, home)).toBeLessThanOrEqual(17);
  });
});
