import { expect, test } from "vitest";
import type { Employee } from "~/people/rules/actor";
import { Refusal } from "~/kit/http/refusal";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { completeLesson } from "../../support/content/lesson-done";
import { seeChanges } from "~/learning/services/changes/see-changes.server";
import { showActivity } from "~/learning/services/show-activity.server";
import { showChanges } from "~/learning/services/changes/show-changes.server";
import { showClearance } from "~/learning/services/show-clearance.server";
import { showHome } from "~/learning/services/show-home.server";
import { showModule } from "~/learning/services/show-module.server";
import { seeNotices } from "~/notices/services/see-notices.server";
import { findCompletions } from "~/clearance/queries/facts";
import { findLookedKeys } from "~/notices/queries/notices";
import type { Store } from "~db/store";
import { ownCompany } from "../../support/own";
import { LESSON as TEXT } from "../../support/content/a-content-folder";
import {
  aHolder,
  aLearner,
  aRevision,
  aTaughtCompany,
  lessonAs,
  quizAs,
  renewedBy,
  teach,
} from "../../support/content/a-taught-company";
import { statements } from "../../support/content/a-lesson";
import { inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee } from "../../support/makers";
import { allNotices, aMailbox, runNotices } from "../../support/notices";
import { RENEWAL_RULES } from "~/company/rules/kinds";

const LESSON = { moduleKey: "reply", activityKey: "angry" };
const QUIZ = { moduleKey: "reply", activityKey: "quiz" };

const SOFTER = aRevision("wording", "A comma.", "decides, at", "decides at");
const KINDER = aRevision(
  "notice",
  "The first two sentences decide now.",
  "The first sentence decides, at",
  "The first two sentences decide, at",
);
const AGAIN = aRevision(
  "relearn",
  "We sign every reply now.",
  "we sign with",
  "we sign every reply, each time, with",
  KINDER,
);

async function aCompanyWithMaya(store: Store) {
  const taught = await aTaughtCompany(store);
  return { taught, maya: await aHolder(store, taught) };
}

async function lessonPage(store: Store, actor: Employee, now: Date) {
  const page = await showActivity({ store, actor, now, ...LESSON });
  if (page.kind !== "lesson") throw new Error("It should be a lesson.");
  return page;
}

/** What each of her pages says is to be done about a change. */
async function pages(store: Store, actor: Employee, now: Date) {
  const home = await showHome({ store, actor, now });
  const module = await showModule({ store, actor, now, moduleKey: "reply" });
  const { clearances } = await showClearance({ store, actor, now });
  return {
    home: home.changes.map(({ title, words }) => `${title}: ${words}`),
    next: home.next && `${home.next.title}: ${home.next.note}`,
    module: module.parts.map(({ change }) => change?.words ?? null),
    lesson: (await lessonPage(store, actor, now)).asked,
    clearance: clearances.flatMap(({ again }) => again.map(({ words }) => words)),
  };
}

/** The short way needs a module of its own. */
const RENEWALS = RENEWAL_RULES.filter((rule) => rule !== "short");

const NOTHING = { home: [], next: null, module: [null, null], lesson: null, clearance: [] };
const TITLE = "When a customer is angry";
const LOOK = "Take a look by 5 December 2026.";
const DO_AGAIN = "Do it again before 22 December 2026, or your clearance pauses.";

function standing(store: Store, { companyId, personId }: Employee, now: Date) {
  return personStandings(store, { company: ownCompany(companyId), personId, now }).then(
    (found) => found!.standings,
  );
}

function look(store: Store, actor: Employee, now: Date, number = 2, at = LESSON) {
  return seeChanges({ store, actor, now, ...at, number });
}

async function changesPage(store: Store, actor: Employee, now: Date, at = LESSON) {
  return (await showChanges({ store, actor, now, ...at }))!;
}

/** The words of what changed, with what went and what came marked. */
function marked(page: Awaited<ReturnType<typeof changesPage>>): string[] {
  const marks = { same: "", removed: "-", added: "+" };
  return (page.passages ?? [])
    .filter(({ folded }) => !folded)
    .flatMap(({ lines }) => lines)
    .filter(({ kind }) => kind !== "same")
    .map(({ pieces }) => pieces.map(({ kind, text }) => marks[kind] + text).join(" "));
}

function refusal(status: number) {
  return expect.objectContaining({ constructor: Refusal, status });
}

eachEngine("a change of wording", (open) => {
  test("asks for nothing and tells nobody", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    const { mailer, got } = aMailbox();
    await runNotices(store, mailer, inDays(-8));
    const told = await allNotices(store);
    await teach(store, inDays(0), lessonAs(SOFTER));
    expect(await pages(store, maya, inDays(0))).toEqual(NOTHING);
    await runNotices(store, mailer, inDays(0));
    expect(await allNotices(store)).toHaveLength(told.length);
    expect(got.filter(({ subject }) => subject.includes("changed"))).toEqual([]);
    expect(await changesPage(store, maya, inDays(0))).toMatchObject({
      asks: "nothing",
      sentences: [],
    });
  });
});

