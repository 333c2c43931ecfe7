import { afterEach, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";

const PAGE = "/clearance/webhooks";
const URL = "https://hooks.example.com/in";

let site: Site;
afterEach(() => site.stop());

async function formIdOn(page: string, visitor: Visitor): Promise<string> {
  const html = await (await visitor.get(page)).text();
  return /name="id"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? "";
}

async function added(manager: Visitor) {
  const id = await formIdOn(PAGE, manager);
  const form = { id, name: "Postiz", url: URL, events: "clearance.revoked" };
  const html = await (await manager.post(PAGE, form)).text();
  return { id, form, secret: /whsec_[\w+/=]+/.exec(html)?.[0] ?? "" };
}

test("a manager adds a webhook, sees its secret once, tests, pauses, resumes, and removes it", async () => {
  site = await openSite();
  const priya = await signedIn(site, PEOPLE.manager);
  const { id, form, secret } = await added(priya);
  expect(secret).toMatch(/^whsec_.{40,}/);
  expect((await priya.post(PAGE, form)).status).toBe(409);
  const list = await (await priya.get(PAGE)).text();
  expect(list).toContain(URL);
  expect(list).not.toContain(secret);

  const page = `${PAGE}/${id}`;
  const goes = async (fields: Record<string, string>, done: string) => {
    const answer = await priya.post(page, fields);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${page}?done=${done}`]);
    return await (await priya.get(`${page}?done=${done}`)).text();
  };
  expect(await goes({ intent: "test" }, "test")).toContain("Test on its way");
  expect(await goes({ intent: "pause" }, "pause")).toContain("Events wait");
  expect(await goes({ intent: "resume" }, "resume")).toContain("Webhook resumed");
  const failed = { intent: "replay-failed", since: "2026-11-01" };
  expect(await goes(failed, "replay")).toContain("Sending again");
  const noDay = await priya.post(page, { intent: "replay-failed", since: "" });
  expect(noDay.status).toBe(400);
  expect(await noDay.text()).toContain("Choose a day");
  expect((await priya.post(page, { intent: "replay", delivery: "none" })).status).toBe(404);

  const changed = await (await priya.post(page, { intent: "secret", number: "1" })).text();
  const next = /whsec_[\w+/=]+/.exec(changed)?.[0];
  expect(next).not.toBe(secret);
  expect(changed).toContain("For 7 more days");
  expect((await priya.post(page, { intent: "secret", number: "1" })).status).toBe(409);

  const ended = await priya.post(page, { intent: "end" });
  expect(ended.headers.get("location")).toBe(`${PAGE}?done=ended`);
  expect((await priya.get(page)).status).toBe(404);
});

test("addresses that aren’t public, and forms that aren’t filled in, are refused in words", async () => {
  site = await openSite();
  const priya = await signedIn(site, PEOPLE.manager);
  const id = await formIdOn(PAGE, priya);
  const form = { id, name: "Postiz", url: URL, events: "person.left" };
  for (const url of [
    "https://169.254.169.254/",
    "http://hooks.example.com/",
    "https://intranet/",
  ]) {
    const answer = await priya.post(PAGE, { ...form, url });
    expect([url, answer.status]).toEqual([url, 400]);
    expect(await answer.text()).toContain("This address can’t be used");
  }
  for (const wrong of [{ name: "" }, { url: "hooks" }, { events: "everything" }])
    expect((await priya.post(PAGE, { ...form, ...wrong })).status).toBe(400);
});

test("nobody else has the page, and another company’s managers don’t have the webhook", async () => {
  site = await openSite();
  const { id } = await added(await signedIn(site, PEOPLE.manager));
  for (const email of [PEOPLE.trainer, PEOPLE.employee, PEOPLE.admin]) {
    const visitor = await signedIn(site, email);
    expect((await visitor.get(PAGE)).status).toBe(403);
    expect((await visitor.get(`${PAGE}/${id}`)).status).toBe(403);
  }
  const omar = await signedIn(site, PEOPLE.otherManager);
  expect((await omar.get(`${PAGE}/${id}`)).status).toBe(404);
  for (const intent of ["test", "pause", "end"])
    expect((await omar.post(`${PAGE}/${id}`, { intent })).status).toBe(404);
  site.clock.now = new Date(site.clock.now.getTime() + 11 * 60_000);
  const late = await omar.post(PAGE, { id: "x", name: "a", url: URL, events: "person.left" });
  expect(late.status).toBe(401);
});
