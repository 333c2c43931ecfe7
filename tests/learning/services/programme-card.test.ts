import fc from "fast-check";
import { expect, test } from "vitest";
import { programmeCard } from "~/learning/services/programme-card.server";
import { isIdle } from "~/learning/services/setting.server";
import { LONDON } from "../../support/clearance/clearance";
import { somebody } from "../../support/clearance/somebody";

test("a programme’s numbered rows are its steps, as many done as its heading says, and the sign-off is none", () => {
  fc.assert(
    fc.property(somebody, ({ now, at }) => {
      const standings = at(now);
      const idle = isIdle(standings, []);
      for (const standing of standings) {
        const setting = { company: "Harbour", today: now.today, timeZone: LONDON, managers: [] };
        const { rows, steps, note } = programmeCard(standing, setting, idle);
        // “Until then there is nothing to do” stands above nothing that is to be done.
        if (/nothing to do/.test(note ?? ""))
          for (const { nextStep } of standings) expect(nextStep).toBeNull();
        if (standing.programme.retired) {
          expect({ rows, steps }).toEqual({ rows: [], steps: null });
          continue;
        }
        const numbered = rows.filter(({ number }) => number !== null);
        expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, index) => index + 1));
        expect(numbered.map(({ state }) => state === "done").filter(Boolean)).toHaveLength(
          steps!.done,
        );
        expect(numbered).toHaveLength(steps!.total);
        expect(rows.filter(({ number }) => number === null).map(({ kind }) => kind)).toEqual([
          "sign-off",
        ]);
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);
