import { expect, test } from "vitest";
import { saveDraft } from "~/practice/services/desk/save-draft.server";
import { showDesk, showSet } from "~/practice/services/desk/show-set.server";
import { startShift } from "~/practice/services/desk/start-shift.server";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aPracticeSet, aSetBody } from "../../support/practice/a-set";

async function statementsIn(store: Store, run: () => Promise<unknown>): Promise<number> {
  await run();
  let count = 0;
  store.onStatement = () => (count += 1);
  await run();
  store.onStatement = null;
  return count;
}

eachEngine("a desk with several sets", (open) => {
  test("asks as little of the database as one with a single set, and says the same of each", async () => {
    const store = await open();
    const team = await aTeam(store);
    await aPracticeSet(store, team);
    const maya = await anEnrolled(store, team);
    const call = { store, actor: maya, now: inDays(1) };
    const begin = (activityKey: string) => startShift({ ...call, moduleKey: "reply", activityKey });
    await begin("saturday-shift");
    const one = await statementsIn(store, () => showDesk(call));
    for (const key of ["sunday-shift", "monday-shift", "tuesday-shift"])
      await aPracticeSet(store, team, aSetBody({ title: key }), key);
    await begin("monday-shift");
    const shifts = await store.read.select().from(store.read.tables.practiceShift);

    expect(shifts).toHaveLength(2);
    await saveDraft({
      ...call,
      moduleKey: "reply",
      activityKey: "saturday-shift",
      postKey: "late-cake",
      fields: { decision: "reply", text: "Hi Jo" },
      clientSeq: null,
    });
    expect(await statementsIn(store, () => showDesk(call))).toBe(one);
    const pages = await showDesk(call);
    expect(pages.map(({ activityKey, facts }) => [activityKey, facts.begun])).toEqual([
      ["saturday-shift", true],
      ["sunday-shift", false],
      ["monday-shift", true],
      ["tuesday-shift", false],
    ]);
    expect(pages.map(({ inbox }) => inbox[0]?.state)).toEqual([
      "draft",
      undefined,
      "new",
      undefined,
    ]);
    for (const { moduleKey, activityKey, ...page } of pages)
      expect(await showSet({ ...call, moduleKey, activityKey })).toMatchObject(page);
  });
});
