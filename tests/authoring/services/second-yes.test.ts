import { changeMembership, peopleIn } from "../../support/makers";
import { expect, test } from "vitest";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { replaceDraft, saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { agree, sendBack } from "~/authoring/services/publish/answer-asked.server";
import { askForYes, unschedule } from "~/authoring/services/publish/schedule-draft.server";
import { showPublication } from "~/authoring/services/publish/show-publication.server";
import { retireActivity } from "~/authoring/services/structure/retire-activity.server";
import { showAskedDrafts } from "~/curriculum/services/asked-drafts.server";
import type { Reach } from "~/curriculum/rules/kinds";
import type { Store } from "~db/store";
import { ABOVE, asked, at, drafted, id, newest, relearn, text } from "../../support/a-second-yes";
import { LESSON } from "../../support/content/a-content-folder";
import { twoCompanies } from "../../support/clearance/cleared-people";
import { eachEngine } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";
import { publishDraft } from "../../support/own-forms";
import { publishDue, restoreActivity, scheduleDraft } from "../../support/usual-agency";

/** The facts of what ledgers say of relearning, an entry a company. */
async function relearnFacts(store: Store) {
  const { ledgerEntry } = store.read.tables;
  const rows = await store.read.select().from(ledgerEntry);
  return rows
    .filter(({ kind }) => kind === "relearn-asked")
    .map(({ facts }) => JSON.parse(facts) as { agreedBy?: string });
}

eachEngine("a second yes", (open) => {
  test("is needed to ask people of several companies for something where they are more than the number", async () => {
    const store = await open();
    const { looked, base } = await drafted(store);
    const missing = { ok: false, code: "second-yes", asked: { people: 6, companies: 2 } };
    expect(await publishDraft({ ...looked, ...ABOVE })).toEqual(missing);
    expect(await scheduleDraft({ ...looked, ...ABOVE, publishAt: at(1) })).toEqual(missing);
    expect(await newest(store)).toMatchObject({ number: base });
    expect((await openDraft(looked)).draft).toMatchObject({ sequence: 1, waits: null });
    // As many as the number are not more than it.
    expect(await publishDraft({ ...looked, secondYesAbove: 6 })).toMatchObject({ ok: true });
  });

  test("is not needed for what asks nobody for anything, whatever the number", async () => {
    const store = await open();
    const { looked } = await drafted(store);
    const publication = { ...relearn, impact: "notice" as const };
    expect(await publishDraft({ ...looked, publication, secondYesAbove: 0 })).toMatchObject({
      ok: true,
    });
  });

  test("publishes in the name of the person who asked, and the ledgers say who agreed", async () => {
    const store = await open();
    const { his, base, jonah } = await asked(store);
    const sent = { ...his, id: id() };
    expect(await agree(sent)).toMatchObject({ ok: true });
    // The same form once more.
    expect(await agree(sent)).toMatchObject({ ok: true });
    const version = await newest(store);
    expect(version).toMatchObject({ number: base + 1, publishedBy: "Dana Kessler" });
    expect(version.text).toContain("impact: relearn");
    expect((await openDraft(his)).draft).toBeNull();
    const facts = await relearnFacts(store);
    expect(facts.map(({ agreedBy }) => agreedBy)).toEqual([jonah.personId, jonah.personId]);
  });

  test("is never one’s own", async () => {
    const store = await open();
    const { his, dana, base } = await asked(store);
    const own = { ...his, actor: dana };
    expect(await agree({ ...own, id: id() })).toEqual({ ok: false, code: "own" });
    expect(await sendBack({ ...own, reason: "No." })).toEqual({ ok: false, code: "own" });
    expect(await publishDraft({ ...own, ...ABOVE, publication: null })).toMatchObject({
      code: "second-yes",
    });
    expect(await newest(store)).toMatchObject({ number: base });
  });

  test("is for the draft as it was asked about, which nobody changes meanwhile", async () => {
    const store = await open();
    const { call, looked, his } = await asked(store);
    const other = { ...call, text: `${text}\nMore.\n`, sequence: 2, baseNumber: 1 };
    expect(await saveDraft(other)).toMatchObject({ code: "scheduled" });
    expect(await replaceDraft(other)).toMatchObject({ code: "scheduled" });
    expect(await agree({ ...his, sequence: 1, id: id() })).toEqual({ ok: false, code: "stale" });
    // Pressed twice, it is asked once; somebody else's question does not take its place.
    expect(await askForYes(looked)).toEqual({ ok: true });
    expect(await askForYes({ ...looked, actor: his.actor, sequence: 2 })).toMatchObject({
      code: "scheduled",
    });
  });

  test("is looked for where colleagues begin their day, and not by the person who asked", async () => {
    const store = await open();
    const { his, dana, jonah } = await asked(store);
    const waiting = [
      {
        to: "/studio/library/reply/angry/publish",
        title: "When a customer is angry",
        by: dana.name,
        restores: false,
      },
    ];
    expect(await showAskedDrafts(store, jonah)).toEqual(waiting);
    expect(await showAskedDrafts(store, dana)).toEqual([]);
    await agree({ ...his, id: id() });
    expect(await showAskedDrafts(store, jonah)).toEqual([]);
  });

  test("sent back, it can be written again, and says who did not agree and why", async () => {
    const store = await open();
    const { call, his, jonah, base } = await asked(store);
    const back = { ...his, reason: "Name the example first." };
    expect(await sendBack(back)).toEqual({ ok: true });
    expect(await sendBack(back)).toEqual({ ok: true });
    expect(await agree({ ...his, id: id() })).toEqual({ ok: false, code: "stale" });
    const place = { ...call, moduleKey: "reply", activityKey: "angry" };
    expect((await showPublication(place)).draft).toMatchObject({
      asked: null,
      sentBack: { by: jonah.name, reason: "Name the example first." },
    });
    const again = { ...call, text: `${text}\nMore.\n`, sequence: 3, baseNumber: base };
    expect(await saveDraft(again)).toMatchObject({ ok: true });
    expect((await showPublication(place)).draft).toMatchObject({ sentBack: null });
  });

  test("is withdrawn by the person who asked, and by nobody else", async () => {
    const store = await open();
    const { call, his, jonah } = await asked(store);
    await expect(unschedule({ ...call, actor: jonah })).rejects.toThrow(
      "Only the person who asked can withdraw this.",
    );
    await unschedule(call);
    await unschedule(call);
    expect((await openDraft(call)).draft).toMatchObject({ waits: null, sequence: 3 });
    expect(await agree({ ...his, id: id() })).toEqual({ ok: false, code: "stale" });
    expect(await publishDraft({ ...call, ...ABOVE, sequence: 3, publication: null })).toMatchObject(
      { code: "second-yes" },
    );
  });

  test("given by two at once, or while it is taken back, counts once or not at all", async () => {
    const store = await open();
    const { his, base, company } = await asked(store);
    const mina = await aTrainer(store, [company], "Mina Park");
    const both = await Promise.all([
      agree({ ...his, id: id() }),
      agree({ ...his, actor: mina, id: id() }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await newest(store)).toMatchObject({ number: base + 1 });

    const other = await open();
    const race = await asked(other);
    const [agreed] = await Promise.all([agree({ ...race.his, id: id() }), unschedule(race.call)]);
    const { draft } = await openDraft(race.call);
    expect((await newest(other)).number).toBe(agreed.ok ? race.base + 1 : race.base);
    expect(draft === null).toBe(agreed.ok);
  });

  test("for a time to come it waits for both, and comes out once", async () => {
    const store = await open();
    const { his, base, dana, jonah } = await asked(store, at(2));
    expect(await publishDue({ store, now: at(3), ...ABOVE })).toBe(0);
    const sent = { ...his, id: id() };
    expect(await agree(sent)).toEqual({ ok: true, at: at(2) });
    expect(await agree(sent)).toEqual({ ok: true, at: at(2) });
    expect(await publishDue({ store, now: at(1), ...ABOVE })).toBe(0);
    expect(await publishDue({ store, now: at(2), ...ABOVE })).toBe(1);
    expect(await newest(store)).toMatchObject({ number: base + 1, publishedBy: dana.name });
    expect((await relearnFacts(store))[0]).toMatchObject({ agreedBy: jonah.personId });
  });

  test("given after the time has passed publishes at once", async () => {
    const store = await open();
    const { his, base } = await asked(store, at(1));
    expect(await agree({ ...his, now: at(2), id: id() })).toMatchObject({ ok: true });
    expect(await newest(store)).toMatchObject({ number: base + 1, publishedAt: at(2) });
  });

  test("covers what was agreed to, and nothing that is said otherwise afterwards", async () => {
    const store = await open();
    const { call, his } = await asked(store, at(2));
    await agree({ ...his, id: id() });
    const otherwise = { ...call, ...ABOVE, sequence: 3, publication: relearn };
    expect(await publishDraft(otherwise)).toMatchObject({ code: "second-yes" });
    await unschedule(call);
    expect(await publishDraft({ ...otherwise, sequence: 4 })).toMatchObject({ code: "second-yes" });
  });

  test("a time that was set without it says so where it is needed by then", async () => {
    const store = await open();
    const { looked, base } = await drafted(store);
    expect(await scheduleDraft({ ...looked, publishAt: at(1) })).toEqual({ ok: true });
    expect(await publishDue({ store, now: at(2), ...ABOVE })).toBe(0);
    expect(await newest(store)).toMatchObject({ number: base });
    expect((await openDraft(looked)).draft).toMatchObject({
      waits: null,
      failure:
        "By then it asked something of 6 people at 2 companies, and nobody else had agreed. Ask a colleague to agree.",
    });
  });

  test("nothing is published for someone who has left, and it can be sent back", async () => {
    const store = await open();
    const { his, dana, base } = await asked(store);
    await changeMembership(store, dana.personId, { leftAt: NOON });
    expect(await agree({ ...his, id: id() })).toEqual({ ok: false, code: "left" });
    expect(await newest(store)).toMatchObject({ number: base });
    expect(await sendBack({ ...his, reason: "She has left." })).toEqual({ ok: true });
  });

  test("cannot be asked for where nobody else could give it", async () => {
    const store = await open();
    const { looked } = await drafted(store);
    for (const { personId, role } of await peopleIn(store))
      if (role === "trainer" && personId !== looked.actor.personId)
        await changeMembership(store, personId, { leftAt: NOON });
    expect(await askForYes(looked)).toEqual({ ok: false, code: "alone" });
    expect((await openDraft(looked)).draft).toMatchObject({ waits: null });
  });

  test("shows a colleague their own people, and the whole house in numbers alone", async () => {
    const store = await open();
    const { call, jonah, tidewater } = await asked(store);
    const far = await aTrainer(store, [tidewater], "Far Trainer");
    const place = { ...call, moduleKey: "reply", activityKey: "angry" };
    for (const [actor, people] of [
      [jonah, 4],
      [far, 2],
    ] as const) {
      const { draft } = await showPublication({ ...place, actor });
      expect(draft?.asked).toMatchObject({
        by: "Dana Kessler",
        own: false,
        impact: "relearn",
        change: relearn.change,
      });
      expect(draft?.consequences).toMatchObject({
        relearn: { people, companies: 1 },
        asked: { people: 6, companies: 2 },
      });
      const named = draft!.consequences!.people.map(({ company }) => company);
      expect([named.length, new Set(named).size]).toEqual([people, 1]);
    }
  });
});

eachEngine("a second yes for what is new", (open) => {
  const NEW = { moduleKey: "reply", activityKey: "thanks" };
  const PATH = "modules/reply/thanks.md";

  async function added(store: Store) {
    const found = await twoCompanies(store);
    const call = { store, actor: found.dana, now: NOON, path: PATH };
    const words = LESSON.replace("title: When a customer is angry", "title: Saying thanks");
    await saveDraft({ ...call, text: words, sequence: 0, baseNumber: 0 });
    const publishing = (reach: Reach) => {
      const publication = { impact: "notice" as const, change: "New.", reach };
      return { ...call, sequence: 1, publication, publishAt: null };
    };
    return { ...found, call, publishing };
  }

  test("depends on who it applies to", async () => {
    const store = await open();
    const { publishing, jonah, call } = await added(store);
    const always = { secondYesAbove: 0 };
    expect(await publishDraft({ ...publishing("cleared"), ...always })).toMatchObject({
      code: "second-yes",
      asked: { companies: 2 },
    });
    expect(await askForYes(publishing("cleared"))).toEqual({ ok: true });
    const agreed = { ...call, actor: jonah, sequence: 2, id: id() };
    expect(await agree(agreed)).toMatchObject({ ok: true });
    const { moduleRevision } = store.read.tables;
    const reaches = (await store.read.select().from(moduleRevision)).map(({ reach }) => reach);
    expect(reaches).toContain("cleared");

    const other = await open();
    const least = await added(other);
    expect(await publishDraft({ ...least.publishing("starting"), ...always })).toMatchObject({
      ok: true,
    });
  });

  test("holds for what is restored", async () => {
    const store = await open();
    const { publishing, dana } = await added(store);
    await publishDraft(publishing("starting"));
    const who = { store, actor: dana, now: NOON };
    const always = { secondYesAbove: 0, reach: "cleared" as const };
    expect(await retireActivity({ ...who, ...NEW, number: 2 })).toMatchObject({ ok: true });
    expect(await restoreActivity({ ...who, ...NEW, ...always })).toMatchObject({
      code: "second-yes",
    });
    expect(await restoreActivity({ ...who, ...NEW, secondYesAbove: 0 })).toMatchObject({
      ok: true,
    });
  });
});
