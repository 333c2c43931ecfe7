import { companyRules } from "~/curriculum/services/company-rules.server";
import {
  findReplayable,
  listDeliveries,
  queueEvents,
  requeue,
} from "~/gate/queries/webhooks/deliveries";
import { changeWebhook, findWebhook, listWebhooks } from "~/gate/queries/webhooks/webhooks";
import { eventsIn, TEST_TYPE } from "~/gate/rules/webhooks/kinds";
import { LOG_PAGE } from "~/gate/rules/webhooks/limits";
import { testBody } from "~/gate/rules/webhooks/payload";
import { notFound } from "~/kit/http/refusal";
import { startOfDay } from "~/kit/time/zoned";
import type { LocalDate } from "~/kit/time/moment";
import { refuseArchived } from "~/ledger/queries/archived";
import type { WholeManager } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { newId } from "~db/ids";
import { givenUpAt, ownWebhook } from "./manage.server";

/** So many are replayed at once. */
const MOST_REPLAYED = 1000;

/** A company’s webhooks, for its managers. */
export async function showWebhooks({ store, actor }: Call<WholeManager>) {
  const { company } = await companyRules(store, actor);
  const { name, timeZone, archivedAt } = company;
  const webhooks = (await listWebhooks(store.read, actor)).map((webhook) => ({
    id: webhook.id,
    name: webhook.name,
    url: webhook.url,
    events: eventsIn(webhook.events),
    pausedFor: webhook.pausedFor,
    failingSince: webhook.failingSince,
    createdAt: webhook.createdAt,
    maker: webhook.maker,
  }));
  return { company: { name, archivedAt }, timeZone, webhooks };
}

/** One of them with what was sent to it, the newest first, from before a number. */
export async function showWebhook({
  store,
  actor,
  webhookId,
  before,
}: Call<WholeManager> & { webhookId: string; before: number | null }) {
  const { company } = await companyRules(store, actor);
  const webhook = await findWebhook(store.read, actor, webhookId);
  if (!webhook) throw notFound("webhook");
  const limit = LOG_PAGE + 1;
  const rows = await listDeliveries(store.read, webhook, { before, limit });
  const { id, name, url, events, secretNumber, pausedFor, failingSince } = webhook;
  return {
    archivedAt: company.archivedAt,
    timeZone: company.timeZone,
    webhook: { id, name, url, events: eventsIn(events), secretNumber, pausedFor, failingSince },
    deliveries: rows.slice(0, LOG_PAGE),
    next: rows.length > LOG_PAGE ? (rows[LOG_PAGE - 1]?.number ?? null) : null,
  };
}

interface Asked extends Call<WholeManager> {
  webhookId: string;
}

/** Queues an event that says nothing, and has the queue tried now. A paused webhook is sent none. */
export async function testWebhook({ store, actor, now, webhookId }: Asked) {
  await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const webhook = await ownWebhook(tx, actor, webhookId);
    if (webhook.pausedAt) throw notFound("webhook");
    const test = { eventId: newId(now), type: TEST_TYPE, personId: null, body: testBody(now) };
    const events = [{ ...test, createdAt: now }];
    await queueEvents(tx, webhook, {
      events,
      givenUpAt: givenUpAt(now),
      newId: () => newId(now),
    });
    await changeWebhook(tx, webhook, { dueAt: now });
  });
}

/** Sends again what has ended, in its order: one delivery, or all that failed since a day began. Returns how many. */
export async function replay({
  store,
  actor,
  now,
  webhookId,
  which,
}: Asked & { which: { deliveryId: string } | { since: LocalDate } }): Promise<number> {
  const { timeZone } = (await companyRules(store, actor)).company;
  return await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const webhook = await ownWebhook(tx, actor, webhookId);
    const asked = "since" in which ? { failedSince: startOfDay(which.since, timeZone) } : which;
    const ids = await findReplayable(tx, webhook, asked, MOST_REPLAYED);
    if ("deliveryId" in which && ids.length === 0) throw notFound("delivery");
    await requeue(tx, webhook, { ids, now, givenUpAt: givenUpAt(now) });
    return ids.length;
  });
}
