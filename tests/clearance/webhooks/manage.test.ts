import { expect, test } from "vitest";
import { archiveCompany } from "~/authoring/services/companies/archive-company.server";
import { showLedger } from "~/clearance/services/ledger/show-ledger.server";
import { MOST_WEBHOOKS } from "~/gate/rules/webhooks/limits";
import {
  replay,
  showWebhook,
  showWebhooks,
  testWebhook,
} from "~/gate/services/webhooks/log.server";
import {
  changeSecret,
  endWebhook,
  makeWebhook,
  pauseWebhook,
  resumeWebhook,
} from "~/gate/services/webhooks/manage.server";
import { Refusal } from "~/kit/http/refusal";
import type { Store } from "~db/store";
import { eachEngine } from "../../support/harness/engines";
import { aCompany, aManager, anAdmin, NOON } from "../../support/makers";
import { aWebhook, formId, webhooks } from "./a-webhook";

const url = "http://127.0.0.1:9/in?key=hidden";
const EVENTS = ["person.left"] as const;

async function aManaged(store: Store) {
  const company = await aCompany(store);
  const priya = await aManager(store, company);
  const webhook = await aWebhook(store, priya, { url, events: EVENTS });
  return { company, priya, webhook, call: { store, actor: priya, now: NOON } };
}

eachEngine("webhooks", (open) => {
  test("are shown without their secret, which is kept nowhere", async () => {
    const store = await open();
    const { webhook, call } = await aManaged(store);
    const shown = await showWebhooks(call);
    expect(shown.webhooks).toMatchObject([{ name: "Postiz", url, events: EVENTS }]);
    const rows = await store.read.select().from(store.read.tables.webhook);
    expect(JSON.stringify([shown, rows])).not.toContain(webhook.secret.slice(6, 20));
  });

  test("are made once by a form, not without end, and not for addresses inside", async () => {
    const store = await open();
    const { priya, call } = await aManaged(store);
    const id = formId();
    const form = { ...call, id, webhooks, name: "Two", url, events: EVENTS };
    expect(await makeWebhook({ ...form, url: "https://10.0.0.1/" })).toEqual({
      ok: false,
      reason: "address",
    });
    expect(await makeWebhook(form)).toMatchObject({ ok: true });
    expect(await makeWebhook(form)).toEqual({ ok: false, reason: "made-already" });
    for (let more = 2; more < MOST_WEBHOOKS; more += 1) await aWebhook(store, priya, { url });
    const tooMany = await makeWebhook({ ...form, id: formId() });
    expect(tooMany).toEqual({ ok: false, reason: "too-many" });
  });

  test("are their company’s alone", async () => {
    const store = await open();
    const { webhook, call } = await aManaged(store);
    const omar = await aManager(store, await aCompany(store, { key: "tidewater" }), "Omar");
    const theirs = { store, actor: omar, now: NOON };
    const one = { ...theirs, webhookId: webhook.id };
    expect((await showWebhooks(theirs)).webhooks).toEqual([]);
    for (const tried of [
      () => showWebhook({ ...one, before: null }),
      () => testWebhook(one),
      () => pauseWebhook(one),
      () => resumeWebhook(one),
      () => endWebhook(one),
      () => changeSecret({ ...one, webhooks, secretNumber: 1 }),
      () => replay({ ...one, which: { since: "2026-11-01" } }),
    ])
      await expect(tried()).rejects.toBeInstanceOf(Refusal);
    expect((await showWebhooks(call)).webhooks).toHaveLength(1);
  });

  test("are in the ledger by name and host, without the rest of the address", async () => {
    const store = await open();
    const { priya, webhook, call } = await aManaged(store);
    const one = { ...call, webhookId: webhook.id };
    await changeSecret({ ...one, webhooks, secretNumber: 1 });
    await pauseWebhook(one);
    await pauseWebhook(one);
    await resumeWebhook(one);
    await endWebhook(one);
    await expect(endWebhook(one)).rejects.toBeInstanceOf(Refusal);
    const query = { before: null, name: "", kind: null };
    const { entries } = await showLedger({ store, actor: priya, query, pageSize: 9 });
    expect(entries.map(({ what }) => what)).toEqual([
      "Removed the webhook “Postiz”",
      "Resumed the webhook “Postiz”",
      "Paused the webhook “Postiz”",
      "Changed the secret of the webhook “Postiz”",
      "Added the webhook “Postiz” at 127.0.0.1:9",
    ]);
    const rows = await store.read.select().from(store.read.tables.ledgerEntry);
    expect(JSON.stringify(rows)).not.toContain("hidden");
  });

  test("of an archived company are removed, and nothing else", async () => {
    const store = await open();
    const { company, priya, webhook, call } = await aManaged(store);
    const robin = await anAdmin(store);
    const { key, name } = company;
    await archiveCompany({ store, actor: robin, now: NOON, key, typedName: name });
    await expect(aWebhook(store, priya, { url })).rejects.toBeInstanceOf(Refusal);
    const one = { ...call, webhookId: webhook.id };
    await expect(testWebhook(one)).rejects.toBeInstanceOf(Refusal);
    await endWebhook(one);
    expect((await showWebhooks(call)).webhooks).toEqual([]);
  });
});
