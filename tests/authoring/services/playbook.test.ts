import { changeMembership } from "../../support/makers";
import { expect, test } from "vitest";
import { readPlaybookForm } from "~/authoring/rules/playbook/file";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import type { Impact } from "~/curriculum/rules/kinds";
import { momentIn } from "~/kit/time/moment";
import type { Author, Employee } from "~/people/rules/actor";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import {
  seePlaybookChanges,
  showPlaybookChanges,
} from "~/learning/services/playbook/playbook-changes.server";
import {
  keepPlaybookAside,
  savePlaybook,
} from "~/authoring/services/playbook/save-playbook.server";
import { showPlaybookEditor } from "~/authoring/services/playbook/show-playbook-editor.server";
import { showPlaybookHistory } from "~/authoring/services/playbook/show-playbook-history.server";
import { showPlaybookPublication } from "~/authoring/services/playbook/show-playbook-publication.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { completeLesson } from "../../support/content/lesson-done";
import { showChanges } from "~/learning/services/changes/show-changes.server";
import { showHome } from "~/learning/services/show-home.server";
import { noticePeople } from "~/notices/services/notice-people.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { findChannels } from "~/curriculum/queries/rules";
import type { Store } from "~db/store";
import { aContentFolder, PLAYBOOK } from "../../support/content/a-content-folder";
import {
  aHolder,
  aLearner,
  aTaughtCompany,
  type Taught,
} from "../../support/content/a-taught-company";
import { inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, aTrainer, NOON } from "../../support/makers";
import { reasonOf } from "../../support/refused";
import { publishDraft } from "../../support/own-forms";
import { publishDue, scheduleDraft } from "../../support/usual-agency";

const PATH = "companies/harbour-and-pine/playbook.yaml";
const form = readPlaybookForm(PLAYBOOK)!;
const signedAnew: PlaybookForm = { ...form, signature: { ...form.signature, rule: "a full name" } };
const LESSON = { moduleKey: "reply", activityKey: "angry" };

/** The manager's door, or with a trainer the studio's. */
const door = (store: Store, actor: Author, now = NOON) => ({
  store,
  actor,
  now,
  companyKey: actor.role === "trainer" ? "harbour-and-pine" : null,
});

async function saved(store: Store, actor: Author, wanted: PlaybookForm, sequence = 0, base = 1) {
  return savePlaybook({
    ...door(store, actor),
    form: wanted,
    sequence,
    baseNumber: base,
    replace: false,
  });
}

async function published(store: Store, taught: Taught, impact: Impact, wanted = signedAnew) {
  const { priya } = taught;
  expect(await saved(store, priya, wanted)).toMatchObject({ ok: true });
  const { draft } = await showPlaybookPublication(door(store, priya));
  const publication = { impact, change: "We sign with a full name." };
  const call = { store, actor: priya, now: NOON, path: PATH, sequence: draft!.sequence };
  expect(await publishDraft({ ...call, publication })).toMatchObject({ ok: true });
  return draft!;
}

/** How the clearances of the company stand on a day. */
async function states(store: Store, { company }: Taught, at: Date) {
  const rules = await companyRules(store, company);
  const moment = momentIn(company.timeZone, at);
  const people = await gatherFacts(store.read, { company });
  return people.flatMap((facts) => standingsOf(facts, rules, moment).standings.map((s) => s.state));
}

async function entries(store: Store, companyId: string) {
  const { ledgerEntry } = store.read.tables;
  const rows = await store.read.select().from(ledgerEntry);
  return rows
    .filter((row) => row.companyId === companyId)
    .map(({ kind, facts }) => [kind, JSON.parse(facts) as object]);
}

