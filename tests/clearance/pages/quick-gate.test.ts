import { eq } from "drizzle-orm";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeApiToken } from "~/gate/services/tokens/tokens.server";
import { upToDate } from "~/clearance/services/board/up-to-date.server";
import type { NewId } from "~/kit/http/form-id";
import { newId } from "~db/ids";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import { findHeld } from "~/clearance/queries/standings/changes";
import { own } from "~/ledger/rules/own";
import { ownCompany } from "../../support/own";
import { decideSuspension } from "../../support/own-forms";

let site: Site;
let token: string;
const lines: { req?: { id: string; path: string; route: string }; by?: unknown }[] = [];

beforeEach(async () => {
  lines.length = 0;
  const log = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as (typeof lines)[number]);
      done();
    },
  });
  site = await openSite({ log: pino({ level: "info" }, log) });
  const company = await theCompany();
  const manager = await personId(PEOPLE.manager);
  const made = await makeApiToken({
    store: site.store,
    company,
    by: { personId: manager, role: "manager" },
    now: site.clock.now,
    id: newId(site.clock.now) as NewId,
    name: "Postiz",
    scopes: ["gate"],
  });
  if (!made.ok) throw new Error(made.reason);
  token = made.token;
  // The token has to be seen to hold, and to be used.
  await ask({ to: one({}) });
});
afterEach(() => site.stop());

async function personId(email: string): Promise<string> {
  const { person } = site.store.read.tables;
  const [row] = await site.store.read.select().from(person).where(eq(person.email, email));
  return row!.id;
}

async function theCompany() {
  const { company } = site.store.read.tables;
  const [row] = await site.store.read
    .select()
    .from(company)
    .where(eq(company.key, "harbour-and-pine"));
  return ownCompany(row!.id);
}

interface Sent {
  to: string;
  body?: string;
  headers?: Record<string, string>;
}

