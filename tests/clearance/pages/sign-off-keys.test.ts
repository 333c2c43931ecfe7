import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { settled } from "../../support/clearance/settled";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import { focusComesTo, focused, load, press, tabTo } from "../../support/browser/keyboard";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../../support/browser/browser";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

beforeEach(async () => {
  const { pendingSignOff } = site.store.read.tables;
  await site.store.write((tx) => tx.delete(pendingSignOff));
});

const QUEUES = [
  ["trainer", PEOPLE.trainer, "/studio/sign-offs", /^You signed off /],
  ["manager", PEOPLE.manager, "/clearance/sign-offs", /^You authorised /],
] as const;

const list = (page: Page) => page.getByRole("navigation", { name: "People waiting" });
const nameAt = (page: Page, index: number) =>
  list(page).getByRole("link").nth(index).locator(".strong").textContent();

/** The names in the list, as they stand there. */
const names = (page: Page) => list(page).locator("a .strong").allTextContents();

test.each(QUEUES)(
  "a %s goes through the queue by single keys: on, back, sign off, undo, not yet",
  async (_, email, path, decided) => {
    const context = await browser.newContext({ viewport: SIZES.wide });
    const page = await signedInPage(context, site, email);
    await load(page, site.origin + path);
    const [first, second, third] = (await names(page)) as [string, string, string];
    await page.locator("[aria-keyshortcuts=j]").first().waitFor();
    await page.keyboard.press("j");
    await focusComesTo(page, `article "${second}"`);
    await page.keyboard.press("j");
    await focusComesTo(page, `article "${third}"`);
    await page.keyboard.press("k");
    await focusComesTo(page, `article "${second}"`);
    expect(new URL(page.url()).searchParams.get("who")).not.toBeNull();
    await expectAccessible(page);

    await page.keyboard.press("a");
    await focusComesTo(page, /^status/);
    expect(await page.locator(":focus .notice-title").textContent()).toMatch(decided);
    expect(await names(page)).not.toContain(second);
    await page.getByRole("article", { name: third }).waitFor();
    await expectAccessible(page);

    await page.keyboard.press("u");
    await page
      .getByRole("status")
      .filter({ hasText: `Undone: ${second}` })
      .waitFor();
    expect((await names(page)).slice(0, 3)).toEqual([first, second, third]);

    await page.keyboard.press("n");
    await focusComesTo(page, /^textbox "Your comment"/);
    // What is typed there is a comment, letter by letter.
    await page.keyboard.type("jan and uku?");
    expect(await page.getByLabel("Your comment").inputValue()).toBe("jan and uku?");
    await press(page, "button", "Not yet", { limit: 3 });
    await focusComesTo(page, /^status/);
    expect(await page.locator(":focus .notice-title").textContent()).toBe(
      `You said “not yet” to ${second}`,
    );
    await settled(site);
    await load(page, page.url());
    await page
      .getByRole("status")
      .filter({ hasText: `“Not yet”: ${second}` })
      .waitFor();
    await context.close();
  },
);

test("the keys are told of, and can be turned off for good", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  await load(page, `${site.origin}/studio/sign-offs`);
  const help = page.getByText("Previous person", { exact: true }).last();
  expect(await help.isVisible()).toBe(false);
  await page.keyboard.press("?");
  await help.waitFor();
  await expectAccessible(page);
  await tabTo(page, "checkbox", "Use single keys");
  await page.keyboard.press("Space");
  await page.getByLabel("Use single keys").and(page.locator(":not(:checked)")).waitFor();
  await load(page, page.url());
  await page.getByText("Keyboard shortcuts").waitFor();
  const [first] = await names(page);
  await page.getByRole("article").focus();
  for (const key of ["j", "a", "?"]) await page.keyboard.press(key);
  expect(await focused(page)).toBe(`article "${first}"`);
  expect(page.url()).toBe(`${site.origin}/studio/sign-offs`);
  expect(await help.isVisible()).toBe(false);
  await context.close();
});

test.each(QUEUES)(
  "on a phone and without JavaScript a %s opens someone, decides, and undoes it",
  async (_, email, path, decided) => {
    const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
    const page = await signedInPage(context, site, email);
    await page.goto(site.origin + path);
    const name = (await nameAt(page, 0))!;
    expect(await page.getByRole("article").isVisible()).toBe(false);
    await list(page).getByRole("link").first().click();
    const article = page.getByRole("article", { name });
    await article.waitFor();
    expect(await list(page).isVisible()).toBe(false);
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: "All who are waiting" }).click();
    await list(page).waitFor();
    await page.goBack();
    await article.waitFor();
    await article.getByRole("button", { name: /Sign off|Authorise/ }).click();
    const told = page.getByRole("status").filter({ hasText: decided });
    await told.waitFor();
    await expectNoSidewaysScroll(page);
    await told.getByRole("button", { name: `Undo the decision about ${name}` }).click();
    await page
      .getByRole("status")
      .filter({ hasText: `Undone: ${name}` })
      .waitFor();
    await article.waitFor();
    await context.close();
  },
);
