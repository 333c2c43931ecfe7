import { expect, test } from "vitest";
import { forgetStandings } from "~/clearance/queries/standings/state";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays } from "../../support/clearance/a-team";
import { aSupervisingTeam, cleared, logAndReview } from "../../support/clearance/supervised";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager } from "../../support/makers";
import { decideSuspension } from "../../support/own-forms";
import { anApi, aToken } from "./an-api";

interface Changes {
  clearances: { id: string; person: string; channel: string; level: string }[];
  changed: { id: string; person: string; changedAt: string }[];
  next: string | null;
  since: string;
}

async function anAsker(store: Store, team: Awaited<ReturnType<typeof aTeam>>) {
  const api = anApi(store, await aToken(store, team.priya));
  api.clock.now = inDays(1);
  const since = (cursor: string, more = "") =>
    api.ask<Changes>(`/clearances?changedSince=${encodeURIComponent(cursor)}${more}`);
  const begin = async () => (await api.ask<Changes>("/clearances")).body.since;
  return { api, since, begin };
}

eachEngine("what changed since another program asked", (open) => {
  test("is who was cleared, suspended, let in again, or left, each once, and nothing else", async () => {
    const store = await open();
    const team = await aTeam(store);
    const { api, since, begin } = await anAsker(store, team);
    const start = await begin();
    const maya = await cleared(store, team);
    await anEnrolled(store, team, "Lea Learning");
    const first = (await since(start)).body;
    expect(first.changed.map(({ person }) => person)).toEqual([maya.email]);
    expect(first.clearances.map(({ id, channel }) => [id, channel])).toEqual([
      [maya.personId, "instagram"],
      [maya.personId, "x"],
    ]);
    expect((await since(first.since)).body).toMatchObject({ changed: [], since: first.since });

    const hold = { store, actor: team.ben, personId: maya.personId, reason: "Because." };
    await decideSuspension({ ...hold, now: inDays(1, 1), action: "suspend" });
    api.clock.now = inDays(1, 2);
    const ended = (await since(first.since)).body;
    expect([ended.changed.length, ended.clearances]).toEqual([1, []]);
    await decideSuspension({ ...hold, now: inDays(1, 3), action: "reinstate" });
    await store.write((tx) => markLeft(tx, maya, { at: inDays(1, 4) }));
    api.clock.now = inDays(1, 5);
    // Back in, and gone before anybody asked: the gate says what it said.
    expect((await since(ended.since)).body).toMatchObject({ changed: [], clearances: [] });
    expect((await since(first.since)).body.changed).toMatchObject([{ id: maya.personId }]);
  });

  test("includes a clearance that time ends, and one whose condition changes", async () => {
    const store = await open();
    const team = await aSupervisingTeam(store);
    const maya = await cleared(store, team);
    const { api, since, begin } = await anAsker(store, team);
    await since(await begin());
    const before = await begin();
    await logAndReview(store, team, maya, { now: inDays(1, 5), verdict: "good" });
    api.clock.now = inDays(1, 6);
    const one = (await since(before)).body;
    expect(one.changed).toHaveLength(1);
    api.clock.now = inDays(800);
    const over = (await since(one.since)).body;
    expect(over).toMatchObject({ changed: [{ id: maya.personId }], clearances: [] });
  });

  test("stays as it is where everybody is derived again, and comes later where the clock is put back", async () => {
    const store = await open();
    const team = await aTeam(store);
    const maya = await cleared(store, team);
    const { api, since, begin } = await anAsker(store, team);
    await since("c_0");
    const before = await begin();
    await store.write((tx) => forgetStandings(tx));
    expect((await since(before)).body.changed).toEqual([]);
    api.clock.now = inDays(0, 30);
    const hold = { store, actor: team.ben, personId: maya.personId, reason: "Because." };
    await decideSuspension({ ...hold, now: inDays(0, 30), action: "suspend" });
    const { body } = await since(before);
    expect(body.changed).toMatchObject([{ id: maya.personId }]);
    expect(body.since > before).toBe(true);
  });

  test("comes some at a time, and nobody is missed who changes in between", async () => {
    const store = await open();
    const team = await aTeam(store);
    const people = [];
    for (const name of ["Ada", "Bo", "Cy"]) people.push(await cleared(store, team, name));
    const { since } = await anAsker(store, team);
    const page = (await since("c_0", "&limit=2")).body;
    expect(page.changed).toHaveLength(2);
    const [moved] = page.changed;
    const who = people.find(({ personId }) => personId === moved!.id)!;
    const hold = { store, actor: team.ben, personId: who.personId, reason: "Because." };
    await decideSuspension({ ...hold, now: inDays(0, 60), action: "suspend" });
    const rest = (await since("c_0", `&limit=2&cursor=${page.next}`)).body;
    expect(rest.next).toBeNull();
    expect(rest.changed.at(-1)?.id).toBe(who.personId);
    const told = [...page.changed, ...rest.changed].map(({ id }) => id);
    expect(new Set(told).size).toBe(3);
  });

  test("is one company’s, can be asked by a time, and refuses what is no cursor or ahead", async () => {
    const store = await open();
    const team = await aTeam(store);
    await cleared(store, team);
    const { since } = await anAsker(store, team);
    expect((await since("2026-11-01T00:00:00Z")).body.changed).toHaveLength(1);
    const tide = await aCompany(store, { key: "tidewater" });
    const other = await aToken(store, await aManager(store, tide, "Tia Manager"));
    const asked = await anApi(store, other).ask<Changes>("/clearances?changedSince=c_0");
    expect(asked.body).toMatchObject({ changed: [], clearances: [] });
    for (const wrong of ["", "c_", "p_1", "yesterday", "c_zzzzzzzz"])
      expect((await since(wrong)).body.code).toBe("bad-request");
  });

  test("has each change after the last, also where many are derived in one write", async () => {
    const store = await open();
    const team = await aTeam(store);
    for (const name of ["Ada", "Bo", "Cy", "Di"]) await cleared(store, team, name);
    await upToDate(store, { company: team.priya, now: inDays(1) });
    const { gateChange } = store.read.tables;
    const rows = await store.read.select().from(gateChange);
    expect(new Set(rows.map(({ at }) => at.getTime())).size).toBe(4);
  });
});
