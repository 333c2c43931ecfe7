import { expect, test } from "vitest";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { haveBack, putOnTop, restoreAsNew } from "~/authoring/services/drafts/restore-text.server";
import { discardDraft, saveDraft, showAsides } from "~/authoring/services/drafts/save-draft.server";
import { showHistory } from "~/authoring/services/drafts/show-history.server";
import { showPublication } from "~/authoring/services/publish/show-publication.server";
import { countChanges } from "~/authoring/rules/compare/comparison";
import { currentTexts } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { aContentFolder, LESSON, QUIZ } from "../../support/content/a-content-folder";
import { aLibrary, ANGRY, importFolder } from "../../support/content/a-library";
import { aLearner } from "../../support/clearance/cleared-people";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { publishDraft } from "../../support/own-forms";

const LATER = new Date("2026-12-01T09:00:00.000Z");
const second = LESSON.replace("Hundreds may", "Thousands may");
const place = { moduleKey: "reply", activityKey: "angry" };
const both = { from: null, to: null };

/** The lesson in two versions, the first of which somebody did. */
async function twoVersions(store: Store) {
  const { company, dana } = await aLibrary(store);
  await aLearner(store, company, "Maya Okafor");
  const call = { store, actor: dana, now: NOON, path: ANGRY };
  await saveDraft({ ...call, text: second, sequence: 0, baseNumber: 1 });
  const publication = { impact: "relearn" as const, change: "Thousands." };
  await publishDraft({ ...call, now: LATER, sequence: 1, publication });
  return { call, show: { store, actor: dana, now: LATER, ...place } };
}

eachEngine("an activity’s history", (open) => {
  test("lists every version with its hand, impact, sentence and how many did it, and compares any two", async () => {
    const store = await open();
    const { show } = await twoVersions(store);
    const history = await showHistory({ ...show, ...both });
    expect(history.versions).toMatchObject([
      {
        number: 2,
        current: true,
        publishedBy: "Dana Kessler",
        people: 0,
        impact: "relearn",
        change: "Thousands.",
        publishedAt: LATER,
      },
      { number: 1, current: false, publishedBy: null, impact: null, people: 1 },
    ]);
    expect(history.compared).toMatchObject({ from: 1, to: 2 });
    expect(history.compared!.changes.settings).toMatchObject([{ label: "Lead" }]);
    expect(countChanges(history.compared!.changes)).toBe(1);
    expect((await showHistory({ ...show, from: 2, to: 2 })).compared).toBeNull();
    expect((await showHistory({ ...show, from: 1, to: 9 })).compared).toBeNull();
  });

  test("restoring makes a draft on top of what is published, sets another aside, and leaves history alone", async () => {
    const store = await open();
    const { call, show } = await twoVersions(store);
    const third = second.replace("Thousands", "Millions");
    await saveDraft({ ...call, text: third, sequence: 0, baseNumber: 2 });
    const restore = { ...call, number: 1 };
    expect(await restoreAsNew({ ...restore, sequence: 9 })).toMatchObject({ code: "stale" });
    expect(await restoreAsNew({ ...restore, sequence: 1 })).toMatchObject({ ok: true });
    expect((await openDraft(call)).draft).toMatchObject({ text: LESSON, baseNumber: 2 });
    const { versions, asides } = await showHistory({ ...show, ...both });
    expect(versions).toHaveLength(2);
    expect(asides).toMatchObject([{ savedBy: "Dana Kessler" }]);
    const back = { ...call, sequence: 2, asideId: asides[0]!.id };
    expect(await haveBack(back)).toMatchObject({ ok: true });
    expect((await openDraft(call)).draft).toMatchObject({ text: third });
    expect(await showAsides(call)).toHaveLength(2);
    await expect(restoreAsNew({ ...restore, number: 7, sequence: 3 })).rejects.toThrow(
      "That version isn’t here.",
    );
  });

  test("what is out of use has its history, and comes back by restoring and publishing", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const path = "modules/reply/quiz.yaml";
    const [module] = await currentTexts(store.read, ["modules/reply/module.yaml"]);
    const changes = new Map([
      [path, null],
      [module!.path, module!.text.replace("[angry, quiz]", "[angry]")],
    ]);
    await publishTexts({ store, by: dana, now: NOON, changes, made: new Map() });
    const quiz = { store, actor: dana, now: NOON, moduleKey: "reply", activityKey: "quiz" };
    const history = await showHistory({ ...quiz, ...both });
    expect(history).toMatchObject({ inUse: false, versions: [{ number: 1, current: false }] });
    const call = { store, actor: dana, now: LATER, path };
    await restoreAsNew({ ...call, sequence: 0, number: 1 });
    expect((await showPublication(quiz)).draft).toMatchObject({ problems: [], movedOn: null });
    const publication = { impact: "wording" as const, change: "Back." };
    expect(await publishDraft({ ...call, sequence: 1, publication })).toMatchObject({ ok: true });
    expect(await currentTexts(store.read, [path])).toMatchObject([{ number: 2 }]);
  });
});

