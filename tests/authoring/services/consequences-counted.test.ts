import { expect, test } from "vitest";
import type { Impact } from "~/curriculum/rules/kinds";
import { momentIn } from "~/kit/time/moment";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { countConsequences } from "~/authoring/services/publish/count-consequences.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import type { Store } from "~db/store";
import { ownCompany } from "../../support/own";
import { LESSON } from "../../support/content/a-content-folder";
import { ANGRY } from "../../support/content/a-library";
import {
  aCleared,
  twoCompanies,
  twoCompaniesFolder,
  withoutQuiz,
} from "../../support/clearance/cleared-people";
import { eachEngine } from "../../support/harness/engines";
import type { Trainer } from "~/people/rules/actor";
import { aTrainer, NOON } from "../../support/makers";
import { publishDraft } from "../../support/own-forms";

const DAY = 86_400_000;
const later = (days: number) => new Date(NOON.getTime() + days * DAY);
const place = { moduleKey: "reply", activityKey: "angry" };

/** The clearances that hold at a time, by enrolment. */
async function holding(store: Store, companyIds: string[], at: Date): Promise<Set<string>> {
  const held = new Set<string>();
  for (const companyId of companyIds) {
    const rules = await companyRules(store, ownCompany(companyId));
    const moment = momentIn(rules.company.timeZone, at);
    for (const facts of await gatherFacts(store.read, { company: ownCompany(companyId) }))
      for (const standing of standingsOf(facts, rules, moment).standings)
        if (standing.holds) held.add(standing.enrolmentId);
  }
  return held;
}

async function published(store: Store, impact: Impact) {
  const { dana, companyIds } = await twoCompanies(store);
  const counted = (await countConsequences({ store, now: NOON, ...place }))!;
  const after = later(31);
  const without = await holding(store, companyIds, after);
  const call = { store, actor: dana, now: NOON, path: ANGRY };
  const baseNumber = (await openDraft(call)).published!.number;
  const text = LESSON.replace("Hundreds may", "Thousands may");
  await saveDraft({ ...call, text, sequence: 0, baseNumber });
  const publication = { impact, change: "Thousands." };
  expect(await publishDraft({ ...call, sequence: 1, publication })).toMatchObject({ ok: true });
  const onLastDay = await holding(store, companyIds, later(30));
  const withIt = await holding(store, companyIds, after);
  return { counted, paused: [...without].filter((id) => !withIt.has(id)), onLastDay, without };
}

eachEngine("consequences counted before publishing", (open) => {
  test("relearn pauses exactly the counted clearances, and none before the grace is over", async () => {
    const store = await open();
    const { counted, paused, onLastDay, without } = await published(store, "relearn");
    expect(counted.elsewhere).toBe(false);
    expect(counted.relearn).toEqual({
      people: 6,
      companies: 2,
      cleared: 4,
      relearns: 3,
      waiting: 0,
      paused: 2,
      pausedCompanies: 2,
    });
    expect(paused).toHaveLength(counted.relearn.paused);
    for (const id of without) expect(onLastDay).toContain(id);
    // Each company is read three times.
  });

  test.each(["wording", "notice"] as const)("%s pauses none", async (impact) => {
    const store = await open();
    const { counted, paused } = await published(store, impact);
    expect(counted[impact]).toMatchObject({ people: 6, cleared: 4, paused: 0 });
    expect(paused).toEqual([]);
  });

  test("people waiting for a sign-off are counted, and keep waiting until the day the cleared have", async () => {
    const store = await open();
    const { dana, companyIds } = await twoCompanies(store, withoutQuiz(twoCompaniesFolder()));
    const counted = (await countConsequences({ store, actor: dana, now: NOON, ...place }))!;
    // The cleared are enrolled for channels that they have not yet; a credit stands for the module.
    expect(counted.relearn.waiting).toBe(3);
    expect(
      counted.people.filter(({ group }) => group === "waiting").map(({ name }) => name),
    ).toEqual(["Learning"]);
    const call = { store, actor: dana, now: NOON, path: ANGRY };
    const text = LESSON.replace("Hundreds may", "Thousands may");
    await saveDraft({ ...call, text, sequence: 0, baseNumber: 1 });
    const publication = { impact: "relearn" as const, change: "Thousands." };
    expect(await publishDraft({ ...call, sequence: 1, publication })).toMatchObject({ ok: true });
    const waiting = async (day: number) => {
      let count = 0;
      for (const companyId of companyIds.slice(0, 1)) {
        const rules = await companyRules(store, ownCompany(companyId));
        const moment = momentIn(rules.company.timeZone, later(day));
        for (const facts of await gatherFacts(store.read, { company: ownCompany(companyId) }))
          for (const { awaiting } of standingsOf(facts, rules, moment).standings)
            if (awaiting) count += 1;
      }
      return count;
    };
    expect(await waiting(1)).toBe(4);
    expect(await waiting(31)).toBe(1);
  });

  test("what was never published concerns nobody", async () => {
    const store = await open();
    await twoCompanies(store);
    expect(
      await countConsequences({ store, now: NOON, moduleKey: "reply", activityKey: "praise" }),
    ).toBeNull();
  });

  test("a trainer is told the numbers of the companies that they work with, and that there are others", async () => {
    const store = await open();
    const { dana, company, tidewater } = await twoCompanies(store);
    const count = (actor: Trainer) => countConsequences({ store, actor, now: NOON, ...place });
    const hers = (await count(dana))!;
    expect(hers.relearn).toMatchObject({ people: 4, companies: 1 });
    expect(hers.elsewhere).toBe(true);
    const both = await aTrainer(store, [company, tidewater], "Works With Both");
    expect(await count(both)).toMatchObject({ relearn: { people: 6 }, elsewhere: false });
    const nobody = await aTrainer(store, [], "Works With Nobody");
    expect(await count(nobody)).toMatchObject({
      relearn: { people: 0, companies: 0 },
      elsewhere: true,
    });
  });

  test("people cleared by it later are counted from then on", async () => {
    const store = await open();
    const { company } = await twoCompanies(store);
    await aCleared(store, company, "Another Person");
    const counted = await countConsequences({ store, now: NOON, ...place });
    expect(counted?.relearn).toMatchObject({ people: 7, paused: 3 });
  });
});
