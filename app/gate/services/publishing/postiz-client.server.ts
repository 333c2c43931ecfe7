import { z } from "zod";
import type { PublisherAccount } from "~/gate/rules/publishing/kinds";
import { asMarkup } from "~/gate/rules/publishing/post";
import { PostizFault } from "~/gate/rules/publishing/postiz-fault";
import { settingsFor } from "~/gate/rules/publishing/settings";
import { faultIn, jsonIn, lostFault, type Ask } from "~/gate/services/http/ask-outside.server";

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
        throw new PostizFault(...lostFault(error));
      },
    );
    const text = await answer.text();
    if (!answer.ok) throw new PostizFault(...faultIn(answer, now()));
    return text;
  }

  async function read<Shape extends z.ZodType>(
    shape: Shape,
    answer: Promise<string>,
  ): Promise<z.output<Shape>> {
    const found = shape.safeParse(jsonIn(await answer));
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
