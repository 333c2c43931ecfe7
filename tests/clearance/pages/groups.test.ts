import { afterEach, beforeEach, expect, test } from "vitest";
import { aScimServer, type ScimServer } from "../../support/clearance/a-scim-server";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

const PAGE = "/clearance/groups";
let site: Site;
let scim: ScimServer;

beforeEach(async () => {
  scim = await aScimServer();
});
afterEach(async () => {
  await site.stop();
  await scim.close();
});

test("a manager sets up a provider, adds a group, sees a dry run, starts it, and ends it", async () => {
  site = await openSite({ providersHere: true });
  const priya = await signedIn(site, PEOPLE.manager);
  scim.addUser(PEOPLE.employee);
  const { baseUrl, token } = scim;
  const provider = { intent: "provider", baseUrl, matchBy: "userName" };
  expect((await priya.post(PAGE, provider)).status).toBe(400);
  const set = await priya.post(PAGE, { ...provider, secret: token });
  expect(set.headers.get("location")).toBe(`${PAGE}?done=saved`);
  const html = await (await priya.get(PAGE)).text();
  expect(html).not.toContain(token);
  const rows = await site.store.read.select().from(site.store.read.tables.groupDirectory);
  expect(JSON.stringify(rows)).not.toContain(token);
  const id = /name="id"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? "";
  const group = { intent: "add", id, channel: "instagram", level: "share", name: "Tool users" };
  expect((await priya.post(PAGE, group)).status).toBe(303);
  expect((await priya.post(PAGE, group)).status).toBe(303);
  expect((await priya.post(PAGE, { intent: "start" })).status).toBe(409);
  const plan = await (await priya.post(PAGE, { intent: "plan" })).text();
  expect(plan).toContain("Tool users");
  expect(plan).toContain("It would be created.");
  expect(scim.writes()).toEqual([]);
  expect((await priya.post(PAGE, { intent: "start" })).status).toBe(303);
  expect(await (await priya.get(PAGE)).text()).toContain("Kept up to date");
  for (const intent of ["now", "pause", "resume"])
    expect((await priya.post(PAGE, { intent })).status).toBe(303);
  expect((await priya.post(PAGE, { intent: "end" })).status).toBe(400);
  expect((await priya.post(PAGE, { intent: "end", how: "leave" })).status).toBe(303);
  expect(await (await priya.get(PAGE)).text()).not.toContain("Tool users");
});

test("private addresses are refused, another company sees nothing, and no other role has the page", async () => {
  site = await openSite();
  const priya = await signedIn(site, PEOPLE.manager);
  const provider = { intent: "provider", matchBy: "email", secret: "a-token" };
  for (const baseUrl of [
    scim.baseUrl,
    "http://idp.example/scim",
    "https://10.0.0.1/scim",
    "https://idp.internal/scim",
    "https://user:pass@idp.example/scim",
  ])
    expect((await priya.post(PAGE, { ...provider, baseUrl })).status).toBe(400);
  for (const email of [PEOPLE.trainer, PEOPLE.employee, PEOPLE.admin])
    expect((await (await signedIn(site, email)).get(PAGE)).status).toBe(403);
});

test("a name that comes to stand for a private address leads nowhere", async () => {
  const lookup = ((_: string, options: { all?: boolean }, done: (...all: unknown[]) => void) =>
    options.all
      ? done(null, [{ address: "127.0.0.1", family: 4 }])
      : done(null, "127.0.0.1", 4)) as never;
  site = await openSite({ lookup });
  const priya = await signedIn(site, PEOPLE.manager);
  const baseUrl = "https://idp.example/scim";
  const provider = { intent: "provider", matchBy: "email", secret: "a-token", baseUrl };
  expect((await priya.post(PAGE, provider)).status).toBe(303);
  const id = /name="id"[^>]*value="([^"]+)"/.exec(await (await priya.get(PAGE)).text())?.[1] ?? "";
  const group = { intent: "add", id, channel: "instagram", level: "share", name: "Tool users" };
  await priya.post(PAGE, group);
  const plan = await priya.post(PAGE, { intent: "plan" });
  expect(plan.status).toBe(409);
  expect(await plan.text()).toContain("private network");
  expect(scim.asked).toEqual([]);
});
