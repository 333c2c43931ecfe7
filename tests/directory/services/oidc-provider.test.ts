import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { expect, test } from "vitest";
import { loader as callback } from "~/directory/pages/sso/callback";
import { loader as go } from "~/directory/pages/sso/go";
import {
  changeConnection,
  changeUse,
} from "~/directory/services/settings/change-connection.server";
import { noteTried } from "~/directory/queries/connections";
import { action as start } from "~/people/pages/sign-in/start";
import { aVerifiedDomain, DOMAIN, KEY } from "../../support/harness/provider-sign-in";
import { aCompany, anAdmin, anEmployee } from "../../support/makers";
import { openSmallSite } from "../../support/small-site";

/** A certified provider on this machine, that signs in whoever a test names without asking them. */
async function aRealProvider(redirectUri: string, who: Record<string, unknown>) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { client_id: "firsthand", client_secret: "a secret of the provider, long enough" };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirectUri], response_types: ["code"] }],
    claims: { email: ["email", "email_verified"], profile: ["name", "given_name"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...who }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => "/interaction" },
    pkce: { required: () => true },
    cookies: { keys: ["keys of the provider"] },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: client.client_id,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  server.on("request", (req, res) => {
    if (!req.url?.startsWith("/interaction")) return void handle(req, res);
    void provider.interactionFinished(req, res, { login: { accountId: "maya-at-work" } });
  });
  return { issuer, client, close: () => new Promise((done) => server.close(done)) };
}

/** A browser that keeps what each host gives it, and follows to where it is sent until it is sent to none of `hosts`. */
function aBrowser() {
  const jar = new Map<string, Map<string, string>>();
  return async function visit(address: string, init: RequestInit = {}) {
    const { origin } = new URL(address);
    const own = jar.get(origin) ?? new Map<string, string>();
    jar.set(origin, own);
    const headers = new Headers(init.headers);
    headers.set("Cookie", [...own].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await fetch(address, { ...init, headers, redirect: "manual" });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      own.set(name, value);
    }
    const to = answer.headers.get("Location");
    return { answer, to: to && new URL(to, address).href };
  };
}

test("somebody types their address, signs in at their company’s provider, and comes back signed in", async () => {
  const site = await openSmallSite(
    {
      "sign-in": { action: start },
      "sign-in/with/:company/go": { loader: go },
      "sign-in/sso/callback": { loader: callback },
    },
    { providersHere: true },
  );
  const { app, origin } = site;
  const { store, singleSignOn } = app;
  const company = await aCompany(store);
  const maya = await anEmployee(store, company);
  const admin = await anAdmin(store);
  await aVerifiedDomain(store, company.companyId, DOMAIN);
  const who = { email: maya.email, email_verified: true, name: maya.name };
  const provider = await aRealProvider(singleSignOn.redirectUri, who);
  const now = new Date();
  const call = { store, actor: admin, now, key: KEY };
  await changeConnection({
    ...call,
    singleSignOn,
    provider: "other",
    issuer: provider.issuer,
    clientId: provider.client.client_id,
    clientSecret: provider.client.client_secret,
    joining: false,
    trustsFactor: false,
  });
  await store.write((tx) => noteTried(tx, company, { changedAt: now, now }));
  await changeUse({ ...call, use: "required" });

  const visit = aBrowser();
  const form = (email: string) => ({
    method: "POST",
    body: new URLSearchParams({ email, to: "/learn/clearance" }),
    headers: { Origin: origin },
  });
  const typed = await visit(`${origin}/sign-in`, form(maya.email));
  const elsewhere = await visit(`${origin}/sign-in`, form(`nobody.at.all@${DOMAIN}`));
  expect(typed.to).toBe(`${origin}/sign-in/with/${KEY}?to=%2Flearn%2Fclearance`);
  expect(elsewhere.to).toBe(typed.to);
  expect((await visit(`${origin}/sign-in`, form("x@other.example"))).to).toBe(
    `${origin}/sign-in/code`,
  );

  let { to } = await visit(`${origin}/sign-in/with/${KEY}/go?to=%2Flearn%2Fclearance`);
  while (to && !to.startsWith(singleSignOn.redirectUri)) ({ to } = await visit(to));
  const back = await visit(to!);
  expect(back.to).toBe(`${origin}/learn/clearance`);
  const sessions = await store.read.select().from(store.read.tables.session);
  expect(sessions).toMatchObject([{ personId: maya.personId, viaCompanyId: company.companyId }]);
  const again = await visit(to!);
  expect(await again.answer.text()).toContain("not-sent");
  await provider.close();
  await site.close();
});
