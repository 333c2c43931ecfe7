import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { pendingIn } from "~/clearance/services/sign-offs/pending/show.server";
import { settleSignOffs } from "~/clearance/services/sign-offs/pending/settle.server";
import { undoSignOff } from "~/clearance/services/sign-offs/pending/undo.server";
import { showSignOffs } from "~/clearance/services/sign-offs/show-sign-offs.server";
import type { Signer } from "~/clearance/services/sign-offs/signers.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { anEnrolled, aTeam, inDays, trained } from "../../../support/clearance/a-team";
import { eachEngine } from "../../../support/harness/engines";
import { aCompany, aManager, NOON } from "../../../support/makers";
import { decideSuspension, beginSignOff, signOff } from "../../../support/own-forms";
import { ownCompany } from "../../../support/own";

const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

/** Maya, signed off by the trainer yesterday and waiting for a manager. */
async function aRoom(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const { dana, priya } = team;
  const { enrolmentId, personId, companyId } = maya;
  await signOff({
    store,
    actor: dana,
    now: inDays(-1),
    enrolmentId,
    verdict: "competent",
    comment: "",
  });
  const company = ownCompany(companyId);
  const authorise = (now = NOON, actor = priya) =>
    beginSignOff({ store, actor, now, enrolmentId, verdict: "authorised", comment: "Well done." });
  const pending = async (actor: Signer = priya, now = NOON) =>
    pendingIn({ store, actor, now }, [company]);
  const pendingId = async () => (await pending()).undoable[0]!.id;
  const undo = async (now: Date, actor: Signer = priya) =>
    undoSignOff({ store, actor, now, pendingId: await pendingId() });
  const settle = (now: Date) => settleSignOffs({ store, now });
  const person = async (now: Date) => showPerson({ store, company, personId, now });
  const state = async (now: Date) => (await person(now)).programmes[0]!.standing.state;
  const signed = async () => {
    const { signOff } = store.read.tables;
    const rows = await store.read.select().from(signOff);
    return rows.filter(({ kind }) => kind === "manager");
  };
  const ledger = async () => {
    const { ledgerEntry } = store.read.tables;
    const rows = await store.read.select().from(ledgerEntry).orderBy(asc(ledgerEntry.seq));
    return rows.map(({ kind }) => kind);
  };
  return {
    team,
    maya,
    company,
    ledger,
    authorise,
    pending,
    pendingId,
    undo,
    settle,
    person,
    state,
    signed,
  };
}

