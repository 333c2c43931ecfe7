import { expect, test } from "vitest";
import { own } from "~/ledger/rules/own";
import { acknowledgePolicy } from "~/clearance/services/policy/acknowledge-policy.server";
import { erasePerson } from "~/clearance/services/people/erase-person.server";
import { exportLedger } from "~/clearance/services/ledger/export-ledger.server";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import { addNewPerson } from "~/assignment/services/add-person.server";
import type { Employee } from "~/people/rules/actor";
import type { NoticeFacts } from "~/clearance/rules/events/notice-kinds";
import type { Store } from "~db/store";
import { ownCompany } from "../../support/own";
import { aClass, minutesOn, sit } from "../../support/questions/a-sitting";
import { aPolicyVersion } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aManager, anEmployee, NOON, peopleIn } from "../../support/makers";
import { enrolled } from "../../support/questions/a-quiz";
import { creditModule, decideSuspension, grantAllowance, openAgain } from "../../support/own-forms";

const LATER = minutesOn(600);

/** Zoë, about whom a lot was said and typed, and Maya, about whom the same was. */
async function aRoom(store: Store) {
  const { company, quiz, maya, dana } = await aClass(store);
  const priya = await aManager(store, company);
  const person = { name: "Zoë Quist", givenName: "Zoë", email: "zoe@example.test" };
  const who = { ...person, role: "employee" as const, company };
  const personId = await addNewPerson({ store, now: NOON, person: who });
  const zoe: Employee = own({ ...maya, ...person, personId });
  await enrolled(store, zoe, quiz);
  const policyVersionId = await aPolicyVersion(store, company.id, 1, -30);
  for (const actor of [zoe, maya]) {
    const typed = { typedName: actor.name, ipAddress: "203.0.113.9" };
    await acknowledgePolicy({ store, actor, now: NOON, policyVersionId, ...typed });
    const attemptId = await sit(store, actor, ["wrong", "wrong", "wrong"]);
    const call = { store, actor: dana, key: company.key, personId: actor.personId, since: 0 };
    const reason = `${actor.givenName} was ill.`;
    const again = { ...call, since: 4, now: minutesOn(20), attemptId, minutes: null, reason };
    expect(await openAgain(again)).toEqual({ ok: true });
    const time = { kind: "extra-time" as const, amount: 25, activityId: null };
    await grantAllowance({ ...call, ...time, now: minutesOn(30), reason });
    const { personId: id } = actor;
    const [module] = await store.read.select().from(store.read.tables.module);
    const wanted = {
      kind: "exemption" as const,
      completedOn: null,
      validUntil: "2027-01-31",
      evidence: `A letter to ${actor.givenName}`,
    };
    const credit = { store, actor: priya, now: minutesOn(35), personId: id, wanted, reason };
    expect(await creditModule({ ...credit, target: `module:${module!.id}` })).toEqual({ ok: true });
    const why = {
      action: "suspend" as const,
      reason: `${actor.givenName} was rude.`,
      incident: `Case of ${actor.givenName}`,
    };
    await decideSuspension({ store, actor: priya, now: minutesOn(40), personId: id, ...why });
  }
  await store.write(async (tx) => {
    await tx.insert(tx.tables.session).values({
      id: "session",
      token: "token",
      personId,
      ipAddress: "203.0.113.9",
      expiresAt: LATER,
      createdAt: NOON,
      updatedAt: NOON,
    });
  });
  await store.write(async (tx) => {
    const role = "employee" as const;
    const owned = { companyId: company.id, personId, role, key: "suspended:1", createdAt: NOON };
    const mail = { kind: "notice" as const, dueAt: NOON, tries: 1 };
    const lastError = "550 zoe@example.test is not here";
    await tx.insert(tx.tables.outbox).values({ id: "mail", ...owned, ...mail, lastError });
    const reason = { code: "suspended" as const, by: "Priya", on: "2026-03-02" };
    const facts = { kind: "paused" as const, running: true, reason };
    const told = { id: "notice", ...owned, kind: facts.kind, facts, outboxId: "mail" };
    await tx.insert(tx.tables.notice).values({ ...told, aboutPersonId: personId });
  });
  const one = { store, now: LATER, company, personId };
  return { company, maya, zoe, priya, one };
}