eachEngine("a notice", (open) => {
  test("asks people who did the lesson to look, on every page, and pauses nothing", async () => {
    const store = await open();
    const { taught, maya } = await aCompanyWithMaya(store);
    const wen = await aLearner(store, taught, "Wen Li");
    const before = await standing(store, maya, inDays(40));
    await teach(store, inDays(0), lessonAs(KINDER));
    const said = { home: [`${TITLE}: ${LOOK}`], next: null, module: [LOOK, null], lesson: LOOK };
    expect(await pages(store, maya, inDays(0))).toEqual({ ...said, clearance: [] });
    expect(await standing(store, maya, inDays(40))).toEqual(before);
    const late = await pages(store, maya, inDays(15));
    expect(late.lesson).toBe("Take a look soon: it was due by 5 December 2026.");
    expect((await showHome({ store, actor: wen, now: inDays(0) })).changes).toEqual([]);
    expect(await showChanges({ store, actor: wen, now: inDays(0), ...LESSON })).toBeNull();
  });

  test("shows the trainer’s sentence and the words, as the company’s people read them", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    await teach(store, inDays(0), lessonAs(KINDER));
    const page = await changesPage(store, maya, inDays(0));
    expect(page).toMatchObject({
      asks: "look",
      asked: LOOK,
      number: 2,
      sinceLooked: false,
      sentences: ["The first two sentences decide now."],
    });
    expect(marked(page)).toEqual([
      "The first -sentence decides, +two sentences decide, at Harbour & Pine too.",
    ]);
    const all = JSON.stringify(page);
    expect(all).toContain("What comes first?");
    expect(all).not.toMatch(/Until Jo feels heard|Jo hears an excuse|Say you understand/);
  });

  test("that was looked at asks for nothing, and a later one is compared with what was seen", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    await teach(store, inDays(0), lessonAs(KINDER));
    expect(await look(store, maya, inDays(1))).toEqual({ newer: false });
    expect(await look(store, maya, inDays(1))).toEqual({ newer: false });
    expect(await pages(store, maya, inDays(1))).toEqual(NOTHING);
    expect(await changesPage(store, maya, inDays(1))).toMatchObject({
      asks: "nothing",
      sentences: ["The first two sentences decide now."],
    });
    expect(await findLookedKeys(store.read, maya)).toHaveLength(1);

    const next = aRevision("notice", "Jo, not Mo.", "Hi Jo, it", "Dear Jo, it", KINDER);
    await teach(store, inDays(2), lessonAs(next));
    const page = await changesPage(store, maya, inDays(2));
    expect(page).toMatchObject({ asks: "look", sinceLooked: true, sentences: ["Jo, not Mo."] });
    expect(marked(page)).toEqual(["-Hi +Dear Jo, it came the day after."]);
    // What was on the page while the next one came out is noted, and the next one is asked for.
    expect(await look(store, maya, inDays(2), 2)).toEqual({ newer: true });
    expect((await changesPage(store, maya, inDays(2))).asks).toBe("look");
  });

  test.each(RENEWALS)("looked at is no completion, and renews nothing of %s", async (rule) => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    await teach(store, inDays(0), { ...lessonAs(KINDER), ...renewedBy(rule) });
    const people = { company: maya, personIds: [maya.personId] };
    const done = await findCompletions(store.read, people);
    const days = [0, 15, 200, 330, 400].map(inDays);
    const before = [];
    for (const day of days) before.push(await standing(store, maya, day));
    await look(store, maya, inDays(1));
    const after = [];
    for (const day of days) after.push(await standing(store, maya, day));
    expect(after).toEqual(before);
    expect(await findCompletions(store.read, people)).toEqual(done);
  });

  test("of a quiz is its sentence alone", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    await teach(store, inDays(0), quizAs("notice", "One option was mended."));
    const page = await changesPage(store, maya, inDays(0), QUIZ);
    expect(page).toMatchObject({
      kind: "quiz",
      asks: "look",
      sentences: ["One option was mended."],
      passages: null,
    });
    expect(JSON.stringify(page)).not.toMatch(/SECRET|Which first sentence|I can see why/);
    expect(await showActivity({ store, actor: maya, now: inDays(0), ...QUIZ })).toMatchObject({
      counts: true,
      asked: LOOK,
    });
    await look(store, maya, inDays(0), 2, QUIZ);
    expect(await pages(store, maya, inDays(0))).toEqual(NOTHING);
  });

  test("that was read as a whole and done needs no look", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    await teach(store, inDays(0), lessonAs(KINDER));
    const { revisionId } = await lessonPage(store, maya, inDays(0));
    await completeLesson({ store, actor: maya, now: inDays(0), ...LESSON, revisionId });
    expect(await pages(store, maya, inDays(0))).toEqual(NOTHING);
  });

  test("is told once, in the app and by a mail, and never to who looked before it went", async () => {
    const store = await open();
    const { taught, maya } = await aCompanyWithMaya(store);
    const noor = await aHolder(store, taught, "Noor Haddad");
    const { mailer, subjectsTo } = aMailbox();
    await runNotices(store, mailer, inDays(-8));
    await teach(store, inDays(0), lessonAs(KINDER));
    await look(store, noor, inDays(0));
    for (const day of [0, 1, 14]) await runNotices(store, mailer, inDays(day));
    const changed = (email: string) => subjectsTo(email).filter((each) => each.includes("changed"));
    expect(changed(maya.email)).toEqual([`“${TITLE}” has changed`]);
    expect(changed(noor.email)).toEqual([]);
    const unseen = async () =>
      (await allNotices(store)).filter(
        ({ key, seenAt, personId }) =>
          personId === maya.personId && key.startsWith("changed:") && seenAt === null,
      );
    expect(await unseen()).toHaveLength(1);
    await look(store, maya, inDays(14));
    expect(await unseen()).toEqual([]);
  });

  test("is not looked at by looking at the bell", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    const { mailer } = aMailbox();
    await runNotices(store, mailer, inDays(-8));
    await teach(store, inDays(0), lessonAs(KINDER));
    await runNotices(store, mailer, inDays(0));
    await seeNotices({ store, actor: maya, now: inDays(1), upTo: inDays(1) });
    expect((await pages(store, maya, inDays(1))).lesson).toBe(LOOK);
  });

  test("is of no other company’s people, and of nobody who is not enrolled", async () => {
    const store = await open();
    const { taught, maya } = await aCompanyWithMaya(store);
    await teach(store, inDays(0), lessonAs(KINDER));
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const strangers = [
      await anEmployee(store, taught.company, "Esther Obi"),
      await anEmployee(store, other, "Otto Berg"),
    ];
    for (const actor of strangers) {
      const call = { store, actor, now: inDays(0), ...LESSON };
      await expect(showChanges(call)).rejects.toEqual(refusal(404));
      await expect(seeChanges({ ...call, number: 2 })).rejects.toEqual(refusal(404));
    }
    await expect(look(store, maya, inDays(0), 3)).rejects.toEqual(refusal(409));
  });

  test("costs the home page one question, and none where nothing has changed", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    const home = () => showHome({ store, actor: maya, now: inDays(0) });
    await home();
    const before = await statements(store, home);
    await teach(store, inDays(0), lessonAs(KINDER));
    await home();
    expect(await statements(store, home)).toBe(before + 1);
  });
});