eachEngine("a draft before it is published", (open) => {
  test("says what changed, what it asks, and what is wrong with it", async () => {
    const store = await open();
    const { call, show } = await twoVersions(store);
    const broken = second.replace("{% /company %}", "").replace("Thousands", "Millions");
    await saveDraft({ ...call, text: broken, sequence: 0, baseNumber: 2 });
    const { draft } = await showPublication(show);
    expect(draft).toMatchObject({ number: 3, base: 2, sequence: 1, movedOn: null });
    expect(draft?.consequences?.relearn).toMatchObject({ people: 1, paused: 0 });
    expect(draft?.problems).not.toEqual([]);
    expect(draft?.problems[0]).toMatchObject({
      where: "Lesson “angry” in “reply”",
      activity: { module: "reply", key: "angry" },
    });
  });

  test("a quiz says which questions changed and how", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const text = QUIZ.replace("passMark: 80", "passMark: 90").replace(
      "that fit.",
      "that fit here.",
    );
    const call = { store, actor: dana, now: NOON, path: "modules/reply/quiz.yaml" };
    await saveDraft({ ...call, text, sequence: 0, baseNumber: 1 });
    const quiz = { store, actor: dana, now: NOON, moduleKey: "reply", activityKey: "quiz" };
    const { draft } = await showPublication(quiz);
    expect(draft?.changes).toMatchObject({
      settings: [{ label: "Pass mark" }],
      questions: [{ key: "several", kind: "changed", parts: [{ label: "Question" }] }],
    });
    expect(draft?.problems).toEqual([]);
  });

  test("where another version came out meanwhile, both changes are shown, and the draft can be put on top", async () => {
    const store = await open();
    const { call, show } = await twoVersions(store);
    const ours = second.replace("The first sentence", "Your first sentence");
    await saveDraft({ ...call, text: ours, sequence: 0, baseNumber: 2 });
    const published = (await openDraft(call)).published!.text;
    await importFolder(store, aContentFolder({ [ANGRY]: published }), LATER);
    const theirs = published.replace("orders may be", "orders are");
    await importFolder(store, aContentFolder({ [ANGRY]: theirs }), LATER);
    const { movedOn, sequence } = (await showPublication(show)).draft!;
    expect(movedOn).toMatchObject({ number: 3, publishedBy: null });
    expect(countChanges(movedOn!.theirs!)).toBe(1);
    expect(countChanges(movedOn!.ours)).toBe(1);
    const put = { ...call, sequence, onto: 3 };
    expect(await putOnTop({ ...put, onto: 2 })).toMatchObject({ code: "stale" });
    expect(await putOnTop(put)).toEqual({ ok: true, sequence: sequence + 1 });
    expect(await putOnTop(put)).toEqual({ ok: true, sequence: sequence + 1 });
    const { draft } = await showPublication(show);
    expect(draft).toMatchObject({ movedOn: null, base: 3 });
    expect((await openDraft(call)).draft?.text).toBe(ours);
    const publication = { impact: "notice" as const, change: "Yours." };
    const publish = { ...call, now: LATER, sequence: sequence + 1, publication };
    expect(await publishDraft(publish)).toMatchObject({ ok: true });
  });

  test("what is new has nothing to compare and nothing to ask", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const path = "modules/reply/praise.md";
    const call = { store, actor: dana, now: NOON, path };
    const praise = { store, actor: dana, now: NOON, moduleKey: "reply", activityKey: "praise" };
    await expect(showPublication(praise)).rejects.toThrow("That lesson isn’t here.");
    await saveDraft({ ...call, text: LESSON, sequence: 0, baseNumber: 0 });
    expect((await showPublication(praise)).draft).toMatchObject({
      number: 1,
      changes: null,
      consequences: null,
      problems: [],
    });
    await discardDraft(call);
    // It was never published, but what was written can still be had back.
    const history = await showHistory({ ...praise, from: null, to: null });
    expect(history).toMatchObject({ versions: [], draft: null, inUse: false });
    expect(history.asides).toHaveLength(1);
  });
});
