import { afterEach, beforeEach, expect, test } from "vitest";
import { aHootsuite, type Hootsuite } from "../../support/clearance/a-hootsuite";
import { anEvent } from "../../support/clearance/a-reviewing-team";
import { aLog, eventsIn } from "../../support/a-sign-in";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

const PAGE = "/clearance/reviewing";
let site: Site;
let hootsuite: Hootsuite;

beforeEach(async () => {
  hootsuite = await aHootsuite();
});
afterEach(async () => {
  await site.stop();
  await hootsuite.close();
});

test("a manager connects Hootsuite, ties a channel, sees what is said at the door, and ends it", async () => {
  const { lines, log } = aLog();
  site = await openSite({ providersHere: true, hootsuite: hootsuite.base, log });
  const priya = await signedIn(site, PEOPLE.manager);
  const { organization, clientId, clientSecret: secret } = hootsuite.client;
  const typed = { intent: "connect", organization, clientId, secret };
  const wrong = await priya.post(PAGE, { ...typed, secret: "another-secret" });
  expect(wrong.status).toBe(400);
  const html = await wrong.text();
  expect(html).toContain("refuses the app");
  expect(html).toContain(`value="${clientId}"`);
  expect(html).not.toContain("another-secret");
  const set = await priya.post(PAGE, typed);
  expect(set.headers.get("location")).toBe(`${PAGE}?done=connected`);
  expect((await priya.post(PAGE, { intent: "read" })).status).toBe(303);
  const nothing = { intent: "tie", channel: "instagram", account: "none" };
  expect((await priya.post(PAGE, nothing)).status).toBe(409);
  const tie = { intent: "tie", channel: "instagram", account: "115185510" };
  expect((await priya.post(PAGE, tie)).status).toBe(303);
  const page = await (await priya.get(PAGE)).text();
  expect(page).not.toContain(secret);
  expect(page).toContain("harbour (INSTAGRAM)");

  const door = /value="(http[^"]*\/api\/v1\/hootsuite\/[\w-]{32})"/.exec(page)![1]!;
  const knock = (address: string, body: string) =>
    fetch(address, { method: "POST", body, headers: { "Content-Type": "application/json" } });
  expect((await knock(door, JSON.stringify([anEvent("4138476039")]))).status).toBe(200);
  expect((await knock(`${door}x`, "[]")).status).toBe(404);
  expect((await knock(door, `"${"x".repeat(200_000)}"`)).status).toBe(413);
  expect(await (await priya.get(PAGE)).text()).toContain("Message 4138476039");
  // The address is as good as a secret.
  expect(lines.join("")).not.toContain(door.split("/").at(-1)!);

  expect((await priya.post(PAGE, { intent: "end" })).status).toBe(303);
  expect((await knock(door, "[]")).status).toBe(404);
  const noted = eventsIn(lines).filter(({ event }) => event === "reviewer.changed");
  expect(noted.map(({ details }) => details)).toEqual(
    ["connect", "read", "tie", "end"].map((what) => ({ what })),
  );
  expect(lines.join("")).not.toContain(secret);
});

test("what can’t be asked with is refused before anybody is asked, and no other role has the page", async () => {
  site = await openSite({ hootsuite: hootsuite.base });
  const priya = await signedIn(site, PEOPLE.manager);
  const { organization, clientId, clientSecret: secret } = hootsuite.client;
  for (const bad of [{ organization: "acme" }, { clientId: "" }, { secret: "ä secret" }]) {
    const typed = { intent: "connect", organization, clientId, secret, ...bad };
    expect((await priya.post(PAGE, typed)).status).toBe(400);
  }
  for (const email of [PEOPLE.trainer, PEOPLE.employee, PEOPLE.admin])
    expect((await (await signedIn(site, email)).get(PAGE)).status).toBe(403);
  expect(hootsuite.asked).toEqual([]);
});
