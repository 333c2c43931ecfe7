import type { NewId } from "~/kit/http/form-id";
import { notFound } from "~/kit/http/refusal";
import {
  addWebhook,
  changeWebhook,
  countWebhooks,
  findWebhook,
  type OwnWebhook,
} from "~/gate/queries/webhooks/webhooks";
import { giveTime, nextDelivery, removeDeliveries } from "~/gate/queries/webhooks/deliveries";
import { stopTelling } from "~/gate/queries/webhooks/told";
import { eventsText, type EventType } from "~/gate/rules/webhooks/kinds";
import { BOTH_SIGN_DAYS, DAY_MS, MOST_WEBHOOKS, TRIED_DAYS } from "~/gate/rules/webhooks/limits";
import { refuseArchived } from "~/ledger/queries/archived";
import type { FactsByKind } from "~/ledger/rules/recorded";
import { recordDecision } from "~/ledger/services/record-decision.server";
import type { WholeManager } from "~/people/rules/actor";
import type { Call, Creating } from "~/people/services/call";
import { isSent } from "~db/sent";
import type { Tx } from "~db/store";
import type { Webhooks } from "./outside.server";

export type Made =
  | { ok: true; secret: string; name: string }
  | { ok: false; reason: "made-already" | "too-many" | "address" };

type Outside = Pick<Webhooks, "mayBeCalled" | "secretOf">;

interface Making extends Creating<WholeManager> {
  webhooks: Outside;
  name: string;
  url: string;
  events: readonly EventType[];
}

/** Makes a webhook. Its secret is known only now. */
export async function makeWebhook({ store, actor, now, id, webhooks, ...asked }: Making) {
  const { name, url, events } = asked;
  return await store.write(async (tx): Promise<Made> => {
    if (await isMade(tx, actor, id)) return { ok: false, reason: "made-already" };
    await refuseArchived(tx, actor);
    if (!webhooks.mayBeCalled(url)) return { ok: false, reason: "address" };
    if ((await countWebhooks(tx, actor)) >= MOST_WEBHOOKS) return { ok: false, reason: "too-many" };
    const madeBy = actor.personId;
    await addWebhook(tx, actor, {
      id,
      name,
      url,
      events: eventsText(events),
      madeBy,
      createdAt: now,
    });
    const facts = { name, host: new URL(url).host, events: [...events] };
    await record(tx, { actor, now }, "webhook-made", id, facts);
    return { ok: true, secret: webhooks.secretOf({ id, secretNumber: 1 }), name };
  });
}

interface Changing extends Call<WholeManager> {
  webhookId: string;
}

/** Makes a new secret; for some days the one before it signs too. Which one was shown is sent along, so that it’s done once. */
export async function changeSecret({
  store,
  actor,
  now,
  webhookId,
  webhooks,
  secretNumber: shown,
}: Changing & { webhooks: Outside; secretNumber: number }): Promise<Made> {
  return await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const webhook = await ownWebhook(tx, actor, webhookId);
    const { id, name } = webhook;
    if (webhook.secretNumber !== shown) return { ok: false, reason: "made-already" };
    const secretNumber = shown + 1;
    const formerUntil = new Date(now.getTime() + BOTH_SIGN_DAYS * DAY_MS);
    await changeWebhook(tx, webhook, { secretNumber, formerUntil });
    const facts = { name, endsAt: formerUntil.toISOString() };
    await record(tx, { actor, now }, "webhook-secret-changed", id, facts);
    return { ok: true, secret: webhooks.secretOf({ id, secretNumber }), name };
  });
}

/** Sends nothing until it’s resumed; what happens meanwhile waits. */
export async function pauseWebhook({ store, actor, now, webhookId }: Changing) {
  await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const webhook = await ownWebhook(tx, actor, webhookId);
    const { id, name } = webhook;
    if (webhook.pausedAt) return;
    await changeWebhook(tx, webhook, { pausedAt: now, pausedFor: "manager" });
    await record(tx, { actor, now }, "webhook-paused", id, { name, why: "manager" });
  });
}

/** Sends again, beginning with what waits, which gets its full time. */
export async function resumeWebhook({ store, actor, now, webhookId }: Changing) {
  await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const webhook = await ownWebhook(tx, actor, webhookId);
    const { id, name } = webhook;
    if (!webhook.pausedAt) return;
    await giveTime(tx, webhook, givenUpAt(now));
    const dueAt = (await nextDelivery(tx, webhook)) ? now : null;
    const running = { pausedAt: null, pausedFor: null, failingSince: null };
    await changeWebhook(tx, webhook, { ...running, dueAt });
    await record(tx, { actor, now }, "webhook-resumed", id, { name });
  });
}

/** Ends a webhook at once, with all that was or is to be sent to it. Also of an archived company. */
export async function endWebhook({ store, actor, now, webhookId }: Changing) {
  await store.write(async (tx) => {
    const webhook = await ownWebhook(tx, actor, webhookId);
    const { id, name } = webhook;
    await removeDeliveries(tx, webhook);
    await changeWebhook(tx, webhook, { endedAt: now, dueAt: null });
    if ((await countWebhooks(tx, actor)) === 0) await stopTelling(tx, actor);
    await record(tx, { actor, now }, "webhook-ended", id, { name });
  });
}

/** One of the manager’s company; another’s, or one that has ended, isn’t there. */
export async function ownWebhook(
  tx: Tx,
  actor: WholeManager,
  webhookId: string,
): Promise<OwnWebhook> {
  const webhook = await findWebhook(tx, actor, webhookId);
  if (!webhook) throw notFound("webhook");
  return webhook;
}

export function givenUpAt(now: Date): Date {
  return new Date(now.getTime() + TRIED_DAYS * DAY_MS);
}

function isMade(tx: Tx, { companyId, personId: madeBy }: WholeManager, id: NewId) {
  return isSent(tx, "webhook", id, { companyId, madeBy });
}

type Kind = Extract<keyof FactsByKind, `webhook-${string}`>;

async function record<K extends Kind>(
  tx: Tx,
  { actor, now }: { actor: WholeManager; now: Date },
  kind: K,
  evidence: string,
  facts: FactsByKind[K],
) {
  await recordDecision(tx, {
    company: actor,
    at: now,
    kind,
    actor,
    personId: null,
    evidence,
    facts,
  });
}
