import { expect, test } from "vitest";
import { leaveCompany } from "~/clearance/services/people/leave-company.server";
import { returnToCompany } from "~/clearance/services/people/return-to-company.server";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import { findPersonSigningIn } from "~/people/queries/people";
import { mergePeople } from "~/roster/services/merging/merge-people.server";
import { showMerge } from "~/roster/services/merging/show-merge.server";
import type { Store } from "~db/store";
import { aTeam, anEnrolled, inDays, trained } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { changeMembership, NOON } from "../../support/makers";
import { ownCompany } from "../../support/own";
import { decideSuspension, signOff } from "../../support/own-forms";

async function aDouble(store: Store) {
  const team = await aTeam(store);
  const kept = await anEnrolled(store, team);
  const double = await anEnrolled(store, team);
  await trained(store, team, double);
  const sign = { store, enrolmentId: double.enrolmentId, comment: "" };
  await signOff({ ...sign, actor: team.dana, now: inDays(-3), verdict: "competent" });
  await signOff({ ...sign, actor: team.priya, now: inDays(-2), verdict: "authorised" });
  const call = {
    store,
    actor: team.priya,
    now: NOON,
    key: null,
    personId: kept.personId,
    otherId: double.personId,
    validUntil: "2027-06-30",
    reason: "She showed me both phones.",
  };
  return { team, kept, double, call };
}

const rowsOf = async (store: Store) => {
  const { completion, grade, acknowledgement, signOff: signed, clearance } = store.read.tables;
  return await Promise.all(
    [completion, grade, acknowledgement, signed, clearance].map((table) =>
      store.read.select().from(table),
    ),
  );
};

eachEngine("two who are one human", (open) => {
  test("are the kept one, credited for what the other learned, cleared for nothing they did not earn; history stays", async () => {
    const store = await open();
    const { team, kept, double, call } = await aDouble(store);
    const { plan } = await showMerge({ ...call, q: null });
    expect(plan).toMatchObject({ refused: null, learned: [{ title: expect.any(String) }] });
    expect(plan?.held).toHaveLength(1);
    const before = await rowsOf(store);
    const both = await Promise.all([mergePeople(call), mergePeople(call)]);
    expect(both.filter((one) => one.ok && one.done)).toMatchObject([
      { done: { kept: kept.email, formerly: double.email } },
    ]);
    expect(await rowsOf(store)).toEqual(before);
    const { company } = team;
    const standing = async (personId: string) =>
      (await personStandings(store, { company, personId, now: inDays(1) }))?.standings[0];
    expect(await standing(kept.personId)).toMatchObject({
      holds: false,
      modules: [{ done: true, credit: { kind: "recognition", validUntil: "2027-06-30" } }],
    });
    expect(await standing(double.personId)).toMatchObject({ holds: false });
    const { moduleCredit } = store.read.tables;
    expect(await store.read.select().from(moduleCredit)).toHaveLength(1);
    expect(await findPersonSigningIn(store.read, { email: double.email }, NOON)).toBeNull();
    expect(await verifyChain(store.read, ownCompany(company.id))).toMatchObject({ ok: true });
    const back = { store, actor: team.priya, now: inDays(1), personId: double.personId };
    expect(await returnToCompany(back)).toEqual({ ok: false, reason: "merged" });
  });

  test("are merged by nobody who is one of them, and not past a suspension or onto one who has left", async () => {
    const store = await open();
    const { team, kept, double, call } = await aDouble(store);
    const refusal = async (change: object) => {
      const merged = await mergePeople({ ...call, ...change });
      return merged.ok ? null : merged.reason;
    };
    expect(await refusal({ otherId: team.priya.personId })).toBe("own");
    expect(await refusal({ otherId: kept.personId })).toBe("same");
    expect(await refusal({ validUntil: "2026-01-01" })).toBe("credit");
    await leaveCompany({ store, actor: team.priya, now: NOON, personId: kept.personId });
    expect(await refusal({})).toBe("left");
    await changeMembership(store, kept.personId, { leftAt: null });
    await decideSuspension({
      store,
      actor: team.priya,
      now: NOON,
      personId: double.personId,
      action: "suspend",
      reason: "Rude.",
    });
    expect(await refusal({})).toBe("suspended");
    const { moduleCredit } = store.read.tables;
    expect(await store.read.select().from(moduleCredit)).toEqual([]);
  });
});
