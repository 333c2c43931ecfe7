import { changeMembership } from "../../support/makers";
import { expect, test } from "vitest";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { replaceDraft, saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { unschedule } from "~/authoring/services/publish/schedule-draft.server";
import { fileHistory } from "~/authoring/queries/authoring";
import type { Store } from "~db/store";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";
import { aLibrary, ANGRY, importFolder } from "../../support/content/a-library";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { publishDraft } from "../../support/own-forms";
import { publishDue, scheduleDraft } from "../../support/usual-agency";

const at = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
const text = LESSON.replace("Hundreds may", "Thousands may");
const publication = { impact: "relearn" as const, change: "Thousands: read it again." };

async function drafted(store: Store, written = text) {
  const { dana, jonah } = await aLibrary(store);
  const call = { store, actor: dana, now: NOON, path: ANGRY };
  await saveDraft({ ...call, text: written, sequence: 0, baseNumber: 1 });
  return { call, jonah };
}

async function scheduled(store: Store) {
  const { call, jonah } = await drafted(store);
  const schedule = { ...call, sequence: 1, publication, publishAt: at(2) };
  expect(await scheduleDraft(schedule)).toEqual({ ok: true });
  return { call, jonah, schedule };
}

const versions = async (store: Store) => (await fileHistory(store.read, ANGRY)).length;

eachEngine("publishing at a time", (open) => {
  test("a draft comes out at its time and not before, with its impact, in the trainer’s name", async () => {
    const store = await open();
    const { call } = await scheduled(store);
    expect(await publishDue({ store, now: at(1) })).toBe(0);
    expect(await versions(store)).toBe(1);
    expect(await publishDue({ store, now: at(2) })).toBe(1);
    const [newest] = await fileHistory(store.read, ANGRY);
    expect(newest).toMatchObject({ number: 2, publishedBy: "Dana Kessler", publishedAt: at(2) });
    expect(newest?.text).toContain("impact: relearn");
    expect(newest?.text).toContain(publication.change);
    expect((await openDraft(call)).draft).toBeNull();
  });

  test("run again, and by two at once, it comes out once", async () => {
    const store = await open();
    await scheduled(store);
    const both = await Promise.all([
      publishDue({ store, now: at(2) }),
      publishDue({ store, now: at(2) }),
    ]);
    expect(both.sort()).toEqual([0, 1]);
    expect(await publishDue({ store, now: at(3) })).toBe(0);
    expect(await versions(store)).toBe(2);
  });

  test("a crash before it was written loses nothing: the next run publishes it", async () => {
    const store = await open();
    await scheduled(store);
    const failures: string[] = [];
    const dying: Store = {
      ...store,
      write: () => Promise.reject(new Error("the process ends here")),
    };
    const failed = (path: string) => failures.push(path);
    expect(await publishDue({ store: dying, now: at(2), failed })).toBe(0);
    expect(failures).toEqual([ANGRY]);
    expect(await publishDue({ store, now: at(2) })).toBe(1);
    expect(await versions(store)).toBe(2);
  });

  test("until then nobody changes it, and asking twice is asking once", async () => {
    const store = await open();
    const { call, jonah, schedule } = await scheduled(store);
    expect(await scheduleDraft(schedule)).toEqual({ ok: true });
    const other = { ...call, actor: jonah, text: `${text}\nMore.\n`, sequence: 2 };
    expect(await saveDraft({ ...other, baseNumber: 1 })).toMatchObject({ code: "scheduled" });
    expect(await replaceDraft(other)).toMatchObject({ code: "scheduled" });
    expect(await scheduleDraft({ ...schedule, actor: jonah, sequence: 2 })).toMatchObject({
      code: "scheduled",
    });
  });

  test("taken back it can be written again and does not come out", async () => {
    const store = await open();
    const { call } = await scheduled(store);
    await unschedule(call);
    await unschedule(call);
    expect(await publishDue({ store, now: at(2) })).toBe(0);
    const { draft } = await openDraft(call);
    expect(draft).toMatchObject({ publishAt: null });
    const again = { ...call, text, sequence: draft!.sequence, baseNumber: 1 };
    expect(await saveDraft(again)).toMatchObject({ ok: true });
  });

  test("a time that has passed, a draft that was changed and one that moved on are refused", async () => {
    const store = await open();
    const { call } = await drafted(store);
    const schedule = { ...call, sequence: 1, publication, publishAt: at(1) };
    expect(await scheduleDraft({ ...schedule, publishAt: NOON })).toMatchObject({ code: "past" });
    expect(await scheduleDraft({ ...schedule, sequence: 7 })).toMatchObject({ code: "stale" });
    const folder = aContentFolder({ [ANGRY]: LESSON.replace("Hundreds may", "Dozens may") });
    await importFolder(store, folder, NOON);
    expect(await scheduleDraft(schedule)).toMatchObject({ code: "moved-on" });
    expect((await openDraft(call)).draft).toMatchObject({ publishAt: null });
  });

  test("mistakes are found when its time is set", async () => {
    const store = await open();
    const { call } = await drafted(store, text.replace("{% /company %}", ""));
    expect(
      await scheduleDraft({ ...call, sequence: 1, publication, publishAt: at(1) }),
    ).toMatchObject({ code: "mistakes", mistakes: [{ file: ANGRY }] });
  });

  test("what cannot come out any more is no longer due and says why", async () => {
    const store = await open();
    const { call } = await scheduled(store);
    const folder = aContentFolder({ [ANGRY]: LESSON.replace("Hundreds may", "Dozens may") });
    await importFolder(store, folder, at(1));
    expect(await publishDue({ store, now: at(2) })).toBe(0);
    const { draft, published } = await openDraft(call);
    expect(published).toMatchObject({ number: 2 });
    expect(draft).toMatchObject({
      publishAt: null,
      failure: "Version 2 was published in the meantime, and this draft isn’t based on it.",
    });
    expect(draft?.text).toContain("Thousands may");
    const mended = { ...call, text, sequence: draft!.sequence, baseNumber: 1 };
    await saveDraft(mended);
    expect((await openDraft(call)).draft).toMatchObject({ failure: null });
  });

  test("who is no trainer any more publishes nothing", async () => {
    for (const left of [{ leftAt: at(1) }, { role: "admin" as const }]) {
      const store = await open();
      const { call } = await scheduled(store);
      await changeMembership(store, call.actor.personId, left);
      expect(await publishDue({ store, now: at(2) })).toBe(0);
      const { draft } = await openDraft(call);
      expect(draft?.failure).toContain("can no longer publish it");
      expect(await versions(store)).toBe(1);
    }
  });

  test("one that came out by hand meanwhile is not published again", async () => {
    const store = await open();
    const { call } = await scheduled(store);
    await publishDraft({ ...call, sequence: 2, publication: null });
    expect(await publishDue({ store, now: at(2) })).toBe(0);
    expect(await versions(store)).toBe(2);
  });
});
