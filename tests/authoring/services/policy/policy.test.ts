import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { fileHistory } from "~/authoring/queries/authoring";
import { findDraft } from "~/authoring/queries/drafts";
import { discardDraft } from "~/authoring/services/drafts/save-draft.server";
import { haveBack, putOnTop } from "~/authoring/services/drafts/restore-text.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { countPolicyConsequences } from "~/authoring/services/policy/count-policy-consequences.server";
import { keepPolicyAside, savePolicy } from "~/authoring/services/policy/save-policy.server";
import { showPolicyEditor } from "~/authoring/services/policy/show-policy-editor.server";
import { showPolicyHistory } from "~/authoring/services/policy/show-policy-history.server";
import { showPolicyPublication } from "~/authoring/services/policy/show-policy-publication.server";
import { policyVersions } from "~/clearance/services/policy/versions.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { PolicyForm } from "~/company/rules/policy/form";
import type { NewId } from "~/kit/http/form-id";
import { momentIn } from "~/kit/time/moment";
import { showPolicy } from "~/learning/services/show-policy.server";
import type { Author } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aContentFolder, POLICY } from "../../../support/content/a-content-folder";
import {
  aHolder,
  aLearner,
  aTaughtCompany,
  teach,
  type Taught,
} from "../../../support/content/a-taught-company";
import { inDays } from "../../../support/clearance/a-team";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, aManager, aTrainer, NOON } from "../../../support/makers";
import { publishDraft } from "../../../support/own-forms";
import { reasonOf } from "../../../support/refused";
import { publishDue, scheduleDraft } from "../../../support/usual-agency";

const PATH = "companies/harbour-and-pine/policy.md";
const SECOND = "companies/harbour-and-pine/policy/2026.2.md";
const FORM: PolicyForm = {
  title: "Social media policy",
  text: "## Who may speak\n\nThose who are cleared, and nobody else, at {% $company.name %}.",
};
const SIGNED = { impact: "relearn", change: "Nobody else speaks for us.", graceDays: 7 } as const;
const MINOR = { ...SIGNED, impact: "wording" } as const;

/** The manager's door, or with a trainer the studio's. */
const door = (store: Store, actor: Author, now = NOON) => ({
  store,
  actor,
  now,
  companyKey: actor.role === "trainer" ? "harbour-and-pine" : null,
});

const saved = (store: Store, actor: Author, form = FORM, sequence = 0, baseNumber = 1) =>
  savePolicy({ ...door(store, actor), form, sequence, baseNumber, replace: false });

const draftOf = (store: Store, actor: Author, sequence = 1, now = NOON) => ({
  store,
  actor,
  now,
  path: PATH,
  sequence,
});

async function published(
  store: Store,
  { priya }: Taught,
  publication: typeof SIGNED | typeof MINOR = SIGNED,
) {
  expect(await saved(store, priya)).toEqual({ ok: true, sequence: 1 });
  expect(await publishDraft({ ...draftOf(store, priya), publication })).toMatchObject({ ok: true });
}

/** How the clearances of the company stand on a day. */
async function states(store: Store, { company }: Taught, at: Date) {
  const rules = await companyRules(store, company);
  const people = await gatherFacts(store.read, { company });
  return people.flatMap((facts) =>
    standingsOf(facts, rules, momentIn(company.timeZone, at)).standings.map(({ state }) => state),
  );
}

async function recorded(store: Store) {
  const { ledgerEntry } = store.read.tables;
  const rows = await store.read.select().from(ledgerEntry);
  return rows
    .filter(({ kind }) => kind === "policy-published")
    .map(({ actorId, facts }) => [actorId, JSON.parse(facts) as object] as const);
}

