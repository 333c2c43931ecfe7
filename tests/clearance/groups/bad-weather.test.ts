import { afterEach, beforeEach, expect, test } from "vitest";
import { endGroups, pauseGroups } from "~/gate/services/groups/steer.server";
import { showGroups } from "~/gate/services/groups/show-groups.server";
import { own } from "~/ledger/rules/own";
import { openKeys } from "~/notices/services/open-notices.server";
import { markLeft } from "~/people/queries/memberships";
import { aCompanyWithGroups, REPLY } from "../../support/clearance/kept-groups";
import { aScimServer, type ScimServer } from "../../support/clearance/a-scim-server";
import { eachEngine, onSqlite } from "../../support/harness/engines";
import type { Store } from "~db/store";

let scim: ScimServer;
beforeEach(async () => {
  scim = await aScimServer();
});
afterEach(() => scim.close());

const isPatch = ({ method }: { method: string }) => method === "PATCH";
const isRemoval = (one: { body?: { Operations?: { op: string }[] } | undefined }) =>
  one.body?.Operations?.some(({ op }) => op === "remove") ?? false;

function firstTimes<Asked>(times: number, fits: (asked: Asked) => boolean) {
  let left = times;
  return (asked: Asked) => fits(asked) && left-- > 0;
}

async function notices(store: Store) {
  const rows = await store.read.select().from(store.read.tables.notice);
  return rows.filter(({ key }) => key.startsWith("groups-failing"));
}

onSqlite("groups at a bad-tempered provider", (open) => {
  test("wait as long as they are told to, and go on there", async () => {
    const groups = await aCompanyWithGroups(await open(), scim);
    const { live, sync, later, ids } = groups;
    const isFirst = firstTimes(1, isPatch);
    scim.temper.mood = (one) =>
      isFirst(one) ? { status: 429, headers: { "Retry-After": "120" } } : "through";
    expect(await live()).toMatchObject({ fault: "busy", waitMs: 120_000 });
    later(110);
    expect(await sync()).toBe("nothing");
    later(11);
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.maya, ids.noor]);
  });

  test("don’t believe a PATCH that was answered and not carried out, or by half", async () => {
    const { live, ids } = await aCompanyWithGroups(await open(), scim);
    const isFirst = firstTimes(1, isPatch);
    const isSecond = firstTimes(1, isPatch);
    scim.temper.mood = (one) => (isFirst(one) ? "swallow" : isSecond(one) ? "half" : "through");
    expect(await live()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.maya, ids.noor]);
  });

  test("are a fault where nothing is ever carried out", async () => {
    const { live } = await aCompanyWithGroups(await open(), scim);
    scim.temper.mood = (one) => (isPatch(one) ? "swallow" : "through");
    expect(await live()).toMatchObject({ fault: "not-applied" });
  });

  test("take people out another way where a provider knows no filter in a path, or takes no notice of it", async () => {
    const stranger = scim.addUser("stranger@example.test");
    for (const mood of ["swallow", { status: 400, scimType: "invalidPath" }] as const) {
      scim.setGroup(REPLY, [stranger]);
      scim.temper.mood = (one) =>
        one.body?.Operations?.some(({ path = "" }) => path.includes("[")) ? mood : "through";
      const { live, ids } = await aCompanyWithGroups(await open(), scim);
      expect(await live()).toBe("done");
      expect(scim.membersOf(REPLY)).toContain(ids.maya);
      expect(scim.membersOf(REPLY)).not.toContain(stranger);
    }
  });

  test("go on where a member is in a group already, and where one has vanished", async () => {
    const { live, sync, later, ids } = await aCompanyWithGroups(await open(), scim);
    const isFirst = firstTimes(1, isPatch);
    scim.temper.mood = (one) =>
      isFirst(one) ? { status: 409, scimType: "uniqueness" } : "through";
    expect(await live()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.maya, ids.noor]);
    scim.removeUser(ids.maya);
    later(3700);
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.noor]);
  });

  test("are a fault where the group is gone, and others are looked after all the same", async () => {
    const { live, sync, later, add, ids } = await aCompanyWithGroups(await open(), scim);
    await add("Share", "share");
    await live();
    scim.removeGroup(REPLY);
    scim.setGroup("Share", []);
    later(3700);
    expect(await sync()).toMatchObject({ fault: "no-group" });
    expect(scim.membersOf("Share")).toEqual([ids.maya, ids.noor]);
  });

  test("put people out first: a provider that adds nobody keeps none who has left", async () => {
    const store = await open();
    const { live, sync, later, ids, maya } = await aCompanyWithGroups(store, scim);
    await live();
    scim.setGroup(REPLY, [ids.maya]);
    await store.write((tx) => markLeft(tx, maya, { at: later(2) }));
    later(3700);
    scim.temper.mood = (one) => (isPatch(one) && !isRemoval(one) ? { status: 500 } : "through");
    expect(await sync()).toMatchObject({ fault: "away" });
    expect(scim.membersOf(REPLY)).toEqual([]);
  });

  test("are written by a token alone, and one that is refused is said so", async () => {
    const { live, plan, sync, later } = await aCompanyWithGroups(await open(), scim);
    await live();
    scim.temper.mood = () => ({ status: 401 });
    later(3700);
    expect(await sync()).toMatchObject({ fault: "refused" });
    expect(await plan()).toMatchObject({ ok: false, fault: "refused" });
  });
});

eachEngine("groups at a provider that is down", (open) => {
  test("are tried again, managers hear after an hour, once, and all is well when it is back", async () => {
    const store = await open();
    const { live, sync, later, ids, maya, team, clock } = await aCompanyWithGroups(store, scim);
    await live();
    await scim.close();
    await store.write((tx) => markLeft(tx, maya, { at: later(2) }));
    expect(await sync()).toMatchObject({ fault: "away" });
    const since = clock.now;
    for (let minutes = 0; minutes < 59; minutes += 1) {
      later(60);
      await sync();
    }
    expect(await notices(store)).toEqual([]);
    for (let minutes = 0; minutes < 40; minutes += 1) {
      later(60);
      await sync();
    }
    const told = await notices(store);
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [team.priya.personId, team.ben.personId].sort(),
    );
    const reader = { id: team.priya.personId, role: "manager" } as const;
    const rows = told.map(({ key }) => own({ companyId: team.company.id, key }));
    const isOpen = async () =>
      (await openKeys(store, reader, rows, clock.now))(team.company.id).keys.has(told[0]!.key);
    expect(await isOpen()).toBe(true);
    const shown = await showGroups({ store, actor: team.priya, now: clock.now });
    expect(shown.directory).toMatchObject({ failingSince: since, fault: "away" });
    await scim.open();
    later(16 * 60);
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.noor]);
    expect(await isOpen()).toBe(false);
  });

  test("are left alone while paused, and emptied at the end where that is asked for", async () => {
    const store = await open();
    const { live, sync, later, ids, maya, call, team } = await aCompanyWithGroups(store, scim);
    await live();
    await pauseGroups({ ...call(), paused: true });
    await store.write((tx) => markLeft(tx, maya, { at: later(2) }));
    later(4000);
    expect(await sync()).toBe("nothing");
    expect(scim.membersOf(REPLY)).toEqual([ids.maya, ids.noor]);
    await pauseGroups({ ...call(), paused: false });
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.noor]);
    await endGroups({ ...call(), empty: true });
    later(2);
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([]);
    const shown = await showGroups({ store, actor: team.priya, now: later(1) });
    expect(shown.directory).toBeNull();
    expect(await store.read.select().from(store.read.tables.groupMember)).toEqual([]);
  });
});
