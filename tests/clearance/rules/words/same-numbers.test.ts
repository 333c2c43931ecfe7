import fc from "fast-check";
import { expect, test } from "vitest";
import {
  boardPage,
  boardRow,
  everyoneOf,
  rowWords,
  SIGN_OFF_GROUPS,
  type BoardQuery,
} from "~/clearance/rules/board/board";
import { BOARD_GROUPS, type BoardGroup } from "~/clearance/rules/kinds";
import { endingsWithin } from "~/clearance/rules/board/expiring";
import { outlookOf, stepSaid } from "~/clearance/rules/board/outlook";
import { calledState, STATE_WORDS } from "~/clearance/rules/words/describe";
import { channelChip } from "~/clearance/rules/words/pass-words";
import { managersSignOffs, managersTurnsOf, waitingFor } from "~/clearance/rules/standing/waiting";
import { weekSummary } from "~/notices/rules/summary";
import { daysBetween } from "~/kit/time/moment";
import { FORUM, INSTAGRAM } from "../../../support/clearance/clearance";
import { somebody, type Somebody } from "../../../support/clearance/somebody";
import { runs } from "../../../support/harness/runs";

/** Whatever is counted in one place is the number of what is listed in another. */
const COMPANIES = runs(60);

const CHANNELS = [INSTAGRAM, FORUM, "tiktok"].map((id) => ({ id, name: `The ${id}` }));
const CHANNEL_IDS = CHANNELS.map(({ id }) => id);
const EVERYBODY: BoardQuery = {
  search: "",
  group: null,
  sort: "name",
  descending: false,
  page: 1,
  pageSize: 1_000,
};

const aCompany = fc.array(somebody, { maxLength: 8 });

function rowsOf(company: readonly Somebody[]) {
  return company.map(({ now, at }, index) => {
    const person = { id: `${index}`, name: `Person ${index}`, email: "", team: null };
    const standings = at(now);
    return { row: boardRow(person, standings, CHANNEL_IDS, now.today), standings, now, at };
  });
}

test("the number of a tile, or beside a filter, is the number of rows that it leads to", () => {
  fc.assert(
    fc.property(aCompany, (company) => {
      const rows = rowsOf(company).map(({ row }) => row);
      const { counts } = everyoneOf(rows);
      const listed = (group: BoardGroup) => boardPage(rows, { ...EVERYBODY, group }).rows;
      for (const group of BOARD_GROUPS) expect(listed(group)).toHaveLength(counts[group]);
      expect(boardPage(rows, EVERYBODY).rows).toHaveLength(counts.all);
      // The tile counts sign-offs, as the page of sign-offs lists them; the filter counts those whom they are about.
      for (const signer of ["nobody", ...rows.map(({ person }) => person.id)])
        expect(waitingFor("manager", rows, signer)).toHaveLength(
          managersSignOffs(managersTurnsOf(rows), signer),
        );
      for (const side of ["trainer", "manager"] as const) {
        const asked = new Set(waitingFor(side, rows, "nobody").map(({ person }) => person.id));
        const found = listed(SIGN_OFF_GROUPS[side]).map(({ person }) => person.id);
        expect(new Set(found)).toEqual(asked);
      }
    }),
    { numRuns: COMPANIES, endOnFailure: true },
  );
});

test("a person is found as supervised while something that holds says so, and only then", () => {
  fc.assert(
    fc.property(aCompany, (company) => {
      for (const { row, standings } of rowsOf(company)) {
        const supervised = standings.filter((standing) => standing.supervised !== null);
        expect(row.groups.includes("supervised")).toBe(supervised.length > 0);
        if (supervised.length > 0) expect(row.groups).toContain("cleared");
        for (const { chip } of rowWords(row).cells)
          if (/supervised/.test(chip.title)) expect(row.groups).toContain("supervised");
      }
    }),
    { numRuns: COMPANIES, endOnFailure: true },
  );
});

test("a person called expiring anywhere is so everywhere, from the same day on", () => {
  fc.assert(
    fc.property(aCompany, (company) => {
      for (const { row, standings, now, at } of rowsOf(company)) {
        const expiring = row.groups.includes("expiring");
        const named = standings.filter(
          (standing) => STATE_WORDS[calledState(standing)].word === STATE_WORDS.renewing.word,
        );
        expect(named.length > 0).toBe(expiring);
        const summary = weekSummary([{ name: "Maya", standings }], CHANNELS, now.today);
        expect(summary.some(({ title }) => title === "Expiring")).toBe(expiring);
        expect(row.programmes.filter((programme) => programme.expiring)).toHaveLength(named.length);
        // Cells show one standing of each channel, and the employee sees the same one.
        for (const { chip } of rowWords(row).cells)
          if (/expiring/.test(chip.title)) expect(expiring).toBe(true);
        for (const standing of named) {
          expect(standing.holds).toBe(true);
          expect(channelChip(standing, now.today).text).toMatch(
            /^Cleared, .*(day|days) left$|last day$/,
          );
        }
        const { endings } = outlookOf({ standings, at, leftAt: null }, [], now);
        const within = endingsWithin(
          [{ person: { id: "maya", name: "Maya", team: null }, endings: endings.map(stepSaid) }],
          now.today,
        ).flatMap((window) => window.endings.map(({ enrolmentId }) => enrolmentId));
        // The page of endings looks ninety days ahead; a window may open earlier.
        for (const { enrolmentId, validUntil } of named)
          if (daysBetween(now.today, validUntil!) <= 90) expect(within).toContain(enrolmentId);
      }
    }),
    { numRuns: COMPANIES, endOnFailure: true },
  );
});
