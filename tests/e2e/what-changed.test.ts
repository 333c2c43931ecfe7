import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { arrivesAt, load, press } from "../support/browser/keyboard";
import { expectAccessible, openBrowser, signedInPage, SIZES } from "../support/browser/browser";
import { giveWork } from "../support/browser/trainers-work";

const LESSON = "Plain, short, specific";
const SEEN = "Noted: you’ve seen this";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  site = await openSite();
  await giveWork(site.store);
  return () => site.stop();
});

afterAll(() => browser.close());

async function mayasPage(options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
  return signedInPage(await browser.newContext(options), site, PEOPLE.employee);
}

test("Maya looks at what changed by keyboard, and hears what was removed and added", async () => {
  const page = await mayasPage({ viewport: SIZES.wide });
  await load(page, `${site.origin}/learn`);
  await page.getByText("Take a look by 5 December 2026.").first().waitFor();
  await press(page, "link", LESSON);
  await arrivesAt(page, /\/changes$/);
  await expectAccessible(page);
  const went = page.getByText("removed: • a second apology");
  expect(await went.count()).toBe(1);
  expect(await page.getByText("added: talk of").count()).toBe(1);
  await press(page, "button", "I’ve seen this");
  await arrivesAt(page, /changes\?seen$/, "status");
  await page.getByRole("status").getByText(SEEN).waitFor();
  await expectAccessible(page);
  await load(page, `${site.origin}/learn`);
  expect(await page.getByRole("link", { name: LESSON }).count()).toBe(0);
});

test("the same on a phone without JavaScript", async () => {
  const page = await mayasPage({ viewport: SIZES.phone, javaScriptEnabled: false });
  await page.goto(`${site.origin}/learn/tone`);
  expect(await page.getByText("Changed", { exact: true }).count()).toBe(1);
  await page.getByRole("link", { name: `See what changed in “${LESSON}”` }).click();
  const fold = page.getByText(/unchanged lines/).first();
  const line = page.locator("details p").first();
  expect(await line.isVisible()).toBe(false);
  await fold.click();
  expect(await line.isVisible()).toBe(true);
  await page.getByRole("button", { name: "I’ve seen this" }).click();
  await page.getByText(SEEN).waitFor();
  await page.goto(`${site.origin}/learn/tone`);
  expect(await page.getByText("Changed", { exact: true }).count()).toBe(0);
});
