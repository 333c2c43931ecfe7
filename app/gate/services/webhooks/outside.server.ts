import { createHmac } from "node:crypto";
import { lookup as systemLookup } from "node:dns";
import type { Agent, Dispatcher } from "undici";
import {
  lookupWithin,
  NotToBeAsked,
  type Lookup,
} from "~/directory/services/sso/careful-fetch.server";
import { mayBeCalled } from "~/gate/rules/webhooks/address";
import type { Failure } from "~/gate/rules/webhooks/kinds";
import { ANSWER_LENGTH } from "~/gate/rules/webhooks/limits";
import { keyOf } from "~/people/services/sealing.server";

const SECONDS = 10;
const CONNECTING_SECONDS = 5;
const MOST_BYTES = 1024;

/** What of a webhook decides by which secrets it is signed. */
interface Signing {
  id: string;
  secretNumber: number;
  formerUntil: Date | null;
}

interface Message {
  url: string;
  /** The event’s, the same for every try. */
  id: string;
  body: string;
}

/** What a try came to: the answer there was, and why it doesn’t count as delivered. */
export interface Answered {
  status: number | null;
  answer: string | null;
  failure: Failure | null;
}

export type Webhooks = ReturnType<typeof createWebhooks>;

/**
 * Signs and sends, as Standard Webhooks 1.0 has it. A secret follows from the installation’s and the webhook’s number of it, and is kept
 * nowhere. `inside` are networks that aren’t public and may be called all the same; what a name stands for is looked up once for each
 * try, and the connection goes to an address that was looked at.
 */
export function createWebhooks({
  secret,
  inside = [],
  lookup = systemLookup,
  seconds = SECONDS,
}: {
  secret: string;
  inside?: readonly string[];
  lookup?: Lookup | undefined;
  seconds?: number;
}) {
  let agent: Agent | undefined;
  const bytesOf = (id: string, number: number) => keyOf(secret, `webhook ${id} ${number}`);
  const sign = (key: Buffer, text: string) =>
    `v1,${createHmac("sha256", key).update(text).digest("base64")}`;

  return {
    mayBeCalled: (url: string) => mayBeCalled(url, inside),

    secretOf: ({ id, secretNumber }: Pick<Signing, "id" | "secretNumber">) =>
      `whsec_${bytesOf(id, secretNumber).toString("base64")}`,

    async send(webhook: Signing, { url, id, body }: Message, now: Date): Promise<Answered> {
      const timestamp = Math.floor(now.getTime() / 1000);
      const text = `${id}.${timestamp}.${body}`;
      const { secretNumber, formerUntil } = webhook;
      const numbers =
        formerUntil && formerUntil > now ? [secretNumber, secretNumber - 1] : [secretNumber];
      const signatures = numbers.map((number) => sign(bytesOf(webhook.id, number), text));
      if (!mayBeCalled(url, inside)) return failed("address");
      // Read when the first webhook is called. Node’s own fetch has no way to say which addresses are looked up.
      const undici = await import("undici");
      agent ??= new undici.Agent({
        connect: { lookup: lookupWithin({ inside }, lookup), timeout: CONNECTING_SECONDS * 1000 },
        // Each try has a connection of its own, to an address looked up for it.
        pipelining: 0,
      });
      const signal = AbortSignal.timeout(seconds * 1000);
      try {
        const answer = await undici.request(url, {
          method: "POST",
          dispatcher: agent,
          signal,
          headers: {
            "content-type": "application/json",
            "user-agent": "Firsthand",
            "webhook-id": id,
            "webhook-timestamp": String(timestamp),
            "webhook-signature": signatures.join(" "),
          },
          body,
        });
        const { statusCode: status } = answer;
        return { status, answer: await beginningOf(answer), failure: failureOf(status) };
      } catch (error) {
        if (isNotToBeAsked(error)) return failed("address");
        return failed(signal.aborted || isTimeout(error) ? "timeout" : "connection");
      }
    },
  };
}

function failed(failure: Failure): Answered {
  return { status: null, answer: null, failure };
}

function failureOf(status: number): Failure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "redirect" : "status";
}

function isNotToBeAsked(error: unknown): boolean {
  if (error instanceof NotToBeAsked) return true;
  return error instanceof Error && error.cause !== undefined && isNotToBeAsked(error.cause);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && /timeout/i.test((error as NodeJS.ErrnoException).code ?? "");
}

/** How an answer begins, on one line. That it breaks off or lasts too long changes nothing: its status is there. */
async function beginningOf({ body }: Dispatcher.ResponseData): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (size >= MOST_BYTES) break;
    }
  } catch {
    // What came until then is what there is.
  }
  body.on("error", () => undefined);
  body.destroy();
  const text = Buffer.concat(parts).subarray(0, MOST_BYTES).toString("utf8");
  const line = text.replace(/[\p{Cc}\p{Cf}\s\uFFFD]+/gu, " ").trim();
  return [...line].slice(0, ANSWER_LENGTH).join("");
}
