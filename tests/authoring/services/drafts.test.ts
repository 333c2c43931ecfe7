import { expect, test } from "vitest";
import {
  discardDraft,
  replaceDraft,
  saveDraft,
  showAsides,
} from "~/authoring/services/drafts/save-draft.server";
import { noteClosed, noteOpen } from "~/authoring/services/drafts/note-reader.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { LESSON } from "../../support/content/a-content-folder";
import { aLibrary, ANGRY } from "../../support/content/a-library";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";

const path = ANGRY;
const first = LESSON.replace("Hundreds may", "Thousands may");
const second = LESSON.replace("Hundreds may", "Millions may");
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

eachEngine("drafts", (open) => {
  test("a file without a draft shows what is published, and a save begins one on top of it", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const call = { store, actor: dana, now: NOON, path };
    expect(await openDraft(call)).toMatchObject({
      file: { kind: "lesson", module: "reply", key: "angry" },
      published: { number: 1, text: LESSON },
      draft: null,
      aside: 0,
    });
    const saved = await saveDraft({ ...call, text: first, sequence: 0, baseNumber: 1 });
    expect(saved).toEqual({ ok: true, sequence: 1, savedAt: NOON });
    expect((await openDraft(call)).draft).toMatchObject({
      text: first,
      sequence: 1,
      baseNumber: 1,
      savedBy: "Dana Kessler",
    });
  });

  test("a late save never overwrites: it is shown both texts, and nothing changes", async () => {
    const store = await open();
    const { dana, jonah } = await aLibrary(store);
    const call = { store, actor: dana, now: NOON, path };
    await saveDraft({ ...call, text: first, sequence: 0, baseNumber: 1 });
    const late = { ...call, actor: jonah, now: later(1), text: second, baseNumber: 1 };
    for (const sequence of [0, 7])
      expect(await saveDraft({ ...late, sequence })).toMatchObject({
        ok: false,
        code: "stale",
        theirs: { text: first, sequence: 1, savedBy: "Dana Kessler" },
        published: { number: 1, text: LESSON },
      });
    expect((await openDraft(call)).draft).toMatchObject({ text: first, sequence: 1 });
  });

  test("the same text sent again is saved once, however late", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const call = { store, actor: dana, path, baseNumber: 1 };
    await saveDraft({ ...call, now: NOON, text: first, sequence: 0 });
    await saveDraft({ ...call, now: later(1), text: second, sequence: 1 });
    for (const sequence of [0, 1, 2])
      expect(await saveDraft({ ...call, now: later(2), text: second, sequence })).toEqual({
        ok: true,
        sequence: 2,
        savedAt: later(1),
      });
  });

  test("of two saves at once on the same draft, one is saved and the other is told", async () => {
    const store = await open();
    const { dana, jonah } = await aLibrary(store);
    const save = { store, now: NOON, path, sequence: 0, baseNumber: 1 };
    const [one, other] = await Promise.all([
      saveDraft({ ...save, actor: dana, text: first }),
      saveDraft({ ...save, actor: jonah, text: second }),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
  });

  test("who keeps their own text sets the other aside, where it can be had back", async () => {
    const store = await open();
    const { dana, jonah } = await aLibrary(store);
    const call = { store, actor: dana, now: NOON, path };
    await saveDraft({ ...call, text: first, sequence: 0, baseNumber: 1 });
    const chosen = { ...call, actor: jonah, now: later(1), text: second };
    expect(await replaceDraft({ ...chosen, sequence: 0 })).toMatchObject({ code: "stale" });
    expect(await replaceDraft({ ...chosen, sequence: 1 })).toMatchObject({ ok: true, sequence: 2 });
    expect((await openDraft(call)).draft).toMatchObject({ text: second, savedBy: "Jonah Adeyemi" });
    expect(await showAsides(call)).toMatchObject([{ text: first, savedByName: "Dana Kessler" }]);
  });

  test("a discarded draft is gone and can be had back, and discarding twice is discarding once", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const call = { store, actor: dana, now: NOON, path };
    await saveDraft({ ...call, text: first, sequence: 0, baseNumber: 1 });
    await discardDraft(call);
    await discardDraft(call);
    expect(await openDraft(call)).toMatchObject({ draft: null, aside: 1 });
    // What is typed in a window that does not know is not lost either.
    expect(await saveDraft({ ...call, text: second, sequence: 1, baseNumber: 1 })).toMatchObject({
      ok: false,
      code: "stale",
      theirs: null,
    });
  });

  test("two trainers in the same draft see each other, until a window closes or falls silent", async () => {
    const store = await open();
    const { dana, jonah } = await aLibrary(store);
    const danas = { store, actor: dana, now: NOON, path, window: "d" };
    const jonahs = { store, actor: jonah, now: NOON, path, window: "j" };
    expect(await noteOpen(danas)).toEqual([]);
    expect(await noteOpen(jonahs)).toEqual(["Dana Kessler"]);
    expect(await noteOpen({ ...danas, window: "e" })).toEqual([
      "you, in another window",
      "Jonah Adeyemi",
    ]);
    await noteClosed({ ...danas, window: "e" });
    expect(await noteOpen(danas)).toEqual(["Jonah Adeyemi"]);
    expect(await noteOpen({ ...danas, now: later(1) })).toEqual([]);
  });

  test("a playbook is written by the company’s own trainers, and a policy or a place of no file by nobody", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const stranger = await aTrainer(store, [], "Sam Other");
    const playbook = "companies/harbour-and-pine/playbook.yaml";
    const call = { store, now: NOON, text: "x", sequence: 0, baseNumber: 1 };
    expect(await saveDraft({ ...call, actor: dana, path: playbook })).toMatchObject({ ok: true });
    for (const [actor, refused] of [
      [stranger, playbook],
      [dana, "companies/tidewater/playbook.yaml"],
      [dana, "companies/harbour-and-pine/policy/2026.1.md"],
      [dana, "modules/../secrets.md"],
      [dana, "modules/Reply/angry.md"],
    ] as const)
      await expect(saveDraft({ ...call, actor, path: refused })).rejects.toThrow(
        "That file isn’t here.",
      );
  });

  test("a text without end is refused, and the draft stays", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const call = { store, actor: dana, now: NOON, path, sequence: 0, baseNumber: 1 };
    await expect(saveDraft({ ...call, text: "x".repeat(200_001) })).rejects.toThrow(
      "at most 200,000 characters",
    );
  });
});
