import { expect, test } from "vitest";
import { inLanguage } from "~/kit/language/in-language.server";
import { Refusal } from "~/kit/http/refusal";
import { exportedFiles } from "~/authoring/services/folder/export-content.server";
import { publishContent } from "~/authoring/services/folder/publish-content.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { giveUpCopy } from "~/authoring/services/copies/give-up-copy.server";
import { retireActivity } from "~/authoring/services/structure/retire-activity.server";
import { retireTranslation } from "~/authoring/services/translations/retire-translation.server";
import {
  showTranslationEditor,
  showTranslationHistory,
  showTranslationPublication,
} from "~/authoring/services/translations/show-translation.server";
import { showTranslations } from "~/authoring/services/translations/show-translations.server";
import { startTranslation } from "~/authoring/services/translations/start-translation.server";
import { chooseCheck } from "~/learning/services/lesson/choose-check.server";
import { keepPlace } from "~/learning/services/lesson/keep-place.server";
import { showActivity } from "~/learning/services/show-activity.server";
import { showModule } from "~/learning/services/show-module.server";
import type { Files } from "~/curriculum/rules/content/files";
import type { Employee } from "~/people/rules/actor";
import type { Language } from "~/kit/language/language";
import { findCompanyByKey } from "~/people/queries/organisation";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { LESSON } from "../../support/content/a-content-folder";
import { aCopy, changeOriginal, COPY, OURS, PLACE, rewrite } from "../../support/content/a-copy";
import { aLibrary, ANGRY, importFolder } from "../../support/content/a-library";
import {
  GERMAN,
  INTO_GERMAN,
  LESSON_DE,
  publishGerman,
  writeGerman,
} from "../../support/content/a-translation";
import { aLearner, twoCompaniesFolder } from "../../support/clearance/cleared-people";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";
import { restoreActivity } from "../../support/usual-agency";

const later = new Date(NOON.getTime() + 86_400_000);
const TITLE_DE = "Wenn eine Kundin wütend ist";
const TITLE_EN = "When a customer is angry";

/** The two companies' folder, with some files more. */
function folder(more: Readonly<Record<string, string>> = {}): Files {
  return new Map([...twoCompaniesFolder(), ...Object.entries(more)]);
}

async function both(store: Store, files = folder()) {
  const library = await aLibrary(store, files);
  const tidewater = (await findCompanyByKey(store.read, "tidewater"))!;
  const maya = await aLearner(store, library.company, "Maya");
  const noah = await aLearner(store, tidewater, "Noah");
  return { ...library, tidewater, maya, noah, call: { store, actor: library.dana } };
}

/** Title, language and reason of what somebody reads in a language. */
async function reads(store: Store, actor: Employee, language: Language = "de") {
  const page = await inLanguage(language, () =>
    showActivity({ store, actor, now: later, ...PLACE }),
  );
  if (page.kind !== "lesson") throw new Error("It should be a lesson.");
  const { title, why, parts } = page;
  // One language for all of a lesson, wherever its title stands.
  expect(parts.find(({ key }) => key === PLACE.activityKey)?.title).toBe(title);
  expect(page.lead).toContain(page.language === "de" ? "Hunderte" : "Hundreds");
  return { title, language: page.language, why };
}

const german = { title: TITLE_DE, language: "de", why: null };
const english = (why: "none" | "outdated") => ({ title: TITLE_EN, language: "en", why });

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? error.status : error;
}