eachEngine("a company’s playbook", (open) => {
  test("its manager and its trainers write one draft; nobody else finds it", async () => {
    const store = await open();
    const { priya, dana, company } = await aTaughtCompany(store);
    expect(await saved(store, priya, signedAnew)).toEqual({ ok: true, sequence: 1 });
    const opened = await showPlaybookEditor(door(store, dana));
    expect(opened).toMatchObject({
      sequence: 1,
      form: { signature: { rule: "a full name" } },
      draft: { savedBy: priya.name },
      problems: {},
    });
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const strangers: Author[] = [
      await aManager(store, other, "Niall Keane"),
      await aTrainer(store, [other], "Jonah Adeyemi"),
    ];
    for (const actor of strangers) {
      expect(await reasonOf(() => showPlaybookEditor(door(store, actor)))).toContain("isn’t here");
      expect(await reasonOf(() => saved(store, actor, signedAnew))).toContain("isn’t here");
      const call = { store, actor, now: NOON, path: PATH, sequence: 1 };
      expect(await reasonOf(() => publishDraft({ ...call, publication: null }))).toContain(
        "isn’t here",
      );
    }
    // A manager writes no lesson, though drafts are kept in one place.
    const lesson = { store, actor: priya, now: NOON, path: "modules/reply/angry.md", sequence: 1 };
    expect(await reasonOf(() => publishDraft({ ...lesson, publication: null }))).toContain(
      "isn’t here",
    );
    const named = { ...door(store, priya), companyKey: company.key };
    expect(await reasonOf(() => showPlaybookEditor(named))).toContain("isn’t here");
  });

  test("a late save overwrites nothing, and can take the place of the other one knowingly", async () => {
    const store = await open();
    const { priya, dana } = await aTaughtCompany(store);
    const late = { ...form, replyGoal: "at once" };
    await saved(store, priya, signedAnew);
    const refused = await saved(store, dana, late);
    expect(refused).toMatchObject({
      ok: false,
      code: "stale",
      theirs: { sequence: 1, savedBy: priya.name, form: signedAnew },
      published: { number: 1, form },
    });
    const text = JSON.stringify(refused);
    for (const words of ["full name", "at once"]) expect(text).toContain(words.split(" ")[1]);
    expect((await showPlaybookEditor(door(store, dana))).form).toMatchObject(signedAnew);
    const call = { ...door(store, dana), form: late, sequence: 1, baseNumber: 1, replace: true };
    expect(await savePlaybook(call)).toMatchObject({ ok: true, sequence: 2 });
    const asides = async () =>
      (await showPlaybookHistory({ ...door(store, dana), from: null, to: null })).asides;
    expect(await asides()).toMatchObject([{ savedBy: priya.name }]);
    // What is given up for the other version can be had back, too.
    await keepPlaybookAside({ ...door(store, priya), form: signedAnew });
    expect(await asides()).toHaveLength(2);
  });

  test("what says the same as what is published makes no draft; what is typed with mistakes is kept", async () => {
    const store = await open();
    const { priya } = await aTaughtCompany(store);
    expect(await saved(store, priya, form)).toEqual({ ok: true, sequence: 0 });
    expect((await showPlaybookEditor(door(store, priya))).draft).toBeNull();
    const long = "A very long name ".repeat(60).trim();
    const wrong = { ...form, replyGoal: "", company: { ...form.company, name: long } };
    expect(await saved(store, priya, wrong)).toMatchObject({ ok: true });
    expect(await showPlaybookEditor(door(store, priya))).toMatchObject({
      form: { company: { name: long }, replyGoal: "" },
      problems: { replyGoal: "Fill in “Response time”." },
    });
    const { draft } = await showPlaybookPublication(door(store, priya));
    expect(draft).toMatchObject({ problems: { inFields: 1 }, preview: null, quoting: [] });
    const call = { store, actor: priya, now: NOON, path: PATH, sequence: 1 };
    expect(
      await publishDraft({ ...call, publication: { impact: "notice", change: "x" } }),
    ).toMatchObject({ ok: false, code: "mistakes" });
  });

  test("wording asks nobody; the file says how it was published, and an import keeps it", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const maya = await aHolder(store, taught);
    await published(store, taught, "wording");
    expect((await home(store, maya)).changes).toEqual([]);
    const [file] = await currentTexts(store.read, [PATH]);
    expect(file?.text).toBe(
      `impact: wording\nchange: We sign with a full name.\n\n${PLAYBOOK.replace(
        "rule: a first name",
        "rule: a full name",
      )}`,
    );
    const folder = aContentFolder({ [PATH]: file!.text });
    const { content } = checkContent(folder);
    expect(await importContent({ store, content, now: NOON })).toMatchObject({ revisions: 0 });
  });

  test("notice shows everyone in training or cleared what changed, once, and a look completes nothing", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const maya = await aHolder(store, taught);
    const ines = await aLearner(store, taught, "Ines Moreau");
    const esther = await anEmployee(store, taught.company, "Esther Cole");
    await noticePeople({ store, now: inDays(-1) });
    const draft = await published(store, taught, "notice");
    expect(draft.consequences.notice).toMatchObject({ people: 2, cleared: 1, paused: 0 });
    for (const person of [maya, ines])
      expect((await home(store, person)).changes).toMatchObject([{ kind: "playbook" }]);
    expect((await home(store, esther)).changes).toEqual([]);
    await noticePeople({ store, now: NOON });
    const { notice } = store.read.tables;
    const told = (await store.read.select().from(notice)).filter(({ key }) =>
      key.startsWith("changed:playbook"),
    );
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [maya.personId, ines.personId].sort(),
    );
    const call = { store, actor: maya, now: NOON };
    const page = await showPlaybookChanges(call);
    expect(page).toMatchObject({ asks: true, number: 2, sentences: ["We sign with a full name."] });
    expect(JSON.stringify(page.passages)).toContain("full");
    expect(await seePlaybookChanges({ ...call, number: 2 })).toEqual({ newer: false });
    await seePlaybookChanges({ ...call, number: 2 });
    expect(await showPlaybookChanges(call)).toMatchObject({ asks: false });
    expect((await home(store, maya)).changes).toEqual([]);
    expect(await reasonOf(() => seePlaybookChanges({ ...call, number: 9 }))).toContain(
      "isn’t what",
    );
    const { completion } = store.read.tables;
    expect(await store.read.select().from(completion)).toHaveLength(1);
    expect(await states(store, taught, inDays(60))).toContain("cleared");
    expect(await entries(store, taught.company.id)).toContainEqual([
      "playbook-changed",
      expect.objectContaining({ number: 2, impact: "notice" }),
    ]);
  });

  test("relearn pauses exactly what was counted, after the grace, and doing what quotes it lifts the pause", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const maya = await aHolder(store, taught);
    const draft = await published(store, taught, "relearn");
    expect(draft.quoting.map(({ path }) => path)).toEqual(["reply/angry"]);
    expect(draft.consequences.relearn).toMatchObject({ people: 1, relearns: 1, paused: 1 });
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const elsewhere = await companyRules(store, other);
    const asked = [...elsewhere.modules.values()].flatMap(({ activities }) => activities);
    expect(asked.flatMap(({ relearns }) => relearns)).toEqual([]);
    expect(await states(store, taught, inDays(30))).toEqual(["cleared"]);
    expect(await states(store, taught, inDays(31))).toEqual(["paused"]);
    const call = { store, actor: maya, now: inDays(1), ...LESSON };
    const page = await showChanges(call);
    expect(page).toMatchObject({ asks: "again", sentences: ["We sign with a full name."] });
    expect(JSON.stringify(page?.passages)).toContain("full");
    const lesson = await currentLesson(store, taught);
    expect(await completeLesson({ ...call, revisionId: lesson })).toMatchObject({ counts: true });
    expect(await states(store, taught, inDays(31))).toEqual(["cleared"]);
    expect((await home(store, maya, inDays(2))).changes).toEqual([]);
    expect(await entries(store, taught.company.id)).toContainEqual([
      "relearn-asked",
      expect.objectContaining({ activity: "reply/angry", playbook: 2 }),
    ]);
  });

  test("where nothing quotes what changed, nobody learns anything again", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    await aHolder(store, taught);
    const wanted = { ...form, help: { ...form.help, hours: "mornings" } };
    const draft = await published(store, taught, "relearn", wanted);
    expect(draft.quoting).toEqual([]);
    expect(await states(store, taught, inDays(31))).toEqual(["cleared"]);
  });

  test("a channel that is removed says who is affected, and is removed", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const wanted = { ...form, channels: form.channels.slice(1) };
    await aHolder(store, taught);
    const draft = await published(store, taught, "notice", wanted);
    expect(draft.gone).toEqual([
      { key: "instagram", name: "Instagram", cleared: 1, nowhere: 1, training: 0 },
    ]);
    expect((await findChannels(store.read, taught.company)).map(({ key }) => key)).toEqual(["x"]);
  });

  test("a manager’s time is kept, and not once they have left", async () => {
    const store = await open();
    const { priya } = await aTaughtCompany(store);
    await saved(store, priya, signedAnew);
    const publication = { impact: "notice" as const, change: "A full name." };
    const asked = { store, actor: priya, now: NOON, path: PATH, sequence: 1, publication };
    expect(await scheduleDraft({ ...asked, publishAt: inDays(1) })).toEqual({ ok: true });
    expect(await saved(store, priya, form, 2)).toMatchObject({ ok: false, code: "scheduled" });
    expect(await publishDue({ store, now: inDays(2) })).toBe(1);
    const { versions } = await showPlaybookHistory({ ...door(store, priya), from: null, to: null });
    expect(versions).toMatchObject([
      { number: 2, impact: "notice", change: "A full name.", publishedBy: priya.name },
      { number: 1, impact: null },
    ]);
    await saved(store, priya, { ...form, replyGoal: "at once" }, 0, 2);
    const again = { ...asked, now: inDays(3), sequence: 1, publishAt: inDays(4) };
    expect(await scheduleDraft(again)).toEqual({ ok: true });
    await changeMembership(store, priya.personId, { leftAt: inDays(3) });
    expect(await publishDue({ store, now: inDays(5) })).toBe(0);
  });
});

async function home(store: Store, actor: Employee, now = NOON) {
  return showHome({ store, actor, now });
}

async function currentLesson(store: Store, { company }: Taught): Promise<string> {
  const { curriculum } = await companyRules(store, company);
  const lesson = curriculum.modules.get("reply")!.activities.find(({ key }) => key === "angry")!;
  return lesson.revisionId;
}
