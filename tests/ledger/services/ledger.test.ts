import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { showPerson } from "~/clearance/services/people/show-person.server";
import { exportLedger } from "~/clearance/services/ledger/export-ledger.server";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { newKey, seal, unseal } from "~/ledger/services/seal.server";
import { showLedger, type LedgerQuery } from "~/clearance/services/ledger/show-ledger.server";
import { verifyChain } from "~/ledger/services/verify-chain.server";
import type { Manager } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { ownCompany } from "../../support/own";
import { aTeam, anEnrolled, inDays, trained } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anEmployee, NOON } from "../../support/makers";
import { decideSuspension, signOff } from "../../support/own-forms";

const ALL: LedgerQuery = { before: null, name: "", kind: null };

/** Maya is cleared, and suspended afterwards. */
async function aHistory(store: Store) {
  const team = await aTeam(store);
  const maya = await anEnrolled(store, team);
  await trained(store, team, maya);
  const { enrolmentId, personId } = maya;
  const call = { store, enrolmentId, comment: "Kind and quick." };
  await signOff({
    ...call,
    actor: team.dana,
    now: inDays(-2),
    verdict: "competent",
  });
  await signOff({
    ...call,
    actor: team.priya,
    now: inDays(-1),
    verdict: "authorised",
  });
  const suspend = { store, actor: team.priya, personId, reason: "A rude reply." };
  await decideSuspension({ ...suspend, now: NOON, action: "suspend" });
  return { ...team, maya };
}

function shown(store: Store, actor: Manager, query: Partial<LedgerQuery> = {}, pageSize = 50) {
  return showLedger({ store, actor, query: { ...ALL, ...query }, pageSize });
}

async function exported(store: Store, companyId: string, format: "csv" | "jsonl") {
  let text = "";
  for await (const part of exportLedger(store.read, ownCompany(companyId), format)) text += part;
  return text;
}

test("what is sealed opens with its key and for its entry, and with no other", () => {
  const key = newKey();
  const sealed = seal({ reason: "Zoë was “rude”." }, { key, entryId: "one" });
  expect(unseal(sealed, { key, entryId: "one" })).toEqual({ reason: "Zoë was “rude”." });
  expect(unseal(sealed, { key, entryId: "two" })).toBeNull();
  expect(unseal(sealed, { key: newKey(), entryId: "one" })).toBeNull();
  const altered = (sealed.startsWith("A") ? "B" : "A") + sealed.slice(1);
  expect(unseal(altered, { key, entryId: "one" })).toBeNull();
  expect(seal({ reason: "Again." }, { key, entryId: "one" })).not.toBe(
    seal({ reason: "Again." }, { key, entryId: "one" }),
  );
});

