import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from "jose";

/** How a provider lies, about one sign-in after the other. */
export interface Lie {
  /** Claims in place of the true ones. */
  claims?: JWTPayload;
  /** Signed by nobody, or by a key that isn’t the provider’s. */
  signed?: "none" | "other-key";
  /** In the configuration. */
  issuer?: string;
  /** What it says of itself when it sends somebody back. */
  iss?: string | null;
  down?: boolean;
  /** Sends whoever asks for the configuration somewhere else. */
  elsewhere?: string;
  tokenEndpoint?: string;
  keys?: string;
  userinfo?: string;
  error?: string;
}

const CLIENT = { clientId: "firsthand", clientSecret: "a secret of the provider" };

/** A provider on this machine that says what a test wants, true or not. */
export async function aProvider() {
  const own = await generateKeyPair("RS256");
  const other = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(own.publicKey)), kid: "own", alg: "RS256", use: "sig" };
  const state = { lie: {} as Lie, who: {} as JWTPayload, asked: [] as string[] };
  const nonces = new Map<string, string>();
  let codes = 0;

  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const url = new URL(req.url ?? "/", issuer);
    const { lie } = state;
    state.asked.push(url.pathname);
    const json = (body: unknown, status = 200) =>
      res.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    const go = (to: string) => res.writeHead(302, { Location: to }).end();
    if (lie.down) return req.socket.destroy();
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        if (lie.elsewhere) return go(lie.elsewhere);
        return json({
          issuer: lie.issuer ?? issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: lie.tokenEndpoint ?? `${issuer}/token`,
          jwks_uri: lie.keys ?? `${issuer}/jwks`,
          ...(lie.userinfo !== undefined && { userinfo_endpoint: lie.userinfo }),
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["RS256", "none"],
          token_endpoint_auth_methods_supported: ["client_secret_post"],
          authorization_response_iss_parameter_supported: true,
          scopes_supported: ["openid", "email", "profile", "groups"],
        });
      case "/jwks":
        return json({ keys: [jwk] });
      case "/authorize": {
        const asked = url.searchParams;
        const code = `code-${(codes += 1)}`;
        nonces.set(code, asked.get("nonce") ?? "");
        const back = new URL(asked.get("redirect_uri") ?? "");
        back.searchParams.set("state", asked.get("state") ?? "");
        if (lie.error) back.searchParams.set("error", lie.error);
        else back.searchParams.set("code", code);
        const iss = lie.iss === undefined ? issuer : lie.iss;
        if (iss !== null) back.searchParams.set("iss", iss);
        return go(back.href);
      }
      case "/token": {
        let body = "";
        for await (const part of req) body += String(part);
        const sent = new URLSearchParams(body);
        const code = sent.get("code") ?? "";
        const nonce = nonces.get(code);
        nonces.delete(code);
        if (sent.get("client_secret") !== CLIENT.clientSecret)
          return json({ error: "invalid_client" }, 401);
        if (nonce === undefined || !sent.get("code_verifier"))
          return json({ error: "invalid_grant" }, 400);
        return json({
          access_token: "access",
          token_type: "Bearer",
          id_token: await token(nonce, lie),
        });
      }
      default:
        return res.writeHead(404).end();
    }
  }

  async function token(nonce: string, { claims, signed }: Lie): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const said = {
      iss: issuer,
      aud: CLIENT.clientId,
      iat: now,
      exp: now + 300,
      nonce,
      ...state.who,
      ...claims,
    };
    if (signed === "none") return new UnsecuredJWT(said).encode();
    const key = signed === "other-key" ? other.privateKey : own.privateKey;
    return await new SignJWT(said).setProtectedHeader({ alg: "RS256", kid: "own" }).sign(key);
  }

  return {
    issuer,
    state,
    ...CLIENT,
    close: () => new Promise((done) => server.close(done)),
  };
}
