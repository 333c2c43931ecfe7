import fc from "fast-check";
import { expect, test } from "vitest";
import { programmeCards } from "~/learning/services/programme-card.server";
import { isIdle } from "~/learning/services/setting.server";
import { LONDON } from "../../support/clearance/clearance";
import { somebody } from "../../support/clearance/somebody";
import { runs } from "../../support/harness/runs";

test("a programme’s numbered rows are its steps, as many done as its heading says, and the sign-off is none", () => {
  fc.assert(
    fc.property(somebody, ({ now, at }) => {
      const standings = at(now);
      const idle = isIdle(standings, []);
      for (const standing of standings) {
        const setting = { company: "Harbour", today: now.today, timeZone: LONDON, managers: [] };
        const [card] = programmeCards([standing], setting, idle);
        const { rows, steps, note, shared } = card!;
        expect(shared).toEqual([]);
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
    { numRuns: runs(100) },
  );
}, 60_000);

test("what two programmes ask for alike is one row, open wherever it is open", () => {
  fc.assert(
    fc.property(somebody, ({ now, at }) => {
      const standings = at(now);
      const setting = { company: "Harbour", today: now.today, timeZone: LONDON, managers: [] };
      const alone = standings.flatMap((standing) => programmeCards([standing], setting, false));
      const together = programmeCards(standings, setting, false);
      const named = (cards: typeof together) =>
        cards.flatMap(({ rows }) => rows.filter(({ kind }) => kind !== "sign-off"));
      const nameOf = ({ kind, key }: { kind: string; key: string }) => `${kind} ${key}`;
      const shown = named(together).map(nameOf);
      expect(new Set(shown).size).toBe(shown.length);
      expect(new Set(shown)).toEqual(new Set(named(alone).map(nameOf)));
      for (const row of named(together))
        if (row.state === "done")
          for (const other of named(alone).filter((each) => nameOf(each) === nameOf(row)))
            expect(other.state).toBe("done");
      expect(together.map(({ rows }) => rows.at(-1)?.kind)).toEqual(
        alone.map(({ rows }) => rows.at(-1)?.kind),
      );
    }),
    { numRuns: runs(60) },
  );
}, 60_000);
