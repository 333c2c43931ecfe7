import { expect, test } from "vitest";
import { fileHistory } from "~/authoring/queries/authoring";
import { readLawForm } from "~/authoring/rules/law/file";
import type { LawForm } from "~/authoring/rules/law/form";
import { findDraft } from "~/authoring/queries/drafts";
import { askAgain } from "~/authoring/services/law/ask-again.server";
import { checkLaw } from "~/authoring/services/law/check-law.server";
import { saveLaw } from "~/authoring/services/law/save-law.server";
import { showLaw } from "~/authoring/services/law/show-law.server";
import { showLawEditor } from "~/authoring/services/law/show-law-editor.server";
import { showLawPublication } from "~/authoring/services/law/show-law-publication.server";
import { showPublication } from "~/authoring/services/publish/show-publication.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import type { Trainer } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { twoCompanies, twoCompaniesFolder } from "../../../support/clearance/cleared-people";
import { LESSON } from "../../../support/content/a-content-folder";
import { LAW_FILE } from "../../../support/content/a-law";
import { eachEngine } from "../../../support/harness/engines";
import { publishDraft } from "../../../support/own-forms";

const PATH = "law/disclosure.yaml";
const NOW = new Date("2026-12-02T10:00:00Z");
const LATER = new Date("2028-01-02T10:00:00Z");
const form = readLawForm(LAW_FILE)!;
const inUk = (text: string): LawForm => ({ ...form, uk: { ...form.uk, text } });

async function aLawLibrary(store: Store) {
  const folder = new Map([...twoCompaniesFolder(), [PATH, LAW_FILE]]);
  folder.set("modules/reply/angry.md", `${LESSON}\n{% law topic="disclosure" /%}\n`);
  return twoCompanies(store, folder);
}

const check = (store: Store, actor: Trainer, number = 1, now = NOW) =>
  checkLaw({ store, actor, now, topic: "disclosure", place: "uk", number });

const save = (store: Store, actor: Trainer, wanted: LawForm, sequence = 0) =>
  saveLaw({
    store,
    actor,
    now: NOW,
    topic: "disclosure",
    form: wanted,
    sequence,
    baseNumber: 1,
    replace: false,
  });

const newest = async (store: Store) => (await fileHistory(store.read, PATH))[0]!;

