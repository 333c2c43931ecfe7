import { createCarefulFetch, type Lookup } from "~/directory/services/sso/careful-fetch.server";
import type { Reach } from "~/directory/rules/sso/issuer";
import type { Publisher } from "~/gate/queries/publishing/publishers";
import { PostizFault } from "~/gate/rules/publishing/postiz-fault";
import { createSealing } from "~/people/services/sealing.server";
import type { Ask } from "~/gate/services/http/ask-outside.server";
import { postizClient, type PostizClient } from "./postiz-client.server";

/** How this installation talks to companies’ Postiz. */
export interface PublishersOutside {
  readonly reach: Reach;
  /** A key as the database has it: in another company’s row, it doesn’t open. */
  seal(companyId: string, key: string): string;
  /** One that was typed, before it is kept. */
  clientFor(typed: { baseUrl: string; key: string }): PostizClient;
  /** A company’s own; a `PostizFault` where its key can’t be read. */
  clientOf(publisher: Publisher): PostizClient;
}

/** Of one answer: two weeks of posts of a busy company. */
const MOST_BYTES = 8_000_000;

const purposeOf = (companyId: string) => `publisher ${companyId}`;

export function createPublishersOutside({
  secret,
  reach,
  lookup,
  clock,
}: {
  secret: string;
  reach: Reach;
  lookup?: Lookup | undefined;
  clock: () => Date;
}): PublishersOutside {
  const sealing = createSealing(secret, "publishers");
  const ask: Ask = createCarefulFetch({ reach, lookup, most: MOST_BYTES });
  const clientFor = ({ baseUrl, key }: { baseUrl: string; key: string }) =>
    postizClient({ baseUrl, key, ask, now: clock });
  return {
    reach,
    seal: (companyId, key) => sealing.seal(key, purposeOf(companyId)),
    clientFor,
    clientOf({ companyId, baseUrl, apiKey }) {
      const key = sealing.open(apiKey, purposeOf(companyId));
      if (key === null) throw new PostizFault("key", "");
      return clientFor({ baseUrl, key });
    },
  };
}
