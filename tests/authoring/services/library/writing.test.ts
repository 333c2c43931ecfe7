import { expect, test } from "vitest";
import {
  changeModuleFacts,
  showModuleFacts,
} from "~/authoring/services/structure/change-module-facts.server";
import {
  duplicateActivity,
  showDuplication,
} from "~/authoring/services/structure/duplicate-activity.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { startActivity, startQuiz } from "~/authoring/services/structure/start-activity.server";
import { startModule } from "~/authoring/services/structure/start-module.server";
import { startProgramme } from "~/authoring/services/structure/start-programme.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import { currentTexts } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { aContentFolder, LESSON } from "../../../support/content/a-content-folder";
import { aLibrary } from "../../../support/content/a-library";
import { eachEngine } from "../../../support/harness/engines";
import { NOON } from "../../../support/makers";
import { publishDraft } from "../../../support/own-forms";

const MODULE = "modules/reply/module.yaml";
const notice = { impact: "notice" as const, change: "New lesson." };

async function written(store: Store) {
  const library = await aLibrary(store);
  const who = { store, actor: library.dana, now: NOON };
  const draft = async (path: string) => (await openDraft({ ...who, path })).draft;
  const shown = () => showLibrary(who);
  return { ...library, who, draft, shown };
}

const text = async (store: Store, path: string) =>
  (await currentTexts(store.read, [path]))[0]?.text ?? null;

const newModule = {
  key: "",
  title: "Sounding like us",
  summary: "How we sound.",
  objective: "Writes as they would speak",
  lesson: "Short words",
};

