import { afterEach, beforeEach, expect, test } from "vitest";
import { aPostiz, type Postiz } from "../../support/clearance/a-postiz";
import { aLog, eventsIn } from "../../support/a-sign-in";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

const PAGE = "/clearance/publishing";
let site: Site;
let postiz: Postiz;

beforeEach(async () => {
  postiz = await aPostiz();
});
afterEach(async () => {
  await site.stop();
  await postiz.close();
});

test("a manager connects Postiz, ties a channel, an employee is refused and keeps the text, and it ends", async () => {
  const { lines, log } = aLog();
  site = await openSite({ providersHere: true, log });
  const priya = await signedIn(site, PEOPLE.manager);
  const { baseUrl, key } = postiz;
  const wrong = await priya.post(PAGE, { intent: "connect", baseUrl, secret: "another-key" });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain("refuses the API key");
  const set = await priya.post(PAGE, { intent: "connect", baseUrl, secret: key });
  expect(set.headers.get("location")).toBe(`${PAGE}?done=connected`);
  const html = await (await priya.get(PAGE)).text();
  expect(html).not.toContain(key);
  expect(html).toContain("harbourx");
  expect(html).not.toContain("films");
  const tie = { intent: "tie", channel: "instagram", account: "i-insta" };
  expect((await priya.post(PAGE, tie)).status).toBe(303);
  expect((await priya.post(PAGE, { intent: "read" })).status).toBe(303);

  const maya = await signedIn(site, PEOPLE.employee);
  const page = await (await maya.get("/publish")).text();
  expect(page).toContain("Instagram");
  const id = /name="id"[^>]*value="([^"]+)"/.exec(page)![1]!;
  const text = "Our new tea is here";
  const post = { intent: "send", id, channel: "instagram", text, at: "2020-01-01T09:00" };
  const past = await maya.post("/publish", post);
  expect(past.status).toBe(400);
  expect(await past.text()).toContain(text);
  const soon = new Date(site.clock.now.getTime() + 86_400_000).toISOString().slice(0, 16);
  const refused = await maya.post("/publish", { ...post, at: soon });
  expect(refused.status).toBe(409);
  const said = await refused.text();
  expect(said).toContain("cleared to post here now");
  expect(said).toContain(text);
  expect(postiz.posts).toEqual([]);
  const kept = await (await maya.get(`/publish?post=${id}`)).text();
  expect(kept).toContain(`value="${id}"`);
  const other = await signedIn(site, PEOPLE.otherEmployee);
  expect(await (await other.get(`/publish?post=${id}`)).text()).not.toContain(text);
  expect((await other.post("/publish", { intent: "discard", post: id })).status).toBe(404);
  expect((await maya.post("/publish", { intent: "discard", post: id })).status).toBe(303);

  expect((await priya.post(PAGE, { intent: "end" })).status).toBe(303);
  expect(await (await maya.get("/publish")).text()).toContain("Nothing can be published from here");
  const noted = eventsIn(lines).filter(({ event }) => event === "publisher.changed");
  expect(noted.map(({ details }) => details)).toEqual(
    ["connect", "tie", "read", "end"].map((what) => ({ what })),
  );
  expect(lines.join("")).not.toContain(key);
});

test("private addresses are refused, and no other role has the page", async () => {
  site = await openSite();
  const priya = await signedIn(site, PEOPLE.manager);
  for (const baseUrl of [
    postiz.baseUrl,
    "http://postiz.example/public/v1",
    "https://10.0.0.1/public/v1",
    "https://postiz.internal/public/v1",
    "https://user:pass@postiz.example/public/v1",
  ])
    expect(
      (await priya.post(PAGE, { intent: "connect", baseUrl, secret: postiz.key })).status,
    ).toBe(400);
  for (const email of [PEOPLE.trainer, PEOPLE.employee, PEOPLE.admin])
    expect((await (await signedIn(site, email)).get(PAGE)).status).toBe(403);
  for (const email of [PEOPLE.trainer, PEOPLE.manager, PEOPLE.admin])
    expect((await (await signedIn(site, email)).get("/publish")).status).toBe(403);
  expect(postiz.asked).toEqual([]);
});

test("a name that comes to stand for a private address leads nowhere", async () => {
  const lookup = ((_: string, options: { all?: boolean }, done: (...all: unknown[]) => void) =>
    options.all
      ? done(null, [{ address: "127.0.0.1", family: 4 }])
      : done(null, "127.0.0.1", 4)) as never;
  site = await openSite({ lookup });
  const priya = await signedIn(site, PEOPLE.manager);
  const baseUrl = "https://postiz.example/public/v1";
  const set = await priya.post(PAGE, { intent: "connect", baseUrl, secret: postiz.key });
  expect(set.status).toBe(400);
  expect(await set.text()).toContain("private network");
  expect(postiz.asked).toEqual([]);
});
