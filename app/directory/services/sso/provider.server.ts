import type { Configuration, CustomFetch } from "openid-client";
import type { Claims } from "~/directory/rules/sso/claims";
import { mayBeAsked, type Reach } from "~/directory/rules/sso/issuer";
import { createCarefulFetch, NotToBeAsked, SECONDS, type Lookup } from "./careful-fetch.server";

/** How one company’s provider knows us. */
export interface Registered {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What has to come back with somebody from their provider. */
interface Expected {
  state: string;
  nonce: string;
  verifier: string;
}

/** Why a provider lets nobody in: it can’t be reached, isn’t who it says, doesn’t take us, says no, or says what is not right. */
export type ProviderFault =
  | "unreachable"
  | "issuer"
  | "address"
  | "client"
  | "denied"
  | "answer"
  | "token";

/** `detail` is for the person who sets it up, and for the log: never what a person typed. */
export interface Failed {
  ok: false;
  why: ProviderFault;
  detail: string;
}

/** Talks to providers, and believes nothing that isn’t proved: discovery, PKCE, state, nonce, signature, issuer, audience and times. */
export interface Providers {
  begin(
    one: Registered,
    asking: { loginHint: string | null; again: boolean },
  ): Promise<{ ok: true; url: string; expected: Expected } | Failed>;
  finish(
    one: Registered,
    come: { query: string; expected: Expected },
  ): Promise<{ ok: true; claims: Claims } | Failed>;
}

/** How far a provider’s clock may be from ours. */
const TOLERANCE_SECONDS = 60;

export function createProviders({
  redirectUri,
  reach,
  lookup,
}: {
  redirectUri: string;
  reach: Reach;
  lookup?: Lookup | undefined;
}): Providers {
  const fetched: CustomFetch = createCarefulFetch({ reach, lookup });
  const configure = (one: Registered) => configured(one, { fetched, here: reach.here });
  return {
    async begin(one, { loginHint, again }) {
      try {
        const oidc = await openidClient();
        const config = await configure(one);
        const expected = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
        };
        const { scopes_supported: scopes } = config.serverMetadata();
        const isGoogle = one.issuer === "https://accounts.google.com";
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: `openid email profile${scopes?.includes("groups") ? " groups" : ""}`,
          state: expected.state,
          nonce: expected.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(expected.verifier),
          code_challenge_method: "S256",
          ...(loginHint !== null && { login_hint: loginHint }),
          // Google knows no prompt that asks for the password again.
          ...(again && { prompt: isGoogle ? "select_account" : "login" }),
        });
        if (!mayBeAsked(url, reach)) throw new NotToBeAsked(url.host);
        return { ok: true, url: url.href, expected };
      } catch (error) {
        return failed(error);
      }
    },
    async finish(one, { query, expected }) {
      try {
        const oidc = await openidClient();
        const config = await configure(one);
        const tokens = await oidc.authorizationCodeGrant(
          config,
          new URL(`${redirectUri}?${query}`),
          {
            expectedState: expected.state,
            expectedNonce: expected.nonce,
            pkceCodeVerifier: expected.verifier,
            idTokenExpected: true,
          },
        );
        const said = tokens.claims();
        if (!said) throw new Error("no claims");
        // Many providers say no more in the token than who it is.
        const asksMore = config.serverMetadata().userinfo_endpoint !== undefined;
        const more = asksMore
          ? await oidc.fetchUserInfo(config, tokens.access_token, said.sub)
          : {};
        return { ok: true, claims: { ...more, ...said } };
      } catch (error) {
        return failed(error);
      }
    },
  };
}

/** It is read when the first provider is asked. */
async function openidClient() {
  return await import("openid-client");
}

async function configured(
  { issuer, clientId, clientSecret }: Registered,
  { fetched, here }: { fetched: CustomFetch; here: boolean },
): Promise<Configuration> {
  const oidc = await openidClient();
  const server = new URL(issuer);
  const found = await oidc.discovery(server, clientId, undefined, oidc.None(), {
    timeout: SECONDS,
    [oidc.customFetch]: fetched,
    ...(here && { execute: [oidc.allowInsecureRequests] }),
  });
  const metadata = found.serverMetadata();
  if (metadata.issuer !== issuer) throw new WrongIssuer(metadata.issuer);
  const methods = metadata.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  const proof = methods.includes("client_secret_post")
    ? oidc.ClientSecretPost(clientSecret)
    : oidc.ClientSecretBasic(clientSecret);
  const known = { [oidc.clockTolerance]: TOLERANCE_SECONDS };
  const config = new oidc.Configuration(metadata, clientId, known, proof);
  config.timeout = SECONDS;
  config[oidc.customFetch] = fetched;
  if (here) oidc.allowInsecureRequests(config);
  // Without it, a token that comes straight from the provider is believed unsigned.
  oidc.enableNonRepudiationChecks(config);
  return config;
}

class WrongIssuer extends Error {}

/** Told apart by what people can do about it. */
function failed(error: unknown): Failed {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const said = (error as { error?: unknown }).error;
  const reason = cause as { code?: unknown; claim?: unknown; name?: unknown } | undefined;
  const no = (why: ProviderFault, ...words: unknown[]): Failed => ({
    ok: false,
    why,
    detail: words
      .filter((word) => typeof word === "string" && /^[\w .:/-]+$/.test(word))
      .join(" ")
      .slice(0, 200),
  });
  const notAsked = notToBeAskedIn(error);
  if (notAsked) return no("address", notAsked.message);
  if (error instanceof WrongIssuer) return no("issuer", error.message);
  switch (code) {
    case "OAUTH_AUTHORIZATION_RESPONSE_ERROR":
      return no(said === "access_denied" ? "denied" : "answer", said);
    case "OAUTH_RESPONSE_BODY_ERROR":
      return no(said === "invalid_client" ? "client" : "answer", said);
    case "OAUTH_WWW_AUTHENTICATE_CHALLENGE":
      return no("client", code);
    case "OAUTH_HTTP_REQUEST_FORBIDDEN":
    case "OAUTH_REQUEST_PROTOCOL_FORBIDDEN":
      return no("address", code);
    case "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED":
    case "OAUTH_MISSING_SERVER_METADATA":
    case "OAUTH_INVALID_SERVER_METADATA":
      return no("issuer", code);
    case "OAUTH_JWT_CLAIM_COMPARISON_FAILED":
    case "OAUTH_JWT_TIMESTAMP_CHECK_FAILED":
      return no("token", code, reason?.claim);
    case "OAUTH_RESPONSE_IS_NOT_CONFORM":
    case "OAUTH_RESPONSE_IS_NOT_JSON":
    case "OAUTH_PARSE_ERROR":
    case "OAUTH_TIMEOUT":
    case "OAUTH_ABORT":
      return no("unreachable", code);
    default:
  }
  if (typeof code === "string") return no("token", code, reason?.code);
  return no("unreachable", reason?.code, reason?.name);
}

/** As the libraries hand it on: wrapped once when the address was refused, and again when what its name stands for was. */
function notToBeAskedIn(error: unknown): NotToBeAsked | null {
  for (let each = error; each instanceof Error; each = each.cause)
    if (each instanceof NotToBeAsked) return each;
  return null;
}
