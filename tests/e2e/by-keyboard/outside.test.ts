import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrivesAt, focusComesTo, load, press, tabTo } from "../../support/browser/keyboard";
import { openBrowser, signedInPage } from "../../support/browser/browser";
import { aScimServer, type ScimServer } from "../../support/clearance/a-scim-server";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";

let site: Site;
let browser: Browser;
let scim: ScimServer;
beforeAll(async () => {
  [site, browser, scim] = await Promise.all([
    openSite({ providersHere: true }),
    openBrowser(),
    aScimServer(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  await scim.close();
});

const asPriya = async () =>
  signedInPage(
    await browser.newContext({ viewport: { width: 1280, height: 640 } }),
    site,
    PEOPLE.manager,
  );

test("a webhook is added and tested without a pointer", async () => {
  const priya = await asPriya();
  const { keyboard } = priya;
  await load(priya, `${site.origin}/clearance/webhooks`);
  await tabTo(priya, "textbox", "Name");
  await keyboard.type("Postiz");
  await tabTo(priya, "textbox", /^Address/);
  await keyboard.type("https://hooks.example.com/in");
  await press(priya, "button", "Add webhook");
  await priya
    .getByText(/whsec_/)
    .first()
    .waitFor();
  await press(priya, "link", /^Postiz/);
  await arrivesAt(priya, /\/webhooks\/./);
  await press(priya, "button", "Send a test");
  await priya.getByText("Test on its way").waitFor();
  await focusComesTo(priya, 'button "Send a test"');
});

test("groups are set up, tried and begun without a pointer", async () => {
  const priya = await asPriya();
  const { keyboard } = priya;
  scim.addUser(PEOPLE.employee);
  await load(priya, `${site.origin}/clearance/groups`);
  await tabTo(priya, "textbox", "SCIM address");
  await keyboard.type(scim.baseUrl);
  await tabTo(priya, "textbox", "Bearer token");
  await keyboard.type(scim.token);
  await keyboard.press("Enter");
  await arrivesAt(priya, /done=saved/, /^status/);
  // It was taken, and is nowhere on the page any more.
  expect(await priya.getByLabel("Bearer token").inputValue()).toBe("");

  await tabTo(priya, "textbox", "Name of the group there");
  await keyboard.type("Tool users");
  await keyboard.press("Enter");
  await priya.getByRole("heading", { name: "Dry run" }).waitFor();
  await press(priya, "button", "Start dry run");
  await focusComesTo(priya, 'heading "This would change now" [level=3]');
  await press(priya, "button", "Go live");
  await priya.getByText("Kept up to date").first().waitFor();
});

test("a chat is added and given its secret without a pointer", async () => {
  const priya = await asPriya();
  const { keyboard } = priya;
  await load(priya, `${site.origin}/clearance/chat`);
  await tabTo(priya, "textbox", "Name");
  await keyboard.type("Harbour");
  await keyboard.press("Enter");
  await arrivesAt(priya, /done=added/, /^status/);
  await tabTo(priya, "textbox", "Secret from Slack");
  await keyboard.type("too short");
  await keyboard.press("Enter");
  await priya.locator(".field-error").waitFor();
  // What was typed is there to be mended.
  expect(await priya.getByLabel("Secret from Slack").inputValue()).toBe("too short");
  await tabTo(priya, "textbox", "Secret from Slack");
  await keyboard.press("Control+A");
  await keyboard.type("8f742231b10e8888abcd99yyyzzz85a5");
  await keyboard.press("Enter");
  // The form closes with the focus in it.
  await arrivesAt(priya, /done=secret/, /^status/);
  expect(await priya.getByLabel("Secret from Slack").inputValue()).toBe("");
});
