import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { showEditor } from "~/authoring/services/drafts/show-editor.server";
import { showHistory } from "~/authoring/services/drafts/show-history.server";
import { searchLibrary } from "~/authoring/services/library/search-library.server";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import { previewActivity } from "~/authoring/services/preview/preview-activity.server";
import { showPublication } from "~/authoring/services/publish/show-publication.server";
import { duplicateActivity } from "~/authoring/services/structure/duplicate-activity.server";
import { restoreActivity } from "~/authoring/services/structure/restore-activity.server";
import { retireActivity } from "~/authoring/services/structure/retire-activity.server";
import { startActivity } from "~/authoring/services/structure/start-activity.server";
import { undoChange } from "~/authoring/services/structure/undo-change.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { quotingActivities } from "~/authoring/rules/playbook/quotes";
import { fileAt } from "~/curriculum/rules/content-paths";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import type { Store } from "~db/store";
import { aLibrary, importFolder } from "../../../support/content/a-library";
import { eachEngine } from "../../../support/harness/engines";
import { NOON } from "../../../support/makers";
import { publishDraft } from "../../../support/own-forms";
import {
  A_SHIFT,
  A_TALK,
  aPractisedFolder,
  SHIFT,
  TALK,
} from "../../../support/practice/practised-files";

const MODULE = "modules/reply/module.yaml";
const notice = { impact: "notice" as const, change: "New practice." };

async function practised(store: Store) {
  const library = await aLibrary(store, aPractisedFolder());
  return { ...library, who: { store, actor: library.dana, now: NOON } };
}

const taught = async (store: Store) =>
  (await currentCurriculum(store)).modules
    .get("reply")!
    .activities.map(({ key, number, body }) => [key, body.kind, number]);

eachEngine("practice sets and scenarios", (open) => {
  test("come from the folder with the rest, and once", async () => {
    const store = await open();
    await practised(store);
    const all = [
      ["angry", "lesson", 1],
      ["saturday-shift", "practice", 1],
      ["three-turns", "scenario", 1],
      ["quiz", "quiz", 1],
    ];
    expect(await taught(store)).toEqual(all);
    await importFolder(store, aPractisedFolder());
    expect(await taught(store)).toEqual(all);
    await importFolder(
      store,
      aPractisedFolder({ [SHIFT]: A_SHIFT.replace("minutes: 15", "minutes: 20") }),
    );
    expect(await taught(store)).toContainEqual(["saturday-shift", "practice", 2]);
    const texts = new Map((await currentTexts(store.read)).map(({ path, text }) => [path, text]));
    expect(texts.get(TALK)).toBe(A_TALK);
    expect(texts.get(SHIFT)).toContain("minutes: 20");
  });

  test("are begun, written and published in the studio", async () => {
    const store = await open();
    const { who } = await practised(store);
    for (const [kind, path, text] of [
      ["practice", "modules/reply/other-one.practice.yaml", A_SHIFT],
      ["scenario", "modules/reply/other-two.ink", A_TALK],
    ] as const) {
      const key = fileAt(path)!.key!;
      const begun = await startActivity({ ...who, kind, moduleKey: "reply", title: "One", key });
      expect(begun).toEqual({ ok: true, moduleKey: "reply", activityKey: key });
      const place = { ...who, moduleKey: "reply", activityKey: key };
      const editor = await showEditor(place);
      expect(editor).toMatchObject({ kind, path, title: "One", published: null });
      expect(editor.problems!.map(({ message }) => message).join()).toContain("lead");
      const { sequence } = (await openDraft({ ...who, path })).draft!;
      await saveDraft({ ...who, path, text, sequence, baseNumber: 0 });
      expect((await showEditor(place)).problems).toEqual([]);
      const shown = await showPublication(place);
      expect(shown).toMatchObject({
        kind,
        draft: { problems: [], changes: null },
        quizless: false,
      });
      const published = await publishDraft({
        ...who,
        path,
        sequence: sequence + 1,
        publication: notice,
      });
      expect(published).toMatchObject({ ok: true });
      expect(await taught(store)).toContainEqual([key, kind, 1]);
      const [said] = (await showHistory({ ...place, companyKey: null, from: null, to: null }))
        .versions;
      expect(said).toMatchObject({ change: "New practice." });
    }
    const taken = await startActivity({
      ...who,
      kind: "lesson",
      moduleKey: "reply",
      title: "Two",
      key: "other-two",
    });
    expect(taken).toEqual({ ok: false, code: "key", mistake: "taken" });
  });

  test("are listed, found, previewed and duplicated as what they are", async () => {
    const store = await open();
    const { who } = await practised(store);
    const library = await showLibrary(who);
    const listed = [...library.programmes.flatMap(({ modules }) => modules), ...library.others]
      .find(({ key }) => key === "reply")!
      .activities.map(({ kind, missing }) => [kind, missing.length > 0]);
    expect(listed).toEqual([
      ["lesson", true],
      ["practice", false],
      ["scenario", false],
      ["quiz", true],
    ]);
    const found = async (query: string) =>
      (await searchLibrary({ ...who, query })).files.map(({ kind, key }) => [kind, key]);
    expect(await found("deliver courier Dock")).toEqual([["practice", "saturday-shift"]]);
    expect(await found("saw a reply people")).toEqual([["scenario", "three-turns"]]);
    const place = { ...who, moduleKey: "reply", companyKey: null };
    const set = await previewActivity({ ...place, activityKey: "saturday-shift" });
    expect(set).toMatchObject({
      kind: "practice",
      set: { posts: [{ decision: "reply", under: "Harbour & Pine’s photo “Saturday bakes”" }, {}] },
    });
    const talk = await previewActivity({ ...place, activityKey: "three-turns" });
    expect(talk).toMatchObject({
      kind: "scenario",
      scenario: { lead: "Three turns with Harbour & Pine.", endings: [{ good: true }, {}] },
    });
    for (const [activityKey, ending] of [
      ["saturday-shift", ".practice.yaml"],
      ["three-turns", ".ink"],
    ] as const) {
      const copied = await duplicateActivity({
        ...who,
        moduleKey: "reply",
        activityKey,
        into: "reply",
      });
      if (!copied.ok) throw new Error(copied.code);
      const path = `modules/reply/${copied.activityKey}${ending}`;
      const { draft } = await openDraft({ ...who, path });
      expect(draft?.text).toMatch(/^title: .*Copy of /m);
      const drafted = { ...place, activityKey: copied.activityKey, draft: true };
      expect(await previewActivity(drafted)).toMatchObject({ draft: { problems: [] } });
    }
  });

  test("are retired with what they say, and come back as they were", async () => {
    const store = await open();
    const { who } = await practised(store);
    const numberOf = async () => (await currentTexts(store.read, [MODULE]))[0]!.number;
    const before = await taught(store);
    for (const [activityKey, path] of [
      ["saturday-shift", SHIFT],
      ["three-turns", TALK],
    ] as const) {
      const place = { ...who, moduleKey: "reply", activityKey };
      const retire = async () => retireActivity({ ...place, number: await numberOf() });
      expect(await retire()).toMatchObject({ ok: true });
      expect(await currentTexts(store.read, [path])).toEqual([]);
      const again = { ...place, reach: "starting" as const, secondYesAbove: 1_000 };
      expect(await restoreActivity(again)).toMatchObject({ ok: true });
      expect(await currentTexts(store.read, [path])).toHaveLength(1);
      expect(await retire()).toMatchObject({ ok: true });
      const undone = await undoChange({ ...who, path: MODULE, number: await numberOf() });
      expect(undone).toMatchObject({ ok: true });
      expect(await currentTexts(store.read, [path])).toHaveLength(1);
    }
    expect((await taught(store)).map(String).sort()).toEqual(before.map(String).sort());
  });
});

