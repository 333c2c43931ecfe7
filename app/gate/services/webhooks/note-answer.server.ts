import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { noteTry, type DeliveryRow } from "~/gate/queries/webhooks/deliveries";
import { changeWebhook, findWebhook, type OwnWebhook } from "~/gate/queries/webhooks/webhooks";
import type { PausedFor } from "~/gate/rules/webhooks/kinds";
import { DAY_MS, FAILING_DAYS } from "~/gate/rules/webhooks/limits";
import { nextTry } from "~/gate/rules/webhooks/next-try";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import { decidersNow } from "~/notices/services/deciders.server";
import { tellSome, type Told } from "~/notices/services/tell-notices.server";
import type { Tx } from "~db/store";
import type { Answered } from "./outside.server";

/** Longer than any try lasts: after a crash, another process goes on from then. */
export const CLAIM_MS = 60_000;

const GONE = 410;

interface Tried {
  delivery: DeliveryRow;
  answered: Answered;
  rules: CompanyRules;
  now: Date;
  chance: number;
}

/** Notes what a try came to, and what follows for the webhook. Whether the next delivery’s turn is now. */
export async function noteAnswer(
  tx: Tx,
  claimed: OwnWebhook,
  { delivery, answered, rules, now, chance }: Tried,
): Promise<boolean> {
  const webhook = await findWebhook(tx, claimed, claimed.id);
  if (!webhook) return false;
  const claimedUntil = new Date(now.getTime() + CLAIM_MS);
  const tries = delivery.tries + 1;
  const noted = { ...answered, tries, triedAt: now };
  if (answered.failure === null) {
    await noteTry(tx, webhook, delivery.id, { ...noted, outcome: "delivered" });
    await changeWebhook(tx, webhook, { failingSince: null, dueAt: now, claimedUntil });
    return true;
  }
  const failingSince = webhook.failingSince ?? now;
  const { givenUpAt } = delivery;
  const again = nextTry(tries, { now, givenUpAt, chance });
  const isGone = answered.status === GONE;
  const outcome = again || isGone ? null : "failed";
  await noteTry(tx, webhook, delivery.id, { ...noted, outcome });
  const isOff = isGone || now.getTime() - failingSince.getTime() >= FAILING_DAYS * DAY_MS;
  if (isOff && !webhook.pausedAt) {
    const why = isGone ? "gone" : "failing";
    await switchOff(tx, webhook, { why, now });
    await tellManagers(tx, webhook, { off: why, since: now, rules, now });
    return false;
  }
  await changeWebhook(tx, webhook, { failingSince, dueAt: again ?? now, claimedUntil });
  if (outcome === "failed")
    await tellManagers(tx, webhook, { off: null, since: failingSince, rules, now });
  return outcome === "failed";
}

/** Sends nothing more until a manager wants it again; what waits keeps waiting. */
async function switchOff(
  tx: Tx,
  webhook: OwnWebhook,
  { why, now }: { why: Exclude<PausedFor, "manager">; now: Date },
) {
  const { id, name } = webhook;
  await changeWebhook(tx, webhook, { pausedAt: now, pausedFor: why, claimedUntil: null });
  await recordDecision(tx, {
    company: webhook,
    at: now,
    kind: "webhook-paused",
    actor: SYSTEM,
    personId: null,
    evidence: id,
    facts: { name, why },
  });
}

/** Tells the managers of the whole company, once for each time it fails. */
async function tellManagers(
  tx: Tx,
  { id, name }: OwnWebhook,
  {
    off,
    since,
    rules,
    now,
  }: { off: "gone" | "failing" | null; since: Date; rules: CompanyRules; now: Date },
) {
  const { managers, people } = await decidersNow(tx, rules, now);
  const key = `webhook:${id}:${off ?? "failed"}:${since.getTime()}`;
  const notice = { key, facts: { kind: "overdue" as const, webhook: { id, name, off } } };
  const told = managers
    .filter((each) => people[each] === undefined)
    .map((each): Told => ({ personId: each, role: "manager", aboutPersonId: each, notice }));
  await tellSome(tx, told, { rules, now, asTold: false });
}
