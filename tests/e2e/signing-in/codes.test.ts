import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createKeptMailer } from "~/process/outside/mail-kept";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../../support/browser/browser";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => site.stop());
afterAll(() => browser.close());

test("Maya is told on the page, without loading it again, that her code could not be sent", async () => {
  let fail = () => {};
  const down = new Promise<void>((resolve) => (fail = resolve));
  const refuse = () => Promise.reject(new Error("connect ECONNREFUSED"));
  const mail = { kept: null, send: refuse, check: refuse };
  site = await openSite({ mail, pause: () => down });
  const page = await (await browser.newContext({ viewport: SIZES.phone })).newPage();
  await page.goto(`${site.origin}/sign-in`);
  await page.getByLabel("Email").fill(PEOPLE.employee);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByRole("heading", { name: "Check your email" }).waitFor();
  await page.getByLabel("Code").fill("123");
  fail();
  await page.getByRole("heading", { name: "We couldn’t send the email" }).waitFor();
  expect(await page.getByLabel("Code").inputValue()).toBe("123");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("Maya signs in again in another tab, and what she sent is then taken", async () => {
  const kept = createKeptMailer(() => new Date());
  site = await openSite({ mail: kept });
  const context = await browser.newContext({ viewport: SIZES.phone });
  const phone = await signedInPage(await browser.newContext(), site, PEOPLE.employee);
  const page = await signedInPage(context, site, PEOPLE.employee);
  site.clock.now = new Date(site.clock.now.getTime() + 11 * 60_000);
  await page.goto(`${site.origin}/account`);
  await page.getByRole("button", { name: "End all others" }).click();
  await page.getByRole("heading", { name: "Sign in again to do this" }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Send it again" }).click();
  await page.getByText("You haven’t signed in again yet.").waitFor();

  const opening = context.waitForEvent("page");
  await page.getByRole("link", { name: "Sign in in another tab" }).click();
  const tab = await opening;
  expect(await tab.getByLabel("Email").inputValue()).toBe(PEOPLE.employee);
  await tab.getByRole("button", { name: "Send me a code" }).click();
  await tab.getByLabel("Code").waitFor();
  await expect.poll(() => kept.kept?.length, { interval: 20 }).toBe(1);
  const code = kept.kept![0]!.subject.slice(0, 7);
  await tab.getByLabel("Code").fill(code);
  await tab.getByRole("button", { name: "Sign in", exact: true }).click();
  await tab.waitForURL(/\/account$/);

  await page.getByRole("button", { name: "Send it again" }).click();
  await page.getByRole("heading", { name: "Where you’re signed in" }).waitFor();
  expect(await page.getByRole("button", { name: /^End / }).count()).toBe(0);
  await phone.goto(`${site.origin}/learn`);
  await phone.waitForURL(/\/sign-in/);
});