eachEngine("a decision in its first minute", (open) => {
  test("counts for no one, and then once, from the moment it was due", async () => {
    const store = await open();
    const room = await aRoom(store);
    const ledger = await room.ledger();
    expect(await room.authorise()).toEqual({ ok: true });
    expect(await room.settle(after(59))).toBe(0);
    expect(await room.state(after(59))).toBe("awaiting-manager");
    expect(await room.ledger()).toEqual(ledger);
    const call = { store, actor: room.team.priya, now: after(30) };
    expect((await showSignOffs(call)).waiting).toEqual([]);

    const both = await Promise.all([room.settle(after(300)), room.settle(after(300))]);
    expect(both.reduce((a, b) => a + b)).toBe(1);
    expect(await room.settle(after(301))).toBe(0);
    expect(await room.state(after(301))).toBe("cleared");
    expect((await room.signed()).map(({ signedAt, comment }) => [signedAt, comment])).toEqual([
      [after(60), "Well done."],
    ]);
    expect((await room.ledger()).slice(ledger.length)).toEqual(["signed-off", "clearance-granted"]);
    expect((await room.pending()).undoable).toEqual([]);
  });

  test("is undone by its signer alone, and then was never made", async () => {
    const store = await open();
    const room = await aRoom(store);
    await room.authorise();
    expect(await room.undo(after(5), room.team.ben)).toBe(false);
    const pendingId = await room.pendingId();
    const undo = () => undoSignOff({ store, actor: room.team.priya, now: after(59), pendingId });
    expect(await undo()).toBe(true);
    expect(await undo()).toBe(true);
    expect(await room.settle(after(60))).toBe(0);
    expect(await room.signed()).toEqual([]);
    const { undone } = await room.pending();
    expect([...undone.values()]).toEqual(["Well done."]);
    const call = { store, actor: room.team.priya, now: after(61) };
    expect((await showSignOffs(call)).waiting).toHaveLength(1);
    expect(await room.authorise(after(61))).toEqual({ ok: true });
  });

  test("cannot be undone once its minute is over, recorded or not", async () => {
    const store = await open();
    const room = await aRoom(store);
    await room.authorise();
    expect(await room.undo(after(60))).toBe(false);
    expect(await room.settle(after(62))).toBe(1);
  });

  test("sent twice is made once, also after it counts and after it is undone", async () => {
    const store = await open();
    const room = await aRoom(store);
    const { priya } = room.team;
    const { enrolmentId } = room.maya;
    const form = { store, actor: priya, id: newId(NOON), enrolmentId, comment: "" };
    const send = (now: Date) => beginSignOff({ ...form, now, verdict: "authorised" });
    await send(NOON);
    await room.undo(after(1));
    expect(await send(after(2))).toEqual({ ok: true });
    expect((await room.pending()).undoable).toEqual([]);
    await room.authorise(after(3));
    await room.settle(after(63));
    expect(await send(after(64))).toEqual({ ok: true });
    expect(await room.signed()).toHaveLength(1);
  });

  test("is the first one’s of two who decide at once, and the other is told whose", async () => {
    const store = await open();
    const room = await aRoom(store);
    const { priya, ben } = room.team;
    const both = await Promise.all([room.authorise(NOON, priya), room.authorise(NOON, ben)]);
    const refused = both.find(({ ok }) => !ok);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const first = both[0].ok ? "Priya Nair" : ben.name;
    expect(refused).toMatchObject({ reason: { code: "pending", by: first, own: false } });
    expect(await room.authorise(after(1), both[0].ok ? priya : ben)).toMatchObject({
      reason: { code: "pending", own: true },
    });
    expect((await room.pending(ben)).deciding.size).toBe(1);
  });

  test.each([
    ["suspended", "suspended"],
    ["decided by someone else", "not-awaiting"],
  ] as const)("of someone who is %s meanwhile does not count, and says why", async (what, why) => {
    const store = await open();
    const room = await aRoom(store);
    const { ben } = room.team;
    const { personId, enrolmentId } = room.maya;
    await room.authorise();
    const call = { store, actor: ben, now: after(20) };
    if (what === "suspended")
      await decideSuspension({ ...call, personId, action: "suspend", reason: "A complaint." });
    else await signOff({ ...call, enrolmentId, verdict: "not-yet", comment: "Shorter." });
    expect(await room.settle(after(61))).toBe(0);
    expect((await room.signed()).filter(({ verdict }) => verdict === "authorised")).toEqual([]);
    const { refused, undoable } = await room.pending();
    expect(undoable).toEqual([]);
    expect(refused).toMatchObject([{ name: "Maya Okafor", why, comment: "Well done." }]);
    const dismiss = { ...call, actor: room.team.priya, pendingId: refused[0]!.id };
    expect(await undoSignOff(dismiss)).toBe(true);
    expect((await room.pending()).refused).toEqual([]);
  });

  test("is forgotten a day after it was undone, and goes with a person who is erased", async () => {
    const store = await open();
    const room = await aRoom(store);
    const rows = async () => store.read.select().from(store.read.tables.pendingSignOff);
    await room.authorise();
    await room.undo(after(1));
    await room.settle(after(86_400));
    expect(await rows()).toHaveLength(1);
    await room.settle(after(86_461));
    expect(await rows()).toEqual([]);
    await room.authorise(after(90_000));
    const { company } = room;
    const { personId } = room.maya;
    await erasePerson({ store, now: after(90_001), company, personId, reason: "They asked." });
    expect(await rows()).toEqual([]);
  });

  test("of another company is not there", async () => {
    const store = await open();
    const room = await aRoom(store);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const theo = await aManager(store, tidewater, "Theo Lind");
    await expect(room.authorise(NOON, theo)).rejects.toMatchObject({ status: 404 });
    await room.authorise();
    expect(await room.undo(after(1), theo)).toBe(false);
    const call = { store, actor: theo, now: after(1) };
    expect((await showSignOffs(call)).pending).toMatchObject({ undoable: [], refused: [] });
  });
});

eachEngine("one that fails", (open) => {
  test("is reported, and the others go on", async () => {
    const store = await open();
    const room = await aRoom(store);
    const rui = await anEnrolled(store, room.team, "Rui Santos");
    await trained(store, room.team, rui);
    await room.authorise();
    const { enrolmentId } = rui;
    const { dana } = room.team;
    await beginSignOff({
      store,
      actor: dana,
      now: after(1),
      enrolmentId,
      verdict: "competent",
      comment: "",
    });
    // A manager’s “competent” is what the database refuses.
    const pendingId = await room.pendingId();
    await store.write((tx) => {
      const { pendingSignOff } = tx.tables;
      const bad = tx.update(pendingSignOff).set({ verdict: "competent" });
      return bad.where(eq(pendingSignOff.id, pendingId));
    });
    const failed: string[] = [];
    const counted = await settleSignOffs({
      store,
      now: after(62),
      failed: (id) => void failed.push(id),
    });
    expect(counted).toBe(1);
    expect(failed).toEqual([pendingId]);
    expect((await room.pending()).undoable).toHaveLength(1);
  });
});
