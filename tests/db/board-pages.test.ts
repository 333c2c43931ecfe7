import fc from "fast-check";
import { expect, test } from "vitest";
import { boardPage, BOARD_SORTS, EVERYBODY, type BoardQuery } from "~/clearance/rules/board/board";
import { BOARD_GROUPS } from "~/clearance/rules/kinds";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { findAllIds, findPage } from "~/clearance/services/board/find-page.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import {
  acknowledge,
  anEnrolled,
  finishLesson,
  inDays,
  trained,
  type Team,
} from "../support/clearance/a-team";
import { aSupervisingTeam, cleared, logAndReview } from "../support/clearance/supervised";
import { eachEngine } from "../support/harness/engines";
import { runs } from "../support/harness/runs";
import { anEmployee, NOON } from "../support/makers";
import { decideSuspension, signOff } from "../support/own-forms";

const NAMES = [
  "Zoë 100%",
  "Ángel Ruiz",
  "de Vries_",
  "Dev O'Neil",
  "Person 10",
  "Person 9",
  "Ödön",
];

/** People in every state, some in a team, one with no programme. */
async function aMixedCompany(store: Store): Promise<Team> {
  const team = await aSupervisingTeam(store);
  const { companyId } = team.company;
  const teams = ["Counter 2", "Counter 10", "Ångström"].map((name) => ({ id: newId(NOON), name }));
  for (const { id, name } of teams)
    await store.write((tx) => tx.insert(tx.tables.team).values({ id, name, companyId }));
  for (const [at, name] of NAMES.entries()) {
    const person = await anEnrolled(store, team, name);
    const { enrolmentId, personId } = person;
    if (at % 3 !== 0)
      await store.write((tx) =>
        tx.insert(tx.tables.teamMember).values({
          teamId: teams[at % teams.length]!.id,
          personId,
          companyId,
          isManager: false,
        }),
      );
    if (at % 2 === 1) await finishLesson(store, team, person, NOON);
    if (at > 2) await acknowledge(store, person, team.policyId, NOON);
    if (at === 2 || at > 4) await trained(store, team, person);
    const sign = { store, enrolmentId, now: NOON, comment: "" };
    if (at > 4) await signOff({ ...sign, actor: team.dana, verdict: "competent" });
    if (at === 6) await signOff({ ...sign, actor: team.priya, verdict: "authorised" });
    if (at === 4)
      await decideSuspension({
        store,
        actor: team.ben,
        now: NOON,
        personId,
        action: "suspend",
        reason: "Because.",
      });
  }
  await anEmployee(store, team.company, "Nobody’s Pupil");
  const full = await cleared(store, team, "Person 11");
  for (const minutes of [20, 30]) {
    const now = inDays(0, minutes);
    await logAndReview(store, team, full, { now, verdict: "good" });
  }
  return team;
}

const aQuery: fc.Arbitrary<BoardQuery> = fc.record({
  search: fc.constantFrom(
    "",
    "",
    "person",
    "zoe",
    "%",
    "_",
    "o'n",
    "counter 2",
    "angstrom ru",
    "1",
  ),
  group: fc.option(fc.constantFrom(...BOARD_GROUPS)),
  sort: fc.constantFrom(...BOARD_SORTS),
  descending: fc.boolean(),
  page: fc.integer({ min: 1, max: 4 }),
  pageSize: fc.constantFrom(1, 3, EVERYBODY),
});

eachEngine("what the database finds, sorts and counts", (open) => {
  test("is what the rules make of everybody’s rows, whatever is asked", async () => {
    const store = await open();
    const { company } = await aMixedCompany(store);
    const now = inDays(0, 60);
    const { rows } = await boardRows(store, { company, now });
    const cleared = rows.filter(({ groups }) => groups.includes("cleared"));
    const supervised = rows.filter(({ groups }) => groups.includes("supervised"));
    expect(cleared.map(({ person }) => person.name)).toEqual(["Ödön", "Person 11"]);
    expect(supervised.map(({ person }) => person.name)).toEqual(["Ödön"]);
    expect(new Set(rows.flatMap(({ groups }) => groups)).size).toBeGreaterThan(3);
    await fc.assert(
      fc.asyncProperty(aQuery, async (query) => {
        const found = await findPage(store, { company, now, query });
        const expected = boardPage(rows, query);
        expect(found).toMatchObject(expected);
        if (query.sort === "name" && !query.descending && query.pageSize === EVERYBODY)
          expect(await findAllIds(store, { company, now, query })).toEqual(
            expected.rows.map(({ person }) => person.id),
          );
      }),
      { numRuns: runs(60) },
    );
  });
});