eachEngine("a company’s policy", (open) => {
  test("is written in one draft by its manager and its trainers; nobody else finds it", async () => {
    const store = await open();
    const { priya, dana } = await aTaughtCompany(store);
    expect(await saved(store, priya)).toEqual({ ok: true, sequence: 1 });
    expect(await showPolicyEditor(door(store, dana))).toMatchObject({
      sequence: 1,
      baseNumber: 1,
      form: FORM,
      starts: false,
      draft: { savedBy: priya.name },
      problems: {},
    });
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const strangers: Author[] = [
      await aManager(store, other, "Niall Keane"),
      await aTrainer(store, [other], "Jonah Adeyemi"),
    ];
    for (const actor of strangers) {
      const looking = { ...door(store, actor), companyKey: "harbour-and-pine" };
      expect(await reasonOf(() => showPolicyEditor(looking))).toContain("isn’t here");
      const publishing = { ...draftOf(store, actor), publication: SIGNED };
      expect(await reasonOf(() => publishDraft(publishing))).toContain("isn’t here");
    }
    // What is published is no file that anybody could save over.
    const old = { ...draftOf(store, priya), path: "companies/harbour-and-pine/policy/2026.1.md" };
    expect(await reasonOf(() => publishDraft({ ...old, publication: SIGNED }))).toContain(
      "isn’t here",
    );
  });

  test("what is published already makes no draft, and a late save shows both versions", async () => {
    const store = await open();
    const { priya, dana } = await aTaughtCompany(store);
    const { form } = await showPolicyEditor(door(store, priya));
    expect(await saved(store, priya, form!)).toEqual({ ok: true, sequence: 0 });
    expect(await saved(store, priya)).toEqual({ ok: true, sequence: 1 });
    const mine = { ...FORM, text: "## Mine\n\nOnly mine." };
    const late = await saved(store, dana, mine);
    expect(late).toMatchObject({
      ok: false,
      code: "stale",
      theirs: { form: FORM, savedBy: priya.name },
      changes: { readable: true },
    });
    const kept = { ...door(store, dana), form: mine, sequence: 1, baseNumber: 1, replace: true };
    expect(await savePolicy(kept)).toEqual({ ok: true, sequence: 2 });
    await keepPolicyAside({ ...door(store, priya), form: { ...FORM, title: "Aside" } });
    const { asides } = await showPolicyHistory({ ...door(store, priya), from: null, to: null });
    expect(asides).toHaveLength(2);
  });

  test("a discarded draft can be had back", async () => {
    const store = await open();
    const { priya } = await aTaughtCompany(store);
    await saved(store, priya);
    await discardDraft(draftOf(store, priya));
    expect((await showPolicyEditor(door(store, priya))).draft).toBeNull();
    const history = await showPolicyHistory({ ...door(store, priya), from: null, to: null });
    const asideId = history.asides[0]!.id;
    expect(await haveBack({ ...draftOf(store, priya, 0), asideId })).toMatchObject({ ok: true });
    expect((await showPolicyEditor(door(store, priya))).form).toEqual(FORM);
  });

  test("a version to be signed counts who has to and what pauses, and then that is what happens", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const { priya, company } = taught;
    const maya = await aHolder(store, taught);
    await aLearner(store, taught, "Rui Santos");
    await saved(store, priya);
    const { draft } = await showPolicyPublication(door(store, priya));
    expect(draft).toMatchObject({
      number: 2,
      version: "2026.2",
      base: 1,
      problems: { others: [] },
    });
    const counting = { store, now: NOON, company, graceDays: 7, publishAt: null };
    const counted = await countPolicyConsequences(counting);
    expect(counted).toEqual({
      graceDays: 7,
      signBy: "2026-11-28",
      people: [
        { name: "Maya Okafor", paused: 1 },
        { name: "Rui Santos", paused: 0 },
      ],
      paused: 1,
    });
    expect(await publishDraft({ ...draftOf(store, priya), publication: SIGNED })).toEqual({
      ok: true,
      revisions: 1,
    });
    const { versions } = await policyVersions({ store, actor: priya, now: NOON });
    expect(versions[0]).toMatchObject({
      version: "2026.2",
      current: true,
      reacknowledge: true,
      graceUntil: "2026-11-28",
      unsigned: counted.people.length,
    });
    expect(await states(store, taught, inDays(7))).not.toContain("paused");
    const after = await states(store, taught, inDays(8));
    expect(after.filter((state) => state === "paused")).toHaveLength(counted.paused);
    expect(await showPolicy({ store, actor: maya, version: null })).toMatchObject({
      version: "2026.2",
      signed: null,
      changes: [{ version: "2026.2", change: SIGNED.change }],
    });
    const facts = { version: "2026.2", graceDays: 7, reacknowledge: true };
    expect((await recorded(store)).at(-1)).toMatchObject([priya.personId, facts]);
  });

  test("a minor version asks nobody to sign again", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    await aHolder(store, taught);
    await published(store, taught, MINOR);
    const { versions } = await policyVersions({ store, actor: taught.priya, now: NOON });
    expect(versions[0]).toMatchObject({ version: "2026.2", reacknowledge: false, unsigned: 0 });
    expect(await states(store, taught, inDays(60))).not.toContain("paused");
  });

  test("the same form twice publishes once", async () => {
    const store = await open();
    const { priya } = await aTaughtCompany(store);
    await saved(store, priya);
    const id: NewId = newId(NOON);
    const sent = { ...draftOf(store, priya), id, publication: SIGNED };
    const answers = await Promise.all([publishDraft(sent), publishDraft(sent)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await fileHistory(store.read, PATH)).toHaveLength(2);
  });

  test("a gap keeps it from being published, and is named", async () => {
    const store = await open();
    const { priya } = await aTaughtCompany(store);
    const text = `${FORM.text}\n\nCall [who to call in an emergency].`;
    await saved(store, priya, { ...FORM, text });
    const { problems } = await showPolicyEditor(door(store, priya));
    expect(problems["text"]).toBe("Fill in [who to call in an emergency].");
    const outcome = await publishDraft({ ...draftOf(store, priya), publication: SIGNED });
    expect(outcome).toMatchObject({ ok: false, code: "mistakes" });
    expect(JSON.stringify(outcome)).toContain("[who to call in an emergency]");
    const empty = { ...FORM, text: " " };
    expect(await saved(store, priya, empty, 1)).toEqual({ ok: true, sequence: 2 });
    expect(await publishDraft({ ...draftOf(store, priya, 2), publication: SIGNED })).toMatchObject({
      code: "mistakes",
    });
    expect(await fileHistory(store.read, PATH)).toHaveLength(1);
  });

  test("a version that was published meanwhile is shown, and never overwritten", async () => {
    const store = await open();
    const { priya } = await aTaughtCompany(store);
    await saved(store, priya);
    const theirs = POLICY.replace("2026.1", "2026.2").replace("who are cleared", "who may");
    await teach(store, inDays(0), { [SECOND]: theirs });
    const refused = await publishDraft({ ...draftOf(store, priya), publication: SIGNED });
    expect(refused).toMatchObject({ ok: false, code: "moved-on", number: 2 });
    const { draft } = await showPolicyPublication(door(store, priya));
    expect(draft).toMatchObject({ version: "2026.3", movedOn: { number: 2, publishedBy: null } });
    expect(await putOnTop({ ...draftOf(store, priya), onto: 2 })).toMatchObject({ ok: true });
    expect(await publishDraft({ ...draftOf(store, priya, 2), publication: SIGNED })).toMatchObject({
      ok: true,
    });
    const history = await fileHistory(store.read, PATH);
    expect(history.map(({ name, number }) => [name, number])).toEqual([
      ["2026.3", 3],
      ["2026.2", 2],
      ["2026.1", 1],
    ]);
    expect(history[1]?.text).toBe(theirs);
  });

  test("an import takes nothing back that was published in the app", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    await published(store, taught);
    const text = (await fileHistory(store.read, PATH))[0]!.text;
    // The folder as it was before.
    await teach(store, inDays(1));
    // The folder has written another version of the same name.
    const theirs = POLICY.replace("2026.1", "2026.2").replace("First version", "Theirs");
    const { content } = checkContent(aContentFolder({ [SECOND]: theirs }));
    const imported = await importContent({ store, content, now: inDays(2) });
    expect(imported).toMatchObject({ ok: true, disputed: [SECOND] });
    // One that follows it is published, as ever.
    const third = SECOND.replace("2026.2", "2026.3");
    await teach(store, inDays(3), { [SECOND]: text, [third]: theirs.replace("2026.2", "2026.3") });
    const history = await fileHistory(store.read, PATH);
    expect(history.map(({ name }) => name)).toEqual(["2026.3", "2026.2", "2026.1"]);
    expect(history[1]).toMatchObject({ text, publishedBy: taught.priya.name });
  });

  test("a scheduled version is published at its time, and cannot be changed until then", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    const { priya } = taught;
    await saved(store, priya);
    const scheduling = { ...draftOf(store, priya), publication: SIGNED };
    const past = await scheduleDraft({ ...scheduling, publishAt: inDays(-1) });
    expect(past).toMatchObject({ ok: false, code: "past" });
    // The next year begins with a version of its own.
    const publishAt = new Date("2027-01-04T09:00:00Z");
    expect(await scheduleDraft({ ...scheduling, publishAt })).toEqual({ ok: true });
    const door = { store, actor: priya, now: NOON, companyKey: null, from: null, to: null };
    const { translations } = await showPolicyHistory(door);
    expect(translations.scheduled?.at).toEqual(publishAt);
    expect(await saved(store, priya, { ...FORM, title: "Other" }, 2)).toEqual({
      ok: false,
      code: "scheduled",
    });
    expect(await publishDue({ store, now: publishAt })).toBe(1);
    expect(await findDraft(store.read, PATH)).toBeNull();
    const [newest] = await fileHistory(store.read, PATH);
    expect(newest).toMatchObject({ name: "2027.1", publishedBy: priya.name });
    expect((await recorded(store)).at(-1)?.[1]).toMatchObject({ version: "2027.1", graceDays: 7 });
  });

  test("where there is none yet, it starts with a text in the company’s language, and everyone signs the first", async () => {
    const store = await open();
    const { content } = checkContent(
      aContentFolder({ "companies/harbour-and-pine/policy/2026.1.md": null }),
    );
    await importContent({ store, content, now: inDays(-20) });
    const { company } = store.read.tables;
    const [row] = await store.read.select().from(company);
    await store.write((tx) => tx.update(company).set({ language: "de" }));
    const priya = await aManager(store, row!);
    const page = await showPolicyEditor(door(store, priya));
    expect(page).toMatchObject({ starts: true, sequence: 0, baseNumber: 0, published: null });
    expect(page.form?.title).toBe("Social-Media-Richtlinie");
    expect(page.problems["text"]).toContain("[wen wir im Notfall anrufen]");
    const filled = { ...page.form!, text: page.form!.text.replace(/\[[^\]]+\]/g, "Priya") };
    expect(await saved(store, priya, filled, 0, 0)).toEqual({ ok: true, sequence: 1 });
    expect(await showPolicyPublication(door(store, priya))).toMatchObject({
      draft: { base: 0, version: "2026.1", changes: null, problems: { inFields: 0, others: [] } },
    });
    expect(await publishDraft({ ...draftOf(store, priya), publication: SIGNED })).toMatchObject({
      ok: true,
    });
    const { versions } = await policyVersions({ store, actor: priya, now: NOON });
    expect(versions).toMatchObject([{ version: "2026.1", reacknowledge: true }]);
  });

  test("its history compares any two versions", async () => {
    const store = await open();
    const taught = await aTaughtCompany(store);
    await published(store, taught);
    const history = await showPolicyHistory({ ...door(store, taught.dana), from: 1, to: 2 });
    expect(history.versions).toMatchObject([
      {
        number: 2,
        name: "2026.2",
        publishedBy: taught.priya.name,
        impact: "relearn",
        current: true,
      },
      { number: 1, name: "2026.1", publishedBy: null, impact: null, change: "First version." },
    ]);
    expect(history.compared?.changes).toMatchObject({ readable: true, settings: [] });
    expect(JSON.stringify(history.compared?.changes.text)).toContain("nobody else");
  });
});
