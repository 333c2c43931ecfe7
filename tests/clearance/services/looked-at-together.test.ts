import { expect, test } from "vitest";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { aTeam, inDays } from "../../support/clearance/a-team";
import { cleared } from "../../support/clearance/supervised";
import { eachEngine } from "../../support/harness/engines";
import { decideSuspension } from "../../support/own-forms";

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
});
