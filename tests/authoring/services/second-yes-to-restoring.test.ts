import { changeMembership, peopleIn } from "../../support/makers";
import { expect, test } from "vitest";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { restoreAsNew } from "~/authoring/services/drafts/restore-text.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { agree, sendBack } from "~/authoring/services/publish/answer-asked.server";
import { unschedule } from "~/authoring/services/publish/schedule-draft.server";
import { showPublication } from "~/authoring/services/publish/show-publication.server";
import { askToRestore } from "~/authoring/services/structure/ask-to-restore.server";
import { showActivityRestoring } from "~/authoring/services/structure/restore-activity.server";
import { retireActivity } from "~/authoring/services/structure/retire-activity.server";
import { undoChange } from "~/authoring/services/structure/undo-change.server";
import { fileHistory } from "~/authoring/queries/authoring";
import { showAskedDrafts } from "~/curriculum/services/asked-drafts.server";
import type { Store } from "~db/store";
import { at, id } from "../../support/a-second-yes";
import { twoCompanies } from "../../support/clearance/cleared-people";
import { LESSON } from "../../support/content/a-content-folder";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { publishDraft } from "../../support/own-forms";
import { restoreActivity } from "../../support/usual-agency";

eachEngine("a second yes to restoring", (open) => {
  const PLACE = { moduleKey: "reply", activityKey: "thanks" };
  const THANKS = "modules/reply/thanks.md";
  const words = LESSON.replace("title: When a customer is angry", "title: Saying thanks");
  const REACH = { reach: "cleared" as const };

  /** A lesson of both companies is retired; restored for everyone, it asks people at both. */
  async function retired(store: Store) {
    const found = await twoCompanies(store);
    const who = { store, actor: found.dana, now: NOON };
    const thanks = { ...who, path: THANKS };
    await saveDraft({ ...thanks, text: words, sequence: 0, baseNumber: 0 });
    const publication = { impact: "notice" as const, change: "New.", reach: "starting" as const };
    await publishDraft({ ...thanks, sequence: 1, publication });
    expect(await retireActivity({ ...who, ...PLACE, number: 2 })).toMatchObject({ ok: true });
    const restoring = { ...who, ...PLACE, ...REACH };
    const his = { store, actor: found.jonah, now: NOON, path: THANKS };
    return { ...found, who, restoring, his };
  }

  async function askedFor(store: Store) {
    const found = await retired(store);
    expect(await askToRestore(found.restoring)).toEqual({ ok: true });
    const draft = (await openDraft({ ...found.who, path: THANKS })).draft!;
    return { ...found, draft, answer: { ...found.his, sequence: draft.sequence } };
  }

  const inUse = async (store: Store, found: { who: object }) =>
    (await openDraft({ ...(found.who as Parameters<typeof openDraft>[0]), store, path: THANKS }))
      .published !== null;

  test("is asked for, and restores it as it was when a colleague agrees", async () => {
    const store = await open();
    const found = await askedFor(store);
    const { restoring, answer, jonah, dana } = found;
    expect(await restoreActivity({ ...restoring, secondYesAbove: 0 })).toMatchObject({
      code: "scheduled",
    });
    expect(await showAskedDrafts(store, jonah)).toMatchObject([
      { by: dana.name, restores: true, to: "/studio/library/reply/thanks/publish" },
    ]);
    const shown = await showPublication({ ...found.who, actor: jonah, ...PLACE });
    expect(shown.draft?.asked).toMatchObject({
      own: false,
      restores: true,
      reach: "cleared",
      impact: null,
    });
    const versions = (await fileHistory(store.read, THANKS)).length;
    const yes = { ...answer, id: id() };
    expect(await agree(yes)).toMatchObject({ ok: true });
    // The same form once more.
    expect(await agree(yes)).toMatchObject({ ok: true });
    expect(await inUse(store, found)).toBe(true);
    expect(await fileHistory(store.read, THANKS)).toHaveLength(versions);
    expect((await openDraft({ ...found.who, path: THANKS })).draft).toBeNull();
    const { moduleRevision } = store.read.tables;
    const reaches = (await store.read.select().from(moduleRevision)).map(({ reach }) => reach);
    expect(reaches).toContain("cleared");
    const [module] = await fileHistory(store.read, "modules/reply/module.yaml");
    expect(module).toMatchObject({ publishedBy: dana.name });
  });

  test("is asked for once, by one person, and is never one’s own", async () => {
    const store = await open();
    const { restoring, answer, dana, jonah } = await askedFor(store);
    expect(await askToRestore(restoring)).toEqual({ ok: true });
    expect(await askToRestore({ ...restoring, actor: jonah })).toMatchObject({ code: "scheduled" });
    expect(await askToRestore({ ...restoring, reach: "uncleared" })).toMatchObject({
      code: "scheduled",
    });
    expect(await agree({ ...answer, actor: dana, id: id() })).toEqual({ ok: false, code: "own" });
  });

  test("withdrawn, nothing of it is left, and it is retired as before", async () => {
    const store = await open();
    const found = await askedFor(store);
    expect(await unschedule({ ...found.who, path: THANKS })).toEqual({ discarded: true });
    expect((await openDraft({ ...found.who, path: THANKS })).draft).toBeNull();
    expect(await agree({ ...found.answer, id: id() })).toEqual({ ok: false, code: "stale" });
    expect(await inUse(store, found)).toBe(false);
    // An answer to the one that was withdrawn is none to the next.
    expect(await askToRestore({ ...found.restoring, now: at(1) })).toEqual({ ok: true });
    expect(await agree({ ...found.answer, id: id() })).toEqual({ ok: false, code: "stale" });
  });

  test("sent back, it can be asked for again, or restored for fewer people", async () => {
    const store = await open();
    const found = await askedFor(store);
    expect(await sendBack({ ...found.answer, reason: "Too many at once." })).toEqual({ ok: true });
    const shown = await showActivityRestoring({ ...found.who, ...PLACE });
    expect(shown).toMatchObject({
      draft: { waits: null },
      sentBack: { by: found.jonah.name, reason: "Too many at once." },
    });
    expect(await askToRestore(found.restoring)).toEqual({ ok: true });
    await unschedule({ ...found.who, path: THANKS });
    const fewer = { ...found.who, ...PLACE, secondYesAbove: 0 };
    expect(await restoreActivity(fewer)).toMatchObject({ ok: true });
    expect(await inUse(store, found)).toBe(true);
  });

  test("leaves no request behind where it was sent back and then restored for fewer people", async () => {
    const store = await open();
    const found = await askedFor(store);
    await sendBack({ ...found.answer, reason: "Too many at once." });
    const fewer = { ...found.who, ...PLACE, secondYesAbove: 0 };
    expect(await restoreActivity(fewer)).toMatchObject({ ok: true });
    expect((await openDraft({ ...found.who, path: THANKS })).draft).toBeNull();
  });

  test("restores nothing that is in use again by then", async () => {
    const store = await open();
    const found = await askedFor(store);
    const [module] = await fileHistory(store.read, "modules/reply/module.yaml");
    const path = "modules/reply/module.yaml";
    expect(await undoChange({ ...found.who, path, number: module!.number })).toMatchObject({
      ok: true,
    });
    expect(await askToRestore(found.restoring)).toMatchObject({ code: "gone" });
    const before = (await fileHistory(store.read, path)).length;
    await agree({ ...found.answer, id: id() });
    expect(await fileHistory(store.read, path)).toHaveLength(before);
  });

  test("sets aside what someone was writing, and keeps it", async () => {
    const store = await open();
    const found = await retired(store);
    const call = { ...found.who, path: THANKS };
    const { number } = (await fileHistory(store.read, THANKS))[0]!;
    await restoreAsNew({ ...call, sequence: 0, number });
    await saveDraft({ ...call, text: `${words}\nMore.\n`, sequence: 1, baseNumber: 0 });
    expect(await askToRestore(found.restoring)).toEqual({ ok: true });
    expect(await openDraft(call)).toMatchObject({ draft: { waits: "yes" }, aside: 1 });
  });

  test("cannot be asked for where nobody else could give it", async () => {
    const store = await open();
    const { restoring, who } = await retired(store);
    for (const { personId, role } of await peopleIn(store))
      if (role === "trainer" && personId !== who.actor.personId)
        await changeMembership(store, personId, { leftAt: NOON });
    expect(await askToRestore(restoring)).toEqual({ ok: false, code: "alone" });
    expect((await openDraft({ ...who, path: THANKS })).draft).toBeNull();
  });
});
