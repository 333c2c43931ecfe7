import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runLedger } from "~/process/ledger/ledger-command";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { openSqliteStore } from "~db/store.sqlite";
import { aCompany, aManager, anEmployee, NOON } from "../support/makers";

let folder: string;
let file: string;
let mayaId: string;

/** Two companies: one with five suspensions in its ledger, one with none. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "firsthand-ledger-"));
  file = path.join(folder, "firsthand.db");
  const store = openSqliteStore({ file, durability: "off" });
  const company = await aCompany(store);
  await aCompany(store, { key: "tidewater", name: "Tidewater" });
  const [maya, priya] = [await anEmployee(store, company), await aManager(store, company)];
  mayaId = maya.personId;
  for (let number = 1; number <= 5; number += 1)
    await store.write((tx) =>
      recordDecision(tx, {
        company,
        personId: mayaId,
        at: NOON,
        actor: priya,
        kind: "held-back",
        facts: { action: "suspend" },
        evidence: `row-${number}`,
        personal: { reason: `Reason ${number}` },
      }),
    );
  await store.close();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  let said = "";
  const write = (text: string) => void (said += text);
  const code = await runLedger(args, { place: { file }, now: NOON, write });
  return { code, said };
}

/** Somebody with the file in their hands, past everything that would refuse them. */
function tamper(...statements: string[]) {
  const database = new Database(file);
  database.exec("drop trigger ledger_entry_no_update; drop trigger ledger_entry_no_delete");
  for (const statement of statements) database.exec(statement);
  database.close();
}

async function firstFault() {
  const { code, said } = await run("verify");
  expect(said).toContain("tidewater: no entries.\n");
  return { code, said: said.split("\n")[0] };
}

test("a ledger that nobody touched is whole, and its end can be noted and found again", async () => {
  const { code, said } = await run("verify");
  expect(code).toBe(0);
  expect(said).toMatch(/^harbour-and-pine: 5 entries, intact, last hash [0-9a-f]{64} \(--expect /);
  const noted = /--expect (\S+)\)/.exec(said)?.[1] ?? "";
  expect(noted).toMatch(/^harbour-and-pine:5:[0-9a-f]{12}$/);
  expect((await run("verify", "--expect", noted)).code).toBe(0);

  tamper("delete from ledger_entry where seq > 3");
  expect((await run("verify")).code).toBe(0);
  expect(await run("verify", "--expect", noted)).toMatchObject({
    code: 1,
    said: expect.stringContaining("harbour-and-pine: entry 5 is missing.\n") as string,
  });
  const other = noted.replace(/:5:.*/, ":3:0123456789ab");
  expect(await run("verify", "--company", "harbour-and-pine", "--expect", other)).toEqual({
    code: 1,
    said: "harbour-and-pine: entry 3 isn’t the one noted before.\n",
  });
});

test.each([
  ["a time", "at = at + 1"],
  ["a kind", "kind = 'enrolled'"],
  ["who decided", "actor_id = null"],
  ["whom it is about", "person_id = actor_id"],
  ["a fact", `facts = replace(facts, 'suspend', 'revoke')`],
  ["facts that are no JSON any more", "facts = '{'"],
  ["what is sealed", "sealed = 'AAAA'"],
  ["a hash", "hash = prev_hash"],
  ["the hash before", "prev_hash = hash"],
])("%s that was altered is found, at its entry", async (_, change) => {
  tamper(`update ledger_entry set ${change} where seq >= 3`);
  expect(await firstFault()).toEqual({
    code: 1,
    said: "harbour-and-pine: entry 3 was altered: its hash doesn’t match what it says.",
  });
});

test("an entry taken out is missed", async () => {
  tamper("delete from ledger_entry where seq = 3");
  expect(await firstFault()).toEqual({ code: 1, said: "harbour-and-pine: entry 3 is missing." });
});

test("a first entry taken out is missed", async () => {
  tamper("delete from ledger_entry where seq = 1");
  expect(await firstFault()).toEqual({ code: 1, said: "harbour-and-pine: entry 1 is missing." });
});

test("two entries that changed places are found", async () => {
  const move = (from: number, to: number) =>
    `update ledger_entry set seq = ${to} where seq = ${from}`;
  tamper(move(2, 99), move(3, 2), move(99, 3));
  expect(await firstFault()).toMatchObject({
    code: 1,
    said: expect.stringContaining("entry 2 was altered") as string,
  });
});

test("the ledger is exported as JSON Lines and as CSV", async () => {
  const lines = await run("export", "--company", "harbour-and-pine", "--format", "jsonl");
  expect(lines.code).toBe(0);
  const first = lines.said.split("\n", 1)[0] ?? "";
  expect(JSON.parse(first)).toMatchObject({
    entry: { seq: 1, version: 1, facts: { action: "suspend", evidence: "row-1" } },
    personal: { reason: "Reason 1" },
  });
  const csv = await run("export", "--company", "harbour-and-pine", "--format", "csv");
  expect(csv.said.split("\r\n")).toHaveLength(7);
});

test("a person is erased, and the ledger is whole afterwards", async () => {
  const erase = ["erase", "--company", "harbour-and-pine", "--reason", "Asked for it."];
  expect(await run(...erase, "--person", "nobody")).toMatchObject({ code: 1 });
  expect(await run(...erase, "--person", mayaId)).toMatchObject({ code: 0 });
  expect(await run("verify")).toMatchObject({
    code: 0,
    said: expect.stringContaining("6 entries, intact") as string,
  });
  const { said } = await run("export", "--company", "harbour-and-pine", "--format", "jsonl");
  expect(said).toContain("[erased]");
  expect(said).not.toContain("Reason 1");
});

test.each([
  [[], "Usage:"],
  [["verify", "--expect", "nonsense"], "Usage:"],
  [["export", "--company", "tidewater", "--format", "xml"], "Usage:"],
  [["verify", "--company", "nobody"], "The company “nobody” doesn’t exist."],
  [["verify", "--expect", "nobody:1:0123456789ab"], "nobody: expected, but not checked."],
])("what makes no sense is refused in words: %j", async (args, words) => {
  const { code, said } = await run(...args);
  expect(code).toBe(1);
  expect(said).toContain(words);
});
