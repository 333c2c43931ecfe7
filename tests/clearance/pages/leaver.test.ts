import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { startClockwork } from "~/process/clockwork";
import { aScimServer, type ScimServer } from "../../support/clearance/a-scim-server";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import { peopleIn } from "../../support/makers";

const GROUPS = "/clearance/groups";
const TOOL = "Tool users";

let site: Site;
let scim: ScimServer;

beforeEach(async () => {
  scim = await aScimServer();
  site = await openSite({ providersHere: true });
});
afterEach(async () => {
  await site.stop();
  await scim.close();
});

const idIn = (html: string) => /name="id"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? "";

/** Somebody who is cleared, in a group of the provider, signed in, and shows her clearance; and what a program asks with. */
async function everywhere(priya: Visitor) {
  const hana = (await peopleIn(site.store)).find(({ name }) => name.startsWith("Hana"))!;
  const account = scim.addUser(hana.email);
  const provider = { intent: "provider", baseUrl: scim.baseUrl, matchBy: "userName" };
  await priya.post(GROUPS, { ...provider, secret: scim.token });
  const id = idIn(await (await priya.get(GROUPS)).text());
  await priya.post(GROUPS, { intent: "add", id, channel: "instagram", level: "share", name: TOOL });
  await priya.post(GROUPS, { intent: "plan" });
  await priya.post(GROUPS, { intent: "start" });

  const api = "/clearance/api";
  const form = { intent: "make", name: "Postiz", scopes: "gate" };
  const made = await priya.post(api, { ...form, id: idIn(await (await priya.get(api)).text()) });
  const token = /fhapi_[\w-]{43}/.exec(await made.text())?.[0] ?? "";

  const own = await signedIn(site, hana.email);
  const { enrolment } = site.store.read.tables;
  const enrolments = await site.store.read.select().from(enrolment);
  const share = `/learn/share/${enrolments.find(({ personId }) => personId === hana.id)!.id}`;
  await own.post(share, { intent: "share" });
  const shown = await (await own.get(share)).text();
  const verify = /href="(\/verify\/[\w-]+)"/.exec(shown)?.[1] ?? "";
  return { hana, account, token, own, verify };
}

/** Where she is let in, by the place. */
async function whereIs(
  { hana, account, token, own, verify }: Awaited<ReturnType<typeof everywhere>>,
  priya: Visitor,
): Promise<Record<string, boolean>> {
  const query = new URLSearchParams({ person: hana.email, channel: "instagram", action: "share" });
  const asked = await fetch(`${site.origin}/api/v1/gate?${query.toString()}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { allowed } = (await asked.json()) as { allowed: boolean };
  const board = await (await priya.get(`/clearance?q=${encodeURIComponent(hana.name)}`)).text();
  const page = await (await fetch(site.origin + verify)).text();
  return {
    gate: allowed,
    group: scim.membersOf(TOOL)?.includes(account) ?? false,
    session: (await own.get("/learn")).status === 200,
    list: board.includes(`/clearance/people/${hana.id}`),
    verify: page.includes(">Yes"),
  };
}

const EVERYWHERE = { gate: true, group: true, session: true, list: true, verify: true };
const NOWHERE = { gate: false, group: false, session: false, list: false, verify: false };

async function begin() {
  const clockwork = startClockwork({ ...site.app, workers: null });
  onTestFinished(() => clockwork.stop());
  const priya = await signedIn(site, PEOPLE.manager);
  const known = await everywhere(priya);
  const places = () => whereIs(known, priya);
  await vi.waitFor(async () => expect(await places()).toEqual(EVERYWHERE), WAIT);
  const leave = () => priya.post(`/clearance/people/${known.hana.id}/leaving`, { intent: "now" });
  return { places, leave };
}

const WAIT = { timeout: 120_000, interval: 100 };

test("somebody who leaves is out of gate, group, sessions, lists and the page of what they share", async () => {
  const { places, leave } = await begin();
  const began = performance.now();
  expect((await leave()).status).toBeLessThan(400);
  await vi.waitFor(async () => expect(await places()).toEqual(NOWHERE), WAIT);
  console.info(`Out everywhere after ${Math.round(performance.now() - began)} ms.`);
});

test("somebody who leaves while the provider is down is out of the group as soon as it is back", async () => {
  const { places, leave } = await begin();
  await scim.close();
  expect((await leave()).status).toBeLessThan(400);
  await vi.waitFor(async () => expect(await places()).toEqual({ ...NOWHERE, group: true }), WAIT);
  for (let minutes = 0; minutes < 60; minutes += 5) {
    site.clock.now = new Date(site.clock.now.getTime() + 5 * 60_000);
    expect((await places()).group).toBe(true);
  }
  await scim.open();
  site.clock.now = new Date(site.clock.now.getTime() + 3_000);
  const began = performance.now();
  await vi.waitFor(async () => expect(await places()).toEqual(NOWHERE), WAIT);
  console.info(`Out of the group ${Math.round(performance.now() - began)} ms after it was back.`);
});
