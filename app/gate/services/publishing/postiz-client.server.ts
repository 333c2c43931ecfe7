import { z } from "zod";
import { NotToBeAsked } from "~/directory/services/sso/careful-fetch.server";
import { waitAsked } from "~/gate/rules/groups/retry";
import type { PublisherAccount } from "~/gate/rules/publishing/kinds";
import { asMarkup } from "~/gate/rules/publishing/post";
import { PostizFault } from "~/gate/rules/publishing/postiz-fault";
import { settingsFor } from "~/gate/rules/publishing/settings";

/** Sends a request and reads what comes back; as `createCarefulFetch` makes it. */
export type Ask = (
  address: string,
  asking: { method: string; headers: Record<string, string>; body?: unknown },
) => Promise<Response>;

const Accounts = z.array(
  z.object({
    id: z.string().min(1),
    name: z.string().nullish(),
    identifier: z.string().min(1),
    profile: z.string().nullish(),
    disabled: z.boolean().nullish(),
  }),
);
const Created = z.array(z.object({ postId: z.string().min(1), integration: z.string() }));
const Posts = z.object({
  posts: z.array(
    z.object({
      id: z.string().min(1),
      content: z.string().nullish(),
      publishDate: z.string(),
      integration: z.object({ id: z.string() }).nullish(),
    }),
  ),
});
const Status = z.object({ state: z.string() });

/** After these nothing has left this machine, whatever was to be done. */
const NEVER_LEFT = [
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
];

export type PostizClient = ReturnType<typeof postizClient>;

/** A Postiz, by its public API, as far as scheduling texts needs it. Whatever goes wrong is a `PostizFault`. */
export function postizClient({
  baseUrl,
  key,
  ask,
  now,
}: {
  baseUrl: string;
  key: string;
  ask: Ask;
  now: () => Date;
}) {
  async function send(method: string, path: string, body?: object): Promise<string> {
    const headers = {
      // The key alone, without a scheme before it.
      Authorization: key,
      Accept: "application/json",
      ...(body && { "Content-Type": "application/json" }),
    };
    const sent = body ? { body: JSON.stringify(body) } : {};
    const answer = await ask(`${baseUrl}${path}`, { method, headers, ...sent }).catch(
      (error: unknown) => {
        throw lostFault(error);
      },
    );
    const text = await answer.text();
    if (!answer.ok) throw faultOf(answer, now());
    return text;
  }

  async function read<Shape extends z.ZodType>(
    shape: Shape,
    answer: Promise<string>,
  ): Promise<z.output<Shape>> {
    const found = shape.safeParse(parsed(await answer));
    if (!found.success) throw new PostizFault("not-postiz", "", true);
    return found.data;
  }

  return {
    /** The accounts that take posts of text alone, and that are switched on. */
    async accounts(): Promise<PublisherAccount[]> {
      const all = await read(Accounts, send("GET", "/integrations"));
      return all
        .filter(({ identifier, disabled }) => !disabled && settingsFor(identifier) !== null)
        .map(({ id, name, identifier, profile }) => {
          return { id, name: name ?? id, provider: identifier, profile: profile ?? "" };
        });
    },

    /** Schedules a text; its id there. Where the fault is in doubt, it may have been scheduled all the same. */
    async schedule({
      account,
      provider,
      text,
      at,
    }: {
      account: string;
      provider: string;
      text: string;
      at: Date;
    }): Promise<string> {
      const settings = settingsFor(provider);
      if (settings === null) throw new PostizFault("rejected", provider);
      const post = {
        integration: { id: account },
        value: [{ content: asMarkup(text), image: [] }],
        settings,
      };
      const asked = { type: "schedule", date: at.toISOString(), shortLink: false, tags: [] };
      const created = await read(Created, send("POST", "/posts", { ...asked, posts: [post] }));
      const own = created.find(({ integration }) => integration === account);
      if (!own) throw new PostizFault("not-postiz", "", true);
      return own.postId;
    },

    /** What an account has, or had, to publish in some days. */
    async posts(account: string, { from, until }: { from: Date; until: Date }) {
      const query = new URLSearchParams({
        startDate: from.toISOString(),
        endDate: until.toISOString(),
      });
      const { posts } = await read(Posts, send("GET", `/posts?${query.toString()}`));
      return posts
        .filter(({ integration }) => integration?.id === account)
        .map(({ id, content, publishDate }) => {
          const at = new Date(publishDate);
          if (Number.isNaN(at.getTime())) throw new PostizFault("not-postiz", "", true);
          return { id, content: content ?? "", at };
        });
    },

    /** Makes a scheduled post a draft, which Postiz doesn’t publish. Doing it twice is doing it once. */
    async hold(id: string) {
      const asked = send("PUT", `/posts/${encodeURIComponent(id)}/status`, { status: "draft" });
      const { state } = await read(Status, asked);
      if (state !== "DRAFT") throw new PostizFault("not-postiz", "", true);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What an answer that is none says. A server that broke may have done what it was asked; one that says no has not. */
function faultOf({ status, headers }: Response, now: Date): PostizFault {
  const detail = `HTTP ${status}`;
  const waitMs = waitAsked(headers.get("Retry-After"), now);
  if (status === 429) return new PostizFault("busy", detail, false, waitMs);
  if (status === 401 || status === 403) return new PostizFault("refused", detail);
  if (status >= 500 || status === 408) return new PostizFault("away", detail, true, waitMs);
  return new PostizFault("rejected", detail);
}

/** What no answer says. */
function lostFault(error: unknown): PostizFault {
  const all = causes(error);
  if (all.some((one) => one instanceof NotToBeAsked)) return new PostizFault("address", "");
  const codes = all.map((one) => (one as { code?: unknown } | null)?.code);
  const code = codes.find((one) => typeof one === "string") ?? "";
  const neverLeft = NEVER_LEFT.includes(String(code)) || /CERT|TLS|SELF_SIGNED/.test(String(code));
  return new PostizFault("away", String(code), !neverLeft);
}

function causes(error: unknown): unknown[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [error];
}
