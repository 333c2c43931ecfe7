import { createCarefulFetch, type Lookup } from "~/directory/services/sso/careful-fetch.server";
import type { Reach } from "~/directory/rules/sso/issuer";
import type { Reviewer } from "~/gate/queries/reviewing/reviewers";
import { HootsuiteFault } from "~/gate/rules/reviewing/hootsuite-fault";
import { HOOTSUITE } from "~/gate/rules/reviewing/limits";
import type { Ask } from "~/gate/services/http/ask-outside.server";
import { createSealing } from "~/people/services/sealing.server";
import { hootsuiteClient, type HootsuiteClient } from "./hootsuite-client.server";
import { tokenKept, type Client, type TokenKept } from "./token.server";

/** How this installation talks to Hootsuite for its companies. */
export interface ReviewersOutside {
  /** A secret as the database has it: in another company’s row, or for another organisation or client, it doesn’t open. */
  seal(companyId: string, client: Client): string;
  /** One that was typed, before it is kept. */
  clientFor(typed: Client): HootsuiteClient;
  /** A company’s own; a `HootsuiteFault` where its secret can’t be read. */
  clientOf(reviewer: Reviewer): HootsuiteClient;
}

/** Of one answer: a hundred messages with all that they hold. */
const MOST_BYTES = 4_000_000;

const purposeOf = (companyId: string, { organization, clientId }: Omit<Client, "clientSecret">) =>
  `reviewer ${companyId} ${organization} ${clientId}`;

export function createReviewersOutside({
  secret,
  reach,
  lookup,
  clock,
  base = HOOTSUITE,
}: {
  secret: string;
  reach: Reach;
  lookup?: Lookup | undefined;
  clock: () => Date;
  /** Where Hootsuite is; tests have one of their own. */
  base?: string | undefined;
}): ReviewersOutside {
  const sealing = createSealing(secret, "reviewers");
  const ask: Ask = createCarefulFetch({ reach, lookup, most: MOST_BYTES });
  /** By company; of a secret that is kept no longer, the token isn’t either. */
  const tokens = new Map<string, { sealed: string; token: TokenKept }>();
  const tokenFor = (client: Client) => tokenKept({ base, client, ask, now: clock });
  const withToken = (token: TokenKept) => hootsuiteClient({ base, token, ask, now: clock });
  return {
    seal: (companyId, client) => sealing.seal(client.clientSecret, purposeOf(companyId, client)),
    clientFor: (typed) => withToken(tokenFor(typed)),
    clientOf(reviewer) {
      const { companyId, clientSecret: sealed } = reviewer;
      const known = tokens.get(companyId);
      if (known?.sealed === sealed) return withToken(known.token);
      const clientSecret = sealing.open(sealed, purposeOf(companyId, reviewer));
      if (clientSecret === null) throw new HootsuiteFault("key", "");
      const token = tokenFor({ ...reviewer, clientSecret });
      tokens.set(companyId, { sealed, token });
      return withToken(token);
    },
  };
}
