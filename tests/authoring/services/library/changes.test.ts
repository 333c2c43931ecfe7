import { expect, test } from "vitest";
import { moveActivity, moveModule } from "~/authoring/services/structure/reorder.server";
import {
  retireActivity,
  showActivityRetirement,
} from "~/authoring/services/structure/retire-activity.server";
import { restoreModule, retireModule } from "~/authoring/services/structure/retire-module.server";
import {
  restoreProgramme,
  retireProgramme,
} from "~/authoring/services/structure/retire-programme.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { undoChange } from "~/authoring/services/structure/undo-change.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { updateDraft } from "~/authoring/queries/drafts";
import type { Store } from "~db/store";
import { aContentFolder, LESSON } from "../../../support/content/a-content-folder";
import { aLibrary, ANGRY } from "../../../support/content/a-library";
import { eachEngine } from "../../../support/harness/engines";
import { anEmployee, NOON } from "../../../support/makers";
import { restoreActivity } from "../../../support/usual-agency";

const MODULE = "modules/reply/module.yaml";
const MODULE_TEXT = `# What replying takes
title: Replying
summary: How to reply.
objectives:
  reply.acknowledge: Names the problem first
activities: [angry, praise, quiz]   # in this order
`;
const TONE = {
  "modules/tone/module.yaml":
    "title: Tone\nsummary: How we sound.\nobjectives:\n  tone.warm: Sounds warm\nactivities: [voice]\n",
  "modules/tone/voice.md": LESSON.replace("[reply.acknowledge]", "[tone.warm]"),
};

async function stocked(store: Store, changes: Record<string, string> = {}) {
  const library = await aLibrary(
    store,
    aContentFolder({
      [MODULE]: MODULE_TEXT,
      "modules/reply/praise.md": LESSON.replace("When a customer is angry", "Praise"),
      ...TONE,
      ...changes,
    }),
  );
  const who = { store, actor: library.dana, now: NOON };
  return { ...library, who, inReply: { ...who, moduleKey: "reply" } };
}

const programmeText = async (store: Store) =>
  (await currentTexts(store.read, ["programmes/reply.yaml"]))[0]!.text;

async function order(store: Store) {
  const { modules } = await currentCurriculum(store);
  return modules.get("reply")?.activities.map(({ key }) => key) ?? null;
}