/** All that is in the database, as text. */
async function everything(store: Store): Promise<string> {
  const rows: unknown[] = [];
  for (const table of Object.values(store.read.tables))
    rows.push(...(await store.read.select().from(table)));
  return JSON.stringify(rows);
}

async function exported(store: Store, companyId: string, format: "csv" | "jsonl") {
  let text = "";
  for await (const part of exportLedger(store.read, ownCompany(companyId), format)) text += part;
  return text;
}

const ZOE = /Zoë|Quist|zoe@/;

eachEngine("erasing a person", (open) => {
  test("leaves nothing personal of them anywhere, all of everyone else, and the ledger whole", async () => {
    const store = await open();
    const { company, zoe, maya, one } = await aRoom(store);
    const before = await verifyChain(store.read, company);
    if (!before.ok) throw new Error("The ledger should be whole.");
    expect(await exported(store, company.id, "csv")).toMatch(ZOE);
    expect(await erasePerson({ ...one, reason: "Asked for it." })).toEqual({ ok: true });

    expect(await everything(store)).not.toMatch(ZOE);
    const { acknowledgement, session, person } = store.read.tables;
    const signed = await store.read.select().from(acknowledgement);
    expect(signed.find(({ personId }) => personId === zoe.personId)).toMatchObject({
      typedName: "",
      ipAddress: null,
      sessionId: null,
      policyHash: "policy-1",
    });
    expect(signed.find(({ personId }) => personId === maya.personId)).toMatchObject({
      typedName: maya.name,
      ipAddress: "203.0.113.9",
    });
    expect(await store.read.select().from(session)).toEqual([]);
    const people = await store.read.select().from(person);
    expect(people.find(({ id }) => id === zoe.personId)).toMatchObject({
      name: "Erased person",
      email: `${zoe.personId}@erased.invalid`,
    });
    const hats = (await peopleIn(store)).filter(({ personId }) => personId === zoe.personId);
    expect(hats).toMatchObject([{ role: "employee", leftAt: LATER }]);
    const after = await verifyChain(store.read, company);
    expect(after).toMatchObject({ ok: true, last: { seq: before.last.seq + 1 } });
    const { ledgerEntry } = store.read.tables;
    const entries = await store.read.select().from(ledgerEntry);
    expect(entries.find(({ seq }) => seq === before.last.seq)?.hash).toBe(before.last.hash);
    expect(entries.at(-1)).toMatchObject({ kind: "person-erased", sealed: null });
  });

  test("is shown as erased, in the ledger and in its exports", async () => {
    const store = await open();
    const { company, priya, one } = await aRoom(store);
    await erasePerson({ ...one, reason: "Asked for it." });
    const query = { before: null, name: "", kind: null };
    const { entries } = await showLedger({ store, actor: priya, query, pageSize: 50 });
    const hers = entries.filter(({ about }) => about?.id === one.personId);
    expect(hers[0]).toMatchObject({ what: "Erased: Asked for it.", about: { name: null } });
    expect(hers.filter(({ personal }) => personal === "erased")).toHaveLength(6);
    for (const format of ["csv", "jsonl"] as const) {
      const text = await exported(store, company.id, format);
      expect(text).not.toMatch(ZOE);
      expect(text).toContain("[erased]");
      expect(text).toContain("Maya was rude.");
    }
  });

  test("is done once, with a reason, within a company, and keeps nothing personal afterwards", async () => {
    const store = await open();
    const { company, one, priya } = await aRoom(store);
    const reason = "Asked for it.";
    const refused = (why: string) => ({ ok: false, reason: why });
    expect(await erasePerson({ ...one, reason: " " })).toEqual(refused("reason-missing"));
    const elsewhere = { ...one, company: ownCompany("tidewater"), reason };
    expect(await erasePerson(elsewhere)).toEqual(refused("no-such-person"));
    expect(await erasePerson({ ...one, reason })).toEqual({ ok: true });
    expect(await erasePerson({ ...one, reason })).toEqual(refused("already-erased"));
    const { personId } = one;
    const late = { now: LATER, personId, action: "reinstate" as const, reason: "Zoë is back." };
    await decideSuspension({ store, actor: priya, ...late });
    expect(await exported(store, company.id, "jsonl")).not.toMatch(ZOE);
    expect(await verifyChain(store.read, company)).toMatchObject({ ok: true });
  });

  test("of a manager takes their name out of what others were told of their decisions", async () => {
    const store = await open();
    const { company, maya, one, priya } = await aRoom(store);
    const of = (id: string, facts: NoticeFacts) => ({
      id,
      key: id,
      companyId: company.id,
      personId: maya.personId,
      role: "employee" as const,
      aboutPersonId: maya.personId,
      createdAt: NOON,
      kind: facts.kind,
      facts,
    });
    const reason = { code: "suspended" as const, by: priya.name, on: "2026-03-02" };
    const due = { dueOn: "2026-03-02", programme: "Cleared to reply", level: "reply" as const };
    await store.write((tx) =>
      tx
        .insert(tx.tables.notice)
        .values([
          of("p", { kind: "paused", running: true, reason }),
          of("q", { kind: "overdue", remindedBy: priya.name, ...due }),
          of("r", { kind: "overdue", remindedBy: "Rob Ives", ...due }),
        ]),
    );
    const erasing = { ...one, personId: priya.personId, reason: "Asked for it." };
    expect(await erasePerson(erasing)).toEqual({ ok: true });
    expect(await everything(store)).not.toContain(priya.name);
    const told = await store.read.select().from(store.read.tables.notice);
    expect(told.find(({ id }) => id === "q")?.facts).toMatchObject({ remindedBy: "Erased person" });
    expect(told.find(({ id }) => id === "r")?.facts).toMatchObject({ remindedBy: "Rob Ives" });
  });

  test("of somebody without a key of their own works too, and they get none later", async () => {
    const store = await open();
    const { company, one } = await aRoom(store);
    const { personId } = await anEmployee(store, company, "Kim Lane");
    expect(await erasePerson({ ...one, personId, reason: "Asked." })).toEqual({ ok: true });
    const { personKey } = store.read.tables;
    const keys = await store.read.select().from(personKey);
    expect(keys.find((row) => row.personId === personId)).toMatchObject({ key: null });
  });

  test("is the only way to change what was typed or said, and only to nothing", async () => {
    const store = await open();
    const { one, maya } = await aRoom(store);
    const { acknowledgement, suspension, personKey } = store.read.tables;
    const refuse = (work: () => Promise<unknown>) => expect(work()).rejects.toThrow();
    const blank = { typedName: "", ipAddress: null, sessionId: null };
    await refuse(() => store.write(async (tx) => await tx.update(acknowledgement).set(blank)));
    await erasePerson({ ...one, reason: "Asked for it." });
    const change = (set: Parameters<ReturnType<Store["read"]["update"]>["set"]>[0]) =>
      store.write(async (tx) => await tx.update(suspension).set(set));
    await refuse(() => change({ reason: "Something else." }));
    await refuse(() => change({ reason: "", action: "revoke" }));
    await refuse(() => store.write(async (tx) => await tx.delete(personKey)));
    await refuse(() =>
      store.write(async (tx) => await tx.update(personKey).set({ key: "new", destroyedAt: null })),
    );
    expect(await everything(store)).toContain(`${maya.givenName} was rude.`);
  });
});
