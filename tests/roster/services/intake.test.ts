import { expect, test } from "vitest";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import type { ActorWith } from "~/people/rules/permissions";
import type { Incoming } from "~/roster/rules/file/incoming";
import { carryOut } from "~/roster/services/intake/carry-out.server";
import { missingIn, planIntake } from "~/roster/services/intake/preview-intake.server";
import { showRoster } from "~/roster/services/show-roster.server";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, aTrainer, NOON, peopleIn } from "../../support/makers";

type Keeper = ActorWith<"people:keep">;

const line = (number: number, email: string, rest: Partial<Incoming> = {}): Incoming => ({
  line: number,
  email,
  name: "",
  teams: null,
  role: "",
  isInactive: false,
  ...rest,
});

const ANA = line(2, "ana@x.example", { name: "Ana Brandt", teams: ["Bakery", "Counter"] });
const BEN = line(3, "ben@x.example", { name: "Ben Lee", role: "manager" });

async function aPlace(store: Store) {
  const harbour = await aCompany(store);
  const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
  const priya = await aManager(store, harbour);
  const call = { store, actor: priya as Keeper, now: NOON, key: null as string | null };
  return { harbour, tidewater, priya, call };
}

type Call = Awaited<ReturnType<typeof aPlace>>["call"];

/** Looks at what the people would do, and confirms it. */
async function intake(call: Call, people: Incoming[], othersLeft = false) {
  const asked = { ...call, people, othersLeft };
  const plan = await planIntake(asked);
  const { fingerprint, rows } = plan;
  const missing = plan.missing ?? (await missingIn(asked, plan));
  const carried = await carryOut({ ...asked, expected: fingerprint });
  return { rows, missing, carried, outcomes: rows.map(({ outcome }) => outcome), fingerprint };
}

async function ledgerOf(store: Store) {
  const { ledgerEntry } = store.read.tables;
  const entries = await store.read.select().from(ledgerEntry);
  return entries.sort((a, b) => a.seq - b.seq).map(({ kind }) => kind);
}

async function everyone(call: Call, show: "left" | null = null) {
  const query = { search: "", team: null, role: null, show, page: 1 };
  const { people } = await showRoster({ ...call, query });
  return people.map(({ name, roles, teams }) => [name, roles, teams.map((team) => team.name)]);
}

