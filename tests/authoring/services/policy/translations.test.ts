import { expect, test } from "vitest";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { narrowed } from "~/authoring/pages/library/narrowed";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import { showTrainerHome } from "~/clearance/services/studio/show-trainer-home.server";
import { savePolicy } from "~/authoring/services/policy/save-policy.server";
import { showPolicyHistory } from "~/authoring/services/policy/show-policy-history.server";
import { publishTranslation } from "~/authoring/services/translations/publish-translation.server";
import { retireTranslation } from "~/authoring/services/translations/retire-translation.server";
import {
  showTranslationEditor,
  showTranslationHistory,
  showTranslationPublication,
} from "~/authoring/services/translations/show-translation.server";
import { startTranslation } from "~/authoring/services/translations/start-translation.server";
import { findPolicyTranslations } from "~/company/queries/policy-translations";
import type { Author } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aContentFolder, POLICY } from "../../../support/content/a-content-folder";
import { aLibrary } from "../../../support/content/a-library";
import { aTaughtCompany, type Taught } from "../../../support/content/a-taught-company";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, aManager, aTrainer, NOON } from "../../../support/makers";
import { publishDraft } from "../../../support/own-forms";
import { reasonOf } from "../../../support/refused";

const GERMAN = "companies/harbour-and-pine/policy/2026.1.de.md";
const POLICY_DE = `---
title: Social-Media-Richtlinie
change: Erste Version.
---

## Wer sprechen darf

Wer freigegeben ist, bei {% $company.name %}.
`;

/** The translation into German, through the manager's door or with a trainer the studio's. */
const into = (store: Store, actor: Author, version = "2026.1") => ({
  store,
  actor,
  now: NOON,
  version,
  companyKey: actor.role === "trainer" ? "harbour-and-pine" : null,
  language: "de" as const,
});

async function write(store: Store, actor: Author, text = POLICY_DE) {
  const place = into(store, actor);
  await startTranslation(place);
  const { draft, published } = await openDraft({ store, actor, now: NOON, path: GERMAN });
  const at = { sequence: draft?.sequence ?? 0, baseNumber: published?.number ?? 0 };
  const saved = await saveDraft({ store, actor, now: NOON, path: GERMAN, text, ...at });
  if (!saved.ok) throw new Error(saved.code);
  return { ...place, id: newId(NOON), sequence: saved.sequence, original: 1 };
}

async function titleInGerman(store: Store, { company }: Taught) {
  const found = await findPolicyTranslations(store.read, company, "de");
  return [...found.values()].map(({ title }) => title);
}

/** A second version of the policy comes into force. */
async function nextVersion(store: Store, actor: Author) {
  const form = { title: "Social media policy", text: "## Who may speak\n\nNobody else." };
  const call = { store, actor, now: NOON };
  const base = { sequence: 0, baseNumber: 1, replace: false };
  await savePolicy({ ...call, companyKey: null, form, ...base });
  const publication = { impact: "relearn", change: "Nobody else.", graceDays: 7 } as const;
  const path = "companies/harbour-and-pine/policy.md";
  const published = await publishDraft({ ...call, path, sequence: 1, publication });
  if (!published.ok) throw new Error(published.code);
}

