import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { slackSignature } from "~/gate/services/chat/signed.server";
import { createKeptMailer } from "~/process/outside/mail-kept";
import { inviteAdmin } from "~/installation/services/admins/invite-admin.server";
import { aLog, eventsIn } from "../../support/a-sign-in";
import { openSite, PEOPLE, signedIn, Visitor, type Site } from "../../support/harness/site";
import { aProvider } from "../../support/harness/lying-provider";
import { peopleIn } from "../../support/makers";

/** What the security log says of what is done at pages; what happens as somebody signs in stands in tests of that. */

const HARBOUR = "harbour-and-pine";
const STUDIO = `/studio/companies/${HARBOUR}`;
const DOMAIN = "bakery.example";
const { lines, log } = aLog();

let site: Site;
let txt = "";
let provider: Awaited<ReturnType<typeof aProvider>>;
const kept = createKeptMailer(() => site.clock.now);
const secrets: string[] = [];

beforeAll(async () => {
  provider = await aProvider();
  const strangers = { atOnce: 3, perSecond: 0.001 };
  site = await openSite({
    log,
    mail: kept,
    pause: () => Promise.resolve(),
    findTxt: () => Promise.resolve({ ok: true, records: [txt] }),
    providersHere: true,
    directories: { each: { atOnce: 999, perSecond: 999 }, strangers },
    programs: { each: { atOnce: 999, perSecond: 999 }, strangers },
  });
});
afterAll(async () => {
  await site.stop();
  await provider.close();
});

const idOf = async (email: string) =>
  (await peopleIn(site.store)).find((one) => one.email === email)!.personId;

/** Sends a form that is taken, and gives back where it leads. */
async function sent(who: Visitor, to: string, fields: Record<string, string | string[]>) {
  const response = await who.post(to, fields);
  const text = await response.text();
  expect([to, response.status, /class="field-error"[^>]*>(.*?)<\/p>/s.exec(text)?.[1]]).toEqual([
    to,
    expect.toSatisfy((status: number) => [200, 303].includes(status)),
    undefined,
  ]);
  return { text, location: response.headers.get("Location") ?? "" };
}

/** The last line with this event says so, and which request from where did it. */
function said(event: string, more: Record<string, unknown>) {
  const found = eventsIn(lines).findLast((line) => line.event === event);
  const from = { requestId: expect.any(String), address: expect.any(String) };
  expect(found).toMatchObject({ event, ...from, ...more });
}

async function linkMailedTo(address: string, path: RegExp): Promise<string> {
  const find = () => kept.kept!.find(({ to }) => to === address)?.text.match(path)?.[0];
  await expect.poll(find, { interval: 5 }).toBeDefined();
  secrets.push(find()!.split("/").at(-1)!);
  return find()!;
}

