import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { openBrowser, signedInPage, SIZES } from "../support/browser/browser";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

test("a manager assigns to the people ticked on the board, having seen who is affected", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.manager);
  await page.goto(`${site.origin}/clearance`);
  for (const name of ["Esther Goldberg", "Finn O’Connor"])
    await page.getByRole("checkbox", { name }).check();
  await page.getByText("2 ticked").waitFor();
  await page.getByRole("button", { name: "Assign" }).click();
  await page.getByLabel("Programme").selectOption({ label: "Cleared to reply" });
  await page.getByLabel(/^Instagram/).check();
  await page.getByRole("button", { name: "Preview people" }).click();
  await page.getByRole("heading", { name: "2 people will be enrolled" }).waitFor();
  await page.getByRole("button", { name: "Assign to 2 people" }).dblclick();
  await page.getByText("Done for 2 people").waitFor();
  await page.getByRole("heading", { name: "2 people enrolled" }).waitFor();
  expect(await page.getByRole("listitem").filter({ hasText: "Esther Goldberg" }).count()).toBe(1);
  await context.close();
});

test("without JavaScript everyone a filter shows is extended, and a mistake keeps what was typed", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
  const page = await signedInPage(context, site, PEOPLE.manager);
  await page.goto(`${site.origin}/clearance?show=training`);
  await page.getByRole("checkbox", { name: /^All \d+ shown$/ }).check();
  await page.getByRole("button", { name: "Extend" }).click();
  await page.getByLabel("Programme").selectOption({ label: "Cleared to reply" });
  await page.getByLabel("New due date").fill("2026-11-30");
  await page.getByRole("button", { name: "Preview people" }).click();
  await page.waitForURL(/due=2026-11-30/);
  // A browser sends no past day of its own accord.
  await page.goto(page.url().replace("due=2026-11-30", "due=2026-11-20"));
  await page.getByText("Choose today or a later day.").waitFor();
  expect(await page.getByLabel("Programme").inputValue()).toBe("reply");
  await page.getByLabel("New due date").fill("2027-02-01");
  await page.getByRole("button", { name: "Preview people" }).click();
  await page.getByRole("button", { name: /^Extend for / }).click();
  await page.getByRole("link", { name: /^Say why/ }).waitFor();
  await page.getByLabel("Reason").fill("The busy weeks before Christmas.");
  await page.getByRole("button", { name: /^Extend for / }).click();
  await page.getByRole("heading", { name: /people given this due date$/ }).waitFor();
  const again = page.url();
  await page.goto(again);
  await page.getByRole("heading", { name: /people given this due date$/ }).waitFor();
  await context.close();
});
