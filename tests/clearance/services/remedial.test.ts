import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { Refusal } from "~/kit/http/refusal";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { completeLesson } from "../../support/content/lesson-done";
import { showClearance } from "~/learning/services/show-clearance.server";
import { showHome } from "~/learning/services/show-home.server";
import { showModule } from "~/learning/services/show-module.server";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import type { Store } from "~db/store";
import {
  aTeam,
  anEnrolled,
  inDays,
  sitQuiz,
  trained,
  type Enrolled,
  type Team,
} from "../../support/clearance/a-team";
import { ownCompany } from "../../support/own";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, NOON } from "../../support/makers";
import { decideSuspension, signOff } from "../../support/own-forms";

const DESK = "https://desk.example/cases/7";

/** Maya, cleared, in a module whose key and id are at hand. */
async function cleared(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const { enrolmentId } = maya;
  const sign = { store, enrolmentId, comment: "" };
  await signOff({
    ...sign,
    actor: team.dana,
    now: inDays(-3),
    verdict: "competent",
  });
  await signOff({
    ...sign,
    actor: team.priya,
    now: inDays(-2),
    verdict: "authorised",
  });
  const view = await personView(store, maya, NOON);
  return { team, maya, module: view.suspension.modules[0]! };
}

function personView(store: Store, { companyId, personId }: Enrolled, now: Date) {
  return showPerson({ store, company: ownCompany(companyId), personId, now });
}

async function standing(store: Store, maya: Enrolled, now: Date) {
  return (await personView(store, maya, now)).programmes[0]!.standing;
}

async function keysOf(store: Store, { programme }: Team) {
  const { activity, activityRevision, module } = store.read.tables;
  const [lesson] = await store.read
    .select({ moduleKey: module.key, activityKey: activity.key, revisionId: activityRevision.id })
    .from(activity)
    .innerJoin(module, eq(module.id, activity.moduleId))
    .innerJoin(activityRevision, eq(activityRevision.activityId, activity.id))
    .where(eq(activity.id, programme.lesson));
  const [quiz] = await store.read
    .select({ activityKey: activity.key })
    .from(activity)
    .where(eq(activity.id, programme.quiz));
  return { lesson: lesson!, quizKey: quiz!.activityKey };
}

