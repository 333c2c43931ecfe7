import { expect, test } from "vitest";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
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
import { POLICY } from "../../../support/content/a-content-folder";
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
    });
  });
});
