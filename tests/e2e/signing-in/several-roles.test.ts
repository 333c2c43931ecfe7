import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  inScheme,
  openBrowser,
  scriptsOff,
  signedInPage,
  SIZES,
} from "../../support/browser/browser";
import { arrivesAt, load, press, tabTo } from "../../support/browser/keyboard";
import { givePriyaHats } from "../../support/harness/several-hats";

const MANAGES = "/as/manager@harbour-and-pine";
const ELSEWHERE = "/as/employee@tidewater";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await givePriyaHats(site);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const pathOf = (page: Page) => new URL(page.url()).pathname;

test("by keyboard alone somebody goes on in another role, and two windows never mix them up", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.manager);
  await load(page, `${site.origin}/clearance`);
  expect(pathOf(page)).toBe(`${MANAGES}/clearance`);
  await tabTo(page, "button", /^Manager at Harbour/);
  await page.keyboard.press("Enter");
  const menu = page.getByRole("heading", { name: "Your roles" });
  await menu.waitFor();
  for (const scheme of ["light", "dark"] as const) {
    await inScheme(page, scheme);
    await expectAccessible(page);
  }
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "hidden" });
  await page.keyboard.press("Enter");
  await tabTo(page, "button", /^Tidewater/);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === `${ELSEWHERE}/learn`);
  await page.getByRole("heading", { level: 1 }).waitFor();

  // A window of the other role is as it was, and what is done there is done as that.
  const other = await context.newPage();
  await load(other, `${site.origin}${MANAGES}/clearance/coverage`);
  const data = other.waitForResponse((response) => response.url().includes(".data"));
  await press(other, "link", /^Sign-offs/);
  await arrivesAt(other, /^\/as\/manager@harbour-and-pine\/clearance\/sign-offs/);
  expect(new URL((await data).url()).pathname).toBe(`${MANAGES}/clearance/sign-offs.data`);
  await page.bringToFront();
  await page.getByRole("link", { name: "Playbook" }).first().click();
  await page.waitForURL((url) => url.pathname === `${ELSEWHERE}/playbook`);
  await page
    .getByText(/Tidewater/)
    .first()
    .waitFor();
  // What a page fetches by itself goes to the same role.
  await page.keyboard.press("/");
  const found = page.waitForResponse((response) => response.url().includes("/search/results"));
  await page.keyboard.type("tone");
  expect(new URL((await found).url()).pathname).toBe(`${ELSEWHERE}/search/results`);
  expect((await found).status()).toBe(200);
  await context.close();
});

test("on a phone and without JavaScript the menu opens all the same", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone });
  const page = await signedInPage(context, site, PEOPLE.manager);
  await scriptsOff(page);
  await page.goto(`${site.origin}${MANAGES}/account`);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: /^Manager at Harbour/ }).click();
  const learn = page.locator(".hat-menu").getByRole("button", { name: /^Harbour.*Employee/ });
  await learn.click();
  await page.waitForURL((url) => url.pathname === "/as/employee@harbour-and-pine/learn");
  await context.close();
});
