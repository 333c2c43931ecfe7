import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { Refusal } from "~/kit/http/refusal";
import type { Employee, Trainer } from "~/people/rules/actor";
import { changeModuleFacts } from "~/authoring/services/structure/change-module-facts.server";
import { countConsequences } from "~/authoring/services/publish/count-consequences.server";
import { duplicateActivity } from "~/authoring/services/structure/duplicate-activity.server";
import { giveUpCopy, showGivingUp } from "~/authoring/services/copies/give-up-copy.server";
import { makeCopy, showCopies } from "~/authoring/services/copies/make-copy.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { restoreAsNew } from "~/authoring/services/drafts/restore-text.server";
import { retireActivity } from "~/authoring/services/structure/retire-activity.server";
import { searchLibrary } from "~/authoring/services/library/search-library.server";
import { showHistory } from "~/authoring/services/drafts/show-history.server";
import { showPublication } from "~/authoring/services/publish/show-publication.server";
import { undoChange } from "~/authoring/services/structure/undo-change.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { exportedFiles } from "~/authoring/services/folder/export-content.server";
import { completeLesson } from "../../support/content/lesson-done";
import { showActivity } from "~/learning/services/show-activity.server";
import { showChanges } from "~/learning/services/changes/show-changes.server";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { findCompletions } from "~/clearance/queries/facts";
import { findCompanyByKey } from "~/people/queries/organisation";
import type { Store } from "~db/store";
import { ownCompany } from "../../support/own";
import { LESSON } from "../../support/content/a-content-folder";
import {
  aCopy,
  changeOriginal,
  COPY,
  OURS,
  PLACE,
  publish,
  rewrite,
} from "../../support/content/a-copy";
import { aLibrary, importFolder } from "../../support/content/a-library";
import {
  aCleared,
  aLearner,
  twoCompanies,
  twoCompaniesFolder,
} from "../../support/clearance/cleared-people";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";
import { restoreActivity } from "../../support/usual-agency";

const DAY = 86_400_000;
const later = (days: number) => new Date(NOON.getTime() + days * DAY);
const PIER = "All of Pier Street may read your answer.";

/** Two companies, with somebody at each who did the lesson. */
async function both(store: Store) {
  const library = await aLibrary(store, twoCompaniesFolder());
  const { company, dana } = library;
  const tidewater = (await findCompanyByKey(store.read, "tidewater"))!;
  const maya = await aLearner(store, company, "Maya");
  const noah = await aLearner(store, tidewater, "Noah");
  return { ...library, tidewater, maya, noah, call: { store, actor: dana } };
}

async function lesson(store: Store, actor: Employee, now = NOON) {
  const page = await showActivity({ store, actor, now, ...PLACE });
  if (page.kind !== "lesson") throw new Error("It should be a lesson.");
  return page;
}

/** What their lesson asks of them, and its text. */
async function meets(store: Store, actor: Employee, now = NOON) {
  const { lead, asked, changes, done } = await lesson(store, actor, now);
  return { lead, asked, changes, counts: done?.counts };
}

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? error.status : error;
}

