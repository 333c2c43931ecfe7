import { expect, test } from "vitest";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import type { ActorWith } from "~/people/rules/permissions";
import type { Incoming } from "~/roster/rules/file/incoming";
import { carryOut } from "~/roster/services/intake/carry-out.server";
import { countRows, planIntake } from "~/roster/services/intake/preview-intake.server";
import { aTeam } from "../../support/clearance/a-team";
import { aRuleCall } from "../../support/an-assignment";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anEmployee, NOON } from "../../support/makers";
import { ownCompany } from "../../support/own";
import { makeRule } from "../../support/own-forms";

const LINES = 45;

eachEngine("a long list", (open) => {
  test("leaves one entry for each person and fact, enrols all of them, and nobody twice", async () => {
    const store = await open();
    const team = await aTeam(store);
    await makeRule(await aRuleCall(store, team));
    const elsewhere = await anEmployee(store, await aCompany(store, { key: "tidewater" }));
    const people = Array.from({ length: LINES }, (_, at): Incoming => {
      return {
        line: at + 2,
        email: at === 7 ? elsewhere.email : `person.${at}@x.example`,
        name: `Person ${at}`,
        teams: [`Team ${at % 3}`],
        role: at === 8 ? "employee; manager" : "",
        isInactive: false,
      };
    });
    const actor: ActorWith<"people:keep"> = team.priya;
    const asked = { store, actor, now: NOON, key: null, people, othersLeft: false };
    const { fingerprint } = await planIntake(asked);
    const { ok, done } = await carryOut({ ...asked, expected: fingerprint });
    expect({ ok, added: new Set(done.added).size }).toEqual({ ok: true, added: LINES });
    expect(done.added[7]).toBe(elsewhere.personId);

    const { ledgerEntry, teamMember, enrolment } = store.read.tables;
    const entries = await store.read.select().from(ledgerEntry);
    const about = (kind: string) =>
      entries.flatMap((entry) => (entry.kind === kind ? entry.personId : [])).sort();
    // Who becomes two things is added twice.
    expect(about("person-added")).toEqual([...done.added, done.added[8]!].sort());
    expect(about("enrolled")).toEqual([...done.added].sort());
    expect(about("team-made")).toHaveLength(3);
    expect(await verifyChain(store.read, ownCompany(team.company.id))).toMatchObject({ ok: true });
    const members = await store.read.select().from(teamMember);
    expect(members.map(({ personId }) => personId).sort()).toEqual([...done.added].sort());
    expect(await store.read.select().from(enrolment)).toHaveLength(LINES);

    const again = await planIntake(asked);
    expect(countRows(again.rows)).toMatchObject({ same: LINES, new: 0, changed: 0 });
    await carryOut({ ...asked, expected: fingerprint });
    expect(await store.read.select().from(ledgerEntry)).toHaveLength(entries.length);
  });
});
