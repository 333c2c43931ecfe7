import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mayPost } from "~/clearance/rules/standing/gate";
import type { Manager } from "~/people/rules/actor";
import { Refusal } from "~/kit/http/refusal";
import { boardRows } from "~/clearance/services/board/board-rows.server";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { leaveCompany, stayWithCompany } from "~/clearance/services/people/leave-company.server";
import { showLeavers, showLeaving } from "~/clearance/services/people/show-leaving.server";
import type { Store } from "~db/store";
import { ownCompany } from "../../support/own";
import { aTeam, anEnrolled, inDays, trained, type Enrolled } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, NOON } from "../../support/makers";
import { signOff } from "../../support/own-forms";

async function cleared(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const sign = { store, enrolmentId: maya.enrolmentId, comment: "" };
  const { dana, priya } = team;
  await signOff({
    ...sign,
    actor: dana,
    now: inDays(-3),
    verdict: "competent",
  });
  await signOff({ ...sign, actor: priya, now: inDays(-2), verdict: "authorised" });
  return { team, maya };
}

async function maySpeak(store: Store, { companyId, personId }: Enrolled, now: Date) {
  const { programmes } = await showPerson({ store, company: ownCompany(companyId), personId, now });
  const standings = programmes.map(({ standing }) => standing);
  const channelId = programmes[0]!.channels[0]!.id;
  return mayPost(standings, { channelId, level: "reply" });
}

async function onTheBoard(store: Store, { companyId, personId }: Enrolled, now: Date) {
  const { rows } = await boardRows(store, { company: ownCompany(companyId), now });
  return rows.some(({ person }) => person.id === personId);
}

async function kinds(store: Store, actor: Manager) {
  const query = { before: null, name: "", kind: null };
  const { entries } = await showLedger({ store, actor, query, pageSize: 3 });
  return entries.map(({ kind, what }) => `${kind}: ${what}`);
}

eachEngine("leaving the company", (open) => {
  test("another company’s people, managers and oneself are not there", async () => {
    const store = await open();
    const { team, maya } = await cleared(store);
    const { priya, ben } = team;
    const other = await aManager(store, await aCompany(store, { key: "tidewater" }), "Omar");
    const call = { store, now: NOON, personId: maya.personId };
    for (const refused of [
      () => leaveCompany({ ...call, actor: other }),
      () => stayWithCompany({ ...call, actor: other }),
      () => showLeaving({ ...call, actor: other }),
      () => leaveCompany({ ...call, actor: priya, personId: priya.personId }),
      () => leaveCompany({ ...call, actor: priya, personId: ben.personId }),
    ])
      await expect(refused()).rejects.toBeInstanceOf(Refusal);
    expect((await maySpeak(store, maya, NOON)).ok).toBe(true);
  });

  test("ends a clearance and every session in the same instant, everywhere", async () => {
    const store = await open();
    const { team, maya } = await cleared(store);
    const { session } = store.read.tables;
    await store.write(async (tx) => {
      await tx.insert(session).values({
        id: "phone",
        token: "token",
        personId: maya.personId,
        expiresAt: inDays(9),
        createdAt: NOON,
        updatedAt: NOON,
      });
    });
    expect(await onTheBoard(store, maya, NOON)).toBe(true);
    const leave = { store, actor: team.priya, now: NOON, personId: maya.personId };
    expect(await leaveCompany(leave)).toEqual({ ok: true });

    expect(await maySpeak(store, maya, NOON)).toMatchObject({
      ok: false,
      reasons: [{ code: "left" }],
    });
    expect(await onTheBoard(store, maya, NOON)).toBe(false);
    const sessions = await store.read
      .select()
      .from(session)
      .where(eq(session.personId, maya.personId));
    expect(sessions).toEqual([]);
    const { left, leaving } = await showLeavers({ store, actor: team.priya, now: NOON });
    expect(left).toMatchObject([{ name: "Maya Okafor", lastDay: "2026-11-21" }]);
    expect(leaving).toEqual([]);
    expect(await leaveCompany({ ...leave, now: inDays(1) })).toEqual({
      ok: false,
      reason: "left-already",
    });
    expect(await stayWithCompany({ ...leave, now: inDays(1) })).toBe(false);
    expect(await kinds(store, team.priya)).toMatchObject(["person-left: Left the company", {}, {}]);
  });

  test("after a last day holds until that day is over, and can be taken back until then", async () => {
    const store = await open();
    const { team, maya } = await cleared(store);
    const leave = { store, actor: team.priya, now: NOON, personId: maya.personId };
    const lastDay = "2026-11-23";
    expect(await leaveCompany({ ...leave, lastDay })).toEqual({ ok: true });
    expect(await leaveCompany({ ...leave, lastDay })).toEqual({ ok: true });
    const over = new Date("2026-11-24T00:00:00Z");
    const before = new Date(over.getTime() - 1);
    for (const [at, holds] of [
      [before, true],
      [over, false],
    ] as const) {
      expect((await maySpeak(store, maya, at)).ok).toBe(holds);
      expect(await onTheBoard(store, maya, at)).toBe(holds);
    }
    const { leaving } = await showLeavers({ store, actor: team.priya, now: NOON });
    expect(leaving).toMatchObject([{ name: "Maya Okafor", lastDay }]);

    expect(await stayWithCompany({ ...leave, now: before })).toBe(true);
    expect(await stayWithCompany({ ...leave, now: before })).toBe(true);
    expect((await maySpeak(store, maya, over)).ok).toBe(true);
    expect(await onTheBoard(store, maya, over)).toBe(true);
    expect(await kinds(store, team.priya)).toEqual([
      "leaving-taken-back: Stays with the company after all",
      "person-left: Leaves the company after 23 November 2026",
      expect.stringContaining("clearance-granted"),
    ]);
  });

  test("another day can be named until then", async () => {
    const store = await open();
    const { team, maya } = await cleared(store);
    const leave = { store, actor: team.priya, now: NOON, personId: maya.personId };
    await leaveCompany({ ...leave, lastDay: "2026-12-24" });
    expect(await leaveCompany({ ...leave, lastDay: "2026-11-20" })).toMatchObject({ ok: false });
    expect(await leaveCompany(leave)).toEqual({ ok: true });
    expect((await maySpeak(store, maya, NOON)).ok).toBe(false);
  });
});