test("what differs is said in words, post by post", async () => {
  const objectives = { "reply.acknowledge": "Names the problem first" };
  const after = A_SHIFT.replace("decision: escalate", "decision: leave")
    .replace("      to: press\n", "")
    .replace("decisionMark: 75", "decisionMark: 80");
  const { settings, questions, asked } = await compareTexts(fileAt(SHIFT)!, {
    before: A_SHIFT,
    after,
    objectives,
  });
  expect(asked).toBe("posts");
  expect(settings.map(({ label }) => label)).toEqual(["Right decisions needed"]);
  expect(questions).toMatchObject([{ key: "reporter", kind: "changed" }]);
  expect(questions[0]!.parts.map(({ label }) => label)).toEqual(["Expected", "Escalate to"]);
  const talk = await compareTexts(fileAt(TALK)!, {
    before: A_TALK,
    after: A_TALK.replace("jo: Hello.", "jo: Hi there."),
    objectives,
  });
  expect(talk.text.filter(({ kind }) => kind !== "same")).toHaveLength(2);
});

test("what a playbook changes is looked for in posts and stories too", () => {
  const { content } = checkContent(aPractisedFolder());
  const { playbook } = content.companies[0]!;
  const other = structuredClone(playbook);
  other.escalation["press"]!.who = "Somebody else";
  other.company.short = "H&P";
  expect(quotingActivities(content.modules, playbook, other).map(({ path }) => path)).toEqual(
    expect.arrayContaining(["reply/saturday-shift", "reply/three-turns"]),
  );
});

test("two files of one name, and names that nothing may have, are told", () => {
  const told = (changes: Record<string, string | null>) =>
    checkContent(aPractisedFolder(changes)).mistakes.map(({ file, message }) => [file, message]);
  expect(told({})).toEqual([]);
  expect(told({ "modules/reply/angry.ink": A_TALK })).toEqual([
    ["modules/reply/angry.ink", expect.stringContaining("also called `angry`")],
  ]);
  expect(told({ "modules/reply/quiz.practice.yaml": A_SHIFT })[0]).toEqual([
    "modules/reply/quiz.practice.yaml",
    expect.stringContaining("and not quiz"),
  ]);
  expect(told({ [SHIFT]: null })).toEqual([
    [MODULE, expect.stringContaining("saturday-shift.practice.yaml")],
  ]);
  expect(told({ "modules/reply/spare.ink": A_TALK })).toEqual([
    ["modules/reply/spare.ink", expect.stringContaining("`spare`")],
  ]);
});