eachEngine("a relearn", (open) => {
  test("reopens the lesson with its day on every page, and is told by a mail", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    const { mailer, subjectsTo } = aMailbox();
    await runNotices(store, mailer, inDays(-8));
    await teach(store, inDays(-1), lessonAs(KINDER));
    await teach(store, inDays(0), lessonAs(AGAIN));
    expect(await pages(store, maya, inDays(0))).toEqual({
      home: [],
      next: `${TITLE}: It has changed. ${DO_AGAIN}`,
      module: [DO_AGAIN, null],
      lesson: DO_AGAIN,
      clearance: [DO_AGAIN],
    });
    const page = await changesPage(store, maya, inDays(0));
    expect(page).toMatchObject({
      asks: "again",
      asked: DO_AGAIN,
      sentences: ["The first two sentences decide now.", "We sign every reply now."],
    });
    expect(marked(page)).toHaveLength(2);
    for (const day of [0, 1, 29]) await runNotices(store, mailer, inDays(day));
    expect(subjectsTo(maya.email).filter((each) => each.includes("changed"))).toEqual([
      `“${TITLE}” has changed: do it again`,
    ]);
  });

  test("is not done by a look, also when a notice follows it", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    await teach(store, inDays(0), lessonAs(AGAIN));
    const next = aRevision("notice", "Dear Jo.", "Hi Jo, it", "Dear Jo, it", AGAIN);
    await teach(store, inDays(1), lessonAs(next));
    for (const number of [2, 3])
      await expect(look(store, maya, inDays(1), number)).rejects.toEqual(refusal(409));
    expect(await pages(store, maya, inDays(1))).toMatchObject({ lesson: DO_AGAIN });
    expect((await standing(store, maya, inDays(31)))[0]).toMatchObject({
      state: "paused",
      reasons: [{ code: "relearn-overdue" }],
    });
  });

  test("that has been done is over, for the notice before it too", async () => {
    const store = await open();
    const { maya } = await aCompanyWithMaya(store);
    await teach(store, inDays(-1), lessonAs(KINDER));
    await teach(store, inDays(0), lessonAs(AGAIN));
    const { revisionId } = await lessonPage(store, maya, inDays(0));
    await completeLesson({ store, actor: maya, now: inDays(0), ...LESSON, revisionId });
    expect(await pages(store, maya, inDays(0))).toEqual(NOTHING);
  });
});

test("the lesson of these tests holds the answer that must not be shown", () => {
  expect(TEXT).toContain("Until Jo feels heard");
});