eachEngine("suspending with something to be done again", (open) => {
  test("a module of nobody’s programme, a wrong incident and another company are refused", async () => {
    const store = await open();
    const { team, maya, module } = await cleared(store);
    const ask = { store, now: NOON, personId: maya.personId, reason: "Why" };
    const suspend = { ...ask, action: "suspend", actor: team.priya } as const;
    expect(await decideSuspension({ ...suspend, incident: "javascript:alert(1)" })).toMatchObject({
      reason: { code: "incident-invalid" },
    });
    expect(await decideSuspension({ ...suspend, remedialModuleId: "none" })).toEqual({
      ok: false,
      reason: { code: "remedial-unknown" },
    });
    const other = await aManager(store, await aCompany(store, { key: "tidewater" }), "Omar");
    const foreign = { ...suspend, actor: other, remedialModuleId: module.id };
    await expect(decideSuspension(foreign)).rejects.toBeInstanceOf(Refusal);
    expect((await standing(store, maya, NOON)).holds).toBe(true);
  });

  test("it is done again as a whole, while suspended, and reinstating ends it", async () => {
    const store = await open();
    const { team, maya, module } = await cleared(store);
    const decide = { store, personId: maya.personId, reason: "A complaint." } as const;
    const suspended = await decideSuspension({
      ...decide,
      actor: team.priya,
      now: NOON,
      action: "suspend",
      incident: DESK,
      remedialModuleId: module.id,
    });
    expect(suspended).toEqual({ ok: true });

    expect(await standing(store, maya, NOON)).toMatchObject({
      state: "paused",
      reasons: [
        { code: "suspended", incident: DESK },
        { code: "remedial", title: module.title, done: false, revoked: false },
      ],
      nextStep: { kind: "activity", activity: "lesson" },
    });
    const home = await showHome({ store, actor: maya, now: NOON });
    expect(home.notices[0]?.reasons).toMatchObject([
      { incident: DESK },
      { why: expect.stringContaining(`“${module.title}” again`) as string },
    ]);
    expect(home.next?.note).toContain("a manager can reinstate you");
    const view = await personView(store, maya, NOON);
    expect(view.suspension).toMatchObject({
      remedial: { title: module.title, done: false },
      lastDecision: { incident: DESK },
    });
    expect(view.history[0]).toMatchObject({ incident: DESK, remedial: module.title });

    const { lesson, quizKey } = await keysOf(store, team);
    const again = await showModule({
      store,
      actor: maya,
      now: inDays(1),
      moduleKey: lesson.moduleKey,
    });
    expect(again.parts.map(({ again }) => again)).toEqual([true, true]);
    expect(again.done).toBe(false);
    await completeLesson({ store, actor: maya, now: inDays(1), ...lesson });
    const begun = await startAttempt({
      store,
      actor: maya,
      now: inDays(1),
      moduleKey: lesson.moduleKey,
      activityKey: quizKey,
    });
    expect(begun).toMatchObject({ ok: true });
    await sitQuiz(store, team, maya, inDays(1, 10), 9000);
    expect(await standing(store, maya, inDays(2))).toMatchObject({
      state: "paused",
      nextStep: { kind: "lift-suspension" },
    });
    const after = await personView(store, maya, inDays(2));
    expect(after.suspension.remedial).toEqual({ title: module.title, done: true });

    const reinstate = { ...decide, actor: team.ben, now: inDays(3), action: "reinstate" } as const;
    expect(await decideSuspension(reinstate)).toEqual({ ok: true });
    expect(await standing(store, maya, inDays(3))).toMatchObject({ holds: true, reasons: [] });
  });

  test("reinstating before it is done ends it too", async () => {
    const store = await open();
    const { team, maya, module } = await cleared(store);
    const decide = { store, actor: team.priya, personId: maya.personId, reason: "Why." } as const;
    const remedialModuleId = module.id;
    await decideSuspension({ ...decide, now: NOON, action: "suspend", remedialModuleId });
    // A reinstatement asks for nothing, whatever is sent with it.
    await decideSuspension({ ...decide, now: inDays(1), action: "reinstate", remedialModuleId });
    expect(await standing(store, maya, inDays(1))).toMatchObject({ holds: true, reasons: [] });
  });

  test("after a revocation it is one of the steps to a new clearance", async () => {
    const store = await open();
    const { team, maya, module } = await cleared(store);
    await decideSuspension({
      store,
      actor: team.priya,
      now: NOON,
      personId: maya.personId,
      action: "revoke",
      reason: "Again.",
      incident: "CASE-8",
      remedialModuleId: module.id,
    });
    expect(await standing(store, maya, NOON)).toMatchObject({
      state: "revoked",
      reasons: [
        { code: "revoked", incident: "CASE-8" },
        { code: "remedial", done: false, revoked: true },
        { code: "steps-left" },
      ],
      nextStep: { kind: "activity" },
      awaiting: null,
    });
    const { clearances } = await showClearance({ store, actor: maya, now: NOON });
    expect(clearances[0]?.notice?.reasons[1]?.remedy).toContain("new clearance");
  });

  test("the incident is sealed in the ledger, the module named", async () => {
    const store = await open();
    const { team, maya, module } = await cleared(store);
    await decideSuspension({
      store,
      actor: team.priya,
      now: NOON,
      personId: maya.personId,
      action: "suspend",
      reason: "Why.",
      incident: DESK,
      remedialModuleId: module.id,
    });
    const query = { before: null, name: "", kind: "held-back" } as const;
    const { entries } = await showLedger({ store, actor: team.priya, query, pageSize: 5 });
    expect(entries[0]).toMatchObject({
      what: `Suspended, with “${module.title}” to do again`,
      personal: { reason: "Why.", incident: DESK },
    });
    const { ledgerEntry } = store.read.tables;
    const stored = await store.read.select().from(ledgerEntry);
    expect(JSON.stringify(stored)).not.toContain("desk.example");
  });
});