eachEngine("people by a list", (open) => {
  test("are added with roles and teams, and the same list twice is once", async () => {
    const store = await open();
    const { call, harbour } = await aPlace(store);
    const first = await intake(call, [ANA, BEN]);
    expect(first.outcomes).toEqual(["new", "new"]);
    expect(first.carried).toMatchObject({ ok: true, done: { changed: [], gone: [] } });
    expect(first.carried.done.added).toHaveLength(2);
    const after = [
      ["Ana Brandt", ["employee"], ["Bakery", "Counter"]],
      ["Ben Lee", ["manager"], []],
      ["Priya Nair", ["manager"], []],
    ];
    expect(await everyone(call)).toEqual(after);
    const entries = await ledgerOf(store);
    expect(entries).toEqual(["team-made", "team-made", "person-added", "person-added"]);
    const again = await intake(call, [ANA, BEN]);
    expect(again.outcomes).toEqual(["same", "same"]);
    // The confirmation that was sent once more: everything it asks for is done.
    const sentAgain = {
      ...call,
      people: [ANA, BEN],
      othersLeft: false,
      expected: first.fingerprint,
    };
    expect(await carryOut(sentAgain)).toMatchObject({ ok: true, done: { added: [] } });
    expect(await ledgerOf(store)).toEqual(entries);
    expect(await verifyChain(store.read, harbour)).toMatchObject({ ok: true });
  });

  test("confirmed twice at the same moment, they are added once", async () => {
    const store = await open();
    const { call } = await aPlace(store);
    const asked = { ...call, people: [ANA, BEN], othersLeft: false };
    const { fingerprint } = await planIntake(asked);
    const both = await Promise.all([1, 2].map(() => carryOut({ ...asked, expected: fingerprint })));
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(both.map(({ done }) => done.added.length).sort()).toEqual([0, 2]);
    expect(await everyone(call)).toHaveLength(3);
  });

  test("change name and teams; a name that other companies know stays, and nobody changes themselves", async () => {
    const store = await open();
    const { call, tidewater, priya } = await aPlace(store);
    await intake(call, [ANA]);
    const other = { ...call, actor: await aManager(store, tidewater, "Theo Marsh") };
    const renamed = { ...ANA, name: "Ana Brandt-Lee", teams: ["Counter", "Night shift"] };
    const changed = await intake(call, [renamed]);
    expect(changed.rows).toMatchObject([
      { outcome: "changed", rename: "Ana Brandt-Lee", join: ["Night shift"], leave: ["Bakery"] },
    ]);
    expect(await everyone(call)).toContainEqual([
      "Ana Brandt-Lee",
      ["employee"],
      ["Counter", "Night shift"],
    ]);
    expect((await ledgerOf(store)).slice(-4)).toEqual([
      "team-made",
      "name-changed",
      "team-joined",
      "team-left",
    ]);
    // At another company the same address is the same person, of whom the plan tells nothing.
    const elsewhere = await intake(other, [{ ...ANA, name: "A. Brandt", teams: null }]);
    expect(elsewhere.rows).toEqual([
      {
        line: 2,
        email: ANA.email,
        name: "A. Brandt",
        outcome: "new",
        roles: ["employee"],
        teams: [],
      },
    ]);
    expect((await everyone(other)).map(([name]) => name)).toContain("Ana Brandt-Lee");
    expect((await intake(call, [{ ...renamed, name: "Ana B." }])).rows).toMatchObject([
      { outcome: "same", note: "name-kept" },
    ]);
    const self = line(2, priya.email, { name: "Queen Priya", role: "employee" });
    expect((await intake(call, [self])).rows).toMatchObject([{ outcome: "same", note: "own" }]);
  });

  test("those who are missing leave only if asked, never the one who asks, and come back by the next list", async () => {
    const store = await open();
    const { call, harbour } = await aPlace(store);
    const maya = await anEmployee(store, harbour);
    const stays = await intake(call, [ANA]);
    expect(stays.missing.gone.map(({ name }) => name)).toEqual(["Maya Okafor"]);
    expect(await everyone(call)).toHaveLength(3);
    const left = await intake(call, [ANA], true);
    expect(left.outcomes).toEqual(["same", "gone"]);
    expect(left.carried.done.gone).toEqual([maya.personId]);
    expect(await everyone(call, "left")).toEqual([["Maya Okafor", ["employee"], []]]);
    const back = await intake(call, [line(2, maya.email)]);
    expect(back.outcomes).toEqual(["back"]);
    expect(back.carried.done.returned).toEqual([maya.personId]);
    expect((await ledgerOf(store)).slice(-2)).toEqual(["person-left", "person-returned"]);
  });

  test("a company keeps its last manager, no matter who sends the list", async () => {
    const store = await open();
    const { call, harbour, priya } = await aPlace(store);
    const dana = await aTrainer(store, [harbour]);
    const asTrainer = { ...call, actor: dana, key: harbour.key };
    const { missing, carried } = await intake(asTrainer, [ANA], true);
    expect(missing).toEqual({ gone: [], kept: [{ name: priya.name }] });
    expect(carried.done.gone).toEqual([]);
    // With another manager in the list, nothing holds.
    expect((await intake(asTrainer, [ANA, BEN], true)).carried.done.gone).toEqual([]);
    expect((await intake(asTrainer, [ANA, BEN], true)).carried.done.gone).toEqual([priya.personId]);
  });

  test("what changed since it was shown is not done, and shown again", async () => {
    const store = await open();
    const { call } = await aPlace(store);
    const asked = { ...call, people: [ANA, BEN], othersLeft: false };
    const { fingerprint } = await planIntake(asked);
    await intake(call, [{ ...ANA, teams: ["Office"] }]);
    const late = await carryOut({ ...asked, expected: fingerprint });
    expect(late).toMatchObject({ ok: false, done: { added: [], changed: [] } });
    expect(!late.ok && late.plan.rows.map(({ outcome }) => outcome)).toEqual(["changed", "new"]);
    expect((await peopleIn(store)).map(({ email }) => email)).not.toContain(BEN.email);
  });

  test("every line that can’t be done says why, and the others are done", async () => {
    const store = await open();
    const { call, harbour } = await aPlace(store);
    const dana = await aTrainer(store, [harbour]);
    const { rows } = await intake(call, [
      line(2, "", { name: "Nobody" }),
      line(3, "ana at x", { name: "Ana" }),
      line(4, "cy@x.example"),
      line(5, "di@x.example", { name: '=HYPERLINK("http://x.example")' }),
      line(6, "ed@x.example", { name: "Ed", role: "boss" }),
      line(7, dana.email, { name: "Dana" }),
      { ...ANA, line: 8 },
      { ...ANA, line: 9 },
      line(10, "flo@x.example", { name: "Flo", isInactive: true }),
      line(11, "gus.van-dyk@x.example"),
    ]);
    const said = rows.map((row) =>
      row.outcome === "wrong" ? row.mistakes.map(({ code }) => code).join() : row.outcome,
    );
    expect(said).toEqual([
      "no-address",
      "address",
      "no-name",
      "formula",
      "role",
      "trains-here",
      "new",
      "twice",
      "inactive",
      "new",
    ]);
    expect((await everyone(call)).map(([name]) => name)).toEqual([
      "Ana Brandt",
      "Gus Van-dyk",
      "Priya Nair",
    ]);
  });
});
