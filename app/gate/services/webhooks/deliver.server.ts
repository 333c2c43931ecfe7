import { companyRules } from "~/curriculum/services/company-rules.server";
import { nextDelivery } from "~/gate/queries/webhooks/deliveries";
import {
  changeWebhook,
  claimWebhook,
  findWebhook,
  isAnyDue,
  type OwnWebhook,
} from "~/gate/queries/webhooks/webhooks";
import type { Store, Tx } from "~db/store";
import { CLAIM_MS, noteAnswer } from "./note-answer.server";
import type { Webhooks } from "./outside.server";

/** Webhooks that are sent to at once. */
const AT_ONCE = 8;
/** Deliveries to one before others have their turn. */
const IN_A_ROW = 20;

interface Delivering {
  store: Store;
  webhooks: Pick<Webhooks, "send">;
  clock: () => Date;
  /** From 0 to 1, so that tries don’t come all at once. */
  chance?: () => number;
  failed: (webhookId: string, error: unknown) => void;
}

/**
 * Sends what is due, to each webhook in its order and one at a time. A process has a webhook to itself while it sends to it; what was sent
 * and not noted before a crash is sent again, with the same id. `run` begins with what is due and doesn’t wait for it.
 */
export function createDeliverer({
  store,
  webhooks,
  clock,
  chance = Math.random,
  failed,
}: Delivering) {
  const busy = new Map<string, Promise<void>>();
  let stopping = false;

  async function run() {
    while (!stopping && busy.size < AT_ONCE) {
      const now = clock();
      if (!(await isAnyDue(store.fresh, now))) return;
      const until = new Date(now.getTime() + CLAIM_MS);
      const webhook = await store.write((tx) => claimWebhook(tx, { now, until }));
      if (!webhook) return;
      const { id } = webhook;
      const sending = sendDue(webhook)
        .catch((error: unknown) => failed(id, error))
        .finally(() => busy.delete(id));
      busy.set(id, sending);
    }
  }

  /** Until nothing waits, something fails, or others have waited for long enough. */
  async function sendDue(claimed: OwnWebhook) {
    for (let sent = 0; sent < IN_A_ROW && !stopping; sent += 1) {
      const webhook = await findWebhook(store.fresh, claimed, claimed.id);
      if (!webhook || webhook.pausedAt) break;
      const delivery = await nextDelivery(store.fresh, webhook);
      if (!delivery) break;
      const { eventId: id, body } = delivery;
      const answered = await webhooks.send(webhook, { url: webhook.url, id, body }, clock());
      const rules = await companyRules(store, webhook);
      const tried = { delivery, answered, rules, now: clock() };
      if (!(await store.write((tx) => noteAnswer(tx, webhook, { ...tried, chance: chance() }))))
        break;
    }
    await store.write((tx) => release(tx, claimed));
  }

  return {
    run,
    /** Begins nothing more, and waits for the tries that are under way. */
    async stop() {
      stopping = true;
      await Promise.all(busy.values());
    },
    /** Waits for what has begun. */
    async settled() {
      while (busy.size > 0) await Promise.all(busy.values());
    },
  };
}

/** Lets others have it, and has it looked at again if anything waits. */
async function release(tx: Tx, claimed: OwnWebhook) {
  const webhook = await findWebhook(tx, claimed, claimed.id);
  if (!webhook) return;
  const waits = (await nextDelivery(tx, webhook)) !== null;
  await changeWebhook(tx, webhook, { claimedUntil: null, ...(!waits && { dueAt: null }) });
}