async function ask({ to, body, headers = {} }: Sent) {
  const answer = await fetch(`${site.origin}/api/v1${to}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const { status, headers: got } = answer;
  // Only the long way has what protects pages.
  const isQuick = got.get("content-security-policy") === null;
  return { status, isQuick, headers: got, text: await answer.text() };
}

/** The same, as a browser would: that is answered with the pages. */
const askSlowly = ({ headers, ...sent }: Sent) =>
  ask({ ...sent, headers: { ...headers, Cookie: "other=1" } });

function one({
  person = PEOPLE.employee,
  channel = "instagram",
  action = "reply",
}: Partial<Record<"person" | "channel" | "action", string>>) {
  return `/gate?${new URLSearchParams({ person, channel, action }).toString()}`;
}

function many(...people: string[]) {
  const questions = people.map((person) => ({ person, channel: "instagram", action: "reply" }));
  return { to: "/gate", body: JSON.stringify({ questions }) };
}

const TOLD = [
  "content-type",
  "content-language",
  "cache-control",
  "x-content-type-options",
  "cross-origin-resource-policy",
  "ratelimit-limit",
] as const;

test("the quick way says what the long way says, in the same form", async () => {
  await upToDate(site.store, { company: await theCompany(), now: site.clock.now });
  const usual: Sent[] = [
    { to: one({}) },
    { to: one({ action: "crisis" }) },
    { to: one({ person: PEOPLE.employee.toUpperCase() }) },
    { to: one({ person: "nobody@example.test" }), headers: { "Accept-Language": "de" } },
    { to: one({ person: PEOPLE.otherEmployee }) },
    { to: one({ channel: "nowhere", action: "dance" }) },
    many(PEOPLE.employee, "nobody@example.test", PEOPLE.otherEmployee, PEOPLE.manager, ""),
    { ...many(PEOPLE.employee), headers: { Origin: "https://elsewhere.example" } },
  ];
  for (const sent of usual) {
    const [quick, slow] = [await ask(sent), await askSlowly(sent)];
    expect([sent.to, quick.isQuick, slow.isQuick]).toEqual([sent.to, true, false]);
    expect([quick.status, quick.text]).toEqual([slow.status, slow.text]);
    for (const name of TOLD)
      expect([name, quick.headers.get(name)]).toEqual([name, slow.headers.get(name)]);
    const left = (said: typeof quick) => Number(said.headers.get("ratelimit-remaining"));
    expect(left(quick)).toBeGreaterThan(0);
    const requests = lines.filter(({ req }) => req).slice(-2);
    expect(requests.map(({ req }) => ({ ...req, id: "" }))[0]).toEqual({
      ...requests[1]!.req,
      id: "",
    });
    expect(requests[0]!.req!.id).toBe(quick.headers.get("x-request-id"));
  }
});

test("whatever is wrong with a question is said the long way", async () => {
  const wrong: [Sent, number][] = [
    [{ to: "/gate?person=a" }, 400],
    [{ to: `${one({})}&action=post` }, 400],
    [{ to: `${one({})}%00` }, 400],
    [{ to: "/gate", body: "{" }, 400],
    [{ to: "/gate", body: '{"questions":[{"person":"\\u0000"}]}' }, 400],
    [{ to: "/gate", body: JSON.stringify({ questions: [] }) }, 400],
    [many(...Array.from({ length: 101 }, () => "a")), 400],
    [{ ...many("a"), headers: { "Content-Type": "text/plain" } }, 415],
    [{ to: one({}), headers: { Authorization: `Bearer ${token}x` } }, 401],
    [{ to: one({}), headers: { Authorization: "" } }, 401],
  ];
  for (const [sent, status] of wrong) {
    const said = await ask(sent);
    expect([JSON.stringify(sent), said.status]).toEqual([JSON.stringify(sent), status]);
    expect(said.headers.get("content-type")).toContain("application/problem+json");
  }
  const before = Number((await ask({ to: one({}) })).headers.get("ratelimit-remaining"));
  await ask({ to: "/gate?person=a" });
  const after = Number((await ask({ to: one({}) })).headers.get("ratelimit-remaining"));
  expect(before - after).toBeLessThanOrEqual(2);
});

test("a pause, the end of a token and the end of a clearance are heard at once", async () => {
  const company = await theCompany();
  await upToDate(site.store, { company, now: site.clock.now });
  const cleared = (await findHeld(site.store.read, company)).find(({ held }) =>
    held.includes('"reply"'),
  )!;
  const [[channelId] = [""]] = JSON.parse(cleared.held) as [string][];
  const { channel, person } = site.store.read.tables;
  const channels = await site.store.read.select().from(channel).where(eq(channel.id, channelId));
  const sent = { to: one({ person: cleared.email, channel: channels[0]!.key, action: "share" }) };
  expect(JSON.parse((await ask(sent)).text)).toMatchObject({ allowed: true });
  const [priya] = await site.store.read
    .select()
    .from(person)
    .where(eq(person.email, PEOPLE.manager));
  const decide = (action: "suspend" | "reinstate") =>
    decideSuspension({
      store: site.store,
      actor: own({
        ...company,
        personId: priya!.id,
        role: "manager" as const,
        teams: "all" as const,
        timeZone: "Europe/London",
        name: "Priya Nair",
        givenName: "Priya",
        email: PEOPLE.manager,
        organisation: "",
        sessionId: "",
      }),
      now: site.clock.now,
      personId: cleared.personId,
      reason: "Because.",
      action,
    });
  await decide("suspend");
  const paused = await ask(sent);
  expect(paused.isQuick).toBe(true);
  // Who is renewing has steps left besides.
  const said = JSON.parse(paused.text) as { allowed: boolean; reasons: { code: string }[] };
  expect([said.allowed, said.reasons[0]?.code]).toEqual([false, "suspended"]);
  site.clock.now = new Date(site.clock.now.getTime() + 30_000);
  await decide("reinstate");
  expect(JSON.parse((await ask(sent)).text)).toMatchObject({ allowed: true });
  site.clock.now = new Date(site.clock.now.getTime() + 3 * 365 * 86_400_000);
  // Its use is noted then, the long way.
  await ask(sent);
  const later = await ask(sent);
  expect(later.isQuick).toBe(true);
  expect(JSON.parse(later.text)).toMatchObject({ allowed: false });
  const { apiToken } = site.store.read.tables;
  await site.store.write((tx) => tx.update(apiToken).set({ endsAt: site.clock.now }));
  expect((await ask(sent)).status).toBe(401);
  expect((await ask(sent)).status).toBe(401);
});
