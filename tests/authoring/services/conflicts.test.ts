import { expect, test } from "vitest";
import { countOpenConflicts } from "~/authoring/services/conflicts/count-conflicts.server";
import { discardDraft, saveDraft, showAsides } from "~/authoring/services/drafts/save-draft.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { settleConflict } from "~/authoring/services/conflicts/settle-conflict.server";
import { showConflicts } from "~/authoring/services/conflicts/show-conflicts.server";
import { addConflict, keptFiles } from "~/authoring/queries/authoring";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aContentFolder, LESSON, PLAYBOOK, POLICY } from "../../support/content/a-content-folder";
import { aLibrary, ANGRY, importFolder } from "../../support/content/a-library";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";

const LATER = new Date("2026-12-01T09:00:00.000Z");
const ours = LESSON.replace("Hundreds may", "Thousands may");
const theirs = LESSON.replace("Hundreds may", "Dozens may");
const PLACE = "companies/harbour-and-pine/playbook.yaml";
const POLICY_FILE = "companies/harbour-and-pine/policy/2026.1.md";

/** A lesson that the studio and the folder have each changed, and what the trainer sees of it. */
async function aConflict(store: Store, file = { path: ANGRY, ours, theirs }) {
  const library = await aLibrary(store);
  const { dana } = library;
  const changes = new Map([[file.path, file.ours]]);
  await publishTexts({ store, by: dana, now: NOON, changes, made: new Map() });
  await importFolder(store, aContentFolder({ [file.path]: file.theirs }), LATER);
  const call = { store, actor: dana, now: LATER };
  const { conflicts } = await showConflicts(call);
  const settle = { ...call, id: conflicts[0]?.id ?? "", sequence: 0 };
  return { ...library, call, conflicts, settle };
}

eachEngine("where folder and studio disagree", (open) => {
  test("a trainer sees both texts, what differs, and since when", async () => {
    const store = await open();
    const { call, conflicts } = await aConflict(store);
    expect(conflicts).toMatchObject([
      {
        path: ANGRY,
        words: "Lesson “When a customer is angry”, in Replying",
        foundAt: LATER,
        folder: theirs,
        studio: { text: ours, number: 2, publishedAt: NOON },
        taking: "as-draft",
        draft: null,
      },
    ]);
    const changed = conflicts[0]?.changes?.filter(({ kind }) => kind !== "same");
    expect(changed).toMatchObject([
      { pieces: [{ text: "lead: " }, { text: "Thousands" }, { text: "Dozens" }, {}] },
    ]);
    expect(await countOpenConflicts(call)).toBe(1);
  });

  test("keeping the studio’s ends it, and the folder is not asked about that text again", async () => {
    const store = await open();
    const { call, settle } = await aConflict(store);
    for (const _ of [1, 2])
      expect(await settleConflict({ ...settle, choice: "studio" })).toMatchObject({ ok: true });
    expect(await showConflicts(call)).toEqual({ conflicts: [], more: 0 });
    expect(await countOpenConflicts(call)).toBe(0);
    await importFolder(store, aContentFolder({ [ANGRY]: theirs }), LATER);
    expect(await countOpenConflicts(call)).toBe(0);
    expect((await openDraft({ ...call, path: ANGRY })).draft).toBeNull();
  });

  test("taking the folder’s makes it a draft on top of the studio’s text, twice it is once", async () => {
    const store = await open();
    const { call, settle } = await aConflict(store);
    const both = await Promise.all([
      settleConflict({ ...settle, choice: "folder" }),
      settleConflict({ ...settle, choice: "folder" }),
    ]);
    expect(both).toMatchObject([{ ok: true, file: { kind: "lesson" } }, { ok: true }]);
    expect(await openDraft({ ...call, path: ANGRY })).toMatchObject({
      published: { number: 2, text: ours },
      draft: { text: theirs, baseNumber: 2, sequence: 1 },
      aside: 0,
    });
    expect(await countOpenConflicts(call)).toBe(0);
  });

  test("a draft that the trainer saw is set aside; one they did not see is not touched", async () => {
    const store = await open();
    const { call, settle, jonah } = await aConflict(store);
    const draft = { ...call, actor: jonah, path: ANGRY, sequence: 0, baseNumber: 2 };
    await saveDraft({ ...draft, text: `${ours}More.\n` });
    expect(await settleConflict({ ...settle, choice: "folder" })).toEqual({
      ok: false,
      code: "stale",
    });
    const [seen] = (await showConflicts(call)).conflicts;
    expect(seen?.draft).toMatchObject({ sequence: 1, savedBy: jonah.name });
    expect(await settleConflict({ ...settle, choice: "folder", sequence: 1 })).toMatchObject({
      ok: true,
    });
    expect(await showAsides({ ...call, path: ANGRY })).toMatchObject([{ text: `${ours}More.\n` }]);
    await discardDraft({ ...call, path: ANGRY });
  });

  test("what another trainer has decided meanwhile stands, and is said", async () => {
    const store = await open();
    const { settle, jonah } = await aConflict(store);
    await settleConflict({ ...settle, actor: jonah, choice: "studio" });
    expect(await settleConflict({ ...settle, choice: "folder" })).toEqual({
      ok: false,
      code: "ended",
      ended: "studio",
      by: jonah.name,
    });
  });

  test("a playbook’s is its own company’s trainers’ alone; for others it does not exist", async () => {
    const store = await open();
    const file = {
      path: PLACE,
      ours: PLAYBOOK.replace("Warm and quick", "Warm and quiet"),
      theirs: PLAYBOOK.replace("Warm and quick", "Warm and brisk"),
    };
    const { call, conflicts, settle } = await aConflict(store, file);
    expect(conflicts).toMatchObject([{ words: "Harbour & Pine Bakery’s playbook" }]);
    const stranger = { ...call, actor: await aTrainer(store, [], "Sam Stranger") };
    expect(await showConflicts(stranger)).toEqual({ conflicts: [], more: 0 });
    expect(await countOpenConflicts(stranger)).toBe(0);
    await expect(
      settleConflict({ ...settle, actor: stranger.actor, choice: "studio" }),
    ).rejects.toMatchObject({ status: 404 });
    expect(await settleConflict({ ...settle, choice: "folder" })).toMatchObject({ ok: true });
    expect((await openDraft({ ...call, path: PLACE })).draft?.text).toBe(file.theirs);
  });

  test("a policy is shown and never taken; a file that left the folder cannot be a draft", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const files = await keptFiles(store.read);
    const offer = (path: string, text: string | null) => {
      const file = files.find((one) => one.path === path);
      const conflict = { id: newId(NOON), fileId: file!.id, text, number: 1, foundAt: NOON };
      return store.write((tx) => addConflict(tx, conflict));
    };
    await offer(POLICY_FILE, POLICY.replace("Those who", "All who"));
    await offer(ANGRY, null);
    const call = { store, actor: dana, now: LATER };
    const { conflicts } = await showConflicts(call);
    const of = (path: string) => conflicts.find((one) => one.path === path)!;
    expect(of(POLICY_FILE)).toMatchObject({
      words: "Policy “Social media policy”, version 2026.1, Harbour & Pine Bakery",
      taking: "policy-published",
    });
    expect(of(ANGRY)).toMatchObject({ taking: "removed", folder: null, changes: null });
    for (const { id } of conflicts) {
      const settle = { ...call, id, sequence: 0 };
      expect(await settleConflict({ ...settle, choice: "folder" })).toEqual({
        ok: false,
        code: "not-to-be-had",
      });
      expect(await settleConflict({ ...settle, choice: "studio" })).toMatchObject({ ok: true });
    }
  });
});