eachEngine("a policy version’s translation", (open) => {
  test("begins with the version’s text, is published whole and once, and is taken out of use again", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const { priya, dana } = taught;
    await startTranslation(into(store, priya));
    const begun = await showTranslationEditor(into(store, dana));
    expect(begun).toMatchObject({ kind: "policy", from: POLICY, originalLanguage: "en" });
    expect(begun.text).toBe(POLICY.replace(/version.*\ngraceDays.*\nreacknowledge.*\n/, ""));
    const half = await showTranslationPublication(into(store, priya));
    expect(half.problems.length).toBeGreaterThan(0);
    const { draft } = half;
    expect(
      await publishTranslation({
        ...into(store, priya),
        id: newId(NOON),
        sequence: draft?.sequence ?? 0,
        original: 1,
      }),
    ).toMatchObject({ ok: false, code: "mistakes" });
    expect(await titleInGerman(store, taught)).toEqual([]);

    const looked = await write(store, priya);
    expect(await publishTranslation({ ...looked, sequence: 1 })).toMatchObject({ code: "stale" });
    const sent = await Promise.all([publishTranslation(looked), publishTranslation(looked)]);
    expect(sent.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await titleInGerman(store, taught)).toEqual(["Social-Media-Richtlinie"]);
    const history = await showTranslationHistory({ ...into(store, dana), from: null, to: null });
    expect(history.versions).toMatchObject([{ number: 1, publishedBy: priya.name, current: true }]);

    const retire = { ...into(store, dana), number: 1 };
    expect(await retireTranslation(retire)).toEqual({ ok: true });
    expect(await retireTranslation(retire)).toEqual({ ok: true });
    expect(await titleInGerman(store, taught)).toEqual([]);
  });

  test("is for the company’s manager and trainers alone, and of a version that there is", async () => {
    const store = await open();
    const { priya } = await aTaughtCompany(store);
    await write(store, priya);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const strangers: Author[] = [
      await aManager(store, other, "Niall Keane"),
      await aTrainer(store, [other], "Jonah Adeyemi"),
    ];
    for (const actor of strangers) {
      const call = { store, actor, now: NOON, path: GERMAN };
      expect(await reasonOf(() => startTranslation(into(store, actor)))).toMatch(/isn’t here/);
      expect(await reasonOf(() => showTranslationEditor(into(store, actor)))).toMatch(/isn’t here/);
      expect(await reasonOf(() => openDraft(call))).toMatch(/isn’t here/);
    }
    expect(await reasonOf(() => startTranslation(into(store, priya, "2031.1")))).toMatch(
      /isn’t here/,
    );
  });

  test("stays as it was signed once there is a newer version, whose history says what it lacks", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const { priya } = taught;
    expect(await publishTranslation(await write(store, priya))).toMatchObject({ ok: true });
    const lookedAt = await write(store, priya, POLICY_DE.replace("Wer frei", "Wer schon frei"));
    await nextVersion(store, priya);
    const closed = "There is a newer version of the policy. This translation stays as it was.";
    expect(await reasonOf(() => publishTranslation(lookedAt))).toBe(closed);
    expect(await reasonOf(() => retireTranslation({ ...into(store, priya), number: 1 }))).toBe(
      closed,
    );
    expect(await reasonOf(() => startTranslation(into(store, priya)))).toBe(closed);
    expect(await titleInGerman(store, taught)).toEqual(["Social-Media-Richtlinie"]);
    const door = { store, actor: priya, now: NOON, companyKey: null, from: null, to: null };
    const { translations } = await showPolicyHistory(door);
    expect(translations).toMatchObject({
      version: "2026.2",
      into: [
        { language: "de", isMissed: true, published: false },
        { language: "es", isMissed: false },
        { language: "fr", isMissed: false },
      ],
      earlier: [{ version: "2026.1", language: "de" }],
      scheduled: null,
    });
    // The library and the trainer's home count it as behind.
    const call = { store, actor: taught.dana, now: NOON };
    const library = await showLibrary(call);
    expect(library.policies).toMatchObject([
      { version: "2026.2", missing: ["de", "es", "fr"], outdated: true },
    ]);
    expect(narrowed(library, "outdated").policies).toHaveLength(1);
    expect(narrowed(library, "not-in-en").policies).toEqual([]);
    expect(narrowed(library, null).policies).toEqual([]);
    expect(library.counts.outdated).toBe(1);
    expect((await showTrainerHome(call)).outdated).toBe(1);
  });

  test("is into English where the version is in another language, and never into the version’s own", async () => {
    const store = await open();
    const german = POLICY_DE.replace(
      "title:",
      "version: 2026.1\ngraceDays: 14\nreacknowledge: true\nlanguage: de\ntitle:",
    );
    const english = "companies/harbour-and-pine/policy/2026.1.en.md";
    const files = { "companies/harbour-and-pine/policy/2026.1.md": german };
    const { company, dana } = await aLibrary(store, aContentFolder(files));
    const about = { ...into(store, dana), language: "en" as const };
    expect(await reasonOf(() => startTranslation(into(store, dana)))).toMatch(/isn’t here/);
    await startTranslation(about);
    expect(await showTranslationEditor(about)).toMatchObject({ originalLanguage: "de" });
    const call = { store, actor: dana, now: NOON, path: english };
    const text = POLICY.replace(/version.*\ngraceDays.*\nreacknowledge.*\n/, "");
    const saved = await saveDraft({ ...call, text, sequence: 1, baseNumber: 0 });
    if (!saved.ok) throw new Error(saved.code);
    const looked = { ...about, id: newId(NOON), sequence: saved.sequence, original: 1 };
    expect(await publishTranslation(looked)).toMatchObject({ ok: true });
    const found = await findPolicyTranslations(store.read, company, "en");
    expect([...found.values()].map(({ title }) => title)).toEqual(["Social media policy"]);
    // Taken out of use, its history is still to be found.
    expect(await retireTranslation({ ...about, number: 1 })).toEqual({ ok: true });
    const door = { ...call, companyKey: "harbour-and-pine", from: null, to: null };
    const { translations } = await showPolicyHistory(door);
    expect(translations.into).toMatchObject([
      { language: "en", published: false, drafted: false, retired: true },
      { language: "es", retired: false },
      { language: "fr", retired: false },
    ]);
  });
});