eachEngine("something new", (open) => {
  test("a lesson begins as a draft with its facts filled in, and only its own words missing", async () => {
    const store = await open();
    const { who, draft, shown } = await written(store);
    const started = await startActivity({
      kind: "lesson",
      ...who,
      moduleKey: "reply",
      title: "Praise: say thanks",
      key: "",
    });
    expect(started).toEqual({ ok: true, moduleKey: "reply", activityKey: "praise-say-thanks" });
    const begun = await draft("modules/reply/praise-say-thanks.md");
    expect(begun?.text).toContain('title: "Praise: say thanks"');
    expect(begun?.text).toContain("reply.acknowledge");
    const [reply] = (await shown()).programmes[0]!.modules;
    expect(reply).toMatchObject({ listed: 2 });
    expect(reply!.activities[2]).toMatchObject({
      key: "praise-say-thanks",
      state: "draft",
      number: 0,
      minutes: 5,
      problems: 1,
      editedBy: "Dana Kessler",
    });
    expect((await currentCurriculum(store)).modules.get("reply")!.activities).toHaveLength(2);
  });

  test("names are made so that they are free, and one that is typed is checked", async () => {
    const store = await open();
    const { who } = await written(store);
    const lesson = { kind: "lesson" as const, ...who, moduleKey: "reply", title: "Angry" };
    expect(await startActivity({ ...lesson, key: "" })).toMatchObject({ activityKey: "angry-2" });
    expect(await startActivity({ ...lesson, key: "" })).toMatchObject({ activityKey: "angry-3" });
    for (const [key, mistake] of [
      ["angry", "taken"],
      ["angry-2", "taken"],
      ["quiz", "reserved"],
      ["Not A Key", "shape"],
    ])
      expect(await startActivity({ ...lesson, key: key! })).toEqual({
        ok: false,
        code: "key",
        mistake,
      });
    const nowhere = startActivity({ ...lesson, moduleKey: "none", key: "" });
    await expect(nowhere).rejects.toMatchObject({ status: 404 });
  });

  test("of two who begin the same lesson at once, one has it and the other is told", async () => {
    const store = await open();
    const { who, jonah } = await written(store);
    const lesson = {
      kind: "lesson" as const,
      ...who,
      moduleKey: "reply",
      title: "Praise",
      key: "praise",
    };
    const other = { ...lesson, title: "Other praise", actor: jonah };
    const both = await Promise.all([startActivity(lesson), startActivity(other)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("a module has one quiz", async () => {
    const store = await open();
    const { who, draft } = await written(store);
    expect(await startQuiz({ ...who, moduleKey: "reply", title: "Quiz" })).toEqual({
      ok: false,
      code: "quiz-there",
    });
    await startModule({ ...who, ...newModule });
    const quiz = { ...who, moduleKey: "sounding-like-us", title: "Quiz" };
    expect(await startQuiz(quiz)).toMatchObject({ ok: true, activityKey: "quiz" });
    expect(await startQuiz(quiz)).toEqual({ ok: false, code: "quiz-there" });
    const begun = await draft("modules/sounding-like-us/quiz.yaml");
    expect(begun?.text).toContain("reread: short-words#what-it-is-about");
  });

  test("a module is published together with the first of its activities, and not before", async () => {
    const store = await open();
    const { who, draft, shown } = await written(store);
    expect(await startModule({ ...who, ...newModule })).toEqual({
      ok: true,
      moduleKey: "sounding-like-us",
      activityKey: "short-words",
    });
    expect(await startModule({ ...who, ...newModule, key: "sounding-like-us" })).toEqual({
      ok: false,
      code: "key",
      mistake: "taken",
    });
    expect((await shown()).drafted).toMatchObject([
      { key: "sounding-like-us", state: "draft", activities: [{ key: "short-words" }] },
    ]);
    const lesson = {
      kind: "lesson" as const,
      ...who,
      moduleKey: "sounding-like-us",
      title: "Long words",
      key: "",
    };
    await startActivity(lesson);
    const path = "modules/sounding-like-us/module.yaml";
    expect(await publishDraft({ ...who, path, sequence: 1, publication: null })).toMatchObject({
      code: "mistakes",
    });
    // The second lesson is ready first.
    const long = "modules/sounding-like-us/long-words.md";
    const ready = LESSON.replace("reply.acknowledge", "sounding-like-us.writes-they-would");
    const saved = { ...who, path: long, text: ready, sequence: 1, baseNumber: 0 };
    expect(await saveDraft(saved)).toMatchObject({ ok: true });
    const publish = { ...who, path: long, sequence: 2, publication: notice };
    const both = await Promise.all([publishDraft(publish), publishDraft(publish)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const module = (await currentCurriculum(store)).modules.get("sounding-like-us");
    expect(module?.activities.map(({ key }) => key)).toEqual(["long-words"]);
    expect(await draft(path)).toBeNull();
    expect((await draft("modules/sounding-like-us/short-words.md"))?.sequence).toBe(1);
  });

  test("a programme begins as a draft with the usual terms, and a name that is taken is refused", async () => {
    const store = await open();
    const { who, draft, shown } = await written(store);
    const start = { ...who, key: "", title: "Share: news", level: "share" as const };
    expect(await startProgramme(start)).toEqual({ ok: true, programmeKey: "share-news" });
    expect(await startProgramme({ ...start, key: "share-news" })).toMatchObject({
      mistake: "taken",
    });
    const path = "programmes/share-news.yaml";
    expect((await draft(path))!.text).toMatch(/^title: "Share: news"\nlevel: share\n/);
    expect(await text(store, path)).toBeNull();
    const { programmes, draftedProgrammes, counts } = await shown();
    expect(programmes.map(({ key }) => key)).toEqual(["reply"]);
    expect(draftedProgrammes).toMatchObject([
      { key: "share-news", title: "Share: news", standing: { state: "draft" } },
    ]);
    expect(counts.draft).toBe(1);
  });
});

eachEngine("a copy", (open) => {
  test("of a lesson is a draft in the chosen module, and what that lacks is a problem of it", async () => {
    const store = await open();
    const { who, draft, shown } = await written(store);
    await startModule({ ...who, ...newModule });
    const angry = { ...who, moduleKey: "reply", activityKey: "angry" };
    expect(await duplicateActivity({ ...angry, into: "sounding-like-us" })).toMatchObject({
      activityKey: "copy-of-when-a-customer-is-angry",
    });
    const path = "modules/sounding-like-us/copy-of-when-a-customer-is-angry.md";
    const copy = (await draft(path))!.text;
    expect(copy.split("---")[2]).toBe(LESSON.split("---")[2]);
    expect(copy).toContain("title: Copy of When a customer is angry");
    const [module] = (await shown()).drafted;
    expect(module!.activities[1]).toMatchObject({ state: "draft", problems: 1 });
    const again = await duplicateActivity({ ...angry, into: "reply" });
    expect(again).toMatchObject({ ok: true, moduleKey: "reply" });
  });

  test("of a quiz goes where there is none, and nothing goes nowhere", async () => {
    const store = await open();
    const { who } = await written(store);
    await startModule({ ...who, ...newModule });
    const quiz = { ...who, moduleKey: "reply", activityKey: "quiz" };
    expect(await duplicateActivity({ ...quiz, into: "reply" })).toEqual({
      ok: false,
      code: "quiz-there",
    });
    expect((await showDuplication(quiz)).modules.map(({ key }) => key)).toEqual([
      "sounding-like-us",
    ]);
    expect(await duplicateActivity({ ...quiz, into: "sounding-like-us" })).toMatchObject({
      ok: true,
    });
    for (const wrong of [
      { ...quiz, into: "none" },
      { ...quiz, activityKey: "none", into: "reply" },
    ])
      await expect(duplicateActivity(wrong)).rejects.toMatchObject({ status: 404 });
  });
});

eachEngine("facts", (open) => {
  test("a module’s are replaced, an objective is added with a code of its own, and the rest stays", async () => {
    const store = await open();
    const { who } = await written(store);
    const facts = {
      title: "Replying well",
      summary: "How to reply.",
      objectives: new Map([
        ["reply.acknowledge", "Names it first"],
        ["reply.made-up", "Is not there"],
      ]),
      added: ["Offers one next step"],
    };
    const change = { ...who, moduleKey: "reply", facts, number: 1 };
    const before = aContentFolder().get(MODULE)!;
    for (const _ of ["once", "sent again"])
      expect(await changeModuleFacts(change)).toMatchObject({ ok: true, number: 2 });
    expect(await text(store, MODULE)).toBe(
      before
        .replace("title: Replying", "title: Replying well")
        .replace("Names the problem first", "Names it first")
        .replace("activities", "  reply.offers-one-next: Offers one next step\nactivities"),
    );
    for (const [number, elective] of [
      [2, true],
      [3, false],
    ] as const) {
      const open = { ...change, number, facts: { ...facts, elective } };
      expect(await changeModuleFacts(open)).toMatchObject({ ok: true, number: number + 1 });
      expect(await text(store, MODULE)).toContain(`elective: ${elective}`);
      expect(await showModuleFacts(store.read, "reply")).toMatchObject({ elective });
    }
    const late = { ...change, facts: { ...facts, title: "Late" } };
    expect(await changeModuleFacts(late)).toEqual({ ok: false, code: "moved-on" });
    expect(await changeModuleFacts({ ...change, moduleKey: "none" })).toMatchObject({
      code: "gone",
    });
  });

  test("of a module that is not published yet they stay a draft", async () => {
    const store = await open();
    const { who } = await written(store);
    await startModule({ ...who, ...newModule });
    const moduleKey = "sounding-like-us";
    const shown = await showModuleFacts(store.read, moduleKey);
    expect(shown).toMatchObject({ published: false, number: 1, title: "Sounding like us" });
    const facts = { title: "Our voice", summary: "S.", objectives: new Map(), added: [] };
    const change = { ...who, moduleKey, facts, number: 1 };
    expect(await changeModuleFacts(change)).toMatchObject({ ok: true, number: 2 });
    expect(await text(store, `modules/${moduleKey}/module.yaml`)).toBeNull();
    const late = { ...change, facts: { ...facts, title: "Late" } };
    expect(await changeModuleFacts(late)).toEqual({ ok: false, code: "moved-on" });
  });
});
