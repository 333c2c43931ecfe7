import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import {
  findIntegration,
  noteIntegrationUse,
  type OwnIntegration,
} from "~/gate/queries/chat/integrations";
import { spend } from "~/gate/queries/chat/spent";
import type { ChatKind } from "~/gate/rules/chat/kinds";
import { MOST_SECONDS_APART } from "~/gate/rules/chat/limits";
import { isUseToNote } from "~/directory/services/tokens/token-hash.server";
import type { Sealing } from "~/people/services/sealing.server";
import type { Store } from "~db/store";

/** A secret opens for its own integration alone. */
export const secretPurpose = (integrationId: string) => `chat secret ${integrationId}`;

/** What Slack signs a request with. Source: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
export function slackSignature(secret: string, timestamp: string, body: Uint8Array): string {
  const signed = createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body);
  return `v0=${signed.digest("hex")}`;
}

/** What Teams signs a request with; its token is base64. Source: Microsoft Learn, “Create Outgoing Webhooks”. */
export function teamsSignature(secret: string, body: Uint8Array): string {
  const key = Buffer.from(secret, "base64");
  return `HMAC ${createHmac("sha256", key).update(body).digest("base64")}`;
}

/** A request of a chat, as it came. */
export interface Arrived {
  kind: ChatKind;
  integrationId: string;
  signature: string;
  /** When it says it was sent, in seconds; NaN where it says nothing. What says it is under the signature, and read after that. */
  sentAt(): number;
  /** What it has to be signed with. */
  signWith(secret: string): string;
}

type Refused = { ok: false; why: "unknown" | "signature" | "time" | "again"; companyKey?: string };

/**
 * The integration that a request was signed for, as Slack and Teams sign what they send: in time, and not seen before. Whatever is
 * wrong, the sender is told no more than that it is.
 */
export async function signedFor(
  { store, sealing, now }: { store: Store; sealing: Sealing; now: Date },
  { kind, integrationId: id, signature, ...arrived }: Arrived,
): Promise<{ ok: true; integration: OwnIntegration } | Refused> {
  const integration = await findIntegration(store.fresh, { id, kind });
  if (!integration) return { ok: false, why: "unknown" };
  const { companyKey } = integration;
  const refused = (why: Refused["why"]): Refused => ({ ok: false, why, companyKey });
  const secret = integration.secret && sealing.open(integration.secret, secretPurpose(id));
  if (!secret || !isSame(signature, arrived.signWith(secret))) return refused("signature");
  const sentAt = arrived.sentAt();
  const apart = Math.abs(now.getTime() / 1000 - sentAt);
  if (!(apart <= MOST_SECONDS_APART)) return refused("time");
  const digest = createHash("sha256").update(`${id} ${signature}`).digest("base64url");
  // For as long as its time is near enough.
  const expiresAt = new Date((sentAt + MOST_SECONDS_APART + 1) * 1000);
  const isFirst = await store.write(async (tx) => {
    if (!(await spend(tx, digest, { expiresAt, now }))) return false;
    const { usedAt: lastUsedAt } = integration;
    if (isUseToNote({ lastUsedAt }, now)) await noteIntegrationUse(tx, integration, now);
    return true;
  });
  return isFirst ? { ok: true, integration } : refused("again");
}

/** Takes as long whatever differs. */
function isSame(given: string, right: string): boolean {
  const [one, other] = [given, right].map((text) => createHash("sha256").update(text).digest());
  return timingSafeEqual(one!, other!);
}
