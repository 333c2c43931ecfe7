import { afterAll, beforeAll, expect, test } from "vitest";
import {
  dropMapping,
  forgetAccount,
  keepMapping,
} from "~/directory/services/settings/keep-mappings.server";
import { showGroups, showSignIn } from "~/directory/services/settings/show-sign-in.server";
import { setArchived } from "~/people/queries/companies";
import { openTeam, findTeamsOf } from "~/people/queries/teams";
import { findManaging } from "~/directory/queries/managing";
import { newId } from "~db/ids";
import { aProvider, type Lie } from "../../support/harness/lying-provider";
import {
  aProviderSignIn,
  aVerifiedDomain,
  DOMAIN,
  KEY,
} from "../../support/harness/provider-sign-in";
import { cookieOf } from "../../support/a-sign-in";
import { aCompany, changeMembership, peopleIn } from "../../support/makers";
import { eachEngine, onSqlite } from "../../support/harness/engines";

let provider: Awaited<ReturnType<typeof aProvider>>;
beforeAll(async () => {
  provider = await aProvider();
});
afterAll(() => provider.close());

eachEngine("signing in by a company’s provider", (open) => {
  test("is off until somebody has tried it, and then signs its people in as themselves, for that company alone", async () => {
    const store = await open();
    const { before, tried, goAndCome, maya, company, app, clock } = await aProviderSignIn(
      store,
      provider,
    );
    expect(before).toEqual({ ok: false, fault: "not-tried" });
    expect(tried).toMatchObject({ ok: true, tried: true, email: maya.email });
    // Whatever else she is: the company’s provider says nothing about that.
    await store.write(async (tx) => {
      const row = {
        id: newId(clock.now),
        personId: maya.personId,
        companyId: null,
        createdAt: clock.now,
      };
      await tx.insert(tx.tables.membership).values({ ...row, role: "admin" as const });
    });
    const come = await goAndCome();
    if (!come.ok || !("headers" in come)) throw new Error(JSON.stringify(come));
    expect(come).toMatchObject({ personId: maya.personId, joined: false });
    const read = await app.sessions.read(cookieOf(come.headers), clock.now);
    expect(read?.hats.map(({ role }) => role)).toEqual(["employee"]);
    expect(read).toMatchObject({ actor: { companyId: company.companyId } });
    expect(read?.session).toMatchObject({ byProvider: true, lacksProvider: null });
  });

  test("binds an account to a person: another address doesn’t make it someone else’s, nor another account theirs", async () => {
    const store = await open();
    const { goAndCome, maya, admin } = await aProviderSignIn(store, provider);
    expect(await goAndCome()).toMatchObject({ ok: true, personId: maya.personId });
    const { state } = provider;
    state.lie = { claims: { email: `somebody.else@${DOMAIN}` } };
    expect(await goAndCome()).toMatchObject({ ok: true, personId: maya.personId });
    state.lie = { claims: { sub: "another account" } };
    expect(await goAndCome()).toMatchObject({ ok: false, why: "other-identity" });
    const call = { store, actor: admin, now: new Date(), key: KEY };
    expect(await forgetAccount({ ...call, email: maya.email })).toBe(maya.personId);
    expect(await goAndCome()).toMatchObject({ ok: true, personId: maya.personId });
    expect(await forgetAccount({ ...call, email: `nobody@${DOMAIN}` })).toBeNull();
  });

  test("adds people only where the company lets them join", async () => {
    const store = await open();
    const { goAndCome, change, clock } = await aProviderSignIn(store, provider);
    provider.state.who = {
      sub: "noor",
      email: `Noor@${DOMAIN}`,
      email_verified: true,
      name: "Noor\n Haddad",
    };
    expect(await goAndCome()).toMatchObject({ ok: false, why: "unknown" });
    clock.now = new Date(clock.now.getTime() + 1000);
    expect(await change({ joining: true })).toEqual({ ok: true, changed: true });
    expect(await goAndCome()).toMatchObject({ ok: true, joined: true });
  });

  test("puts people where their groups say, and leaves other teams alone", async () => {
    const store = await open();
    const { goAndCome, maya, admin, company, clock } = await aProviderSignIn(store, provider);
    const call = { store, actor: admin, now: clock.now, key: KEY };
    const team = (name: string) =>
      store.write((tx) => openTeam(tx, company, { id: newId(clock.now), name }));
    const shop = await team("Shop");
    const desk = await team("Desk");
    const rule = { ...call, claim: "groups", gives: "member" as const };
    await keepMapping({ ...rule, value: "shop", teamId: shop.teamId });
    await keepMapping({ ...rule, value: "shop", teamId: shop.teamId });
    await keepMapping({ ...rule, value: "leads", gives: "team-manager", teamId: desk.teamId });
    await keepMapping({ ...rule, value: "bosses", gives: "manager", teamId: null });
    const { mappings } = await showGroups(call);
    expect(mappings).toHaveLength(3);
    const seen = async (groups: unknown) => {
      provider.state.lie = { claims: { groups } };
      const come = await goAndCome();
      const teams = await findTeamsOf(store.read, maya);
      const manages = await findManaging(store.read, maya, clock.now);
      return { ok: come.ok, teams: teams.map((one) => one.name), manages };
    };
    expect(await seen(["shop", "leads"])).toEqual({
      ok: true,
      teams: ["Desk", "Shop"],
      manages: "teams",
    });
    expect(await seen("bosses")).toEqual({ ok: true, teams: [], manages: "company" });
    provider.state.who = { ...provider.state.who, _claim_names: { groups: "too many" } };
    expect(await seen(undefined)).toEqual({ ok: true, teams: [], manages: "company" });
    provider.state.who = { ...provider.state.who, _claim_names: undefined };
    expect(await seen(["shop"])).toEqual({ ok: true, teams: ["Shop"], manages: null });
    await dropMapping({ ...call, id: mappings.find(({ value }) => value === "shop")!.id });
    expect(await seen([])).toEqual({ ok: true, teams: ["Shop"], manages: null });
    const kinds = await store.read.select().from(store.read.tables.ledgerEntry);
    expect(kinds.filter(({ kind }) => kind === "placed-by-provider")).toHaveLength(3);
  });
});