describe("of a company", () => {
  test("archived, brought back and handed over, by whoever did", async () => {
    const dana = await signedIn(site, PEOPLE.trainer);
    const by = { by: await idOf(PEOPLE.trainer), company: HARBOUR };
    const name = "Harbour & Pine Bakery";
    await sent(dana, `${STUDIO}/settings/archive`, { intent: "archive", name });
    said("company.archived", by);
    await sent(dana, `${STUDIO}/settings/archive`, { intent: "restore" });
    said("company.restored", by);
    await sent(dana, `${STUDIO}/handover.zip`, {});
    said("company.handed-over", by);
  });

  test("people: added, another address, another role, merged, kept for so long", async () => {
    const priya = await signedIn(site, PEOPLE.manager);
    const by = { by: await idOf(PEOPLE.manager), company: HARBOUR };
    const priyas = (await peopleIn(site.store)).find((one) => one.email === PEOPLE.manager)!;
    for (const name of ["Una One", "Tom Two"]) {
      const email = `${name.split(" ")[0]!.toLowerCase()}@example.test`;
      await sent(priya, "/clearance/people/add", { intent: "one", name, email, role: "employee" });
    }
    said("people.kept", { ...by, details: { added: 1 } });
    const una = await idOf("una@example.test");
    const details = `/clearance/people/${una}/details`;
    await sent(priya, details, { intent: "address", email: "una.new@example.test" });
    said("address.asked", { ...by, about: una });
    const link = await linkMailedTo("una.new@example.test", /\/new-address\/[\w-]+/);
    await sent(new Visitor(site), link, {});
    said("address.changed", { ...by, about: una });
    await sent(priya, details, { intent: "roles", roles: ["employee", "manager"] });
    said("roles.changed", { ...by, about: una, details: { roles: "employee manager" } });
    const teams = await site.store.read.select().from(site.store.read.tables.team);
    const team = teams.find(({ companyId }) => companyId === priyas.companyId)!.id;
    await sent(priya, details, { intent: "teams", manages: [team], scope: "teams" });
    said("roles.changed", { ...by, about: una, details: { manages: "teams" } });
    await sent(priya, `/clearance/teams/${team}`, { intent: "unmanage", person: una });
    said("roles.changed", { ...by, about: una, details: { team, manages: false } });
    const other = await idOf("tom@example.test");
    const merge = { other, until: "2027-01-31", reason: "The same person", sure: "yes" };
    await sent(priya, `/clearance/people/${una}/merge`, merge);
    said("people.merged", { ...by, about: una });
    await sent(priya, "/clearance/people/retention", { months: "36", confirmed: "0" });
    said("retention.set", { ...by, details: { months: 36 } });
    // Somebody of the agency says for which company by the address alone.
    const dana = await signedIn(site, PEOPLE.trainer);
    await sent(dana, `${STUDIO}/people/retention`, { months: "48", confirmed: "0" });
    said("retention.set", { by: await idOf(PEOPLE.trainer), company: HARBOUR });
  });

  test("invitations: sent, accepted, withdrawn, refused", async () => {
    const priya = await signedIn(site, PEOPLE.manager);
    const by = { by: await idOf(PEOPLE.manager), company: HARBOUR };
    const invite = async (email: string) => {
      const form = { name: "Ines Invited", email, role: "employee" };
      await sent(priya, "/clearance/people/invitations/new", form);
      const personId = await idOf(email);
      said("invitation.sent", { ...by, about: personId, details: { role: "employee" } });
      const { invitation } = site.store.read.tables;
      const all = await site.store.read.select().from(invitation);
      const { id } = all.find((one) => one.personId === personId)!;
      const token = site.app.invitations.tokenFor(id);
      secrets.push(token);
      return { personId, link: `/invitation/${token}` };
    };
    const { personId, link } = await invite("ines@example.test");
    await sent(new Visitor(site), link, {});
    said("invitation.accepted", { by: personId, company: HARBOUR });
    said("sign-in.succeeded", { by: personId, details: { how: "invitation" } });
    expect((await new Visitor(site).post(link, {})).status).toBeGreaterThan(400);
    said("invitation.refused", { by: null, details: { why: "used" } });
    const gone = await invite("gus@example.test");
    const withdrawing = { intent: "withdraw", person: gone.personId };
    await sent(priya, "/clearance/people/invitations", withdrawing);
    said("invitation.withdrawn", { ...by, about: gone.personId });
  });

  test("domains: verified and changed, and who joins by them", async () => {
    const priya = await signedIn(site, PEOPLE.manager);
    const by = { by: await idOf(PEOPLE.manager), company: HARBOUR };
    const page = "/clearance/people/invitations/domains";
    await sent(priya, page, { intent: "add", domain: DOMAIN });
    const [domain] = await site.store.read.select().from(site.store.read.tables.companyDomain);
    const { id, token } = domain!;
    txt = `firsthand=${token}`;
    const shown = await (await priya.get(page)).text();
    txt = /firsthand[\w-]*=[\w-]+/.exec(shown)?.[0] ?? txt;
    await sent(priya, page, { intent: "check", id });
    said("domain.verified", by);
    await sent(priya, page, { intent: "join", id, join: "yes" });
    said("domain.changed", { ...by, details: { joins: true } });
    const email = `joan@${DOMAIN}`;
    const joan = new Visitor(site);
    await joan.get("/sign-in");
    await sent(joan, "/sign-in", { email });
    const subject = () => kept.kept!.find(({ to }) => to === email)?.subject;
    await expect.poll(subject, { interval: 5 }).toBeDefined();
    const code = subject()!
      .replace(/ is your .*$/, "")
      .replaceAll(" ", "");
    secrets.push(code);
    await sent(joan, "/sign-in/code", { intent: "enter", code });
    await sent(joan, "/sign-in/join", { name: "Joan Joins" });
    said("person.joined", { by: await idOf(email), company: HARBOUR });
  });
});

