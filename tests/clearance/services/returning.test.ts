import { expect, test } from "vitest";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { leaveCompany, stayWithCompany } from "~/clearance/services/people/leave-company.server";
import { returnToCompany } from "~/clearance/services/people/return-to-company.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import type { Store } from "~db/store";
import { aTeam, anEnrolled, inDays, trained } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, NOON } from "../../support/makers";
import { ownCompany } from "../../support/own";
import { decideSuspension, signOff } from "../../support/own-forms";

async function aClearedLeaver(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const sign = { store, enrolmentId: maya.enrolmentId, comment: "" };
  await signOff({ ...sign, actor: team.dana, now: inDays(-3), verdict: "competent" });
  await signOff({ ...sign, actor: team.priya, now: inDays(-2), verdict: "authorised" });
  const call = { store, actor: team.priya, personId: maya.personId };
  expect(await leaveCompany({ ...call, now: NOON })).toEqual({ ok: true });
  return { team, maya, call };
}

async function standingOf(store: Store, companyId: string, personId: string, now: Date) {
  const company = ownCompany(companyId);
  const { programmes } = await showPerson({ store, company, personId, now });
  const { holds, state, reasons } = programmes[0]!.standing;
  return { holds, state, codes: reasons.map(({ code }) => code) };
}

async function entries(store: Store) {
  const { ledgerEntry } = store.read.tables;
  return (await store.read.select().from(ledgerEntry)).sort((a, b) => a.seq - b.seq);
}

eachEngine("coming back to the company", (open) => {
  test("is being the same person again, whose clearance waits for a manager’s word", async () => {
    const store = await open();
    const { team, maya, call } = await aClearedLeaver(store);
    const { companyId, personId } = maya;
    expect((await standingOf(store, companyId, personId, inDays(1))).codes).toContain("left");
    const before = await entries(store);

    expect(await returnToCompany({ ...call, now: inDays(2) })).toEqual({ ok: true });
    expect(await returnToCompany({ ...call, now: inDays(2) })).toEqual({ ok: true });
    const back = await standingOf(store, companyId, personId, inDays(2));
    expect(back).toMatchObject({ holds: false, state: "paused", codes: ["suspended"] });
    expect((await entries(store)).slice(before.length)).toMatchObject([
      { kind: "person-returned", personId, actorId: team.priya.personId },
      { kind: "held-back", personId, actorId: team.priya.personId },
    ]);
    expect((await entries(store)).slice(0, before.length)).toEqual(before);
    expect(await verifyChain(store.read, ownCompany(companyId))).toMatchObject({ ok: true });

    const word = { ...call, now: inDays(3), action: "reinstate" as const, reason: "Up to date." };
    expect(await decideSuspension(word)).toEqual({ ok: true });
    const after = await standingOf(store, companyId, personId, inDays(3));
    expect(after).toMatchObject({ holds: true, state: "cleared" });
  });

  test("stands in the timeline with the leaving before it, each with its entry in the ledger", async () => {
    const store = await open();
    const { maya, call } = await aClearedLeaver(store);
    const told = async (now: Date) => {
      const company = ownCompany(maya.companyId);
      const { history } = await showPerson({ store, company, personId: maya.personId, now });
      const entered = new Map((await entries(store)).map(({ seq, kind }) => [seq, kind]));
      return history
        .filter(({ kind }) => kind === "person-left" || kind === "person-returned")
        .map(({ kind, at, ledger = 0 }) => [kind, at, entered.get(ledger)]);
    };
    const left = ["person-left", NOON, "person-left"];
    const back = ["person-returned", inDays(2), "person-returned"];
    expect(await told(inDays(1))).toEqual([left]);
    await returnToCompany({ ...call, now: inDays(2) });
    expect(await told(inDays(3))).toEqual([back, left]);

    await leaveCompany({ ...call, now: inDays(4), lastDay: "2026-12-05" });
    await stayWithCompany({ ...call, now: inDays(5) });
    expect(await told(inDays(30))).toEqual([back, left]);
    await leaveCompany({ ...call, now: inDays(30) });
    expect(await told(inDays(31))).toEqual([
      ["person-left", inDays(30), "person-left"],
      back,
      left,
    ]);
  });

  test("brings back no clearance that ran out meanwhile, and suspends nobody for it", async () => {
    const store = await open();
    const { maya, call } = await aClearedLeaver(store);
    expect(await returnToCompany({ ...call, now: inDays(800) })).toEqual({ ok: true });
    const back = await standingOf(store, maya.companyId, maya.personId, inDays(800));
    expect(back.holds).toBe(false);
    expect(back.codes).not.toContain("suspended");
    expect((await entries(store)).at(-1)).toMatchObject({ kind: "person-returned" });
  });

  test("adding somebody with the address of one who left brings that one back, once", async () => {
    const store = await open();
    const { team, maya } = await aClearedLeaver(store);
    const people = async () => (await store.read.select().from(store.read.tables.person)).length;
    const before = await people();
    const { name, givenName } = maya;
    const email = maya.email.toUpperCase();
    const person = { name, givenName, email, role: "employee" as const, company: team.company };
    const call = { store, now: inDays(2), person };
    await expect(addNewPerson(call)).rejects.toMatchObject({ status: 409 });
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const by = team.priya;
    // What she becomes elsewhere, or besides, brings nothing back.
    for (const elsewhere of [
      { ...person, company: other },
      { ...person, role: "manager" as const },
    ])
      expect(await addNewPerson({ ...call, by, person: elsewhere })).toBe(maya.personId);
    const still = await standingOf(store, maya.companyId, maya.personId, inDays(2));
    expect(still).toMatchObject({ holds: false, codes: expect.arrayContaining(["left"]) });

    expect(await addNewPerson({ ...call, by })).toBe(maya.personId);
    expect(await people()).toBe(before);
    const back = await standingOf(store, maya.companyId, maya.personId, inDays(2));
    expect(back).toMatchObject({ holds: false, codes: ["suspended"] });
    await expect(addNewPerson({ ...call, by })).rejects.toMatchObject({ status: 409 });
  });

  test("is not for someone who was erased, for another company’s manager, or for someone who never left", async () => {
    const store = await open();
    const { team, maya, call } = await aClearedLeaver(store);
    const stranger = await aManager(store, await aCompany(store, { key: "tidewater" }), "Omar");
    const now = inDays(2);
    await expect(returnToCompany({ ...call, actor: stranger, now })).rejects.toMatchObject({
      status: 404,
    });
    const stays = await anEnrolled(store, team, "Ana Brandt");
    const count = (await entries(store)).length;
    expect(await returnToCompany({ ...call, personId: stays.personId, now })).toEqual({ ok: true });
    expect(await entries(store)).toHaveLength(count);
    const one = { store, now, company: team.company, personId: maya.personId };
    expect(await erasePerson({ ...one, reason: "Asked for it." })).toEqual({ ok: true });
    expect(await returnToCompany({ ...call, now })).toEqual({ ok: false, reason: "erased" });
  });
});
