import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { gateClient } from "../../../docs/clients/gate";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const PAGE = "/clearance/api";

let site: Site;
afterEach(() => site.stop());

/** What a page's form carries. */
function formIdIn(html: string): string {
  return /name="id"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? "";
}

async function aToken(manager: Visitor, scopes = "gate") {
  const id = formIdIn(await (await manager.get(PAGE)).text());
  const form = { intent: "make", id, name: "Postiz", scopes };
  const html = await (await manager.post(PAGE, form)).text();
  return { form, token: /fhapi_[\w-]{43}/.exec(html)?.[0] ?? "" };
}

function api(token: string) {
  return async (to: string, { method = "GET", body, ...headers }: Record<string, string> = {}) => {
    const answer = await fetch(`${site.origin}/api/v1${to}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...headers },
      ...(body !== undefined && { body }),
    });
    const json = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, headers: answer.headers, json };
  };
}

function question(person: string, action = "reply") {
  const query = new URLSearchParams({ person, channel: "instagram", action });
  return `/gate?${query.toString()}`;
}

test("a token is shown once, asks over HTTP, is in no log, is replaced, and ends", async () => {
  const lines: string[] = [];
  const log = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  site = await openSite({ log: pino({ level: "trace" }, log) });
  const priya = await signedIn(site, PEOPLE.manager);
  const { form, token } = await aToken(priya);
  expect(token).not.toBe("");
  const again = await priya.post(PAGE, form);
  expect(again.status).toBe(409);
  expect(await again.text()).toContain("made already");
  const page = await (await priya.get(PAGE)).text();
  expect(page).toContain("never used");
  expect(page).not.toContain(token);

  const ask = api(token);
  const said = await ask(question(PEOPLE.employee));
  expect(said.status).toBe(200);
  expect(said.headers.get("content-type")).toContain("application/json");
  expect(said.headers.get("cache-control")).toBe("no-store");
  expect(said.headers.get("ratelimit-limit")).toMatch(/^\d+$/);
  expect(typeof said.json.allowed).toBe("boolean");
  expect(said.headers.get("set-cookie")).toBeNull();
  const german = await ask(question("nobody@example.test"), { "Accept-Language": "de" });
  expect(german.json.reasons).toEqual([
    { code: "unknown-person", message: "Im Unternehmen arbeitet niemand mit dieser Adresse." },
  ]);
  const other = await ask(question(PEOPLE.otherEmployee));
  expect(other.json).toMatchObject({ allowed: false, reasons: [{ code: "unknown-person" }] });

  // Another origin is as good: this address reads no cookie.
  const one = { person: PEOPLE.employee, channel: "instagram", action: "reply" };
  const batch = await ask("/gate", {
    method: "POST",
    body: JSON.stringify({ questions: [one] }),
    "Content-Type": "application/json",
    Origin: "https://elsewhere.example",
  });
  expect(batch.json).toEqual({ answers: [{ ...one, ...said.json }] });
  const many = JSON.stringify({ questions: [{ ...one, person: "a".repeat(200_000) }] });
  const large = await ask("/gate", {
    method: "POST",
    body: many,
    "Content-Type": "application/json",
  });
  expect(large).toMatchObject({ status: 413, json: { status: 413, code: "too-large" } });
  expect(large.headers.get("content-type")).toContain("application/problem+json");
  expect(await ask("/elsewhere")).toMatchObject({ status: 404, json: { code: "no-such-address" } });

  const used = await (await priya.get(PAGE)).text();
  expect(used).toContain("last used");
  const tokenId = /name="token"[^>]*value="([^"]+)"/.exec(used)?.[1] ?? "";
  const replacing = { intent: "replace", id: formIdIn(used), token: tokenId };
  const replaced = await (await priya.post(PAGE, replacing)).text();
  const next = /fhapi_[\w-]{43}/.exec(replaced)?.[0] ?? "";
  expect(replaced).toContain("The old token works for 7 more days.");
  expect((await ask(question(PEOPLE.employee))).status).toBe(200);
  expect((await api(next)(question(PEOPLE.employee))).status).toBe(200);

  const ended = await priya.post(PAGE, { intent: "end", token: tokenId });
  expect(ended.headers.get("location")).toBe(`${PAGE}?done=ended`);
  const refused = await ask(question(PEOPLE.employee));
  expect(refused).toMatchObject({ status: 401, json: { status: 401, code: "no-token" } });
  expect(refused.headers.get("www-authenticate")).toBe("Bearer");
  expect((await priya.post(PAGE, { intent: "end", token: tokenId })).status).toBe(404);
  const logged = lines.join("");
  expect(logged).toContain("/api/v1/gate");
  for (const secret of [token, next]) expect(logged).not.toContain(secret);
  expect(logged).not.toContain(encodeURIComponent(PEOPLE.employee));
  expect(logged).not.toContain(PEOPLE.employee);
});

test("the gate says what the person’s own page says", async () => {
  site = await openSite();
  const priya = await signedIn(site, PEOPLE.manager);
  const ask = api((await aToken(priya)).token);
  const herself = await signedIn(site, PEOPLE.employee);
  for (const action of ["share", "reply", "post", "crisis"])
    for (const channel of ["instagram", "forum", "tiktok", "x"]) {
      const query = new URLSearchParams({ person: PEOPLE.employee, channel, action });
      const { json } = await ask(`/gate?${query.toString()}`);
      const page = await (await herself.get(`/may-i?channel=${channel}&level=${action}`)).text();
      expect(page.includes(json.allowed === true ? "Yes, you can" : "No, you can’t")).toBe(true);
    }
});

test("the client to copy says what the gate says, and no to everything else", async () => {
  site = await openSite();
  const priya = await signedIn(site, PEOPLE.manager);
  const { token } = await aToken(priya);
  const asked = { person: PEOPLE.employee, channel: "instagram", action: "reply" } as const;
  const { json } = await api(token)(question(PEOPLE.employee));
  expect(await gateClient({ origin: site.origin, token })(asked)).toEqual(json);
  const refused = await gateClient({ origin: site.origin, token: `${token}x` })(asked);
  expect(refused).toMatchObject({ allowed: false, reasons: [{ code: "http-401" }] });
  const away = await gateClient({ origin: "http://127.0.0.1:1", token })(asked);
  expect(away).toMatchObject({ allowed: false, reasons: [{ code: "unreachable" }] });
});

test("a program that asks too often is told when to come back, and what is left before", async () => {
  site = await openSite({
    programs: {
      each: { atOnce: 5, perSecond: 0.001 },
      strangers: { atOnce: 20, perSecond: 0.001 },
    },
  });
  const priya = await signedIn(site, PEOPLE.manager);
  const ask = api((await aToken(priya)).token);
  const first = await ask(question(PEOPLE.employee));
  expect(first.headers.get("ratelimit-limit")).toBe("5");
  expect(first.headers.get("ratelimit-remaining")).toBe("4");
  expect(first.headers.get("ratelimit-reset")).toMatch(/^\d+$/);
  const many = await Promise.all(Array.from({ length: 20 }, () => ask(question("a@b.example"))));
  expect(many.filter(({ status }) => status === 200)).toHaveLength(4);
  const refused = many.find(({ status }) => status === 429);
  expect(refused).toMatchObject({ json: { status: 429, code: "too-often" } });
  expect(refused?.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(refused?.headers.get("ratelimit-remaining")).toBe("0");
  expect((await priya.get(PAGE)).status).toBe(200);
  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, number) => api(`guess-number-${number}-000`)(question("a"))),
  );
  expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401, 429]));
});

test("who signed in long ago signs in again before a token is made; nobody else has the page", async () => {
  site = await openSite();
  const priya = await signedIn(site, PEOPLE.manager);
  const id = formIdIn(await (await priya.get(PAGE)).text());
  for (const wrong of [
    { name: "" },
    { name: "Postiz", scopes: "everything" },
    { name: "Postiz" },
  ]) {
    const bad = await priya.post(PAGE, { intent: "make", id, ...wrong });
    expect(bad.status).toBe(400);
  }
  site.clock.now = new Date(site.clock.now.getTime() + 11 * 60_000);
  const late = await priya.post(PAGE, { intent: "make", id, name: "Postiz", scopes: "gate" });
  expect(late.status).toBe(401);
  expect(await late.text()).not.toContain("fhapi_");
  for (const email of [PEOPLE.trainer, PEOPLE.employee, PEOPLE.admin])
    expect((await (await signedIn(site, email)).get(PAGE)).status).toBe(403);
});