eachEngine("a lesson’s translation", (open) => {
  test("of the folder is shown to whoever reads its language, and goes out as it came in", async () => {
    const store = await open();
    const { maya } = await both(store, folder({ [GERMAN]: LESSON_DE }));
    expect(await reads(store, maya)).toEqual(german);
    expect(await reads(store, maya, "en")).toEqual({ title: TITLE_EN, language: "en", why: null });
    expect(await reads(store, maya, "fr")).toEqual(english("none"));
    const module = await inLanguage("de", () =>
      showModule({ store, actor: maya, now: later, moduleKey: "reply" }),
    );
    expect(module.parts.map(({ title }) => title)).toEqual([TITLE_DE, "Replying: quiz"]);
    expect((await exportedFiles(store.read)).get(GERMAN)?.text).toBe(LESSON_DE);
    expect(await importFolder(store, folder({ [GERMAN]: LESSON_DE }), later)).toMatchObject({
      ok: true,
      changed: false,
      revisions: 0,
    });
  });

  test("keeps place and answers by activity, whatever the language", async () => {
    const store = await open();
    const { maya } = await both(store, folder({ [GERMAN]: LESSON_DE }));
    const at = { store, actor: maya, now: later, ...PLACE };
    await inLanguage("de", () => chooseCheck({ ...at, check: "jo-typical", choice: 1 }));
    const section = "acknowledge-before-you-explain";
    expect(await inLanguage("de", () => keepPlace({ ...at, section }))).toEqual({ kept: true });
    const page = await inLanguage("en", () => showActivity(at));
    expect(page).toMatchObject({ kind: "lesson", language: "en" });
    expect(page.kind === "lesson" && page.tree).toContain('"chosen":1,"right":true');
  });

  test("gives way to the original once that asks for more than other words, until it is imported anew", async () => {
    const store = await open();
    const { maya, call } = await both(store, folder({ [GERMAN]: LESSON_DE }));
    await changeOriginal({ ...call, impact: "wording" }, "The first sentence", "The first words");
    expect(await reads(store, maya)).toEqual(german);
    await changeOriginal({ ...call, impact: "notice" }, "Say you understand", "Say you see why");
    expect(await reads(store, maya)).toEqual(english("outdated"));
    const files = folder({ [GERMAN]: `${LESSON_DE}\n` });
    const imported = await importFolder(store, files, later);
    expect(imported).toMatchObject({ ok: true, unfit: [] });
    expect(await reads(store, maya)).toEqual(german);
  });

  test("that is not whole is not taken from the folder, and one that was stays though its original has grown", async () => {
    const store = await open();
    const half = LESSON_DE.replace(/Der erste Satz.*\n\n/, "");
    await both(store);
    const files = folder({ [GERMAN]: half });
    const refused = await publishContent({ store, files, program: "one", now: NOON });
    expect(refused).toMatchObject({ ok: false, mistakes: [{ file: GERMAN, line: 8 }] });
    const whole = folder({ [GERMAN]: LESSON_DE });
    const taken = await publishContent({ store, files: whole, program: "one", now: NOON });
    expect(taken).toMatchObject({ ok: true, revisions: 1 });
    const grown = LESSON.replace("## Acknowledge", "One more.\n\n## Acknowledge");
    const moved = folder({ [GERMAN]: LESSON_DE, [ANGRY]: grown });
    expect(await publishContent({ store, files: moved, program: "one", now: later })).toMatchObject(
      { ok: true, revisions: 1 },
    );
  });

  test("is withdrawn with its file, and refused without its original", async () => {
    const store = await open();
    const { maya } = await both(store, folder({ [GERMAN]: LESSON_DE }));
    expect(await importFolder(store, folder(), later)).toMatchObject({ ok: true, revisions: 1 });
    expect(await reads(store, maya)).toEqual(english("none"));
    const files = folder({ "modules/reply/gone.de.md": LESSON_DE });
    const refused = await publishContent({ store, files, program: "one", now: later });
    expect(refused).toMatchObject({ ok: false, mistakes: [{ file: "modules/reply/gone.de.md" }] });
  });

  test("is begun in the studio with the original’s text, and shown to nobody before it is published", async () => {
    const store = await open();
    const { maya, call } = await both(store);
    await startTranslation({ ...call, now: NOON, ...INTO_GERMAN });
    const { draft } = await openDraft({ ...call, now: NOON, path: GERMAN });
    expect(draft?.text).toBe(
      LESSON.replace(/minutes[^]*lesson\.\n/, "").replace(/^---\n/, "---\n"),
    );
    // What is still English is no translation.
    expect(await publishGerman(call, { sequence: 1 })).toMatchObject({
      ok: false,
      code: "mistakes",
    });
    const sequence = await writeGerman(call);
    expect(await reads(store, maya)).toEqual(english("none"));
    const about = { ...call, now: NOON, ...INTO_GERMAN };
    expect(await showTranslationPublication(about)).toMatchObject({ problems: [], age: null });
    const id = newId(NOON);
    expect(await publishGerman(call, { sequence, id })).toMatchObject({ ok: true });
    expect(await reads(store, maya)).toEqual(german);
    // Sent twice, it is published once.
    expect(await publishGerman(call, { sequence, id })).toEqual({ ok: true, revisions: 0 });
    const history = await showTranslationHistory({ ...about, from: null, to: null });
    expect(history.versions).toMatchObject([{ number: 1, current: true, impact: null }]);
  });

  test("is published as one of the original that was looked at, and of no other", async () => {
    const store = await open();
    const { maya, call } = await both(store);
    const sequence = await writeGerman(call);
    await changeOriginal({ ...call, impact: "notice" }, "Say you understand", "Say you see why");
    expect(await publishGerman(call, { sequence, original: 1 })).toEqual({
      ok: false,
      code: "stale",
    });
    expect(await publishGerman(call, { sequence, original: 2 })).toMatchObject({ ok: true });
    expect(await reads(store, maya)).toEqual(german);
  });

  test("that has fallen behind is flagged with what changed, and can be said to fit still", async () => {
    const store = await open();
    const { maya, call } = await both(store, folder({ [GERMAN]: LESSON_DE }));
    await changeOriginal({ ...call, impact: "notice" }, "Say you understand", "Say you see why");
    const about = { ...call, now: later, ...INTO_GERMAN };
    const page = await showTranslationPublication(about);
    expect(page).toMatchObject({ age: "outdated", changes: null, draft: null });
    expect(JSON.stringify(page.since)).toContain("see why");
    const { texts } = await showTranslations({ ...call, now: later, ...PLACE });
    expect(texts).toMatchObject([
      { company: null, translations: [{ language: "de", age: "outdated" }], missing: ["es", "fr"] },
    ]);
    expect(await publishGerman(call, { original: 2 })).toMatchObject({ ok: true, revisions: 1 });
    expect(await reads(store, maya)).toEqual(german);
    expect(
      (await showTranslationHistory({ ...about, from: null, to: null })).versions,
    ).toHaveLength(1);
    // Nothing is left to say.
    expect(await publishGerman(call, { original: 2 })).toMatchObject({ ok: true, revisions: 0 });
  });

  test("keeps a late save from overwriting another, and what was saved meanwhile from being published", async () => {
    const store = await open();
    const { call, jonah } = await both(store);
    const sequence = await writeGerman(call);
    const late = { store, actor: jonah, now: NOON, path: GERMAN, baseNumber: 0 };
    expect(await saveDraft({ ...late, text: "Late", sequence: 1 })).toMatchObject({
      ok: false,
      code: "stale",
    });
    const newer = await rewrite({ ...call, path: GERMAN }, "Hunderte", "Tausende");
    expect(await publishGerman(call, { sequence })).toEqual({ ok: false, code: "stale" });
    expect(newer).toBe(sequence + 1);
  });

  test("can be retired, and restored from its history", async () => {
    const store = await open();
    const { maya, call } = await both(store, folder({ [GERMAN]: LESSON_DE }));
    const about = { ...call, now: later, ...INTO_GERMAN };
    expect(await retireTranslation({ ...about, number: 1 })).toMatchObject({ ok: true });
    expect(await retireTranslation({ ...about, number: 1 })).toMatchObject({ ok: true });
    expect(await reads(store, maya)).toEqual(english("none"));
    const sequence = await writeGerman(call);
    expect(await publishGerman(call, { sequence })).toMatchObject({ ok: true });
    expect(await reads(store, maya)).toEqual(german);
  });

  test("leaves with its lesson and comes back with it, of the same version as before", async () => {
    const store = await open();
    const { maya, call } = await both(store, folder({ [GERMAN]: LESSON_DE }));
    const quiz = "modules/reply/quiz.yaml";
    const [module] = ["modules/reply/module.yaml"];
    expect(module && quiz).toBeTruthy();
    const left = await retireActivity({ ...call, now: later, ...PLACE, number: 1 });
    // The quiz points to its headings: it stays.
    expect(left).toMatchObject({ ok: false, code: "mistakes" });
    expect(await restoreActivity({ ...call, now: later, ...PLACE })).toMatchObject({ ok: true });
    expect(await reads(store, maya)).toEqual(german);
  });

  test("of a company’s own copy is that company’s alone", async () => {
    const store = await open();
    const { maya, noah, call, tidewater } = await both(store, folder({ [GERMAN]: LESSON_DE }));
    await aCopy(call, "Hundreds may read your answer.", "Hundreds at Pier Street may read it.");
    // The shared translation isn't one of the company's text.
    expect(await reads(store, maya)).toEqual(english("none"));
    expect(await reads(store, noah)).toEqual(german);
    const path = COPY.replace(".md", ".de.md");
    const ours = { companyKey: OURS.companyKey, path };
    const sequence = await writeGerman(call, LESSON_DE, ours);
    const published = await publishGerman(call, { ...ours, sequence });
    expect(published).toMatchObject({ ok: true });
    expect(await reads(store, maya)).toEqual(german);
    // A trainer of another company neither sees nor writes it.
    const far = await aTrainer(store, [tidewater], "Far Trainer");
    const theirs = { store, actor: far, now: later, ...INTO_GERMAN, companyKey: OURS.companyKey };
    expect(await refusal(showTranslationEditor(theirs))).toBe(404);
    expect(await refusal(startTranslation(theirs))).toBe(404);
    expect(await refusal(retireTranslation({ ...theirs, number: 1 }))).toBe(404);
    const listed = await showTranslations({ store, actor: far, now: later, ...PLACE });
    expect(listed.texts.map(({ company }) => company)).toEqual([null]);
    // It leaves with the copy: back to the original, the shared translation is shown again.
    await giveUpCopy({ ...call, now: later, ...OURS, number: 1 });
    expect(await reads(store, maya)).toEqual(german);
  });
});
