import { expect, test } from "vitest";
import { readProgrammeForm } from "~/authoring/rules/programme/file";
import type { ProgrammeForm } from "~/authoring/rules/programme/form";
import { fileHistory } from "~/authoring/queries/authoring";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { restoreAsNew } from "~/authoring/services/drafts/restore-text.server";
import { showLibrary } from "~/authoring/services/library/show-library.server";
import {
  keepProgrammeAside,
  saveProgramme,
} from "~/authoring/services/programme/save-programme.server";
import { showProgrammeEditor } from "~/authoring/services/programme/show-programme-editor.server";
import { showProgrammeHistory } from "~/authoring/services/programme/show-programme-history.server";
import { showProgrammePublication } from "~/authoring/services/programme/show-programme-publication.server";
import { agree, sendBack } from "~/authoring/services/publish/answer-asked.server";
import { askForYes, unschedule } from "~/authoring/services/publish/schedule-draft.server";
import { moveModule } from "~/authoring/services/structure/reorder.server";
import { retireProgramme } from "~/authoring/services/structure/retire-programme.server";
import { startProgramme } from "~/authoring/services/structure/start-programme.server";
import { programmeFile } from "~/curriculum/rules/content-paths";
import type { Reach } from "~/curriculum/rules/kinds";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { showAskedDrafts } from "~/curriculum/services/asked-drafts.server";
import type { Trainer } from "~/people/rules/actor";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { twoCompanies, twoCompaniesFolder } from "../../support/clearance/cleared-people";
import { eachEngine } from "../../support/harness/engines";
import { NOON } from "../../support/makers";
import { publishDraft } from "../../support/own-forms";
import { reasonOf } from "../../support/refused";
import { publishDue, scheduleDraft } from "../../support/usual-agency";

const PATH = programmeFile("reply");
const at = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
const FILE = twoCompaniesFolder().get(PATH)!;
const form = readProgrammeForm(FILE)!;
/** It comes to ask for the policy, of six people at two companies who are there. */
const withPolicy: ProgrammeForm = { ...form, policy: true };
const ALWAYS = { secondYesAbove: 0 };

const place = (store: Store, actor: Trainer, programmeKey = "reply") => ({
  store,
  actor,
  now: NOON,
  programmeKey,
});

async function saved(store: Store, actor: Trainer, wanted: ProgrammeForm, sequence = 0) {
  const save = { ...place(store, actor), form: wanted, sequence, baseNumber: 1, replace: false };
  return saveProgramme(save);
}

const looked = (store: Store, actor: Trainer, sequence: number, reach?: Reach) => ({
  store,
  actor,
  now: NOON,
  path: PATH,
  sequence,
  publication: { impact: "notice" as const, change: "-", reach },
});

const newest = async (store: Store) => (await fileHistory(store.read, PATH))[0]!;

eachEngine("a programme’s draft", (open) => {
  test("is saved letter by letter, and what says the same makes none", async () => {
    const store = await open();
    const { dana, jonah } = await twoCompanies(store);
    expect(await saved(store, dana, form)).toEqual({ ok: true, sequence: 0 });
    expect(await showProgrammeEditor(place(store, dana))).toMatchObject({ draft: null, form });
    const other = { ...form, validMonths: "6", graceDays: "90" };
    expect(await saved(store, dana, other)).toEqual({ ok: true, sequence: 1 });
    const page = await showProgrammeEditor(place(store, jonah));
    expect(page).toMatchObject({ form: other, sequence: 1, problems: {}, title: form.title });
    expect(page.draft).toMatchObject({ savedBy: dana.name });
    expect(page.modules.map(({ key }) => key)).toEqual(["reply"]);
    const { draft } = await openDraft({ store, actor: dana, now: NOON, path: PATH });
    expect(draft!.text).toBe(`${FILE.replace("validMonths: 12", "validMonths: 6")}graceDays: 90\n`);
    expect(await newest(store)).toMatchObject({ number: 1 });
    const [shown] = (await showLibrary({ store, actor: dana, now: NOON })).programmes;
    expect(shown!.standing).toMatchObject({ state: "changed", editedBy: dana.name });
  });

  test("saved too late overwrites nothing, and can take the place of the other one knowingly", async () => {
    const store = await open();
    const { dana, jonah } = await twoCompanies(store);
    const [hers, his] = [
      { ...form, title: "Hers" },
      { ...form, title: "His" },
    ];
    await saved(store, dana, hers);
    expect(await saved(store, jonah, his)).toMatchObject({
      ok: false,
      code: "stale",
      theirs: { sequence: 1, savedBy: dana.name, form: hers },
      published: { number: 1, form },
      changes: { settings: [{ label: "Title" }] },
    });
    const call = { ...place(store, jonah), form: his, sequence: 1, baseNumber: 1, replace: true };
    expect(await saveProgramme(call)).toEqual({ ok: true, sequence: 2 });
    await keepProgrammeAside({ ...place(store, dana), form: { ...form, title: "Aside" } });
    const history = await showProgrammeHistory({ ...place(store, dana), from: null, to: null });
    expect(history.asides).toHaveLength(2);
  });

  test("is of a programme that is there", async () => {
    const store = await open();
    const { dana } = await twoCompanies(store);
    const nowhere = place(store, dana, "none");
    const save = { ...nowhere, form, sequence: 0, baseNumber: 0, replace: false };
    for (const work of [
      () => showProgrammeEditor(nowhere),
      () => showProgrammePublication(nowhere),
      () => showProgrammeHistory({ ...nowhere, from: null, to: null }),
      () => saveProgramme(save),
      () => showProgrammeEditor(place(store, dana, "../policy")),
    ])
      expect(await reasonOf(work)).toContain("isn’t here");
  });
});