eachEngine("the order of the library", (open) => {
  test("an activity moves at once, and every other letter of its module stays", async () => {
    const store = await open();
    const { who } = await stocked(store);
    const move = { ...who, inside: "reply", item: "praise", to: 0, number: 1 };
    expect(await moveActivity(move)).toEqual({ ok: true, path: MODULE, number: 2 });
    expect(await order(store)).toEqual(["praise", "angry", "quiz"]);
    const [file] = await currentTexts(store.read, [MODULE]);
    expect(file!.text).toBe(MODULE_TEXT.replace("angry, praise", "praise, angry"));
    // The same form sent again.
    expect(await moveActivity(move)).toEqual({ ok: true, path: MODULE, number: 2 });
  });

  test("of two who move at once, the second is told, and the first one’s order stands", async () => {
    const store = await open();
    const { who, jonah } = await stocked(store);
    const move = { ...who, inside: "reply", number: 1 };
    const both = await Promise.all([
      moveActivity({ ...move, item: "praise", to: 0 }),
      moveActivity({ ...move, actor: jonah, item: "angry", to: 2 }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, code: "moved-on" });
    expect((await currentTexts(store.read, [MODULE]))[0]!.number).toBe(2);
  });

  test("what is not there is not moved, nor to a place that is not there", async () => {
    const store = await open();
    const { who } = await stocked(store);
    const move = { ...who, inside: "reply", number: 1 };
    for (const wrong of [
      { item: "nothing", to: 0 },
      { item: "praise", to: 3 },
      { item: "praise", to: NaN },
    ])
      expect(await moveActivity({ ...move, ...wrong })).toEqual({ ok: false, code: "gone" });
    expect(await moveActivity({ ...move, inside: "none", item: "praise", to: 0 })).toEqual({
      ok: false,
      code: "gone",
    });
    expect(await order(store)).toEqual(["angry", "praise", "quiz"]);
  });

  test("a module moves in its programme, and the move can be undone while nothing came after it", async () => {
    const store = await open();
    const { who } = await stocked(store, {
      "programmes/reply.yaml": aContentFolder()
        .get("programmes/reply.yaml")!
        .replace("[reply]", "[reply, tone]"),
    });
    const before = await programmeText(store);
    const moved = await moveModule({ ...who, inside: "reply", item: "tone", to: 0, number: 1 });
    expect(moved).toMatchObject({ ok: true, number: 2 });
    expect(await programmeText(store)).toBe(before.replace("[reply, tone]", "[tone, reply]"));
    const undo = { ...who, path: "programmes/reply.yaml" };
    expect(await undoChange({ ...undo, number: 1 })).toEqual({ ok: false, code: "moved-on" });
    expect(await undoChange({ ...undo, number: 2 })).toMatchObject({ ok: true, number: 3 });
    expect(await programmeText(store)).toBe(before);
    // The undoing sent again.
    expect(await undoChange({ ...undo, number: 2 })).toEqual({ ok: false, code: "moved-on" });
  });

  test("only the order and facts of modules and programmes can be undone here", async () => {
    const store = await open();
    const { who } = await stocked(store);
    for (const path of [ANGRY, "companies/harbour-and-pine/playbook.yaml", "../secret"])
      await expect(undoChange({ ...who, path, number: 1 })).rejects.toMatchObject({ status: 404 });
    const first = await undoChange({ ...who, path: MODULE, number: 1 });
    expect(first).toEqual({ ok: false, code: "gone" });
  });
});

eachEngine("retiring and restoring", (open) => {
  test("a lesson leaves its module and comes back as the same one, before the quiz", async () => {
    const store = await open();
    const { inReply } = await stocked(store);
    const { modules } = await currentCurriculum(store);
    const id = modules.get("reply")!.activities[1]!.id;
    const retire = { ...inReply, activityKey: "praise", number: 1 };
    expect(await retireActivity(retire)).toMatchObject({ ok: true, number: 2 });
    expect(await order(store)).toEqual(["angry", "quiz"]);
    // Sent again, it is retired already.
    expect(await retireActivity(retire)).toMatchObject({ ok: true, number: 2 });
    const back = { ...inReply, activityKey: "praise" };
    expect(await restoreActivity(back)).toMatchObject({ ok: true, number: 3 });
    expect(await restoreActivity(back)).toMatchObject({ ok: true, number: 3 });
    const again = (await currentCurriculum(store)).modules.get("reply")!.activities[1];
    expect(again).toMatchObject({ key: "praise", id, number: 1 });
  });

  test("undone, a retirement puts it back where it was, and a restoration takes it out again", async () => {
    const store = await open();
    const { who, inReply } = await stocked(store);
    await moveActivity({ ...who, inside: "reply", item: "praise", to: 0, number: 1 });
    await retireActivity({ ...inReply, activityKey: "praise", number: 2 });
    await undoChange({ ...who, path: MODULE, number: 3 });
    expect(await order(store)).toEqual(["praise", "angry", "quiz"]);
    await retireActivity({ ...inReply, activityKey: "praise", number: 4 });
    await restoreActivity({ ...inReply, activityKey: "praise" });
    await undoChange({ ...who, path: MODULE, number: 6 });
    expect(await order(store)).toEqual(["angry", "quiz"]);
  });

  test("a lesson that questions send people back to stays, and the questions are named", async () => {
    const store = await open();
    const { inReply } = await stocked(store);
    const angry = { ...inReply, activityKey: "angry" };
    expect(await showActivityRetirement(angry)).toMatchObject({
      pointing: [
        "Which first sentence would serve Jo best at …?",
        expect.stringContaining("Choose all that"),
      ],
      last: false,
    });
    expect(await retireActivity({ ...angry, number: 1 })).toMatchObject({
      ok: false,
      code: "mistakes",
      mistakes: [{ file: "modules/reply/quiz.yaml" }, {}],
    });
    expect(await order(store)).toEqual(["angry", "praise", "quiz"]);
  });

  test("the last activity of a module stays", async () => {
    const store = await open();
    const { who } = await stocked(store);
    const voice = { ...who, moduleKey: "tone", activityKey: "voice" };
    expect(await showActivityRetirement(voice)).toMatchObject({ last: true });
    expect(await retireActivity({ ...voice, number: 1 })).toEqual({ ok: false, code: "last" });
  });

  test("someone in the middle of a lesson is counted, and someone who ended it is not", async () => {
    const store = await open();
    const { company, inReply } = await stocked(store);
    const maya = await anEmployee(store, company);
    const noor = await anEmployee(store, company, "Noor");
    const { modules } = await currentCurriculum(store);
    const [angry] = modules.get("reply")!.activities;
    const done = { companyId: company.id, activityId: angry!.id };
    await store.write(async (tx) => {
      for (const { personId } of [maya, noor])
        await tx.insert(tx.tables.lessonProgress).values({
          ...done,
          personId,
          section: null,
          checks: {},
          updatedAt: NOON,
        });
      await tx.insert(tx.tables.completion).values({
        ...done,
        id: "c",
        personId: noor.personId,
        revisionId: angry!.revisionId,
        completedAt: NOON,
      });
    });
    const shown = await showActivityRetirement({ ...inReply, activityKey: "angry" });
    expect(shown.inTheMiddle).toBe(1);
    const quiz = await showActivityRetirement({ ...inReply, activityKey: "quiz" });
    expect(quiz).toMatchObject({ kind: "quiz", inTheMiddle: 0, pointing: [] });
    // What they did stays on record.
    await retireActivity({ ...inReply, activityKey: "quiz", number: 1 });
    expect(await store.read.select().from(store.read.tables.completion)).toHaveLength(1);
  });

  test("while a draft waits for its time nothing is retired under it", async () => {
    const store = await open();
    const { who, inReply } = await stocked(store);
    const path = "modules/reply/praise.md";
    await saveDraft({ ...who, path, text: LESSON, sequence: 0, baseNumber: 1 });
    const at = { publishAt: NOON, scheduledBy: who.actor.personId, failure: null };
    await store.write((tx) => updateDraft(tx, path, at));
    const praise = { ...inReply, activityKey: "praise", number: 1 };
    expect(await retireActivity(praise)).toEqual({ ok: false, code: "scheduled" });
  });

  test("a module retires only where no programme leads through it, and comes back whole", async () => {
    const store = await open();
    const { who } = await stocked(store);
    expect(await retireModule({ ...who, moduleKey: "reply", number: 1 })).toEqual({
      ok: false,
      code: "used",
      programmes: ["Cleared to reply"],
    });
    const tone = { ...who, moduleKey: "tone" };
    expect(await retireModule({ ...tone, number: 7 })).toEqual({ ok: false, code: "moved-on" });
    for (const _ of [1, 2])
      expect(await retireModule({ ...tone, number: 1 })).toMatchObject({ ok: true });
    expect((await currentCurriculum(store)).modules.has("tone")).toBe(false);
    expect(await restoreActivity({ ...tone, activityKey: "voice" })).toEqual({
      ok: false,
      code: "module-retired",
    });
    for (const _ of [1, 2]) expect(await restoreModule(tone)).toMatchObject({ ok: true });
    expect((await currentCurriculum(store)).modules.get("tone")?.activities).toHaveLength(1);
    const none = { ...who, moduleKey: "none" };
    expect(await retireModule({ ...none, number: 1 })).toEqual({ ok: false, code: "gone" });
    expect(await restoreModule(none)).toEqual({ ok: false, code: "gone" });
  });

  test("a programme ends and is taught again, once however often it is asked", async () => {
    const store = await open();
    const { who } = await stocked(store);
    const reply = { ...who, programmeKey: "reply" };
    for (const _ of [1, 2])
      expect(await retireProgramme({ ...reply, number: 1 })).toMatchObject({ ok: true });
    const retired = async () =>
      [...(await currentCurriculum(store)).programmes.values()].map((one) => one.retired);
    expect(await retired()).toEqual([true]);
    for (const _ of [1, 2]) expect(await restoreProgramme(reply)).toMatchObject({ ok: true });
    expect(await retired()).toEqual([false]);
  });

  test("a programme that a company’s playbook names stays, with the playbook’s line", async () => {
    const store = await open();
    const { who } = await stocked(store, {
      "companies/harbour-and-pine/playbook.yaml": `${aContentFolder().get("companies/harbour-and-pine/playbook.yaml")}programmes:\n  reply: { validMonths: 6 }\n`,
    });
    expect(await retireProgramme({ ...who, programmeKey: "reply", number: 1 })).toMatchObject({
      ok: false,
      code: "mistakes",
      mistakes: [{ file: "companies/harbour-and-pine/playbook.yaml" }],
    });
  });
});