onSqlite("a provider that lies, or isn’t ours", (open) => {
  const in10Minutes = () => Math.floor(Date.now() / 1000) - 600;
  const LIES: [string, () => Lie, string][] = [
    [
      "names another issuer in its token",
      () => ({ claims: { iss: "https://evil.example" } }),
      "token",
    ],
    [
      "names another issuer in its configuration",
      () => ({ issuer: "https://evil.example" }),
      "issuer",
    ],
    ["comes back as another provider", () => ({ iss: "https://evil.example" }), "token"],
    ["doesn’t say who it is, though it promised to", () => ({ iss: null }), "token"],
    ["speaks to another audience", () => ({ claims: { aud: "someone-else" } }), "token"],
    [
      "speaks to several, and for another",
      () => ({ claims: { aud: ["firsthand", "x"], azp: "x" } }),
      "token",
    ],
    ["has another nonce", () => ({ claims: { nonce: "another" } }), "token"],
    ["has a token that has run out", () => ({ claims: { exp: in10Minutes() } }), "token"],
    ["signs with nothing", () => ({ signed: "none" }), "token"],
    ["signs with a key that isn’t its own", () => ({ signed: "other-key" }), "token"],
    ["doesn’t vouch for the address", () => ({ claims: { email_verified: false } }), "unverified"],
    ["gives no address", () => ({ claims: { email: undefined } }), "no-address"],
    [
      "vouches for somebody else’s domain",
      () => ({ claims: { email: "maya@other.example" } }),
      "domain",
    ],
    ["says no", () => ({ error: "access_denied" }), "denied"],
    ["is down", () => ({ down: true }), "unreachable"],
    ["sends us elsewhere", () => ({ elsewhere: "http://127.0.0.1:9/" }), "unreachable"],
    ["has its tokens inside", () => ({ tokenEndpoint: "http://10.0.0.1/token" }), "address"],
  ];
  test.each(LIES)("%s: nobody is signed in", async (_, lie, why) => {
    const store = await open();
    const { goAndCome } = await aProviderSignIn(store, provider, { joining: true });
    provider.state.lie = lie();
    expect(await goAndCome()).toMatchObject({ ok: false, why });
    expect(await store.read.select().from(store.read.tables.session)).toEqual([]);
    expect(await store.read.select().from(store.read.tables.ssoIdentity)).toEqual([]);
  });

  test("an answer counts once, in the browser that asked, within ten minutes", async () => {
    const store = await open();
    const { goAndCome, send, come, clock } = await aProviderSignIn(store, provider);
    const sent = await send();
    if (!sent.ok) throw new Error(sent.why);
    const back = await fetch(sent.url, { redirect: "manual" });
    const query = new URL(back.headers.get("Location")!).searchParams;
    expect(await come("firsthand.sso=", query)).toMatchObject({ ok: false, why: "not-sent" });
    const forged = sent.cookie.replace(/=(.)/, (_, first) => `=${first === "A" ? "B" : "A"}`);
    expect(await come(forged, query)).toMatchObject({ ok: false, why: "not-sent" });
    expect(await come(sent.cookie, query)).toMatchObject({ ok: true });
    expect(await come(sent.cookie, query)).toMatchObject({ ok: false, why: "replayed" });
    const elsewhere = (found: URLSearchParams) => {
      found.set("state", "another");
      return found;
    };
    expect(await goAndCome({ query: elsewhere })).toMatchObject({ ok: false, why: "not-sent" });
    const late = await send();
    if (!late.ok) throw new Error(late.why);
    clock.now = new Date(clock.now.getTime() + 10 * 60_000);
    expect(await come(late.cookie, query)).toMatchObject({ ok: false, why: "not-sent" });
  });

  test("who has left isn’t let in, nor anyone of a company that is archived or whose provider is another by now", async () => {
    const store = await open();
    const { goAndCome, send, come, change, company, maya, clock } = await aProviderSignIn(
      store,
      provider,
    );
    const sent = await send();
    if (!sent.ok) throw new Error(sent.why);
    const back = await fetch(sent.url, { redirect: "manual" });
    const query = new URL(back.headers.get("Location")!).searchParams;
    clock.now = new Date(clock.now.getTime() + 1000);
    expect(await change({ trustsFactor: true, clientSecret: "" })).toMatchObject({ ok: true });
    expect(await come(sent.cookie, query)).toMatchObject({ ok: false, why: "changed" });
    await changeMembership(store, maya.personId, { leftAt: clock.now });
    expect(await goAndCome()).toMatchObject({ ok: false, why: "left" });
    await store.write((tx) => setArchived(tx, company, clock.now));
    expect(await goAndCome()).toMatchObject({ ok: false, why: "none" });
  });

  test("people join once where they may, and a provider of one company says nothing for another’s domain", async () => {
    const store = await open();
    const { goAndCome, app } = await aProviderSignIn(store, provider, { joining: true });
    provider.state.who = {
      sub: "noor",
      email: `Noor@${DOMAIN}`,
      email_verified: true,
      name: "Noor\n Haddad",
    };
    expect(await goAndCome()).toMatchObject({ ok: true, joined: true });
    expect(await goAndCome()).toMatchObject({ ok: true, joined: false });
    const noors = (await peopleIn(store)).filter(({ email }) => email === `noor@${DOMAIN}`);
    expect(noors).toMatchObject([{ name: "Noor Haddad", givenName: "Noor", role: "employee" }]);
    const tidewater = await aCompany(store, { key: "tidewater", name: "Tidewater" });
    await aVerifiedDomain(store, tidewater.companyId, "tidewater.example");
    provider.state.lie = { claims: { email: "theo@tidewater.example", sub: "theo" } };
    expect(await goAndCome()).toMatchObject({ ok: false, why: "domain" });
    const go = { to: null, again: false };
    const path = "/sign-in/with/harbour-and-pine";
    expect(await app.singleSignOn.pathFor(`anyone@${DOMAIN}`, go)).toBe(path);
    expect(await app.singleSignOn.pathFor("theo@tidewater.example", go)).toBeNull();
  });

  test("where it is required, a code alone shows nothing of the company; switched off, its sessions end", async () => {
    const store = await open();
    const { goAndCome, turn, app, maya, clock, admin } = await aProviderSignIn(store, provider, {
      use: "required",
    });
    const from = { address: "192.0.2.7", userAgent: "" };
    const byCode = await app.auth.signIn({ personId: maya.personId, from });
    const lacks = async () =>
      (await app.sessions.read(cookieOf(byCode!), clock.now))?.session.lacksProvider;
    expect(await lacks()).toBe(KEY);
    const come = await goAndCome();
    if (!come.ok || !("headers" in come)) throw new Error(JSON.stringify(come));
    expect(await app.sessions.read(cookieOf(come.headers), clock.now)).not.toBeNull();
    expect(await turn("off")).toEqual({ ok: true, changed: true });
    expect(await app.sessions.read(cookieOf(come.headers), clock.now)).toBeNull();
    expect(await lacks()).toBeNull();
    const byAdmin = await app.auth.signIn({ personId: admin.personId, from });
    expect(
      (await app.sessions.read(cookieOf(byAdmin!), clock.now))?.session.lacksProvider,
    ).toBeNull();
  });

  test("its secret is stored encrypted, never shown, and never goes to another provider", async () => {
    const store = await open();
    const { change, admin, clock } = await aProviderSignIn(store, provider);
    const call = { store, actor: admin, now: clock.now, key: KEY };
    expect(JSON.stringify(await showSignIn(call))).not.toContain("ecret");
    const rows = await store.read.select().from(store.read.tables.ssoConnection);
    expect(JSON.stringify(rows)).not.toContain(provider.clientSecret);
    const elsewhere = { issuer: "https://id.evil.example", clientSecret: "" };
    expect(await change(elsewhere)).toEqual({ ok: false, fault: "secret" });
    const wrong = await change({ issuer: "http://id.example.com" });
    expect(wrong).toEqual({ ok: false, fault: "address" });
  });
});