eachEngine("publishing a programme", (open) => {
  test("says what changed and who is affected, and asks for the reach of what it adds", async () => {
    const store = await open();
    const { dana, jonah } = await twoCompanies(store);
    expect(await showProgrammePublication(place(store, dana))).toMatchObject({ draft: null });
    await saved(store, dana, { ...withPolicy, validMonths: "6" });
    const { draft } = await showProgrammePublication(place(store, jonah));
    expect(draft).toMatchObject({ number: 2, base: 1, movedOn: null, asked: null });
    expect(draft!.problems).toEqual({ inFields: 0, others: [] });
    expect(draft!.changes!.settings.map(({ label }) => label)).toEqual([
      "Requires a signed company policy",
      "Valid for (months)",
    ]);
    expect(draft!.additions!.asked.cleared.companies).toBe(2);
    expect(draft!.additions!.elsewhere).toBe(true);
    const names = draft!.affected.map(({ name }) => name);
    expect(names).toContain("Learning");
    expect(names).not.toContain("Gone");
    expect(names).not.toContain("Far Away");

    expect(await publishDraft(looked(store, dana, 1, "uncleared"))).toMatchObject({ ok: true });
    expect(await newest(store)).toMatchObject({ number: 2, publishedBy: dana.name });
    const { programmes } = await currentCurriculum(store);
    const [reply] = [...programmes.values()];
    expect(reply!.revisions.at(-1)).toMatchObject({ reach: "uncleared", body: { policy: true } });
    expect(await publishDraft(looked(store, dana, 1))).toMatchObject({ code: "stale" });
  });

  test("changes nothing where something in it has to be fixed first", async () => {
    const store = await open();
    const { dana } = await twoCompanies(store);
    await saved(store, dana, { ...form, modules: [] });
    const { draft } = await showProgrammePublication(place(store, dana));
    expect(draft!.problems).toEqual({ inFields: 1, others: [] });
    expect((await showProgrammeEditor(place(store, dana))).problems).toHaveProperty("modules");
    expect(await publishDraft(looked(store, dana, 1))).toMatchObject({ code: "mistakes" });
    expect(await newest(store)).toMatchObject({ number: 1 });
  });

  test("needs a colleague’s yes to ask people at several companies, and has it once they agree", async () => {
    const store = await open();
    const { dana, jonah } = await twoCompanies(store);
    await saved(store, dana, withPolicy);
    const missing = { ok: false, code: "second-yes", asked: { companies: 2 } };
    const publishing = looked(store, dana, 1, "cleared");
    expect(await publishDraft({ ...publishing, ...ALWAYS })).toMatchObject(missing);
    const later = { ...publishing, publishAt: at(1) };
    expect(await scheduleDraft({ ...later, ...ALWAYS })).toMatchObject(missing);
    expect(await askForYes({ ...publishing, publishAt: null })).toEqual({ ok: true });
    expect(await saved(store, jonah, form, 2)).toMatchObject({ code: "scheduled" });
    expect(await showAskedDrafts(store, jonah)).toMatchObject([
      { to: "/studio/library/programme/reply/publish", title: form.title, by: dana.name },
    ]);
    const { draft } = await showProgrammePublication(place(store, jonah));
    expect(draft).toMatchObject({ asked: { by: dana.name, own: false, reach: "cleared" } });

    const his = { store, actor: jonah, now: NOON, path: PATH };
    const back = { ...his, sequence: 2, reason: "Ask Priya first." };
    expect(await sendBack(back)).toEqual({ ok: true });
    expect((await showProgrammePublication(place(store, dana))).draft!.sentBack).toMatchObject({
      by: jonah.name,
      reason: "Ask Priya first.",
    });
    expect(await askForYes({ ...looked(store, dana, 3, "cleared"), publishAt: null })).toEqual({
      ok: true,
    });
    await unschedule({ ...his, actor: dana });
    expect(await askForYes({ ...looked(store, dana, 5, "cleared"), publishAt: null })).toEqual({
      ok: true,
    });
    const agreed = { ...his, sequence: 6, id: newId(NOON) };
    expect(await agree(agreed)).toMatchObject({ ok: true });
    expect(await newest(store)).toMatchObject({ number: 2, publishedBy: dana.name });
  });

  test("needs nobody’s yes for people who start from now", async () => {
    const store = await open();
    const { dana } = await twoCompanies(store);
    await saved(store, dana, withPolicy);
    const publishing = { ...looked(store, dana, 1, "starting"), ...ALWAYS };
    expect(await publishDraft(publishing)).toMatchObject({ ok: true });
  });

  test("can be scheduled: until then its modules stay as they are", async () => {
    const store = await open();
    const { dana } = await twoCompanies(store);
    await saved(store, dana, { ...form, validMonths: "6" });
    const schedule = { ...looked(store, dana, 1), publishAt: at(2) };
    expect(await scheduleDraft(schedule)).toEqual({ ok: true });
    const who = { store, actor: dana, now: NOON };
    const other = { ...who, inside: "reply", item: "reply", to: 1, number: 1 };
    for (const refused of [
      await moveModule(other),
      await retireProgramme({ ...who, programmeKey: "reply", number: 1 }),
    ])
      expect(refused).toMatchObject({ ok: false, code: "scheduled" });
    expect(await publishDue({ store, now: at(1) })).toBe(0);
    expect(await publishDue({ store, now: at(2) })).toBe(1);
    expect((await newest(store)).text).toContain("validMonths: 6");
  });

  test("shows both changes where another version came out, and an earlier one can be restored", async () => {
    const store = await open();
    const { dana, jonah } = await twoCompanies(store);
    await saved(store, dana, { ...form, validMonths: "6" });
    expect(await publishDraft(looked(store, dana, 1))).toMatchObject({ ok: true });
    const call = { store, actor: jonah, now: NOON, path: PATH };
    expect(await restoreAsNew({ ...call, number: 1, sequence: 0 })).toMatchObject({ ok: true });
    const page = await showProgrammeEditor(place(store, jonah));
    expect(page).toMatchObject({ form, baseNumber: 2 });
    const history = await showProgrammeHistory({ ...place(store, jonah), from: null, to: null });
    expect(history.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(history.compared!.changes.settings).toMatchObject([{ label: "Valid for (months)" }]);
    await publishDraft(looked(store, jonah, 1));
    expect((await newest(store)).text).toBe(FILE);
  });
});

eachEngine("a new programme", (open) => {
  test("is published from its draft, and enrols nobody", async () => {
    const store = await open();
    const { dana } = await twoCompanies(store);
    const who = { store, actor: dana, now: NOON };
    await startProgramme({ ...who, key: "", title: "Share news", level: "share" });
    const own = place(store, dana, "share-news");
    const page = await showProgrammeEditor(own);
    expect(page).toMatchObject({ published: null, enrolled: 0, sequence: 1, baseNumber: 0 });
    expect(Object.keys(page.problems).sort()).toEqual(["modules", "summary"]);
    const filled = { ...page.form!, summary: "Pass on news.", modules: ["reply"] };
    const save = { ...own, form: filled, sequence: 1, baseNumber: 0, replace: false };
    expect(await saveProgramme(save)).toEqual({ ok: true, sequence: 2 });
    const { draft } = await showProgrammePublication(own);
    expect(draft).toMatchObject({ changes: null, additions: null, affected: [], number: 1 });
    const path = programmeFile("share-news");
    const publishing = { ...looked(store, dana, 2), ...ALWAYS, path };
    expect(await publishDraft(publishing)).toMatchObject({ ok: true });
    const { programmes } = await currentCurriculum(store);
    expect([...programmes.values()].map(({ key }) => key).sort()).toEqual(["reply", "share-news"]);
  });

  test("whose draft was discarded meanwhile isn’t saved silently", async () => {
    const store = await open();
    const { dana } = await twoCompanies(store);
    const own = place(store, dana, "never");
    const late = { ...own, form, sequence: 3, baseNumber: 0, replace: false };
    expect(await saveProgramme(late)).toMatchObject({ code: "stale", theirs: null });
  });
});