eachEngine("the ledger of a company", (open) => {
  test("is shown newest first, in words, with who, why, number and hash, and is whole", async () => {
    const store = await open();
    const { priya, maya } = await aHistory(store);
    const { entries, chain, older } = await shown(store, priya);
    const about = { id: maya.personId, name: "Maya Okafor" };
    expect(entries).toMatchObject([
      {
        seq: 4,
        what: "Suspended",
        role: "manager",
        by: { name: "Priya Nair" },
        about,
        personal: { reason: "A rude reply." },
        at: NOON,
        intact: true,
      },
      { seq: 3, what: expect.stringMatching(/^Cleared to reply on Instagram and X/), by: null },
      { seq: 2, what: "Authorised, as manager: “Cleared to reply”", by: { name: "Priya Nair" } },
      { seq: 1, role: "trainer", personal: { comment: "Kind and quick." } },
    ]);
    expect(chain).toEqual({ ok: true, last: { seq: 4, hash: entries[0]?.hash } });
    expect(older).toBeNull();
  });

  test("is filtered by person and by kind, and read page by page", async () => {
    const store = await open();
    const { priya } = await aHistory(store);
    const seqs = async (query: Partial<LedgerQuery>, pageSize?: number) => {
      const { entries, older } = await shown(store, priya, query, pageSize);
      return { seqs: entries.map(({ seq }) => seq), older };
    };
    expect(await seqs({ kind: "signed-off" })).toEqual({ seqs: [2, 1], older: null });
    expect(await seqs({ name: "maya" })).toEqual({ seqs: [4, 3, 2, 1], older: null });
    expect(await seqs({ name: "nobody" })).toEqual({ seqs: [], older: null });
    expect(await seqs({}, 3)).toEqual({ seqs: [4, 3, 2], older: 2 });
    expect(await seqs({ before: 2 }, 3)).toEqual({ seqs: [1], older: null });
  });

  test("is nobody else’s: another company’s manager sees their own and finds none of its people", async () => {
    const store = await open();
    const { company } = await aHistory(store);
    const other = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    const actor = await aManager(store, other, "Otto Vale");
    expect(await shown(store, actor)).toMatchObject({
      entries: [],
      chain: { ok: true, last: { seq: 0 } },
    });
    expect((await shown(store, actor, { name: "Maya" })).entries).toEqual([]);
    expect(await exported(store, other.id, "jsonl")).toBe("");
    expect(await exported(store, company.id, "jsonl")).toContain("Maya Okafor");
  });

  test("gives a person’s timeline the number of each decision", async () => {
    const store = await open();
    const { company, maya } = await aHistory(store);
    const { personId } = maya;
    const view = await showPerson({ store, company, personId, now: NOON });
    expect(view.history.map(({ kind, ledger }) => [kind, ledger])).toEqual([
      ["held-back", 4],
      ["clearance-granted", 3],
      ["signed-off", 2],
      ["signed-off", 1],
      // Put there by the test, and not decided.
      ...["policy-acknowledged", "attempt-graded", "lesson-done", "enrolled"].map((kind) => [
        kind,
        undefined,
      ]),
    ]);
  });

  test("does not keep a decision that fails, nor let a decision stand that it cannot keep", async () => {
    const store = await open();
    const { company, maya, priya } = await aHistory(store);
    const decision = {
      company: maya,
      personId: maya.personId,
      at: NOON,
      actor: priya,
      evidence: "none",
      kind: "held-back" as const,
      facts: { action: "reinstate" as const },
    };
    const failing = store.write(async (tx) => {
      await recordDecision(tx, { ...decision, personal: { reason: "Why" } });
      throw new Error("The rest failed.");
    });
    await expect(failing).rejects.toThrow("The rest failed.");
    expect(await verifyChain(store.read, company)).toMatchObject({ last: { seq: 4 } });

    const unkept = store.write(async (tx) => {
      await tx.update(tx.tables.company).set({ name: "Changed" });
      await recordDecision(tx, { ...decision, personId: "nobody" });
    });
    await expect(unkept).rejects.toThrow();
    const [row] = await store.read.select().from(store.read.tables.company);
    expect(row?.name).toBe(company.name);
  });

  test("numbers decisions that are made at once one after the other", async () => {
    const store = await open();
    const { company, priya } = await aHistory(store);
    const people = [];
    for (const name of ["Ana Brandt", "Dev Chandra", "Ines Faria", "Kim Lane"])
      people.push(await anEmployee(store, company, name));
    await Promise.all(
      people.map(({ personId }) =>
        decideSuspension({
          store,
          actor: priya,
          now: NOON,
          personId,
          action: "suspend" as const,
          reason: "All at once.",
        }),
      ),
    );
    expect(await verifyChain(store.read, company)).toMatchObject({ ok: true, last: { seq: 8 } });
  });

  test("is exported for a spreadsheet and for a program, the whole of it", async () => {
    const store = await open();
    const { company, maya, priya } = await aHistory(store);
    const { personId } = maya;
    const formula = { reason: '=HYPERLINK("https://evil.example")', action: "reinstate" as const };
    await decideSuspension({ store, actor: priya, now: inDays(0, 5), personId, ...formula });
    const lines = (await exported(store, company.id, "jsonl")).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { entry: { seq: 1 }, personal: { comment: "Kind and quick." }, about: "Maya Okafor" },
      { entry: { seq: 2 } },
      { entry: { seq: 3, actorRole: "system" }, by: null, personal: null },
      { entry: { seq: 4 }, what: "Suspended", by: "Priya Nair" },
      { entry: { seq: 5 }, personal: { reason: formula.reason } },
    ]);
    const csv = await exported(store, company.id, "csv");
    const records = csv.split("\r\n").filter(Boolean);
    expect(records).toHaveLength(6);
    expect(records[3]).toContain('"By rule"');
    expect(records[4]).toMatch(/"Suspended","Priya Nair","Manager","Maya Okafor"/);
    expect(csv).not.toMatch(/,"(?:held-back|signed-off|manager|trainer|system)",/);
    expect(csv.startsWith('\ufeff"No.","Time"')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  });
});

eachEngine("the page of a ledger", (open) => {
  test("says so when entries have gone that were there when it looked last", async () => {
    const store = await open();
    const { priya } = await aHistory(store);
    expect((await shown(store, priya)).chain).toMatchObject({ ok: true });
    await withoutTriggers(store, async (run) => {
      await run(sql`delete from ledger_entry where seq = 4`);
    });
    expect((await shown(store, priya)).chain).toEqual({ ok: false, seq: 4, fault: "missing" });
  });

  test("shows an entry that was altered as one that cannot be trusted, and opens nothing of it", async () => {
    const store = await open();
    const { priya } = await aHistory(store);
    await withoutTriggers(store, async (run) => {
      await run(sql`update ledger_entry set facts = 'not even JSON' where seq = 4`);
    });
    const { entries, chain } = await shown(store, priya);
    expect(entries[0]).toMatchObject({ seq: 4, intact: false, what: null });
    expect(chain).toEqual({ ok: false, seq: 4, fault: "altered" });
  });
});

/** Somebody with their hands in the database itself. Everything is put back as it was but what they did. */
async function withoutTriggers(
  store: Store,
  work: (run: (statement: ReturnType<typeof sql>) => Promise<unknown>) => Promise<void>,
) {
  await store.write(async (tx) => {
    // A statement of its own, which is `run` on one engine and `execute` on the other.
    const door = tx as unknown as Record<"run" | "execute", (s: unknown) => unknown>;
    const run = async (statement: unknown) =>
      await (door.run ? door.run(statement) : door.execute(statement));
    if (store.guest.provider === "pg") {
      await run(sql`alter table ledger_entry disable trigger user`);
      await work(run);
      await run(sql`alter table ledger_entry enable trigger user`);
      return;
    }
    await run(sql`drop trigger ledger_entry_no_update`);
    await run(sql`drop trigger ledger_entry_no_delete`);
    await work(run);
  });
}
