import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clearDeliveries } from "~/gate/services/webhooks/clear-deliveries.server";
import { replay, showWebhook, testWebhook } from "~/gate/services/webhooks/log.server";
import {
  changeSecret,
  endWebhook,
  pauseWebhook,
  resumeWebhook,
} from "~/gate/services/webhooks/manage.server";
import { createWebhooks } from "~/gate/services/webhooks/outside.server";
import { tellWebhooks } from "~/gate/services/webhooks/tell.server";
import type { Store } from "~db/store";
import { aTeam, inDays, type Team } from "../../support/clearance/a-team";
import { cleared } from "../../support/clearance/supervised";
import { eachEngine } from "../../support/harness/engines";
import { aMailbox, allNotices, runNotices } from "../../support/notices";
import {
  aDeliverer,
  ANSWERS,
  aReceiver,
  aWebhook,
  deliveriesIn,
  hasty,
  webhookRow,
  webhooks,
} from "./a-webhook";

let receiver: Awaited<ReturnType<typeof aReceiver>>;
beforeEach(async () => {
  receiver = await aReceiver();
});
afterEach(async () => {
  vi.useRealTimers();
  await receiver.close();
});

async function aSending(store: Store) {
  const team = await aTeam(store);
  const webhook = await aWebhook(store, team.priya, { url: receiver.url });
  await tellWebhooks({ store, now: inDays(0) });
  const sending = aDeliverer(store, inDays(0), hasty);
  const call = { store, actor: team.priya, webhookId: webhook.id };
  return { team, webhook, call, ...sending };
}

async function tests(count: number, { store, actor, webhookId }: Call, now = inDays(0)) {
  for (let one = 0; one < count; one += 1) await testWebhook({ store, actor, now, webhookId });
}
interface Call {
  store: Store;
  actor: Team["priya"];
  webhookId: string;
}

const later = (seconds: number) => new Date(inDays(0).getTime() + seconds * 1000);

/** The library that receivers use asks the time itself. */
function at(now: Date) {
  vi.useFakeTimers({ toFake: ["Date"], now });
}

