import { expect, test } from "vitest";
import { personStandings } from "~/clearance/services/standing/standings.server";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { findPersonSigningIn } from "~/people/queries/people";
import {
  askForAddress,
  confirmAddress,
  showAddressLink,
} from "~/roster/services/details/address.server";
import { changeName } from "~/roster/services/details/name.server";
import { changeRoles } from "~/roster/services/details/roles.server";
import { changeTeams } from "~/roster/services/details/teams.server";
import { bringPersonBack, endTime } from "~/roster/services/details/end-time.server";
import { showDetails } from "~/roster/services/details/show-details.server";
import { makeTeam } from "~/roster/services/teams/name-team.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { aTeam, anEnrolled, inDays, trained } from "../../support/clearance/a-team";
import { ledgerKinds } from "../../support/an-assignment";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, anAdmin, anEmployee, NOON } from "../../support/makers";
import { signOff } from "../../support/own-forms";

async function aCleared(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const sign = { store, enrolmentId: maya.enrolmentId, comment: "" };
  await signOff({ ...sign, actor: team.dana, now: inDays(-3), verdict: "competent" });
  await signOff({ ...sign, actor: team.priya, now: inDays(-2), verdict: "authorised" });
  const call = { store, actor: team.priya, now: NOON, key: null };
  return { team, maya, call, about: { ...call, personId: maya.personId } };
}

async function alsoElsewhere(store: Store, personId: string) {
  const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
  const row = { id: newId(NOON), personId, companyId: other.id, role: "employee" as const };
  await store.write((tx) => tx.insert(tx.tables.membership).values({ ...row, createdAt: NOON }));
}

async function signedIn(store: Store, personId: string) {
  const id = newId(NOON);
  const row = { id, token: id, personId, expiresAt: inDays(1), createdAt: NOON, updatedAt: NOON };
  await store.write((tx) => tx.insert(tx.tables.session).values(row));
  return async () =>
    (await store.read.select().from(store.read.tables.session)).some((one) => one.id === id);
}

const CALLED = { name: "Maya Lindqvist", givenName: "Maya" };