describe("of the installation", () => {
  test("its name, its trainers, its admins", async () => {
    const robin = await signedIn(site, PEOPLE.admin);
    const by = { by: await idOf(PEOPLE.admin) };
    await sent(robin, "/settings/agency", { name: "Southlight" });
    said("installation.changed", { ...by, details: { what: "agency" } });
    const email = "tess@example.test";
    const trainer = { intent: "add", name: "Tess Trainer", email, companies: [HARBOUR] };
    await sent(robin, "/settings/people", trainer);
    const person = await idOf(email);
    said("trainer.added", { ...by, about: person });
    await sent(robin, "/settings/people", { intent: "change", person, companies: ["tidewater"] });
    said("trainer.changed", { ...by, about: person });
    await sent(robin, "/settings/people", { intent: "end", person });
    said("trainer.ended", { ...by, about: person });
    const { store, clock } = site;
    const invited = await inviteAdmin({ store, now: clock.now, email: "ada@example.test" });
    if (!invited.ok) throw new Error("not invited");
    secrets.push(invited.token);
    const link = `/admin-link/${invited.token}`;
    await sent(new Visitor(site), link, { name: "Ada Admin" });
    said("admin.joined", { by: await idOf("ada@example.test"), details: { isNew: true } });
    expect((await new Visitor(site).post(link, { name: "Eve" })).status).toBeGreaterThan(400);
    said("admin.link-refused", { by: null, details: { why: "used" } });
  });

  test("someone’s own second factor: new recovery codes, and none any more", async () => {
    const robin = await signedIn(site, PEOPLE.admin);
    const by = { by: await idOf(PEOPLE.admin) };
    const page = "/account/second-factor";
    const html = await (await robin.get(`${page}?set-up=1`)).text();
    const secret = /class="app-key">([^<]+)</.exec(html)![1]!.replaceAll(" ", "");
    const token = /name="token"[^>]*value="([^"]+)"/.exec(html)![1]!;
    const app = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = app.generate({ timestamp: site.clock.now.getTime() });
    secrets.push(secret, token, code);
    await sent(robin, page, { intent: "app", token, code });
    said("second-factor.set-up", by);
    const { text } = await sent(robin, page, { intent: "renew" });
    secrets.push(.../<code>([0-9a-z]{5}-[0-9a-z]{5})</.exec(text)!.slice(1));
    said("second-factor.codes-renewed", by);
    await sent(robin, page, { intent: "remove" });
    said("second-factor.removed", by);
  });
});

