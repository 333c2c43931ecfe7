import { lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import type { Agent, Response as Answer } from "undici";
import { isPublic, isWithin } from "~/kit/http/network";
import { mayBeAsked, type Reach } from "~/directory/rules/sso/issuer";

/** How names become addresses; as Node’s own `dns.lookup`. */
export type Lookup = typeof systemLookup;

/** An address, or what its name stands for, lies where nothing is asked. The message is the host. */
export class NotToBeAsked extends Error {}

export const SECONDS = 8;
const MOST_BYTES = 500_000;

interface Asking {
  method: string;
  headers: Record<string, string>;
  body?: unknown;
}

/**
 * Asks no address that isn’t public, follows nothing, waits no longer than some seconds and reads no more than some bytes. What a
 * name stands for is looked up once for each connection, and the connection goes to an address that was looked at: a name that
 * stands for another one a moment later leads nowhere else.
 */
export function createCarefulFetch({
  reach,
  lookup = systemLookup,
  most = MOST_BYTES,
}: {
  reach: Reach;
  lookup?: Lookup | undefined;
  /** Bytes of an answer that are read. */
  most?: number;
}) {
  let agent: Agent | undefined;
  return async (address: string, { method, headers, body }: Asking): Promise<Response> => {
    const url = new URL(address);
    if (!mayBeAsked(url, reach)) throw new NotToBeAsked(url.host);
    // Read when the first provider is asked. Node’s own fetch has no way to say which addresses are looked up.
    const undici = await import("undici");
    agent ??= new undici.Agent({ connect: { lookup: lookupWithin(reach, lookup) } });
    const signal = AbortSignal.timeout(SECONDS * 1000);
    const sent = {
      method,
      headers,
      body: (body ?? null) as URLSearchParams | null,
      redirect: "manual" as const,
      signal,
      dispatcher: agent,
    };
    // A connection that was kept may have been closed meanwhile: what only reads is asked again.
    const isRead = method === "GET";
    const response = await undici.fetch(url, sent).catch(async (error: unknown) => {
      if (!isRead || signal.aborted) throw error;
      return await undici.fetch(url, sent);
    });
    const read = await upTo(response, most);
    const { status } = response;
    return new Response(status === 204 || status === 304 ? null : new Uint8Array(read), {
      status,
      headers: [...response.headers],
    });
  };
}

/** Looks names up, and keeps of what it finds the addresses that may be asked. */
export function lookupWithin(
  { inside = [] }: Pick<Reach, "inside">,
  lookup: Lookup,
): LookupFunction {
  return (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const [first, ...more] = found.filter(
        ({ address }) => isPublic(address) || isWithin(address, inside),
      );
      if (!first) return done(new NotToBeAsked(hostname), []);
      return options.all ? done(null, [first, ...more]) : done(null, first.address, first.family);
    });
}

async function upTo(response: Answer, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    const part = value as Uint8Array | undefined;
    if (done || part === undefined) break;
    size += part.byteLength;
    if (size > most) throw new TypeError("more than is read");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
