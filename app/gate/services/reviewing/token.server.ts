import { z } from "zod";
import { HootsuiteFault } from "~/gate/rules/reviewing/hootsuite-fault";
import { faultIn, jsonIn, lostFault, type Ask } from "~/gate/services/http/ask-outside.server";

/** As whom a company asks Hootsuite. */
export interface Client {
  organization: string;
  clientId: string;
  clientSecret: string;
}

/** An access token of Hootsuite’s, for as long as it holds. */
export interface TokenKept {
  get(): Promise<string>;
  /** It didn’t hold: the next one is got anew. */
  forget(): void;
}

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().nullish() });

/** One that ends so soon isn’t used any more. */
const SPARE_MS = 60_000;

/**
 * Gets tokens for an organisation that has the app installed. There is no refresh token with this grant: a new one is got the same way.
 * Source: Hootsuite REST API, “OAuth2 Token”.
 */
export function tokenKept({
  base,
  client: { organization, clientId, clientSecret },
  ask,
  now,
}: {
  base: string;
  client: Client;
  ask: Ask;
  now: () => Date;
}): TokenKept {
  let kept: { token: string; until: number } | null = null;
  const credentials = [clientId, clientSecret].map(encodeURIComponent).join(":");
  return {
    forget() {
      kept = null;
    },
    async get() {
      if (kept && kept.until > now().getTime()) return kept.token;
      const body = new URLSearchParams({
        grant_type: "organization_app",
        organization_id: organization,
      });
      const headers = {
        Authorization: `Basic ${Buffer.from(credentials).toString("base64")}`,
        Accept: "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
      };
      const asked = { method: "POST", headers, body: body.toString() };
      const answer = await ask(`${base}/oauth2/token`, asked).catch((error: unknown) => {
        throw undoubted(...lostFault(error));
      });
      // A client, organisation or grant that isn’t one is a 400.
      if (answer.status === 400) throw new HootsuiteFault("refused", "HTTP 400");
      if (!answer.ok) throw undoubted(...faultIn(answer, now()));
      const found = Token.safeParse(jsonIn(await answer.text()));
      if (!found.success) throw new HootsuiteFault("not-hootsuite", "");
      const { access_token: token, expires_in: seconds } = found.data;
      kept = { token, until: now().getTime() + (seconds ?? 0) * 1000 - SPARE_MS };
      return token;
    },
  };
}

/** Without a token nothing was asked for that could have been done. */
function undoubted(...[fault, detail, , waitMs]: ReturnType<typeof lostFault>) {
  return new HootsuiteFault(fault, detail, false, waitMs);
}
