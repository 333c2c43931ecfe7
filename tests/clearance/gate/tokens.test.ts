import { expect, test } from "vitest";
import { archiveCompany } from "~/authoring/services/companies/archive-company.server";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { MOST_API_TOKENS } from "~/gate/rules/limits";
import {
  endApiToken,
  makeApiToken,
  replaceApiToken,
  showApiTokens,
} from "~/gate/services/tokens/tokens.server";
import type { NewId } from "~/kit/http/form-id";
import { Refusal } from "~/kit/http/refusal";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { inDays } from "../../support/clearance/a-team";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anAdmin, NOON } from "../../support/makers";
import { anApi, aToken } from "./an-api";

const QUESTION = "/gate?person=nobody@example.test&channel=x&action=reply";

async function aManaged(store: Store) {
  const company = await aCompany(store);
  const priya = await aManager(store, company);
  const token = await aToken(store, priya, { scopes: ["gate", "people"] });
  return { company, priya, token, api: anApi(store, token) };
}

async function only(store: Store, actor: Parameters<typeof showApiTokens>[0]["actor"], now = NOON) {
  return (await showApiTokens({ store, actor, now })).tokens;
}

const id = () => newId(NOON) as NewId;

eachEngine("tokens of the API", (open) => {
  test("are kept as a hash, with what they may ask, who made them and when they were last used", async () => {
    const store = await open();
    const { priya, token, api } = await aManaged(store);
    expect(token).toMatch(/^fhapi_[\w-]{43}$/);
    const rows = await store.read.select().from(store.read.tables.apiToken);
    expect(JSON.stringify(rows)).not.toContain(token.slice(6));
    const [before] = await only(store, priya);
    expect(before).toMatchObject({
      name: "Postiz",
      scopes: ["gate", "people"],
      madeBy: "Priya Nair",
      lastUsedAt: null,
      endsAt: null,
    });
    expect((await api.ask(QUESTION)).status).toBe(200);
    expect((await only(store, priya))[0]!.lastUsedAt).toEqual(NOON);
    api.clock.now = new Date(NOON.getTime() + 59_999);
    await api.ask(QUESTION);
    expect((await only(store, priya))[0]!.lastUsedAt).toEqual(NOON);
    api.clock.now = new Date(NOON.getTime() + 60_000);
    await api.ask(QUESTION);
    expect((await only(store, priya))[0]!.lastUsedAt).toEqual(api.clock.now);
  });

  test("are replaced: both hold for a week, and then the new one alone", async () => {
    const store = await open();
    const { priya, token, api } = await aManaged(store);
    const [{ id: tokenId } = { id: "" }] = await only(store, priya);
    const form = { store, actor: priya, now: NOON, id: id(), tokenId };
    const made = await replaceApiToken(form);
    if (!made.ok) throw new Error(made.reason);
    expect(made.name).toBe("Postiz");
    expect(await replaceApiToken(form)).toEqual({ ok: false, reason: "made-already" });
    expect((await only(store, priya)).map(({ scopes }) => scopes)).toEqual([
      ["gate", "people"],
      ["gate", "people"],
    ]);
    const statuses = async () => [
      (await api.ask(QUESTION)).status,
      (await api.ask(QUESTION, { shown: made.token })).status,
    ];
    expect(await statuses()).toEqual([200, 200]);
    api.clock.now = new Date(inDays(7).getTime() - 1);
    expect(await statuses()).toEqual([200, 200]);
    api.clock.now = inDays(7);
    expect(await statuses()).toEqual([401, 200]);
    expect(await only(store, priya, inDays(7))).toHaveLength(1);
    expect(token).not.toBe(made.token);
  });

  test("end at once, also one that is being replaced, and only once", async () => {
    const store = await open();
    const { priya, api } = await aManaged(store);
    const [{ id: tokenId } = { id: "" }] = await only(store, priya);
    await replaceApiToken({ store, actor: priya, now: NOON, id: id(), tokenId });
    // Replacing it again would have it hold for longer.
    const later = { store, actor: priya, now: inDays(1), id: id(), tokenId };
    await expect(replaceApiToken(later)).rejects.toBeInstanceOf(Refusal);
    await endApiToken({ store, actor: priya, now: NOON, tokenId });
    expect((await api.ask(QUESTION)).status).toBe(401);
    const again = endApiToken({ store, actor: priya, now: inDays(1), tokenId });
    await expect(again).rejects.toBeInstanceOf(Refusal);
  });

  test("are their company’s alone", async () => {
    const store = await open();
    const { priya } = await aManaged(store);
    const other = await aManager(store, await aCompany(store, { key: "tidewater" }), "Omar");
    const [{ id: tokenId } = { id: "" }] = await only(store, priya);
    expect(await only(store, other)).toEqual([]);
    const call = { store, actor: other, now: NOON, tokenId };
    await expect(endApiToken(call)).rejects.toBeInstanceOf(Refusal);
    await expect(replaceApiToken({ ...call, id: id() })).rejects.toBeInstanceOf(Refusal);
    expect(await only(store, priya)).toHaveLength(1);
  });

  test("are made once by a form, and not without end", async () => {
    const store = await open();
    const { priya, token } = await aManaged(store);
    const form = { store, company: priya, by: priya, now: NOON, id: id(), name: "Two" };
    const scopes = ["gate"] as const;
    expect(await makeApiToken({ ...form, scopes })).toMatchObject({ ok: true });
    const again = await makeApiToken({ ...form, scopes });
    expect(again).toEqual({ ok: false, reason: "made-already" });
    for (let more = 2; more < MOST_API_TOKENS; more += 1) await aToken(store, priya);
    const tooMany = await makeApiToken({ ...form, id: id(), scopes });
    expect(tooMany).toEqual({ ok: false, reason: "too-many" });
    expect(token).toBeTruthy();
  });

  test("are in the ledger, by name", async () => {
    const store = await open();
    const { priya } = await aManaged(store);
    const [{ id: tokenId } = { id: "" }] = await only(store, priya);
    await replaceApiToken({ store, actor: priya, now: NOON, id: id(), tokenId });
    await endApiToken({ store, actor: priya, now: NOON, tokenId });
    const query = { before: null, name: "", kind: null };
    const { entries } = await showLedger({ store, actor: priya, query, pageSize: 5 });
    expect(entries.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      "api-token-ended: Ended the API token “Postiz”",
      "api-token-replaced: Replaced the API token “Postiz”",
      "api-token-made: Made the API token “Postiz” for gate, people",
    ]);
  });

  test("of an archived company are ended, and none is made", async () => {
    const store = await open();
    const { company, priya } = await aManaged(store);
    const robin = await anAdmin(store);
    const { key, name } = company;
    await archiveCompany({ store, actor: robin, now: NOON, key, typedName: name });
    await expect(aToken(store, priya)).rejects.toBeInstanceOf(Refusal);
    const [{ id: tokenId } = { id: "" }] = await only(store, priya);
    await endApiToken({ store, actor: priya, now: NOON, tokenId });
    expect(await only(store, priya)).toEqual([]);
  });
});