describe("of a company’s directory and provider", () => {
  test("tokens made, revoked, refused, and too many requests", async () => {
    const robin = await signedIn(site, PEOPLE.admin);
    const by = { by: await idOf(PEOPLE.admin), company: HARBOUR };
    const page = `${STUDIO}/settings/provisioning`;
    const id = /name="id"[^>]*value="([^"]+)"/.exec(await (await robin.get(page)).text())![1]!;
    const { text } = await sent(robin, page, { intent: "make", id, name: "Entra ID" });
    said("directory.token-made", by);
    const token = /[\w-]{43,}(?=<\/)/.exec(text)![0];
    secrets.push(token);
    const users = (authorization: string, body?: object) =>
      fetch(`${site.origin}/scim/v2/Users`, {
        headers: { Authorization: authorization },
        ...(body && { method: "POST", body: JSON.stringify(body) }),
      });
    const name = { formatted: "Dora Directory" };
    const user = { userName: "dora@example.test", name, active: true };
    expect((await users(`Bearer ${token}`, user)).status).toBe(201);
    said("directory.person-added", { ...by, about: await idOf("dora@example.test") });
    const { id: row } = (await site.store.read.select().from(site.store.read.tables.scimToken))[0]!;
    await sent(robin, page, { intent: "revoke", token: row });
    said("directory.token-revoked", by);
    const nobody = { by: null };
    expect((await users("Bearer none")).status).toBe(401);
    said("directory.token-refused", nobody);
    const more = await Promise.all(Array.from({ length: 4 }, () => users("Bearer none")));
    expect(more.map(({ status }) => status)).toContain(429);
    said("directory.limited", nobody);
  });

  test("chats set up, ended, linked, unlinked, and what none has signed", async () => {
    const priya = await signedIn(site, PEOPLE.manager);
    const by = { by: await idOf(PEOPLE.manager), company: HARBOUR };
    const page = "/clearance/chat";
    const id = /name="id"[^>]*value="([^"]+)"/.exec(await (await priya.get(page)).text())![1]!;
    await sent(priya, page, { intent: "add", id, kind: "slack", name: "Harbour" });
    said("chat.made", by);
    const secret = "8f742231b10e8888abcd99yyyzzz85a5";
    secrets.push(secret);
    await sent(priya, page, { intent: "secret", chat: id, secret });
    said("chat.secret-entered", by);
    const door = `${site.origin}/api/v1/slack/${id}`;
    const ask = (user: string, key = secret) => {
      const body = `team_id=T1&team_domain=harbour&user_id=${user}&user_name=u&text=`;
      const timestamp = String(Math.floor(site.clock.now.getTime() / 1000));
      const signature = slackSignature(key, timestamp, Buffer.from(body));
      const headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature,
      };
      return fetch(door, { method: "POST", headers, body });
    };
    expect((await ask("U1", "another")).status).toBe(401);
    said("chat.refused", { by: null, company: HARBOUR, details: { why: "signature" } });
    const maya = await signedIn(site, PEOPLE.employee);
    const mayas = await idOf(PEOPLE.employee);
    for (const user of ["U1", "U2"]) {
      const { text } = (await (await ask(user)).json()) as { text: string };
      const link = /\/chat-link\/([\w-]+)/.exec(text)!;
      secrets.push(link[1]!);
      await sent(maya, link[0], {});
      said("chat.linked", { by: mayas, company: HARBOUR });
    }
    const accounts = await site.store.read.select().from(site.store.read.tables.chatAccount);
    const [one, other] = accounts.map((account) => account.id);
    await sent(maya, "/account/chat", { intent: "end", account: one! });
    said("chat.unlinked", { by: mayas, company: HARBOUR });
    await sent(priya, page, { intent: "unlink", account: other! });
    said("chat.unlinked", { ...by, about: mayas });
    await sent(priya, page, { intent: "end", chat: id });
    said("chat.ended", by);
  });

  test("tokens of the API made, replaced, ended, refused, and too many questions", async () => {
    const priya = await signedIn(site, PEOPLE.manager);
    const by = { by: await idOf(PEOPLE.manager), company: HARBOUR };
    const page = "/clearance/api";
    const idIn = async () =>
      /name="id"[^>]*value="([^"]+)"/.exec(await (await priya.get(page)).text())![1]!;
    const form = { intent: "make", id: await idIn(), name: "Postiz", scopes: "gate" };
    const { text } = await sent(priya, page, form);
    said("api.token-made", by);
    secrets.push(/fhapi_[\w-]{43}/.exec(text)![0]);
    const { id: token } = (
      await site.store.read.select().from(site.store.read.tables.apiToken)
    )[0]!;
    const again = await sent(priya, page, { intent: "replace", id: await idIn(), token });
    said("api.token-replaced", by);
    secrets.push(/fhapi_[\w-]{43}/.exec(again.text)![0]);
    await sent(priya, page, { intent: "end", token });
    said("api.token-ended", by);
    const nobody = { by: null };
    const ask = () =>
      fetch(`${site.origin}/api/v1/gate`, { headers: { Authorization: "Bearer none" } });
    expect((await ask()).status).toBe(401);
    said("api.token-refused", nobody);
    const more = await Promise.all(Array.from({ length: 4 }, ask));
    expect(more.map(({ status }) => status)).toContain(429);
    said("api.limited", nobody);
  });

  test("webhooks added, their secrets changed, and removed", async () => {
    const priya = await signedIn(site, PEOPLE.manager);
    const by = { by: await idOf(PEOPLE.manager), company: HARBOUR };
    const page = "/clearance/webhooks";
    const id = /name="id"[^>]*value="([^"]+)"/.exec(await (await priya.get(page)).text())![1]!;
    const url = "https://hooks.example.com/in";
    const made = await sent(priya, page, { id, name: "Postiz", url, events: "person.left" });
    said("webhook.made", by);
    secrets.push(/whsec_[\w+/=]+/.exec(made.text)![0]);
    const changed = await sent(priya, `${page}/${id}`, { intent: "secret", number: "1" });
    said("webhook.secret-changed", by);
    secrets.push(/whsec_[\w+/=]+/.exec(changed.text)![0]);
    await sent(priya, `${page}/${id}`, { intent: "end" });
    said("webhook.ended", by);
  });

  test("groups of cleared people, and the provider that keeps them", async () => {
    const priya = await signedIn(site, PEOPLE.manager);
    const token = "a-token-of-the-provider";
    secrets.push(token);
    await sent(priya, "/clearance/groups", {
      intent: "provider",
      baseUrl: "https://acme.example/scim/v2",
      secret: token,
      matchBy: "userName",
    });
    said("clearance-groups.changed", { by: await idOf(PEOPLE.manager), company: HARBOUR });
    await sent(priya, "/clearance/groups", { intent: "end", how: "leave" });
    said("clearance-groups.changed", { by: await idOf(PEOPLE.manager), company: HARBOUR });
  });

  test("a provider set up, tried, forgotten, and whom it brings", async () => {
    const robin = await signedIn(site, PEOPLE.admin);
    const by = { by: await idOf(PEOPLE.admin), company: HARBOUR };
    const page = `${STUDIO}/settings/sign-in`;
    const { issuer, clientId, clientSecret } = provider;
    secrets.push(clientSecret);
    const registered = { issuer, clientId, clientSecret, joining: "yes" };
    await sent(robin, page, { intent: "provider", provider: "other", ...registered });
    said("single-sign-on.changed", by);
    const group = { intent: "add", claim: "groups", value: "bosses", gives: "manager" };
    const email = `petra@${DOMAIN}`;
    provider.state.who = { sub: "petra", email, email_verified: true, name: "Petra Provider" };
    provider.state.lie = { claims: { groups: ["bosses"] } };
    const through = async (who: Visitor, start: string) => {
      const go = await who.get(start);
      const there = await fetch(go.headers.get("Location")!, { redirect: "manual" });
      const back = new URL(there.headers.get("Location")!);
      secrets.push(back.searchParams.get("state")!);
      return who.get(back.pathname + back.search);
    };
    await through(robin, `${page}/try`);
    said("single-sign-on.tried", { ...by, details: { why: null } });
    await sent(robin, `${page}/groups`, group);
    said("single-sign-on.changed", { ...by, details: { what: "groups" } });
    await sent(robin, page, { intent: "use", use: "offered" });
    const petra = new Visitor(site);
    await petra.get("/sign-in");
    expect((await through(petra, `/sign-in/with/${HARBOUR}/go`)).status).toBe(302);
    const hers = { by: await idOf(email), company: HARBOUR };
    said("single-sign-on.joined", hers);
    said("single-sign-on.placed", hers);
    said("sign-in.succeeded", { ...hers, details: { how: "provider" } });
    await sent(robin, page, { intent: "forget", email });
    said("single-sign-on.forgotten", { ...by, about: hers.by });
  });
});

test("none of it holds a name, an address or a secret", async () => {
  const text = lines.join("");
  for (const { name, email } of await peopleIn(site.store))
    expect([name, email].filter((one) => text.includes(one))).toEqual([]);
  expect(secrets.length).toBeGreaterThan(10);
  expect(secrets.filter((one) => text.includes(one))).toEqual([]);
});