eachEngine("a company’s own copy of a lesson", (open) => {
  test("begins as a draft with the original’s text, and teaches nobody before it is published", async () => {
    const store = await open();
    const { call, maya } = await both(store);
    await makeCopy({ ...call, now: NOON, ...OURS });
    const { draft, published } = await openDraft({ ...call, now: NOON, path: COPY });
    expect(published).toBeNull();
    expect(draft?.text.replace(/^original: .*\n/m, "")).toBe(LESSON);
    expect(draft?.text).toMatch(/^original: "?[0-9a-f]{12}"?$/m);
    expect((await lesson(store, maya)).lead).toBe("Hundreds may read your answer.");
    // Asked for twice, it is made once, and what was written stays.
    await rewrite(call, "Hundreds may read", "All may read");
    await makeCopy({ ...call, now: NOON, ...OURS });
    const again = await openDraft({ ...call, now: NOON, path: COPY });
    expect(again.draft?.text).toContain("All may read");
  });

  test("is what the company’s people read, and nobody else’s", async () => {
    const store = await open();
    const { call, maya, noah } = await both(store);
    await aCopy(call);
    expect((await lesson(store, maya)).lead).toBe(PIER);
    expect((await lesson(store, noah)).lead).toBe("Hundreds may read your answer.");
    const [{ revisionId }, other] = [await lesson(store, maya), await lesson(store, noah)];
    expect(revisionId).not.toBe(other.revisionId);
    const finish = { store, now: NOON, ...PLACE };
    await completeLesson({ ...finish, actor: maya, revisionId });
    const done = await findCompletions(store.read, {
      company: maya,
      personIds: [maya.personId],
    });
    expect(done.map(({ revisionNumber }) => revisionNumber)).toEqual([1, 2]);
    // Nobody finishes a text that was never theirs.
    expect(await refusal(completeLesson({ ...finish, actor: noah, revisionId }))).toBe(409);
  });

  test("says nothing of itself yet where its first text has the original’s sentence, also an earlier one", async () => {
    const store = await open();
    const { call } = await both(store);
    await makeCopy({ ...call, now: NOON, ...OURS });
    const said = async () => {
      const { draft } = await showPublication({ ...call, now: NOON, ...OURS });
      return draft?.said;
    };
    expect(await said()).toBeNull();
    await changeOriginal({ ...call, change: "More of it." }, "Hundreds may", "Thousands may");
    expect(await said()).toBeNull();
    await rewrite(call, "change: New lesson.", "change: In our own words.");
    expect(await said()).toEqual({ impact: "notice", change: "In our own words." });
  });

  test("is published on objectives of its module alone, which keeps those that it names", async () => {
    const store = await open();
    const { call } = await both(store);
    await aCopy(call);
    await rewrite(call, "[reply.acknowledge]", "[reply.own]");
    const refused = publish({ ...call, impact: "wording" });
    await expect(refused).rejects.toThrow(/mistakes.*reply\.own/);
    const facts = { title: "Replying", summary: "How to reply.", objectives: new Map() };
    const change = { ...call, now: NOON, moduleKey: "reply", number: 1 };
    const added = await changeModuleFacts({ ...change, facts: { ...facts, added: ["Own"] } });
    expect(added).toMatchObject({ ok: true });
    await publish({ ...call, impact: "wording" });
    const module = "modules/reply/module.yaml";
    const undone = await undoChange({ ...call, now: NOON, path: module, number: 2 });
    expect(undone).toMatchObject({ ok: false, code: "mistakes" });
  });

  test("asks its own company, and what the original asks meanwhile asks everyone else", async () => {
    const store = await open();
    const { call, maya, noah } = await both(store);
    await aCopy({ ...call, impact: "notice", change: "In our own words." });
    expect(await meets(store, maya)).toMatchObject({
      changes: ["In our own words."],
      counts: true,
    });
    expect((await meets(store, noah)).changes).toEqual([]);
    await changeOriginal(
      { ...call, impact: "relearn", change: "Do it again." },
      "Hundreds may",
      "Thousands may",
    );
    expect(await meets(store, noah)).toMatchObject({ changes: ["Do it again."], counts: false });
    expect(await meets(store, maya)).toMatchObject({
      lead: PIER,
      changes: ["In our own words."],
      counts: true,
    });
    const page = await showChanges({ store, actor: maya, now: NOON, ...PLACE });
    expect(JSON.stringify(page?.passages)).toContain("Pier");
    expect(JSON.stringify(page?.passages)).not.toContain("Thousands");
    await rewrite(call, "Pier Street", "the whole of Pier Street");
    await publish({ ...call, impact: "relearn", change: "Ours, again." });
    expect((await meets(store, maya)).counts).toBe(false);
    expect((await meets(store, noah)).changes).toEqual(["Do it again."]);
    const { ledgerEntry } = store.read.tables;
    const asked = await store.read
      .select()
      .from(ledgerEntry)
      .where(eq(ledgerEntry.kind, "relearn-asked"));
    expect(asked.map(({ companyId }) => companyId)).toEqual([noah.companyId, maya.companyId]);
  });

  test("consequences are counted where they fall: a copy’s at its company, an original’s elsewhere", async () => {
    const store = await open();
    const { dana } = await twoCompanies(store);
    const call = { store, actor: dana };
    const count = { store, now: NOON, ...PLACE };
    const before = (await countConsequences(count))!.relearn;
    await aCopy(call);
    const own = (await countConsequences({ ...count, companyKey: "harbour-and-pine" }))!.relearn;
    const others = (await countConsequences(count))!.relearn;
    expect([own.companies, others.companies]).toEqual([1, 1]);
    expect(own.people + others.people).toBe(before.people);
    expect(own.paused + others.paused).toBe(before.paused);
    expect(own.people).toBeGreaterThan(others.people);
  });

  test("the count is what comes true: a copy’s relearn pauses exactly those clearances", async () => {
    const store = await open();
    const { call, company, tidewater } = await both(store);
    const cleared = await aCleared(store, company, "Another");
    const far = await aCleared(store, tidewater, "Another Far Away");
    await aCopy(call);
    const counted = await countConsequences({
      store,
      now: NOON,
      ...PLACE,
      companyKey: "harbour-and-pine",
    });
    await rewrite(call, "Pier Street", "our street");
    await publish({ ...call, impact: "relearn" });
    const held = async ({ companyId, personId }: Employee, now: Date) => {
      const found = await personStandings(store, { company: ownCompany(companyId), personId, now });
      return found!.standings.filter(({ holds }) => holds).length;
    };
    expect(await held(cleared, later(30))).toBe(1);
    expect(await held(cleared, later(31))).toBe(0);
    expect(await held(far, later(31))).toBe(1);
    expect(counted?.relearn).toMatchObject({ companies: 1, pausedCompanies: 1, paused: 1 });
  });

  test("given up, the company is taught the original again, and is asked for what it missed from that day", async () => {
    const store = await open();
    const { call, maya, noah } = await both(store);
    await aCopy(call);
    const { revisionId } = await lesson(store, maya);
    await completeLesson({ store, actor: maya, now: later(1), ...PLACE, revisionId });
    await changeOriginal(
      { ...call, now: later(2), impact: "relearn", change: "Do it again." },
      "Hundreds may",
      "Thousands may",
    );
    const shown = await showGivingUp({ ...call, now: later(60), ...OURS });
    expect(shown).toMatchObject({ impact: "relearn", change: "Do it again.", number: 1 });
    expect(shown.consequences?.companies).toBe(1);
    const gone = { ...call, now: later(60), ...OURS, number: 1 };
    expect(await giveUpCopy(gone)).toMatchObject({ ok: true });
    expect(await giveUpCopy(gone)).toMatchObject({ ok: true });
    const page = await meets(store, maya, later(61));
    expect(page).toMatchObject({
      lead: "Thousands may read your answer.",
      counts: false,
      changes: ["Do it again."],
    });
    const rules = await companyRules(store, maya);
    const again = rules.curriculum.modules.get("reply")!.activities[0]!;
    expect(again.relearns.map(({ publishedAt }) => publishedAt)).toEqual([later(60)]);
    // From here on it is everyone’s lesson.
    await changeOriginal({ ...call, now: later(62), change: "Next." }, "Thousands", "Many");
    expect((await meets(store, maya, later(63))).lead).toBe("Many may read your answer.");
    expect((await meets(store, noah, later(63))).lead).toBe("Many may read your answer.");
  });

  test("given up where the original stayed as it was, nothing is asked of anybody", async () => {
    const store = await open();
    const { call, maya } = await both(store);
    await aCopy(call);
    await giveUpCopy({ ...call, now: later(1), ...OURS, number: 1 });
    expect(await meets(store, maya, later(2))).toMatchObject({
      lead: "Hundreds may read your answer.",
      asked: null,
      counts: true,
    });
    expect((await currentTexts(store.read, [COPY])).length).toBe(0);
  });

  test("given up, it can be restored from its history, and missed changes ask nothing again", async () => {
    const store = await open();
    const { call, maya } = await both(store);
    await aCopy(call);
    await giveUpCopy({ ...call, now: later(1), ...OURS, number: 1 });
    await restoreAsNew({ ...call, now: later(2), path: COPY, sequence: 0, number: 1 });
    await publish({ ...call, now: later(2), impact: "wording" });
    expect((await lesson(store, maya, later(3))).lead).toBe(PIER);
    await changeOriginal({ ...call, now: later(3), impact: "relearn" }, "Hundreds", "Many");
    expect(await meets(store, maya, later(4))).toMatchObject({ lead: PIER, counts: true });
    const { versions } = await showHistory({ ...call, now: NOON, ...OURS, from: null, to: null });
    expect(versions).toMatchObject([{ number: 1, current: true }]);
  });

  test("leaves with its lesson, and comes back with it as it was", async () => {
    const store = await open();
    const { call, maya } = await both(store);
    await aCopy(call);
    const other = { ...call, now: later(1), ...PLACE };
    const [module] = await currentTexts(store.read, ["modules/reply/module.yaml"]);
    const pointing = await currentTexts(store.read, ["modules/reply/quiz.yaml"]);
    expect(pointing).toHaveLength(1);
    const spare = await duplicateActivity({ ...call, now: NOON, ...PLACE, into: "reply" });
    if (!spare.ok) throw new Error(spare.code);
    await publish({ ...call, path: `modules/reply/${spare.activityKey}.md` });
    const quiz = pointing[0]!.text.replaceAll("reread: angry#", `reread: ${spare.activityKey}#`);
    await rewrite({ ...call, path: "modules/reply/quiz.yaml" }, pointing[0]!.text, quiz);
    await publish({ ...call, path: "modules/reply/quiz.yaml" });
    const retired = await retireActivity({ ...other, number: module!.number + 1 });
    expect(retired).toMatchObject({ ok: true });
    expect(await refusal(lesson(store, maya, later(2)))).toBe(404);
    expect(await restoreActivity({ ...other, now: later(3) })).toMatchObject({ ok: true });
    expect(await meets(store, maya, later(4))).toMatchObject({ lead: PIER, counts: true });
  });

  test("lives in the folder: exported, imported elsewhere, and taken out there it is given up", async () => {
    const store = await open();
    const { call, maya } = await both(store);
    await aCopy(call);
    const exported = await exportedFiles(store.read);
    expect(exported.get(COPY)?.text).toContain(PIER);
    const folder = new Map([...exported].map(([path, { text }]) => [path, text]));
    await importFolder(store, folder, later(1));
    folder.set(COPY, folder.get(COPY)!.replace("Pier Street", "Elm Road"));
    expect(await importFolder(store, folder, later(2))).toMatchObject({ ok: true, revisions: 1 });
    expect((await lesson(store, maya, later(3))).lead).toContain("Elm Road");
    folder.delete(COPY);
    expect(await importFolder(store, folder, later(4))).toMatchObject({ ok: true });
    expect((await lesson(store, maya, later(5))).lead).toBe("Hundreds may read your answer.");
    const elsewhere = await open();
    await importFolder(elsewhere, new Map([...exported].map(([path, { text }]) => [path, text])));
    const again = await exportedFiles(elsewhere.read);
    expect([...again].map(([path, { text }]) => [path, text])).toEqual(
      [...exported].map(([path, { text }]) => [path, text]),
    );
  });

  test("is a mistake where its lesson is not there, or where a company has none like it", async () => {
    const store = await open();
    await both(store);
    const files = new Map((await currentTexts(store.read)).map(({ path, text }) => [path, text]));
    files.set("companies/harbour-and-pine/modules/reply/praise.md", LESSON);
    files.set("companies/harbour-and-pine/modules/reply/quiz.md", LESSON);
    const { mistakes } = checkContent(files);
    expect(mistakes.map(({ file }) => file)).toEqual([
      "companies/harbour-and-pine/modules/reply/praise.md",
      "companies/harbour-and-pine/modules/reply/quiz.md",
    ]);
  });

  test("is neither seen nor changed by a trainer of another company", async () => {
    const store = await open();
    const { call, tidewater } = await both(store);
    await aCopy(call);
    const far: Trainer = await aTrainer(store, [tidewater], "Far Trainer");
    const theirs = { store, actor: far, now: NOON };
    expect(await refusal(makeCopy({ ...theirs, ...OURS }))).toBe(404);
    expect(await refusal(openDraft({ ...theirs, path: COPY }))).toBe(404);
    expect(await refusal(giveUpCopy({ ...theirs, ...OURS, number: 1 }))).toBe(404);
    expect(await refusal(showGivingUp({ ...theirs, ...OURS }))).toBe(404);
    expect(await refusal(showHistory({ ...theirs, ...OURS, from: null, to: null }))).toBe(404);
    expect((await showCopies({ ...theirs, ...PLACE })).copies).toEqual([]);
    expect(JSON.stringify(await showLibrary(theirs))).not.toContain("Harbour & Pine");
    expect((await searchLibrary({ ...theirs, query: "Pier Street may read" })).all).toBe(0);
    const own = { ...call, now: NOON };
    expect((await searchLibrary({ ...own, query: "Pier Street may read" })).files).toMatchObject([
      { kind: "copy", company: "harbour-and-pine" },
    ]);
    expect((await showCopies({ ...own, ...PLACE })).copies).toMatchObject([
      { company: { shortName: "Harbour & Pine" }, state: "published", hasUpdate: false },
    ]);
  });
});
