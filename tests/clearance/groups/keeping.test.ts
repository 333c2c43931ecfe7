import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { showGroups } from "~/gate/services/groups/show-groups.server";
import { startGroups, syncNow } from "~/gate/services/groups/steer.server";
import type { LocalDate } from "~/kit/time/moment";
import { markChanged } from "~/people/queries/changes";
import { markLeft } from "~/people/queries/memberships";
import type { Store } from "~db/store";
import { aCompanyWithGroups, REPLY } from "../../support/clearance/kept-groups";
import { aScimServer, type ScimServer } from "../../support/clearance/a-scim-server";
import { eachEngine } from "../../support/harness/engines";
import { decideSuspension } from "../../support/own-forms";

let scim: ScimServer;
beforeEach(async () => {
  scim = await aScimServer();
});
afterEach(() => scim.close());

async function ledgerOf(store: Store) {
  const { ledgerEntry } = store.read.tables;
  const rows = await store.read.select().from(ledgerEntry);
  return rows
    .filter(({ kind }) => kind.startsWith("clearance-group"))
    .map(({ kind, facts }) => ({ kind, facts: JSON.parse(facts) as Record<string, unknown> }));
}

eachEngine("groups in an identity provider", (open) => {
  test("are only looked at by a dry run, and not started without one", async () => {
    const store = await open();
    const stranger = scim.addUser("stranger@example.test");
    scim.setGroup(REPLY, [stranger]);
    const groups = await aCompanyWithGroups(store, scim);
    expect(await groups.sync()).toBe("nothing");
    expect(await startGroups(groups.call())).toBe(false);
    expect(await groups.plan()).toEqual({
      ok: true,
      unknown: ["Otto Null"],
      groups: [
        {
          name: REPLY,
          isNew: false,
          added: ["Maya Okafor", "Noor Haddad"],
          removed: [stranger],
          staying: 0,
        },
      ],
    });
    expect(scim.writes()).toEqual([]);
    expect(scim.membersOf(REPLY)).toEqual([stranger]);
  });

  test("hold who is cleared and has an account, and nobody else", async () => {
    const store = await open();
    const stranger = scim.addUser("stranger@example.test");
    scim.setGroup(REPLY, [stranger]);
    const { live, ids } = await aCompanyWithGroups(store, scim);
    expect(await live()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.maya, ids.noor]);
    const [first] = scim.writes();
    expect(first?.body?.Operations?.[0]?.op).toBe("remove");
    const entries = await ledgerOf(store);
    expect(entries.at(-1)).toMatchObject({
      kind: "clearance-group-members-changed",
      facts: { group: REPLY, removed: [], others: 1 },
    });
  });

  test("are made where they aren’t there, also where somebody makes them at the same moment", async () => {
    const store = await open();
    const { live, ids } = await aCompanyWithGroups(store, scim);
    let raced = false;
    scim.temper.mood = ({ method, url }) => {
      if (method !== "POST" || url !== "/scim/Groups" || raced) return "through";
      raced = true;
      scim.setGroup(REPLY, []);
      return "through";
    };
    expect(await live()).toBe("done");
    expect(raced).toBe(true);
    expect(scim.membersOf(REPLY)).toEqual([ids.maya, ids.noor]);
  });

  test("lose a leaver, somebody suspended, and gain who comes back", async () => {
    const store = await open();
    const groups = await aCompanyWithGroups(store, scim);
    const { live, sync, later, ids, maya, noor, team } = groups;
    await live();
    expect(await sync()).toBe("nothing");
    await store.write((tx) => markLeft(tx, maya, { at: later(2) }));
    later(2);
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.noor]);
    const hold = { store, actor: team.ben, personId: noor.personId, reason: "Because." };
    await decideSuspension({ ...hold, now: later(2), action: "suspend" });
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([]);
    await decideSuspension({ ...hold, now: later(2), action: "reinstate" });
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.noor]);
    const moves = (await ledgerOf(store)).filter(({ kind }) => kind.includes("members"));
    expect(moves.map(({ facts }) => facts)).toMatchObject([
      { added: [maya.personId, noor.personId].sort(), removed: [] },
      { added: [], removed: [maya.personId] },
      { added: [], removed: [noor.personId] },
      { added: [noor.personId], removed: [] },
    ]);
  });

  test("are compared every hour: what somebody else changed is shown and put right", async () => {
    const store = await open();
    const { live, sync, later, ids, team } = await aCompanyWithGroups(store, scim);
    await live();
    const stranger = scim.addUser("stranger@example.test");
    scim.setGroup(REPLY, [ids.noor, stranger]);
    later(3000);
    expect(await sync()).toBe("nothing");
    later(700);
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.maya, ids.noor]);
    const shown = await showGroups({ store, actor: team.priya, now: later(1) });
    expect(shown.groups[0]?.drift).toMatchObject({ added: [stranger], gone: ["Maya Okafor"] });
    expect(shown.unknown).toMatchObject([{ name: "Otto Null", several: false }]);
  });

  test("lose somebody whom the gate can’t tell of, and keep everybody else", async () => {
    const store = await open();
    const { live, sync, later, ids, maya, call } = await aCompanyWithGroups(store, scim);
    await live();
    await store.write(async (tx) => {
      const { clearance, signOff } = tx.tables;
      const [last] = await tx.select().from(clearance).where(eq(clearance.personId, maya.personId));
      const [sign] = await tx.select().from(signOff).where(eq(signOff.id, last!.signOffId));
      const noDay = { validFrom: "no day" as LocalDate, validUntil: "no day" as LocalDate };
      await tx.insert(signOff).values({ ...sign!, id: "second", signedAt: later(1) });
      const unreadable = { ...last!, ...noDay, id: "unreadable", signOffId: "second" };
      await tx.insert(clearance).values({ ...unreadable, grantedAt: later(1) });
      await markChanged(tx, maya);
    });
    // Everyone is asked about alone then, once a minute.
    later(61);
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.noor]);
    const shown = await showGroups(call());
    expect(shown.directory).toMatchObject({ fault: "gate", detail: "1" });
  });

  test("leave out who could be two people, and whom a new account makes known are let in", async () => {
    const store = await open();
    const { live, sync, later, ids, otto, maya, call } = await aCompanyWithGroups(store, scim);
    await live();
    const found = scim.addUser(otto.email);
    await syncNow(call());
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.maya, ids.noor, found].sort());
    scim.addUser(maya.email, { id: "twin" });
    later(25 * 3600);
    expect(await sync()).toBe("done");
    expect(scim.membersOf(REPLY)).toEqual([ids.noor, found].sort());
  });

  test("hold everyone who may do at least that much, level by level and channel by channel", async () => {
    const store = await open();
    const groups = await aCompanyWithGroups(store, scim);
    for (const [name, level] of [
      ["Share", "share"],
      ["Crisis", "crisis"],
    ] as const)
      expect(await groups.add(name, level)).toEqual({ ok: true });
    await groups.live();
    expect(scim.membersOf("Share")).toEqual([groups.ids.maya, groups.ids.noor]);
    expect(scim.membersOf("Crisis")).toEqual([]);
    expect(await groups.add("share", "share", "x")).toEqual({ ok: false, fault: "name-taken" });
  });
});