eachEngine("somebody’s details", (open) => {
  test("what was signed keeps the name of then, and the page says what they were called", async () => {
    const store = await open();
    const { team, maya, call, about } = await aCleared(store);
    const byDana = { ...call, actor: team.dana, key: "harbour-and-pine" };
    await changeName({
      ...byDana,
      personId: team.priya.personId,
      name: "Priya Rao",
      givenName: "Priya",
    });
    expect(await changeName({ ...about, ...CALLED })).toEqual({ ok: true });
    expect(await changeName({ ...about, ...CALLED })).toEqual({ ok: true });
    const found = await personStandings(store, {
      company: team.company,
      personId: maya.personId,
      now: inDays(1),
    });
    expect(found?.employee.name).toBe("Maya Lindqvist");
    expect(found?.standings[0]?.managerSignOff?.by).toBe("Priya Nair");
    expect((await showDetails(about)).formerNames).toMatchObject([{ name: "Maya Okafor" }]);
    const query = { before: null, name: "", kind: null };
    const { entries } = await showLedger({ store, actor: team.priya, query, pageSize: 50 });
    const named = entries.map(({ kind, about }) => [kind, about?.name]);
    expect(named).toContainEqual(["signed-off", "Maya Okafor"]);
    expect(named).toContainEqual(["name-changed", "Maya Lindqvist"]);
  });

  test("an address counts once it was confirmed there, which ends sessions and is recorded once", async () => {
    const store = await open();
    const { team, maya, about } = await aCleared(store);
    const runs = await signedIn(store, maya.personId);
    const email = "maya@new.example";
    const asked = await askForAddress({ ...about, email });
    if (!asked.ok) throw new Error(asked.reason);
    const { token } = asked;
    expect((await findPersonSigningIn(store.read, { id: maya.personId }, NOON))?.email).toBe(
      maya.email,
    );
    expect(await runs()).toBe(true);
    expect(await showAddressLink({ store, now: inDays(4), token })).toBeNull();
    const both = await Promise.all([1, 2].map(() => confirmAddress({ store, now: NOON, token })));
    expect(both.filter(({ ok }) => ok)).toMatchObject([{ formerly: maya.email }]);
    expect((await findPersonSigningIn(store.read, { email }, NOON))?.id).toBe(maya.personId);
    expect(await runs()).toBe(false);
    expect(
      (await ledgerKinds(store, team)).filter((kind) => kind === "address-changed"),
    ).toHaveLength(1);
  });

  test("an address of somebody else is refused, also where they took it before the link was followed", async () => {
    const store = await open();
    const { team, about, maya } = await aCleared(store);
    const taken = await askForAddress({ ...about, email: team.ben.email });
    expect(taken).toMatchObject({ ok: false, reason: "taken" });
    const asked = await askForAddress({ ...about, email: "maya@new.example" });
    if (!asked.ok) throw new Error(asked.reason);
    const late = {
      ...about,
      personId: (await anEmployee(store, team.company, "Uma Late")).personId,
    };
    const other = await askForAddress({ ...late, email: "maya@new.example" });
    if (!other.ok) throw new Error(other.reason);
    expect(await confirmAddress({ store, now: NOON, token: other.token })).toMatchObject({
      ok: true,
    });
    const tried = await confirmAddress({ store, now: NOON, token: asked.token });
    expect(tried).toEqual({ ok: false, reason: "taken" });
    expect((await findPersonSigningIn(store.read, { id: maya.personId }, NOON))?.email).toBe(
      maya.email,
    );
  });

  test("who is something elsewhere too keeps name and address, but for an admin", async () => {
    const store = await open();
    const { maya, about } = await aCleared(store);
    await alsoElsewhere(store, maya.personId);
    const refused = { ok: false, reason: "elsewhere" };
    expect(await changeName({ ...about, ...CALLED })).toEqual(refused);
    expect(await askForAddress({ ...about, email: "m@new.example" })).toEqual(refused);
    const admin = { ...about, actor: await anAdmin(store), key: "harbour-and-pine" };
    expect(await changeName({ ...admin, ...CALLED })).toEqual({ ok: true });
  });

  test("a role that ends takes the clearance with it, and given again it waits for a manager", async () => {
    const store = await open();
    const { team, maya, about } = await aCleared(store);
    const runs = await signedIn(store, maya.personId);
    const holds = async (now: Date) => {
      const { company } = team;
      const found = await personStandings(store, { company, personId: maya.personId, now });
      return found?.standings[0]?.holds;
    };
    expect(await holds(NOON)).toBe(true);
    const change = { ...about, confirmed: false };
    expect(await changeRoles({ ...change, roles: [] })).toMatchObject({ reason: "none" });
    expect(await changeRoles({ ...change, roles: ["manager"] })).toEqual({ ok: true });
    expect(await runs()).toBe(false);
    expect(await holds(inDays(1))).toBe(false);
    const back = { ...change, now: inDays(2), roles: ["employee", "manager"] as const };
    expect(await changeRoles(back)).toEqual({ ok: true });
    expect(await holds(inDays(2))).toBe(false);
    expect((await ledgerKinds(store, team)).slice(-2)).toEqual(["roles-changed", "held-back"]);
    expect((await showDetails({ ...about, now: inDays(2) })).roles).toEqual([
      "employee",
      "manager",
    ]);
  });

  test("nobody changes their own, and the last manager goes only where that is said", async () => {
    const store = await open();
    const { team, call } = await aCleared(store);
    const { priya, ben, dana } = team;
    const own = {
      ...call,
      personId: priya.personId,
      roles: ["employee"] as const,
      confirmed: true,
    };
    expect(await changeRoles(own)).toEqual({ ok: false, reason: "own" });
    expect(
      await endTime({ ...call, personId: priya.personId, lastDay: null, confirmed: true }),
    ).toEqual({
      ok: false,
      reason: "own",
    });
    const gone = { ...call, personId: ben.personId, lastDay: null, confirmed: false };
    expect(await endTime(gone)).toEqual({ ok: true });
    expect(await endTime(gone)).toMatchObject({ reason: "left-already" });
    const byDana = { ...call, actor: dana, key: "harbour-and-pine", personId: priya.personId };
    const last = { ...byDana, lastDay: null, confirmed: false };
    expect(await endTime(last)).toEqual({ ok: false, reason: "last-manager" });
    expect(await changeRoles({ ...byDana, roles: ["employee"], confirmed: false })).toEqual({
      ok: false,
      reason: "last-manager",
    });
    expect(await endTime({ ...last, confirmed: true })).toEqual({ ok: true });
    expect(await bringPersonBack(byDana)).toEqual({ ok: true });
    expect((await showDetails(byDana)).roles).toEqual(["manager"]);
  });

  test("a manager manages these teams alone, with an entry, and is in them", async () => {
    const store = await open();
    const { team, call } = await aCleared(store);
    const made = await makeTeam({ ...call, id: newId(NOON), name: "Social" });
    const about = { ...call, personId: team.ben.personId };
    const wanted = { inTeams: [], manages: [] as string[], teamsOnly: true, confirmed: false };
    expect(await changeTeams({ ...about, ...wanted })).toMatchObject({ reason: "no-team" });
    const narrow = { ...about, ...wanted, manages: [made.teamId] };
    expect(await changeTeams(narrow)).toEqual({ ok: true, manages: "teams" });
    expect(await changeTeams(narrow)).toEqual({ ok: true, manages: null });
    expect(await showDetails(about)).toMatchObject({
      teamsOnly: true,
      teams: [{ name: "Social", isIn: true, manages: true }],
    });
    expect(await changeTeams({ ...narrow, teamsOnly: false })).toMatchObject({
      manages: "company",
    });
    const kinds = (await ledgerKinds(store, team)).slice(-3);
    expect(kinds).toEqual(["team-joined", "managing-changed", "managing-changed"]);
    const foreign = { ...about, ...wanted, manages: [newId(NOON)] };
    await expect(changeTeams(foreign)).rejects.toMatchObject({ status: 404 });
  });
});
