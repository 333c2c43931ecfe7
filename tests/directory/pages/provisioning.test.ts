import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const PAGE = "/studio/companies/tidewater/settings/provisioning";

let site: Site;
afterEach(() => site.stop());

/** What a page's form carries. */
function formIdIn(html: string): string {
  return /name="id"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? "";
}

async function aToken(robin: Visitor) {
  const id = formIdIn(await (await robin.get(PAGE)).text());
  const form = { intent: "make", id, name: "Entra ID" };
  const html = await (await robin.post(PAGE, form)).text();
  return { form, token: /fhscim_[\w-]{43}/.exec(html)?.[0] ?? "" };
}

function scim(token: string) {
  return async (method: string, to: string, body?: unknown, more: Record<string, string> = {}) => {
    const answer = await fetch(`${site.origin}/scim/v2${to}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        "Content-Type": "application/scim+json",
        ...more,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = (text ? JSON.parse(text) : null) as Record<string, unknown> | null;
    return { status: answer.status, headers: answer.headers, json };
  };
}

test("a token is shown once, keeps its company’s people over HTTP, is in no log, and ends when it is revoked", async () => {
  const lines: string[] = [];
  const log = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  site = await openSite({ log: pino({ level: "trace" }, log) });
  const robin = await signedIn(site, PEOPLE.admin);
  const { form, token } = await aToken(robin);
  expect(token).not.toBe("");
  const again = await robin.post(PAGE, form);
  expect(again.status).toBe(409);
  expect(await again.text()).toContain("made already");
  const page = await (await robin.get(PAGE)).text();
  expect(page).toContain("Entra ID");
  expect(page).toContain("never used");
  expect(page).not.toContain(token);

  const ask = scim(token);
  const listed = await ask("GET", "/Users?startIndex=1&count=2");
  expect(listed.headers.get("content-type")).toContain("application/scim+json");
  expect(listed.json).toMatchObject({ itemsPerPage: 2 });
  const config = await ask("GET", "/ServiceProviderConfig");
  expect(config.json).toMatchObject({ patch: { supported: true }, etag: { supported: true } });
  expect((await ask("GET", "/ResourceTypes")).json).toMatchObject({ totalResults: 2 });
  const schemas = await ask("GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User");
  expect(schemas.json).toMatchObject({ name: "User" });

  const noor = encodeURIComponent(`userName eq "${PEOPLE.otherEmployee}"`);
  const found = await ask("GET", `/Users?filter=${noor}`);
  const [{ id = "" } = {}] = (found.json?.Resources ?? []) as { id?: string }[];
  const herself = await signedIn(site, PEOPLE.otherEmployee);
  expect((await herself.get("/learn")).status).toBe(200);
  const off = { op: "Replace", path: "active", value: "False" };
  const patch = { schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], Operations: [off] };
  // Another origin is as good: these addresses read no cookie.
  const ended = await ask("PATCH", `/Users/${id}`, patch, { Origin: "https://elsewhere.example" });
  expect(ended).toMatchObject({ status: 200, json: { active: false } });
  expect((await herself.get("/learn")).status).toBe(302);

  const used = await (await robin.get(PAGE)).text();
  expect(used).toContain("last used");
  const tokenId = /name="token"[^>]*value="([^"]+)"/.exec(used)?.[1] ?? "";
  const revoked = await robin.post(PAGE, { intent: "revoke", token: tokenId });
  expect(revoked.headers.get("location")).toBe(`${PAGE}?done=revoked`);
  expect(await ask("GET", "/Users")).toMatchObject({ status: 401, json: { status: "401" } });
  expect((await robin.post(PAGE, { intent: "revoke", token: tokenId })).status).toBe(404);
  const logged = lines.join("");
  expect(logged).toContain("/scim/v2/Users");
  expect(logged).not.toContain(token);
  expect(logged).not.toContain("filter");
});

test("a token of an archived company is revoked at once, so that it doesn’t hold when the company is back", async () => {
  site = await openSite();
  const robin = await signedIn(site, PEOPLE.admin);
  const { form, token } = await aToken(robin);
  const archive = PAGE.replace("provisioning", "archive");
  const shown = await (await robin.get(PAGE)).text();
  const tokenId = /name="token"[^>]*value="([^"]+)"/.exec(shown)?.[1] ?? "";
  await robin.post(archive, { intent: "archive", name: "Tidewater Ferries" });
  expect((await scim(token)("GET", "/Users")).status).toBe(403);

  expect((await robin.post(PAGE, form)).status).toBe(409);
  expect((await robin.post(PAGE, { intent: "revoke", token: "another" })).status).toBe(404);
  const revoked = await robin.post(PAGE, { intent: "revoke", token: tokenId });
  expect(revoked.headers.get("location")).toBe(`${PAGE}?done=revoked`);
  expect((await scim(token)("GET", "/Users")).status).toBe(401);
  const empty = await (await robin.get(PAGE)).text();
  expect(empty).toContain("No token yet");
  expect(empty).not.toContain("Make one below");

  await robin.post(archive, { intent: "restore" });
  expect((await scim(token)("GET", "/Users")).status).toBe(401);
  expect((await robin.get(PAGE)).status).toBe(200);
});

test("a directory gone mad is told so in its own form, and nobody else waits", async () => {
  site = await openSite({
    directories: {
      each: { atOnce: 5, perSecond: 0.001 },
      strangers: { atOnce: 20, perSecond: 0.001 },
    },
  });
  const robin = await signedIn(site, PEOPLE.admin);
  const { token } = await aToken(robin);
  const ask = scim(token);
  const large = await ask("POST", "/Users", `{"userName":"${"a".repeat(1_100_000)}"}`);
  expect(large).toMatchObject({ status: 413, json: { status: "413", scimType: "tooMany" } });
  const many = await Promise.all(Array.from({ length: 30 }, () => ask("GET", "/Users?count=1")));
  const statuses = many.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(4);
  const refused = many.find(({ status }) => status === 429);
  expect(refused).toMatchObject({ json: { status: "429" } });
  expect(refused?.headers.get("retry-after")).toMatch(/^\d+$/);
  expect((await robin.get(PAGE)).status).toBe(200);
  // Guessing tokens soon ends for the network it comes from, and not for the token that holds.
  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, number) => scim(`guess-number-${number}-000`)("GET", "/Users")),
  );
  expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401, 429]));
});

test("who signed in long ago signs in again before a token is made; trainers and other roles have no page", async () => {
  site = await openSite();
  const robin = await signedIn(site, PEOPLE.admin);
  const id = formIdIn(await (await robin.get(PAGE)).text());
  site.clock.now = new Date(site.clock.now.getTime() + 11 * 60_000);
  const late = await robin.post(PAGE, { intent: "make", id, name: "Entra ID" });
  expect(late.status).toBe(401);
  expect(await late.text()).not.toContain("fhscim_");
  for (const email of [PEOPLE.trainer, PEOPLE.manager, PEOPLE.otherManager])
    expect((await (await signedIn(site, email)).get(PAGE)).status).toBe(403);
});