eachEngine("the law in the studio", (open) => {
  test("is shown with its age, the lessons that quote it, and the companies that read it", async () => {
    const store = await open();
    const { dana } = await aLawLibrary(store);
    const now = await showLaw({ store, actor: dana, now: NOW });
    expect(now.topics).toMatchObject([
      {
        key: "disclosure",
        number: 1,
        draft: null,
        lessons: [{ module: "reply", key: "angry" }],
        passages: [{ place: "uk", months: 1, stale: false }, { place: "eu" }, { place: "us" }],
      },
    ]);
    // A company that names no places reads all three.
    expect(now.companies.uk.length).toBeGreaterThan(0);
    expect(now.companies.us).toEqual(now.companies.uk);
    const { topics } = await showLaw({ store, actor: dana, now: LATER });
    expect(topics[0]!.passages.map(({ stale }) => stale)).toEqual([true, true, true]);
  });

  test("checked today, only the date of that place moves, once a day", async () => {
    const store = await open();
    const { dana, jonah } = await aLawLibrary(store);
    expect(await check(store, dana)).toMatchObject({ ok: true, number: 2 });
    const { text, publishedBy } = await newest(store);
    expect(text).toBe(LAW_FILE.replace("checked: 2026-11-30", "checked: 2026-12-02"));
    expect(publishedBy).toBe(dana.name);
    expect(await check(store, jonah)).toMatchObject({ ok: true, number: 2 });
    expect((await newest(store)).number).toBe(2);
    expect((await currentCurriculum(store)).law["disclosure"]!.uk.checked).toBe("2026-12-02");
  });

  test("a check of a text that has changed since, is gone, or has a draft, changes nothing", async () => {
    const store = await open();
    const { dana } = await aLawLibrary(store);
    const gone = { store, actor: dana, now: NOW, topic: "unknown", place: "uk" as const };
    expect(await checkLaw({ ...gone, number: 1 })).toEqual({ ok: false, code: "gone" });
    expect(await check(store, dana, 7)).toEqual({ ok: false, code: "moved-on" });
    await save(store, dana, inUk("Say so."));
    expect(await check(store, dana)).toEqual({ ok: false, code: "drafted" });
    expect(await newest(store)).toMatchObject({ number: 1, text: LAW_FILE });
  });

  test("is written as a draft that lessons show once it’s published", async () => {
    const store = await open();
    const { dana, jonah } = await aLawLibrary(store);
    const place = { store, actor: jonah, now: NOW, topic: "disclosure" };
    expect(await save(store, dana, form)).toEqual({ ok: true, sequence: 0 });
    expect(await save(store, dana, inUk("Say so in the UK."))).toEqual({ ok: true, sequence: 1 });
    expect(await save(store, jonah, inUk("Say it."))).toMatchObject({ ok: false, code: "stale" });
    const before = (await currentCurriculum(store)).law["disclosure"]!.uk.text;
    expect(before).toBe("In uk, say that you work there.");
    const { draft } = await showLawPublication(place);
    expect(draft).toMatchObject({
      number: 2,
      problems: { inFields: 0, others: [] },
      lessons: [{ key: "angry" }],
      changes: { settings: [{ label: "Text (United Kingdom)" }] },
    });
    const published = await publishDraft({
      store,
      actor: jonah,
      now: NOW,
      path: PATH,
      sequence: 1,
      publication: null,
    });
    expect(published).toMatchObject({ ok: true });
    expect((await currentCurriculum(store)).law["disclosure"]!.uk.text).toBe("Say so in the UK.");
    expect((await showLawEditor(place)).draft).toBeNull();
  });

  test("a lesson that quotes it can be published again as it is, to have people look at it", async () => {
    const store = await open();
    const { dana } = await aLawLibrary(store);
    const call = { store, actor: dana, now: NOW };
    const lesson = { module: "reply", key: "angry" };
    const again = (topic: string) => askAgain({ ...call, topic, lesson });
    await expect(again("unknown")).rejects.toMatchObject({ status: 404 });
    await again("disclosure");
    const place = { ...call, moduleKey: "reply", activityKey: "angry" };
    const { draft } = await showPublication(place);
    expect(draft).toMatchObject({
      problems: [],
      said: {
        impact: "notice",
        change: "What the law says has changed: Saying that you work there.",
      },
    });
    const path = "modules/reply/angry.md";
    const saved = await findDraft(store.read, path);
    await again("disclosure");
    expect(await findDraft(store.read, path)).toEqual(saved);
    const looked = { ...call, path, sequence: 1, publication: { ...draft!.said! } };
    expect(await publishDraft(looked)).toEqual({ ok: true, revisions: 1 });
    const { modules } = await currentCurriculum(store);
    const angry = modules.get("reply")!.activities.find(({ key }) => key === "angry")!;
    expect(angry.revisions.map(({ impact }) => impact).at(-1)).toBe("notice");
    expect(angry).toMatchObject({ number: 2, changed: 2 });
  });

  test("a draft without a source isn’t published", async () => {
    const store = await open();
    const { dana } = await aLawLibrary(store);
    await save(store, dana, { ...form, us: { ...form.us, sources: "The Act" } });
    const place = { store, actor: dana, now: NOW, topic: "disclosure" };
    expect(Object.keys((await showLawEditor(place)).problems)).toEqual(["us.sources"]);
    const looked = { store, actor: dana, now: NOW, path: PATH, sequence: 1, publication: null };
    expect(await publishDraft(looked)).toMatchObject({ ok: false, code: "mistakes" });
    expect((await newest(store)).number).toBe(1);
  });
});
