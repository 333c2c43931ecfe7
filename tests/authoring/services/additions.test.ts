import { eq, getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { activityAdditions } from "~/authoring/services/publish/activity-additions.server";
import { programmeAdditions } from "~/authoring/services/programme/programme-additions.server";
import { retireActivity } from "~/authoring/services/structure/retire-activity.server";
import { showPlaybookPublication } from "~/authoring/services/playbook/show-playbook-publication.server";
import { undoChange } from "~/authoring/services/structure/undo-change.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import type { Standing } from "~/clearance/rules/standing/standing";
import { activityFile, programmeFile } from "~/curriculum/rules/content-paths";
import { REACHES, type Reach } from "~/curriculum/rules/kinds";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { completeLesson } from "../../support/content/lesson-done";
import { showActivity } from "~/learning/services/show-activity.server";
import { showModule } from "~/learning/services/show-module.server";
import { momentIn } from "~/kit/time/moment";
import type { Trainer } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { LESSON } from "../../support/content/a-content-folder";
import { importFolder } from "../../support/content/a-library";
import {
  aLearner,
  twoCompanies,
  twoCompaniesFolder,
  withoutQuiz,
} from "../../support/clearance/cleared-people";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";
import { ownCompany } from "../../support/own";
import { publishDraft } from "../../support/own-forms";
import { publishDue, restoreActivity, scheduleDraft } from "../../support/usual-agency";

const DAY = 86_400_000;
const later = (days: number) => new Date(NOON.getTime() + days * DAY);
const NEW = { moduleKey: "reply", activityKey: "thanks" };
const PATH = activityFile("reply", "thanks", "lesson");

const FOLDER = withoutQuiz(twoCompaniesFolder());

/** The files of another module like it. */
const SECOND = ["module.yaml", "angry.md"].map((file): [string, string] => {
  const text = FOLDER.get(`modules/reply/${file}`)!.replaceAll(
    "reply.acknowledge",
    "second.acknowledge",
  );
  return [`modules/second/${file}`, text.replace("title: Replying", "title: Replying more")];
});

/** Everyone in the two companies, the cleared for all the channels that they are enrolled for. */
async function everybody(store: Store) {
  const found = await twoCompanies(store, FOLDER);
  const { clearance, enrolmentChannel } = store.read.tables;
  const rows = await store.read
    .select({ ...getTableColumns(enrolmentChannel), clearanceId: clearance.id })
    .from(clearance)
    .innerJoin(enrolmentChannel, eq(enrolmentChannel.enrolmentId, clearance.enrolmentId));
  const channels = rows.map(({ clearanceId, channelId, companyId }) => ({
    clearanceId,
    channelId,
    companyId,
  }));
  await store.write((tx) =>
    tx.insert(tx.tables.clearanceChannel).values(channels).onConflictDoNothing(),
  );
  return found;
}

/** Where everyone of both companies stands at a time, by name. */
async function standings(store: Store, companyIds: readonly string[], at: Date) {
  const found: Record<string, Standing> = {};
  for (const companyId of companyIds) {
    const rules = await companyRules(store, ownCompany(companyId));
    const moment = momentIn(rules.company.timeZone, at);
    for (const facts of await gatherFacts(store.read, { company: ownCompany(companyId) })) {
      const [standing] = standingsOf(facts, rules, moment).standings;
      if (standing) found[facts.employee.name] = standing;
    }
  }
  return found;
}

const states = (all: Record<string, Standing>) =>
  Object.fromEntries(Object.entries(all).map(([name, { state }]) => [name, state]));

/** The steps, and what is to be done next, by name. */
const asked = (all: Record<string, Standing>, name: string) => {
  const { modules, nextStep, state } = all[name]!;
  const keys = modules.flatMap(({ activities }) => activities.map(({ key }) => key));
  return {
    state,
    asked: keys.includes("thanks"),
    next: nextStep?.kind === "activity" ? nextStep.key : nextStep?.kind,
  };
};

async function drafted(store: Store, dana: Trainer, now = NOON) {
  const text = LESSON.replace("title: When a customer is angry", "title: Saying thanks");
  const call = { store, actor: dana, now, path: PATH };
  await saveDraft({ ...call, text, sequence: 0, baseNumber: 0 });
  return call;
}

async function published(store: Store, dana: Trainer, reach: Reach) {
  const call = await drafted(store, dana);
  const publication = { impact: "notice" as const, change: "New.", reach };
  expect(await publishDraft({ ...call, sequence: 1, publication })).toMatchObject({ ok: true });
}

eachEngine("what is added to a module or programme", (open) => {
  test.each(REACHES)("a lesson new for “%s” leaves everyone's state as it was", async (reach) => {
    const store = await open();
    const { dana, companyIds } = await everybody(store);
    const before = await standings(store, companyIds, NOON);
    await published(store, dana, reach);
    const after = await standings(store, companyIds, later(1));
    expect(states(after)).toEqual(states(before));
    // Who waited waits on, with nothing more to do.
    expect(asked(after, "Learning")).toEqual({
      state: "awaiting-trainer",
      asked: false,
      next: "trainer",
    });
    expect(after["Learning"]!.awaitingSince).toEqual(before["Learning"]!.awaitingSince);
    expect(asked(after, "Beginning")).toMatchObject({ asked: reach !== "starting" });
    expect(asked(after, "Cleared").next).toBe(reach === "cleared" ? "thanks" : undefined);
    const overdue = await standings(store, companyIds, later(32));
    expect(overdue["Cleared"]!.holds).toBe(reach !== "cleared");
    expect(overdue["Far Away"]!.holds).toBe(reach !== "cleared");
    expect(overdue["Credited"]!.holds).toBe(true);
  });

  test("who starts from then on has it as a step", async () => {
    const store = await open();
    const { dana, company, companyIds } = await everybody(store);
    await published(store, dana, "starting");
    const late = await aLearner(store, company, "Late", { done: false });
    await store.write((tx) => tx.update(tx.tables.enrolment).set({ enrolledAt: later(2) }));
    const after = await standings(store, companyIds, later(3));
    expect(late.name).toBe("Late");
    expect(asked(after, "Late")).toMatchObject({ asked: true });
  });

  test("people who needn’t do it are led past it, and people who must are led to it", async () => {
    const led = async (reach: Reach) => {
      const store = await open();
      const { dana, company } = await everybody(store);
      const actor = await aLearner(store, company, "Somebody", { done: false });
      await published(store, dana, reach);
      const page = await showActivity({
        store,
        actor,
        now: later(1),
        moduleKey: "reply",
        activityKey: "angry",
      });
      if (page.kind !== "lesson") throw new Error("It is no lesson.");
      const { revisionId, parts, lessons } = page;
      const call = { store, actor, now: later(1), moduleKey: "reply", activityKey: "angry" };
      const { next } = await completeLesson({ ...call, revisionId });
      const module = await showModule({ store, actor, now: later(1), moduleKey: "reply" });
      return { parts: parts.length, lessons, listed: module.parts.length, next: next?.activityKey };
    };
    expect(await led("starting")).toEqual({ parts: 1, lessons: 1, listed: 1, next: undefined });
    expect(await led("uncleared")).toEqual({ parts: 2, lessons: 2, listed: 2, next: "thanks" });
  });

  test("a trainer is shown who it affects where they work, and that it is taught elsewhere", async () => {
    const store = await open();
    const { dana, tidewater } = await everybody(store);
    const about = { store, now: NOON, ...NEW, kind: "lesson" as const, title: "Saying thanks" };
    const shown = (await activityAdditions({ ...about, actor: dana }))!;
    expect(shown.counts).toEqual({ training: 1, waiting: 2, cleared: 1 });
    expect(shown.people.map(({ name, group }) => `${name}: ${group}`).sort()).toEqual([
      "Beginning: training",
      "Cleared: cleared",
      "Ending Soon: waiting",
      "Learning: waiting",
    ]);
    expect(shown.elsewhere).toBe(true);
    const far = await aTrainer(store, [tidewater], "Far Trainer");
    const other = (await activityAdditions({ ...about, actor: far }))!;
    expect(other.people.map(({ company }) => company)).toEqual([
      "Tidewater Bakery",
      "Tidewater Bakery",
    ]);
    // What the module has already is nothing new, and nobody asks who a module that is not taught affects.
    expect(await activityAdditions({ ...about, actor: dana, activityKey: "angry" })).toBeNull();
    expect(await activityAdditions({ ...about, actor: dana, moduleKey: "nowhere" })).toBeNull();
  });

  test("the numbers shown are what then happens", async () => {
    const store = await open();
    const { dana, companyIds } = await everybody(store);
    const about = { store, now: NOON, ...NEW, kind: "lesson" as const, title: "Saying thanks" };
    const { people } = (await activityAdditions({ ...about, actor: dana }))!;
    const without = await standings(store, companyIds, later(32));
    await published(store, dana, "cleared");
    const withIt = await standings(store, companyIds, later(32));
    const paused = Object.keys(without).filter(
      (name) => without[name]!.holds && !withIt[name]!.holds,
    );
    const named = (group: string) =>
      people.filter((one) => one.group === group).map(({ name }) => name);
    // Those of the company that Dana does not work with are not hers to see.
    expect(paused.filter((name) => name !== "Far Away").sort()).toEqual(named("cleared").sort());
  });

  test("setting a time for it keeps who it is for", async () => {
    const store = await open();
    const { dana, companyIds } = await everybody(store);
    const call = await drafted(store, dana);
    const publication = { impact: "notice" as const, change: "New.", reach: "cleared" as const };
    const publishAt = later(1);
    expect(await scheduleDraft({ ...call, sequence: 1, publication, publishAt })).toMatchObject({
      ok: true,
    });
    expect(await publishDue({ store, now: publishAt })).toBe(1);
    const after = await standings(store, companyIds, later(2));
    expect(asked(after, "Cleared").next).toBe("thanks");
  });

  test("retired and restored it applies to people who start; undone, to the same people as before", async () => {
    const store = await open();
    const { dana, companyIds } = await everybody(store);
    await published(store, dana, "cleared");
    const who = { store, actor: dana, now: later(1) };
    const retired = await retireActivity({ ...who, ...NEW, number: 2 });
    expect(retired).toMatchObject({ ok: true, number: 3 });
    if (!retired.ok) return;
    expect(asked(await standings(store, companyIds, later(1)), "Cleared").next).toBeUndefined();
    const undone = await undoChange({ ...who, path: retired.path, number: retired.number });
    expect(undone).toMatchObject({ ok: true, number: 4 });
    const after = await standings(store, companyIds, later(31));
    expect(asked(after, "Cleared")).toMatchObject({ state: "paused", next: "thanks" });

    await retireActivity({ ...who, ...NEW, number: 4 });
    expect(await restoreActivity({ ...who, ...NEW })).toMatchObject({ ok: true });
    const restored = await standings(store, companyIds, later(40));
    expect(asked(restored, "Cleared")).toMatchObject({ state: "cleared", next: undefined });
    expect(asked(restored, "Beginning")).toMatchObject({ asked: false });
  });

  test("a module added to a programme is an addition like any other, and so is the policy", async () => {
    const store = await open();
    const { dana, companyIds } = await everybody(store);
    const folder = FOLDER;
    const more = new Map([...folder, ...SECOND]);
    await importFolder(store, more);
    const path = programmeFile("reply");
    const before = await standings(store, companyIds, NOON);
    const text = folder
      .get(path)!
      .replace("modules: [reply]", "modules: [reply, second]")
      .replace("policy: false", "policy: true");
    const who = { store, actor: dana, now: NOON, programmeKey: "reply" };
    const shown = await programmeAdditions({ ...who, text });
    expect(shown?.counts).toEqual({ training: 1, waiting: 2, cleared: 2 });
    expect(await programmeAdditions({ ...who, text: folder.get(path)! })).toBeNull();
    const call = { store, actor: dana, now: NOON, path };
    await saveDraft({ ...call, text, sequence: 0, baseNumber: 1 });
    const publication = { impact: "notice" as const, change: "-", reach: "cleared" as const };
    expect(await publishDraft({ ...call, sequence: 1, publication })).toMatchObject({ ok: true });
    const after = await standings(store, companyIds, later(1));
    expect(states(after)).toEqual(states(before));
    expect(after["Learning"]!.steps).toEqual(before["Learning"]!.steps);
    expect(after["Beginning"]!.steps.total).toBe(before["Beginning"]!.steps.total + 2);
    expect(states(await standings(store, companyIds, later(32)))["Cleared"]).toBe("paused");
  });

  test("what a folder brings applies to people who start from then on", async () => {
    const store = await open();
    const { companyIds } = await everybody(store);
    const folder = FOLDER;
    const path = "modules/reply/module.yaml";
    const text = folder.get(path)!;
    const listed = text.replace("[angry]", "[angry, thanks]");
    expect(listed).not.toBe(text);
    const before = await standings(store, companyIds, NOON);
    await importFolder(store, new Map([...folder, [path, listed], [PATH, LESSON]]), NOON);
    const after = await standings(store, companyIds, later(1));
    expect(states(after)).toEqual(states(before));
    expect(asked(after, "Beginning")).toMatchObject({ asked: false });
  });

  test("a company's own terms that add a module apply to people who start from then on", async () => {
    const store = await open();
    const { companyIds } = await everybody(store);
    const folder = FOLDER;
    const playbook = "companies/harbour-and-pine/playbook.yaml";
    const withTerms = `${folder.get(playbook)!}\nprogrammes:\n  reply:\n    modules: [reply, second]\n`;
    const before = await standings(store, companyIds, NOON);
    await importFolder(store, new Map([...folder, ...SECOND, [playbook, withTerms]]));
    const after = await standings(store, companyIds, later(1));
    expect(states(after)).toEqual(states(before));
    expect(after["Beginning"]!.steps).toEqual(before["Beginning"]!.steps);
  });

  test.each(["at once", "at a time"])(
    "where such terms are published in the studio, %s, they ask whom their author chooses",
    async (when) => {
      const store = await open();
      const { dana, companyIds } = await everybody(store);
      await importFolder(store, new Map([...FOLDER, ...SECOND]));
      const path = "companies/harbour-and-pine/playbook.yaml";
      const call = { store, actor: dana, now: NOON, path };
      const companyKey = "harbour-and-pine";
      const text = `${FOLDER.get(path)!}\nprogrammes:\n  reply:\n    modules: [reply, second]\n`;
      await saveDraft({ ...call, text: FOLDER.get(path)!, sequence: 0, baseNumber: 1 });
      const shown = async () => (await showPlaybookPublication({ ...call, companyKey })).draft!;
      expect((await shown()).additions).toBeNull();
      await saveDraft({ ...call, text, sequence: 1, baseNumber: 1 });
      const { additions, sequence } = await shown();
      expect(additions).toMatchObject({
        counts: { training: 1, waiting: 2, cleared: 2 },
        elsewhere: false,
      });
      const before = await standings(store, companyIds, NOON);
      const publication = { impact: "notice" as const, change: "More.", reach: "cleared" as const };
      const publishing = { ...call, sequence, publication };
      if (when === "at once") expect(await publishDraft(publishing)).toMatchObject({ ok: true });
      else {
        const publishAt = later(1 / 24);
        expect(await scheduleDraft({ ...publishing, publishAt })).toEqual({ ok: true });
        expect(await shown()).toMatchObject({ reach: "cleared" });
        expect(await publishDue({ store, now: publishAt })).toBe(1);
      }
      const after = await standings(store, companyIds, later(1));
      expect(states(after)).toEqual(states(before));
      expect(after["Beginning"]!.steps.total).toBe(before["Beginning"]!.steps.total + 1);
      const overdue = await standings(store, companyIds, later(33));
      expect(states(overdue)).toMatchObject({ Cleared: "paused", "Far Away": "cleared" });
    },
  );
});