eachEngine("sending to webhooks", (open) => {
  test("says what happened, signed as Standard Webhooks has it", async () => {
    const store = await open();
    const { team, webhook, run } = await aSending(store);
    const maya = await cleared(store, team);
    await tellWebhooks({ store, now: inDays(0, 20) });
    await run(inDays(0, 20));
    expect(receiver.types()).toEqual(["clearance.cleared"]);
    const { headers, body, json } = receiver.got[0]!;
    expect(json.data).toMatchObject({ person: maya.email, level: "reply" });
    expect(headers["content-type"]).toBe("application/json");
    at(inDays(0, 21));
    const signed = headers as Record<string, string>;
    expect(webhook.secret).toMatch(/^whsec_/);
    expect(new Webhook(webhook.secret).verify(body, signed)).toEqual(json);
    expect(() => new Webhook(webhook.secret).verify(`${body} `, signed)).toThrow();
    const [row] = await deliveriesIn(store);
    expect(headers["webhook-id"]).toBe(row!.eventId);
    expect(row).toMatchObject({ outcome: "delivered", status: 204, tries: 1 });
    expect((await webhookRow(store, webhook.id)).dueAt).toBeNull();
  });

  test("a changed secret and the one before it both sign for a week, then the new one alone", async () => {
    const store = await open();
    const { webhook, call, run } = await aSending(store);
    const asked = { ...call, webhooks, secretNumber: 1 };
    const changed = await changeSecret({ ...asked, now: inDays(1) });
    if (!changed.ok) throw new Error(changed.reason);
    expect(changed.secret).not.toBe(webhook.secret);
    const twice = await changeSecret({ ...asked, now: inDays(1) });
    expect(twice).toEqual({ ok: false, reason: "made-already" });
    const fits = async (now: Date) => {
      await tests(1, call, now);
      await run(now);
      at(now);
      const { headers, body } = receiver.got.at(-1)!;
      const holds = (secret: string) => {
        try {
          return Boolean(new Webhook(secret).verify(body, headers as Record<string, string>));
        } catch {
          return false;
        }
      };
      return [webhook.secret, changed.secret].map(holds);
    };
    expect(await fits(inDays(7))).toEqual([true, true]);
    expect(await fits(inDays(8))).toEqual([false, true]);
  });

  test.each([
    ["broken", { status: 500, failure: "status", answer: "<b>oh dear</b> sorry" }],
    ["redirect", { status: 302, failure: "redirect" }],
    ["never", { status: null, failure: "timeout" }],
    ["closes", { status: null, failure: "connection" }],
  ] as const)(
    "an answer that is “%s” is tried again, with the same id and body",
    async (name, noted) => {
      const store = await open();
      const { call, webhook, run } = await aSending(store);
      receiver.answers(ANSWERS[name]);
      await tests(1, call);
      await run();
      expect(await deliveriesIn(store)).toMatchObject([{ outcome: null, tries: 1, ...noted }]);
      expect((await webhookRow(store, webhook.id)).failingSince).toEqual(inDays(0));
      await run(later(9));
      expect(receiver.got).toHaveLength(1);
      receiver.answers(ANSWERS.ok);
      await run(later(10));
      expect(await deliveriesIn(store)).toMatchObject([{ outcome: "delivered", tries: 2 }]);
      const [first, second] = receiver.got;
      expect(second!.headers["webhook-id"]).toBe(first!.headers["webhook-id"]);
      expect(second!.body).toBe(first!.body);
      expect(receiver.got.every(({ path }) => path === "/hook")).toBe(true);
      expect((await webhookRow(store, webhook.id)).failingSince).toBeNull();
    },
  );

  test.each(["slow", "breaksOff", "huge"] as const)(
    "a 200 counts whatever follows it: “%s”",
    async (name) => {
      const store = await open();
      const { call, run } = await aSending(store);
      receiver.answers(ANSWERS[name]);
      await tests(1, call);
      await run();
      const [row] = await deliveriesIn(store);
      expect(row).toMatchObject({ outcome: "delivered", status: 200, failure: null });
      expect(row!.answer!.length).toBeLessThanOrEqual(200);
    },
  );

  test("one that fails holds up what comes after it, and nobody else’s", async () => {
    const store = await open();
    const { team, call, run } = await aSending(store);
    const other = await aReceiver();
    const second = await aWebhook(store, team.priya, { url: other.url, name: "Other" });
    receiver.answers((response) => response.writeHead(receiver.got.length === 1 ? 500 : 204).end());
    await tests(3, call);
    await tests(2, { ...call, webhookId: second.id });
    await run();
    expect([receiver.got.length, other.got.length]).toEqual([1, 2]);
    await run(later(10));
    const ids = receiver.got.map(({ headers }) => headers["webhook-id"]);
    const inOrder = (await deliveriesIn(store))
      .filter(({ webhookId }) => webhookId === call.webhookId)
      .map(({ eventId }) => eventId);
    expect(ids).toEqual([inOrder[0], ...inOrder]);
    await other.close();
  });

  test("is given up after three days, and managers are told once; all that failed is sent again in order", async () => {
    const store = await open();
    const { team, call, clock, run } = await aSending(store);
    receiver.answers(ANSWERS.broken);
    await tests(2, call);
    let tries = 0;
    for (; clock.now < inDays(3, 60) && tries < 60; tries += 1) {
      const { dueAt } = await webhookRow(store, call.webhookId);
      if (!dueAt) break;
      await run(dueAt > clock.now ? dueAt : clock.now);
    }
    const rows = await deliveriesIn(store);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["failed", "failed"]);
    expect(rows[0]!.triedAt).toEqual(inDays(3));
    const told = (await allNotices(store)).filter(({ key }) => key.startsWith("webhook:"));
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [team.priya.personId, team.ben.personId].sort(),
    );
    const { mailer, subjectsTo } = aMailbox();
    await runNotices(store, mailer, inDays(3, 5));
    await runNotices(store, mailer, inDays(4));
    expect(subjectsTo(team.priya.email)).toEqual([
      "The webhook “Postiz” has failed for three days",
    ]);

    receiver.answers(ANSWERS.ok);
    receiver.got.length = 0;
    const asked = { ...call, now: inDays(4) };
    expect(await replay({ ...asked, which: { since: "2026-11-22" } })).toBe(0);
    expect(await replay({ ...asked, which: { since: "2026-11-21" } })).toBe(2);
    await run(inDays(4));
    expect(receiver.got.map(({ headers }) => headers["webhook-id"])).toEqual(
      rows.map(({ eventId }) => eventId),
    );
    await replay({ ...asked, which: { deliveryId: rows[0]!.id } });
    await run(inDays(4));
    expect(receiver.got.at(-1)!.headers["webhook-id"]).toBe(rows[0]!.eventId);
  });

  test("ends with 410: the webhook is switched off, says so, and goes on where it was when resumed", async () => {
    const store = await open();
    const { call, run } = await aSending(store);
    receiver.answers(ANSWERS.gone);
    await tests(2, call);
    await run();
    expect(receiver.got).toHaveLength(1);
    expect(await webhookRow(store, call.webhookId)).toMatchObject({ pausedFor: "gone" });
    const { ledgerEntry } = store.read.tables;
    const entries = await store.read.select().from(ledgerEntry);
    expect(entries.at(-1)).toMatchObject({ kind: "webhook-paused", actorId: null });
    expect((await allNotices(store)).map(({ key }) => key.split(":")[2])).toEqual(["gone", "gone"]);
    await run(inDays(2));
    expect(receiver.got).toHaveLength(1);
    receiver.answers(ANSWERS.ok);
    await resumeWebhook({ ...call, now: inDays(10) });
    await run(inDays(10));
    expect((await deliveriesIn(store)).map(({ outcome }) => outcome)).toEqual([
      "delivered",
      "delivered",
    ]);
  });

  test("is switched off when nothing has arrived for five days", async () => {
    const store = await open();
    const { call, clock, run } = await aSending(store);
    receiver.answers(ANSWERS.broken);
    for (let day = 0; day <= 5; day += 1) {
      await tests(1, call, inDays(day));
      await run(inDays(day));
    }
    expect(clock.now).toEqual(inDays(5));
    const { pausedFor, failingSince } = await webhookRow(store, call.webhookId);
    expect({ pausedFor, failingSince }).toEqual({ pausedFor: "failing", failingSince: inDays(0) });
  });

  test("stops while a manager has it paused, and after it was removed", async () => {
    const store = await open();
    const { call, run } = await aSending(store);
    await tests(1, call);
    await pauseWebhook({ ...call, now: inDays(0) });
    await run();
    expect(receiver.got).toEqual([]);
    await expect(tests(1, call)).rejects.toThrow();
    await resumeWebhook({ ...call, now: inDays(5) });
    await run(inDays(5));
    expect(receiver.got).toHaveLength(1);
    await tests(1, call, inDays(5));
    await endWebhook({ ...call, now: inDays(5) });
    await run(inDays(6));
    expect(receiver.got).toHaveLength(1);
    expect(await deliveriesIn(store)).toEqual([]);
  });

  test("two processes don’t send to one webhook at once; after a crash another one goes on, with the same id", async () => {
    const store = await open();
    const { call, run } = await aSending(store);
    await tests(3, call);
    let under = 0;
    let most = 0;
    const counting = {
      ...webhooks,
      async send(...sent: Parameters<typeof webhooks.send>) {
        under += 1;
        most = Math.max(most, under);
        const answered = await webhooks.send(...sent);
        under -= 1;
        return answered;
      },
    };
    const both = [aDeliverer(store, inDays(0), counting), aDeliverer(store, inDays(0), counting)];
    await Promise.all(both.map((one) => one.run()));
    expect(most).toBe(1);
    expect(receiver.got).toHaveLength(3);

    await tests(1, call, later(1));
    // Killed between sending and noting that: the answer never comes back.
    const killed = aDeliverer(store, later(1), {
      ...webhooks,
      async send(...sent: Parameters<typeof webhooks.send>) {
        await webhooks.send(...sent);
        return await new Promise<never>(() => undefined);
      },
    });
    await killed.deliverer.run();
    await expect.poll(() => receiver.got.length).toBe(4);
    await run(later(30));
    expect(receiver.got).toHaveLength(4);
    await run(later(62));
    expect(receiver.got).toHaveLength(5);
    const [fourth, fifth] = receiver.got.slice(3);
    expect(fifth!.headers["webhook-id"]).toBe(fourth!.headers["webhook-id"]);
  });

  test("an address that isn’t allowed any more isn’t called", async () => {
    const store = await open();
    const { call } = await aSending(store);
    await tests(1, call);
    const strict = createWebhooks({ secret: "another" });
    await aDeliverer(store, inDays(0), strict).run();
    expect(receiver.got).toEqual([]);
    expect(await deliveriesIn(store)).toMatchObject([{ failure: "address", status: null }]);
  });

  test("is kept in the log for 30 days", async () => {
    const store = await open();
    const { call, run } = await aSending(store);
    await tests(1, call);
    await run();
    const shown = await showWebhook({ ...call, now: inDays(0), before: null });
    expect(shown.deliveries).toMatchObject([{ type: "webhook.test", outcome: "delivered" }]);
    expect(await clearDeliveries({ store, now: inDays(30) })).toBe(0);
    expect(await clearDeliveries({ store, now: inDays(30, 1) })).toBe(1);
    expect(await deliveriesIn(store)).toEqual([]);
  });
});
