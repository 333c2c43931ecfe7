import { expect, test } from "vitest";
import { inLanguage } from "~/kit/language/in-language.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { exportedFiles } from "~/authoring/services/folder/export-content.server";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import {
  changeModuleFacts,
  showModuleFacts,
} from "~/authoring/services/structure/change-module-facts.server";
import { publishTranslation } from "~/authoring/services/translations/publish-translation.server";
import { retireTranslation } from "~/authoring/services/translations/retire-translation.server";
import {
  showTranslationEditor,
  showTranslationHistory,
  showTranslationPublication,
} from "~/authoring/services/translations/show-translation.server";
import { showTranslations } from "~/authoring/services/translations/show-translations.server";
import { startTranslation } from "~/authoring/services/translations/start-translation.server";
import { showTrainerHome } from "~/clearance/services/studio/show-trainer-home.server";
import { showModule } from "~/learning/services/show-module.server";
import type { Employee, Trainer } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aContentFolder } from "../../../support/content/a-content-folder";
import { aLibrary } from "../../../support/content/a-library";
import { aLearner } from "../../../support/clearance/cleared-people";
import { eachEngine } from "../../../support/harness/engines";
import { NOON } from "../../../support/makers";
import { reasonOf } from "../../../support/refused";

const FILE = "modules/reply/module.de.yaml";
const MODULE_DE = `title: Antworten
summary: Wie du antwortest.
objectives:
  reply.acknowledge: Spricht zuerst das Problem an
`;

const into = (store: Store, actor: Trainer) => ({
  store,
  actor,
  now: NOON,
  moduleKey: "reply",
  activityKey: null,
  companyKey: null,
  language: "de" as const,
});

/** Writes the whole text into the draft; what it takes to publish it. */
async function write(store: Store, actor: Trainer, text = MODULE_DE) {
  const place = into(store, actor);
  await startTranslation(place);
  const about = { store, actor, now: NOON, path: FILE };
  const { draft, published } = await openDraft(about);
  const at = { sequence: draft?.sequence ?? 0, baseNumber: published?.number ?? 0 };
  const saved = await saveDraft({ ...about, text, ...at });
  if (!saved.ok) throw new Error(saved.code);
  return { ...place, id: newId(NOON), sequence: saved.sequence, original: 1 };
}

/** Says something else of the module. */
async function reword(store: Store, actor: Trainer, summary: string) {
  const call = { store, actor, now: NOON, moduleKey: "reply" };
  const { title, objectives, number } = await showModuleFacts(store.read, "reply");
  const words = new Map(objectives.map((one) => [one.code, one.words]));
  const facts = { title, summary, objectives: words, added: [] };
  const changed = await changeModuleFacts({ ...call, number, facts });
  if (!changed.ok) throw new Error(changed.code);
  return changed.number;
}

async function titleFor(store: Store, actor: Employee) {
  const page = await inLanguage("de", () =>
    showModule({ store, actor, now: NOON, moduleKey: "reply" }),
  );
  return page.title;
}

eachEngine("a module’s translation", (open) => {
  test("begins with the module’s words, is published whole and once, and is taken out of use again", async () => {
    const store = await open();
    const { company, dana, jonah } = await aLibrary(store);
    const maya = await aLearner(store, company, "Maya");
    await startTranslation(into(store, dana));
    await startTranslation(into(store, jonah));
    const begun = await showTranslationEditor(into(store, jonah));
    expect(begun).toMatchObject({ kind: "module", title: "Replying", originalLanguage: "en" });
    expect(begun.text).toBe(
      "title: Replying\nsummary: How to reply.\nobjectives:\n  reply.acknowledge: Names the problem first\n",
    );
    const half = "title: Antworten\nsummary: Wie du antwortest.\nobjectives: {}\n";
    expect(await publishTranslation(await write(store, dana, half))).toMatchObject({
      code: "mistakes",
    });
    expect((await showTranslationPublication(into(store, dana))).problems).toMatchObject([
      { found: { code: "objective-missing", key: "reply.acknowledge" } },
    ]);
    expect(await titleFor(store, maya)).toBe("Replying");

    const looked = await write(store, dana);
    expect(await publishTranslation({ ...looked, sequence: 1 })).toMatchObject({ code: "stale" });
    const sent = await Promise.all([publishTranslation(looked), publishTranslation(looked)]);
    expect(sent.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await titleFor(store, maya)).toBe("Antworten");
    const history = await showTranslationHistory({ ...into(store, jonah), from: null, to: null });
    expect(history.versions).toMatchObject([{ number: 1, publishedBy: dana.name, current: true }]);
    expect((await exportedFiles(store.read)).get(FILE)?.text).toBe(MODULE_DE);

    const retire = { ...into(store, dana), number: 1 };
    expect(await retireTranslation(retire)).toEqual({ ok: true });
    expect(await retireTranslation(retire)).toEqual({ ok: true });
    expect(await titleFor(store, maya)).toBe("Replying");
    // Its history is still to be found, and it can be started again.
    const call = { store, actor: dana, now: NOON };
    const { texts } = await showTranslations({ ...call, moduleKey: "reply", activityKey: null });
    expect(texts).toMatchObject([
      { translations: [{ language: "de", state: "retired" }], missing: ["de", "es", "fr"] },
    ]);
    expect((await showLibrary(call)).programmes[0]!.modules[0]!.translations).toEqual([]);
  });

  test("is out of date once the module says something else, until someone says that it still fits", async () => {
    const store = await open();
    const { company, dana } = await aLibrary(store, aContentFolder({ [FILE]: MODULE_DE }));
    const maya = await aLearner(store, company, "Maya");
    const call = { store, actor: dana, now: NOON };
    const listed = async () => {
      const { texts } = await showTranslations({ ...call, moduleKey: "reply", activityKey: null });
      const library = await showLibrary(call);
      const [module] = library.programmes[0]!.modules;
      expect(module!.translations).toEqual(texts[0]!.translations);
      const { outdated } = await showTrainerHome(call);
      expect(library.counts.outdated).toBe(outdated);
      return { age: texts[0]!.translations[0]!.age, outdated };
    };
    expect(await listed()).toEqual({ age: "up-to-date", outdated: 0 });
    const original = await reword(store, dana, "How to reply, and when.");
    expect(await listed()).toEqual({ age: "outdated", outdated: 1 });
    expect(await titleFor(store, maya)).toBe("Replying");
    const page = await showTranslationPublication(into(store, dana));
    expect(page.since?.settings).toMatchObject([{ label: "Summary" }]);
    const fits = { ...into(store, dana), id: newId(NOON), sequence: 0 };
    expect(await publishTranslation({ ...fits, original: 1 })).toMatchObject({ code: "stale" });
    expect(await publishTranslation({ ...fits, original })).toMatchObject({ ok: true });
    expect(await listed()).toEqual({ age: "up-to-date", outdated: 0 });
    expect(await titleFor(store, maya)).toBe("Antworten");
    // The folder brings the same text again: it stays of the version that it was said to fit.
    const exported = [...(await exportedFiles(store.read))];
    const { content } = checkContent(new Map(exported.map(([path, { text }]) => [path, text])));
    await importContent({ store, content, now: NOON });
    expect(await listed()).toEqual({ age: "up-to-date", outdated: 0 });
  });

  test("is of a module that there is", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const nowhere = { ...into(store, dana), moduleKey: "nowhere" };
    expect(await reasonOf(() => startTranslation(nowhere))).toMatch(/isn’t here/);
    expect(await reasonOf(() => showTranslationEditor(into(store, dana)))).toMatch(/isn’t here/);
  });
});
