import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { showApiTokens } from "~/gate/services/tokens/tokens.server";
import { runToken } from "~/process/admin/token-command";
import { openSqliteStore } from "~db/store.sqlite";
import type { Store } from "~db/store";
import { anApi } from "../clearance/gate/an-api";
import { aCompany, aManager, NOON } from "../support/makers";

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), "firsthand-token-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function run(...args: string[]) {
  let said = "";
  const code = await runToken(args, {
    data,
    environment: {},
    user: 1000,
    now: NOON,
    write: (text) => void (said += text),
    pause: async () => {},
  });
  return { code, said };
}

/** What the database says, with nobody else using the folder. */
async function inDatabase<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = openSqliteStore({ file: path.join(data, "firsthand.db"), durability: "off" });
  return await work(store).finally(() => store.close());
}

test("prints a token that asks for its company, and the ledger has it as the program’s", async () => {
  const priya = await inDatabase(async (store) => aManager(store, await aCompany(store)));
  const { code, said } = await run("--company", "harbour-and-pine", "--name", "Postiz");
  expect(code).toBe(0);
  expect(said).toContain("A token for Harbour & Pine Bakery:");
  const token = /fhapi_[\w-]{43}/.exec(said)![0];
  await inDatabase(async (store) => {
    const to = "/gate?person=a@example.test&channel=x&action=reply";
    expect((await anApi(store, token).ask(to)).body.allowed).toBe(false);
    const { tokens } = await showApiTokens({ store, actor: priya, now: NOON });
    expect(tokens).toMatchObject([{ name: "Postiz", scopes: ["gate"], madeBy: null }]);
    const query = { before: null, name: "", kind: null };
    const { entries } = await showLedger({ store, actor: priya, query, pageSize: 1 });
    expect(entries).toMatchObject([{ kind: "api-token-made" }]);
  });
});

test("says what is wrong, and makes nothing", async () => {
  expect((await run("--company", "harbour-and-pine")).code).toBe(1);
  const priya = await inDatabase(async (store) => aManager(store, await aCompany(store)));
  const far = await run("--company", "tidewater");
  expect(far).toMatchObject({ code: 1 });
  expect(far.said).toContain("No company has the key tidewater.");
  for (const args of [
    [],
    ["--company"],
    ["--company", "harbour-and-pine", "--scopes", "everything"],
    ["--company", "harbour-and-pine", "--name", " "],
    ["--company", "harbour-and-pine", "--more"],
    ["harbour-and-pine"],
  ]) {
    const { code, said } = await run(...args);
    expect(code).toBe(1);
    expect(said).toContain("npm run token -- --company KEY");
  }
  const shown = await inDatabase((store) => showApiTokens({ store, actor: priya, now: NOON }));
  expect(shown.tokens).toEqual([]);
});
