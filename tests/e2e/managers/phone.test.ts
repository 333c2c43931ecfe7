import type { Browser, Locator } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../../support/browser/browser";
import { load } from "../../support/browser/keyboard";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Wholly on the screen, at the thumb. */
async function isAtThumb(link: Locator): Promise<boolean> {
  const box = (await link.boundingBox())!;
  const { width, height } = SIZES.phone;
  return box.x >= 0 && box.x + box.width <= width && box.y > height - 90;
}

test("a manager goes everywhere by one strip, which shows where they are", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone });
  const page = await signedInPage(context, site, PEOPLE.manager);
  await load(page, `${site.origin}/clearance`);
  const strip = page.getByRole("navigation", { name: "Main" });
  const names = await strip.getByRole("link").allTextContents();
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    await strip.getByRole("link", { name, exact: true }).click();
    const here = strip.locator("[aria-current=page]");
    await here.filter({ hasText: name }).waitFor();
    await expect.poll(() => isAtThumb(here), { message: name }).toBe(true);
    await expectNoSidewaysScroll(page);
  }
  await context.close();
});

test("the board is cards with names and chips, and its filters stay", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone });
  const page = await signedInPage(context, site, PEOPLE.manager);
  await load(page, `${site.origin}/clearance?show=paused`);
  const row = page.getByRole("row", { name: /Clara/ });
  await row.getByText("Paused", { exact: true }).first().waitFor();
  const sideways = await page
    .locator(".table-scroll")
    .evaluate((box) => box.scrollWidth > box.clientWidth);
  expect(sideways).toBe(false);
  await expectAccessible(page);
  await page.getByRole("link", { name: /Clara/ }).click();
  await page.getByRole("heading", { level: 1, name: /Clara/ }).waitFor();
  await context.close();
});

test("people who haven’t signed are reminded by one press, without JavaScript, and once", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
  const page = await signedInPage(context, site, PEOPLE.manager);
  await page.goto(`${site.origin}/clearance/policy`);
  const remind = page.getByRole("button", { name: /^Remind / });
  const [, count] = /(\d+)/.exec((await remind.textContent()) ?? "") ?? [];
  await remind.click();
  const said = page.getByRole("status").filter({ hasText: `${count} people reminded` });
  await said.waitFor();
  await expectNoSidewaysScroll(page);
  expect(await remind.count()).toBe(0);
  await page.getByText("Everyone was reminded in the last day").waitFor();
  await page.reload();
  await said.waitFor();
  await context.close();
});
