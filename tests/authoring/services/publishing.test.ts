import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { currentTexts, fileHistory, openConflicts } from "~/authoring/queries/authoring";
import { doTask, TooBusy, whileWaiting, type Workers } from "~/kit/heavy/heavily.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  aContentFolder,
  LESSON,
  PLAYBOOK,
  POLICY,
  QUIZ,
} from "../../support/content/a-content-folder";
import { aLibrary, ANGRY, importFolder } from "../../support/content/a-library";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";
import { publishDraft } from "../../support/own-forms";

const LATER = new Date("2026-12-01T09:00:00.000Z");
const MODULE = "modules/reply/module.yaml";
const edited = LESSON.replace("Hundreds may", "Thousands may");
const relearn = { impact: "relearn" as const, change: "Thousands: read it again." };

async function lesson(store: Store) {
  const { modules } = await currentCurriculum(store);
  return modules.get("reply")!.activities.find(({ key }) => key === "angry")!;
}

async function drafted(store: Store, text = edited, path = ANGRY) {
  const library = await aLibrary(store);
  const call = { store, actor: library.dana, now: NOON, path };
  const baseNumber = (await openDraft(call)).published?.number ?? 0;
  await saveDraft({ ...call, text, sequence: 0, baseNumber });
  return { ...library, call, publish: { ...call, now: LATER, sequence: 1 } };
}

const folder = (text: string) => aContentFolder({ [ANGRY]: text });

