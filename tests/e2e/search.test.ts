import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  inScheme,
  openBrowser,
  signedInPage,
  SIZES,
} from "../support/browser/browser";
import { arrivesAt, focusComesTo, load } from "../support/browser/keyboard";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function opened(who: string, at: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport });
  const page = await signedInPage(context, site, who);
  await load(page, site.origin + at);
  return { context, page, dialog: page.getByRole("dialog", { name: "Search" }) };
}

const chosen = (page: Page) => page.getByRole("option", { selected: true });

test("by keyboard alone a manager finds a person, an action and all of many", async () => {
  const { context, page, dialog } = await opened(PEOPLE.manager, "/clearance/coverage", SIZES.wide);
  await page.keyboard.press("/");
  await focusComesTo(page, /^combobox "Search"/);
  await dialog.getByRole("option", { name: "Handover" }).waitFor();
  await page.keyboard.type("brandt");
  await chosen(page).filter({ hasText: "Ana Brandt" }).waitFor();
  await dialog.getByRole("status").filter({ hasText: "1 result" }).waitFor();
  for (const scheme of ["light", "dark"] as const) {
    await inScheme(page, scheme);
    await expectAccessible(page);
  }
  await page.keyboard.press("Enter");
  await arrivesAt(page, /^\/clearance\/people\//);
  await page.getByRole("heading", { level: 1, name: "Ana Brandt" }).waitFor();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("a");
  await dialog
    .getByRole("option", { name: /^Show all/ })
    .first()
    .waitFor();
  const first = await chosen(page).textContent();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen(page).textContent()).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await page.getByRole("option").last().getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await context.close();
});

test("what is typed while the dialog is loading goes into it, and is no shortcut of the page", async () => {
  const { context, page, dialog } = await opened(
    PEOPLE.manager,
    "/clearance/sign-offs",
    SIZES.wide,
  );
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/\/search-dialog-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const before = page.url();
  await page.keyboard.press("Control+k");
  // On this page “j” is the next person and “a” authorises.
  await page.keyboard.type("jax");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("oanna");
  letThrough();
  await focusComesTo(page, /^combobox "Search"/);
  expect(await dialog.getByRole("combobox").inputValue()).toBe("joanna");
  await dialog
    .getByRole("option", { name: /^Joanna/ })
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(page.url()).toBe(before);
  expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
  await context.close();
});

test("a slash where one types is a slash; what is not found, and a lost connection, are said", async () => {
  const { context, page, dialog } = await opened(PEOPLE.manager, "/clearance", SIZES.phone);
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("/");
  expect(await page.getByRole("searchbox").inputValue()).toBe("/");
  expect(await dialog.count()).toBe(0);

  await page.getByRole("link", { name: "Search", exact: true }).click();
  await dialog.getByRole("option").first().waitFor();
  await page.keyboard.type("zeppelin");
  await dialog.getByText("No results for “zeppelin”").waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await context.setOffline(true);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("ana");
  await dialog.getByText("You’re offline.").waitFor();
  await context.setOffline(false);
  await chosen(page).filter({ hasText: "Ana Brandt" }).waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await focusComesTo(page, 'link "Search"');
  await context.close();
});

test("without JavaScript the same is a page", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  await page.goto(`${site.origin}/studio`);
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("new lesson");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("main").getByRole("link", { name: "New lesson", exact: true }).click();
  await page
    .getByRole("heading", { level: 1 })
    .filter({ hasText: /lesson/i })
    .waitFor();
  await context.close();
});
