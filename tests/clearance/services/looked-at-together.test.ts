import { expect, test } from "vitest";
import { findState, keepState } from "~/clearance/queries/standings/state";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { aTeam, inDays } from "../../support/clearance/a-team";
import { cleared } from "../../support/clearance/supervised";
import { eachEngine } from "../../support/harness/engines";
import { anEmployee } from "../../support/makers";
import { decideSuspension } from "../../support/own-forms";
import type { Store } from "~db/store";

eachEngine("people who look at a company at once", (open) => {
  test("all see it, though they asked before and after something was done", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const company = team.company;
    const done = inDays(1, 1);
    const hold = { store, actor: team.ben, personId: maya.personId, reason: "Because." };
    await decideSuspension({ ...hold, now: done, action: "suspend" });
    let statements = 0;
    store.onStatement = () => {
      statements += 1;
      if (statements > 5_000) throw new Error("They go on for ever.");
    };
    const at = (milliseconds: number) => new Date(done.getTime() + milliseconds);
    const seen = await Promise.all(
      [-8, 8, -4, 4].map((away) => upToDate(store, { company, now: at(away) })),
    );
    store.onStatement = null;
    expect(new Set(seen.map(({ today }) => today)).size).toBe(1);
  });

  test("all see it, though another version of the program begins anew whenever this one has kept something", async () => {
    const store = await open();
    const { company } = await aTeam(store);
    for (let n = 1; n <= 12; n += 1) await anEmployee(store, company, `Employee ${n}`);
    let writes = 0;
    const contested: Store = {
      ...store,
      async write(work) {
        const done = await store.write(work);
        writes += 1;
        if (writes > 20) throw new Error("Neither is ever done.");
        await store.write(async (tx) => {
          const state = (await findState(tx, company))!;
          await keepState(tx, company, {
            ...state,
            rules: "another's",
            afterName: "",
            afterPerson: "",
          });
        });
        return done;
      },
    };
    const { version } = await upToDate(contested, { company, now: inDays(1, 1) });
    expect(version).toBeGreaterThan(0);
    const { standingPerson } = store.read.tables;
    expect(await store.read.select().from(standingPerson)).toHaveLength(12);
  });
});