eachEngine("publishing in the studio", (open) => {
  test("a draft becomes the next revision with its impact and sentence, in the trainer’s name", async () => {
    const store = await open();
    const { call, publish, dana } = await drafted(store);
    expect(await publishDraft({ ...publish, publication: relearn })).toEqual({
      ok: true,
      revisions: 1,
    });
    expect(await lesson(store)).toMatchObject({
      number: 2,
      body: { lead: "Thousands may read your answer." },
      relearns: [{ number: 2, publishedAt: LATER, changedBefore: 0 }],
    });
    const opened = await openDraft(call);
    expect(opened).toMatchObject({ draft: null, published: { number: 2 } });
    expect(opened.published?.text).toBe(
      edited
        .replace("impact: notice", "impact: relearn")
        .replace("change: New lesson.", '"change: ".')
        .replace('"change: ".', `change: "${relearn.change}"`),
    );
    expect(await fileHistory(store.read, ANGRY)).toMatchObject([
      { number: 2, origin: "studio", publishedBy: dana.name, publishedAt: LATER },
      { number: 1, origin: "folder", publishedBy: null, text: LESSON },
    ]);
  });

  test("published twice at once it is published once", async () => {
    const store = await open();
    const { publish } = await drafted(store);
    const both = await Promise.all([
      publishDraft({ ...publish, publication: relearn }),
      publishDraft({ ...publish, publication: relearn }),
    ]);
    expect(both).toContainEqual({ ok: true, revisions: 1 });
    expect(both).toContainEqual({ ok: false, code: "stale" });
    expect((await lesson(store)).number).toBe(2);
  });

  test("the same form twice at once, or again later, publishes once and is told so each time", async () => {
    const store = await open();
    const { publish, call } = await drafted(store);
    const form = { ...publish, id: newId(LATER), publication: relearn };
    const both = await Promise.all([publishDraft(form), publishDraft(form)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    await saveDraft({ ...call, text: edited, sequence: 0, baseNumber: 2 });
    expect(await publishDraft(form)).toMatchObject({ ok: true });
    expect((await lesson(store)).number).toBe(2);
    expect((await openDraft(call)).draft?.text).toBe(edited);
    const sam = await aTrainer(store, [], "Sam Second");
    await expect(publishDraft({ ...form, actor: sam })).rejects.toMatchObject({ status: 409 });
  });

  test("mistakes publish nothing, and the draft stays as it was", async () => {
    const store = await open();
    const broken = edited.replace("{% /company %}", "");
    const { call, publish } = await drafted(store, broken);
    expect(await publishDraft({ ...publish, publication: relearn })).toMatchObject({
      ok: false,
      code: "mistakes",
      mistakes: [{ file: ANGRY }],
    });
    expect(await openDraft(call)).toMatchObject({
      draft: { text: broken },
      published: { number: 1 },
    });
  });

  test("a change that breaks another file is refused with that file’s name", async () => {
    const store = await open();
    const { publish } = await drafted(store, edited.replace("Acknowledge before", "First"));
    expect(await publishDraft({ ...publish, publication: relearn })).toMatchObject({
      code: "mistakes",
      mistakes: [{ file: "modules/reply/quiz.yaml" }, {}],
    });
  });

  test("a draft made on an older revision is not published over the newer one", async () => {
    const store = await open();
    const { publish } = await drafted(store);
    await importFolder(store, folder(LESSON.replace("Hundreds may", "Dozens may")), NOON);
    expect(await publishDraft({ ...publish, publication: relearn })).toEqual({
      ok: false,
      code: "moved-on",
      path: ANGRY,
      number: 2,
    });
  });

  test("a new lesson takes its place in the module, before the quiz that ends it", async () => {
    const store = await open();
    const path = "modules/reply/praise.md";
    const praise = LESSON.replace("When a customer is angry", "Praise");
    const { publish } = await drafted(store, praise, path);
    await publishDraft({ ...publish, publication: { impact: "notice", change: "New lesson." } });
    const { modules } = await currentCurriculum(store);
    expect(modules.get("reply")!.activities.map(({ key }) => key)).toEqual([
      "angry",
      "praise",
      "quiz",
    ]);
  });

  test("is read and checked by the caller’s workers, and waits for them where they are busy", async () => {
    const store = await open();
    const { publish } = await drafted(store);
    const by = (run: Workers["run"]) => {
      const workers = { run, close: async () => undefined };
      const ask = () => publishDraft({ ...publish, publication: relearn });
      return whileWaiting({ workers, signal: null }, ask);
    };
    const busy = by(async () => {
      throw new TooBusy();
    });
    await expect(busy).rejects.toThrow(TooBusy);
    expect((await lesson(store)).number).toBe(1);

    const done: string[] = [];
    const elsewhere = by(async (task) => {
      done.push(task.name);
      return structuredClone(await doTask(structuredClone(task)));
    });
    expect(await elsewhere).toEqual({ ok: true, revisions: 1 });
    expect(done).toEqual(["ready-text", "read-content"]);
    expect(await lesson(store)).toMatchObject({ number: 2, relearns: [{ number: 2 }] });
  });

  test("files that leave together with their place in the module are retired, and come back", async () => {
    const store = await open();
    const { dana } = await aLibrary(store);
    const [module] = await currentTexts(store.read, [MODULE]);
    const changes = new Map([
      ["modules/reply/quiz.yaml", null],
      [MODULE, module!.text.replace("[angry, quiz]", "[angry]")],
    ]);
    const call = { store, by: dana, now: LATER };
    const made = new Map([[MODULE, 1]]);
    expect(await publishTexts({ ...call, changes, made })).toMatchObject({ ok: true });
    expect(await currentTexts(store.read, ["modules/reply/quiz.yaml"])).toEqual([]);
    const back = new Map([
      ["modules/reply/quiz.yaml", QUIZ],
      [MODULE, module!.text],
    ]);
    expect(await publishTexts({ ...call, changes: back, made })).toMatchObject({
      code: "moved-on",
      number: 2,
    });
    await publishTexts({ ...call, changes: back, made: new Map([[MODULE, 2]]) });
    expect(await fileHistory(store.read, "modules/reply/quiz.yaml")).toHaveLength(1);
    expect(await currentTexts(store.read, ["modules/reply/quiz.yaml"])).toMatchObject([
      { number: 1, text: QUIZ },
    ]);
  });

  test("what a playbook asks is in the ledger as the trainer’s decision", async () => {
    const store = await open();
    const playbook = "companies/harbour-and-pine/playbook.yaml";
    const text = PLAYBOOK.replace("limit: 2200", "limit: 2000");
    const { publish, dana } = await drafted(store, text, playbook);
    expect(await publishDraft({ ...publish, publication: null })).toMatchObject({ ok: true });
    const { ledgerEntry } = store.read.tables;
    const entries = await store.read
      .select()
      .from(ledgerEntry)
      .where(eq(ledgerEntry.kind, "playbook-changed"));
    expect(entries).toMatchObject([{ actorId: dana.personId, actorRole: "trainer" }]);
  });
});

eachEngine("the folder beside the studio", (open) => {
  test("a folder that did not change since its last import overrides nothing that was published", async () => {
    const store = await open();
    const { publish } = await drafted(store);
    await publishDraft({ ...publish, publication: relearn });
    const other = aContentFolder({
      "companies/harbour-and-pine/policy/2026.2.md": POLICY.replace("2026.1", "2026.2"),
    });
    for (const files of [aContentFolder(), other])
      expect(await importFolder(store, files, LATER)).toMatchObject({ ok: true, disputed: [] });
    expect(await lesson(store)).toMatchObject({ number: 2 });
    const { policyVersion } = store.read.tables;
    expect(await store.read.select().from(policyVersion)).toHaveLength(2);
  });

  test("where both changed, the studio’s stands and the trainers are shown both, once", async () => {
    const store = await open();
    const { publish } = await drafted(store);
    await publishDraft({ ...publish, publication: relearn });
    const theirs = LESSON.replace("Hundreds may", "Dozens may");
    for (const _ of [1, 2]) await importFolder(store, folder(theirs), LATER);
    expect(await lesson(store)).toMatchObject({ number: 2 });
    expect(await openConflicts(store.read)).toMatchObject([
      { path: ANGRY, text: theirs, number: 2 },
    ]);
  });

  test("a folder that changed to what the studio says agrees", async () => {
    const store = await open();
    const { call, publish } = await drafted(store);
    await publishDraft({ ...publish, publication: relearn });
    const ours = (await openDraft(call)).published!.text;
    const agreed = await importFolder(store, folder(ours), LATER);
    expect(agreed).toMatchObject({ changed: false, disputed: [] });
    // Untouched on both sides now, so that the folder leads again.
    await importFolder(store, folder(ours.replace("Thousands", "Many thousands")), LATER);
    expect(await lesson(store)).toMatchObject({ number: 3 });
  });

  test("what the studio made and the folder never had stays", async () => {
    const store = await open();
    const path = "modules/reply/praise.md";
    const { publish } = await drafted(store, LESSON.replace("angry", "glad"), path);
    await publishDraft({ ...publish, publication: { impact: "notice", change: "New lesson." } });
    const dozens = folder(LESSON.replace("Hundreds may", "Dozens may"));
    expect(await importFolder(store, dozens, LATER)).toMatchObject({ revisions: 1, disputed: [] });
    expect(await currentTexts(store.read, [path])).toHaveLength(1);
  });

  test("a folder that no longer fits what was published is not taken, and nothing is lost", async () => {
    const store = await open();
    const path = "modules/reply/praise.md";
    const praise = LESSON.replace("[reply.acknowledge]", "[reply.acknowledge]");
    const { publish } = await drafted(store, praise, path);
    await publishDraft({ ...publish, publication: { impact: "notice", change: "New lesson." } });
    // The folder renames the objective that the studio’s new lesson names.
    const renamed = (text: string) => text.replaceAll("reply.acknowledge", "reply.thank");
    const files = new Map(
      [...aContentFolder()].map(([name, text]) => [name, renamed(text)] as const),
    );
    const imported = await importFolder(store, files, LATER);
    expect(imported).toMatchObject({ ok: true, changed: false });
    expect(imported.ok && imported.unfit).toContain(ANGRY);
    expect(await lesson(store)).toMatchObject({ number: 1 });
    expect((await openConflicts(store.read)).map((conflict) => conflict.path)).toContain(ANGRY);
  });
});
