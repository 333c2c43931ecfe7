import { afterEach, expect, test } from "vitest";
import { slackSignature } from "~/gate/services/chat/signed.server";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";

const PAGE = "/clearance/chat";
const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

let site: Site;
afterEach(() => site.stop());

async function slackAsks(door: string, user: string, text = "") {
  const query = { team_id: "T1", team_domain: "harbour", user_id: user, user_name: user, text };
  const body = new URLSearchParams(query).toString();
  const timestamp = String(Math.floor(site.clock.now.getTime() / 1000));
  const answer = await fetch(site.origin + door, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "X-Slack-Request-Timestamp": timestamp,
      "X-Slack-Signature": slackSignature(SECRET, timestamp, Buffer.from(body)),
    },
    body,
  });
  return { status: answer.status, text: ((await answer.json()) as { text?: string }).text ?? "" };
}

test("a manager sets up Slack, an employee confirms who they are there, and either ends it", async () => {
  site = await openSite();
  const priya = await signedIn(site, PEOPLE.manager);
  const id = /name="id"[^>]*value="([^"]+)"/.exec(await (await priya.get(PAGE)).text())![1]!;
  const bad = await priya.post(PAGE, { intent: "add", id, kind: "irc", name: "" });
  expect(bad.status).toBe(400);
  await priya.post(PAGE, { intent: "add", id, kind: "slack", name: "Harbour" });
  const door = `/api/v1/slack/${id}`;
  const waiting = await (await priya.get(PAGE)).text();
  expect(waiting).toContain("Secret missing");
  expect(waiting).toContain(`${site.origin}${door}`);
  const short = await priya.post(PAGE, { intent: "secret", chat: id, secret: "too short" });
  expect(short.status).toBe(400);
  expect(await short.text()).not.toContain("too short");
  await priya.post(PAGE, { intent: "secret", chat: id, secret: SECRET });
  const ready = await (await priya.get(PAGE)).text();
  expect(ready).toContain("nobody has asked yet");
  expect(ready).not.toContain(SECRET);

  const first = await slackAsks(door, "U1");
  expect(first.status).toBe(200);
  const link = /\/chat-link\/[\w-]+/.exec(first.text)![0];
  const other = await signedIn(site, PEOPLE.otherEmployee);
  expect((await other.get(link)).status).toBe(404);
  const maya = await signedIn(site, PEOPLE.employee);
  expect(await (await maya.get(link)).text()).toContain("Is this your Slack account?");
  expect(await (await maya.post(link, {})).text()).toContain("Account linked");
  expect((await maya.post(link, {})).status).toBe(404);
  const page = await (await maya.get("/may-i?channel=instagram&level=reply")).text();
  const said = await slackAsks(door, "U1", "instagram reply");
  expect(said.text.includes("*Yes, you can")).toBe(page.includes("Yes, you can"));

  const own = await (await maya.get("/account/chat")).text();
  const account = /name="account"[^>]*value="([^"]+)"/.exec(own)![1]!;
  expect(await (await priya.get(PAGE)).text()).toContain("Unlink");
  await maya.post("/account/chat", { intent: "end", account });
  expect((await priya.post(PAGE, { intent: "unlink", account })).status).toBe(404);
  await priya.post(PAGE, { intent: "end", chat: id });
  expect((await slackAsks(door, "U4")).status).toBe(401);
});

test("who signed in long ago signs in again first, and nobody else has the page", async () => {
  site = await openSite();
  const priya = await signedIn(site, PEOPLE.manager);
  const maya = await signedIn(site, PEOPLE.employee);
  site.clock.now = new Date(site.clock.now.getTime() + 11 * 60_000);
  expect((await priya.post(PAGE, { intent: "end", chat: "none" })).status).toBe(401);
  expect((await maya.post("/chat-link/forged", {})).status).toBe(401);
  for (const email of [PEOPLE.trainer, PEOPLE.employee, PEOPLE.admin])
    expect((await (await signedIn(site, email)).get(PAGE)).status).toBe(403);
});

test("what one may do is one tap from every page of an employee, and of nobody else", async () => {
  site = await openSite();
  const maya = await signedIn(site, PEOPLE.employee);
  for (const page of ["/learn", "/learn/policy", "/playbook", "/account", "/learn/tone/quiz"])
    expect(await (await maya.get(page)).text()).toMatch(
      /aria-label="Check before you post"[^>]*href="\/may-i"/,
    );
  const priya = await signedIn(site, PEOPLE.manager);
  expect(await (await priya.get("/clearance")).text()).not.toContain("Check before you post");
});
