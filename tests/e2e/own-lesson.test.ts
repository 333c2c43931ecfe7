import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { openBrowser, signedInPage, SIZES } from "../support/browser/browser";

const LESSON = "reply/angry-in-public";

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** On a phone without JavaScript, where everything is a plain form. */
async function pageFor(email: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: SIZES.phone,
    javaScriptEnabled: false,
  });
  return signedInPage(context, site, email);
}

async function write(page: Page, from: string, to: string) {
  const field = page.getByRole("textbox", { name: "Text" });
  const text = await field.inputValue();
  expect(text).toContain(from);
  await field.fill(text.replace(from, to));
  await page.getByRole("button", { name: "Save and review" }).click();
}

async function publish(page: Page, impact: string, sentence: string) {
  await page.getByRole("radio", { name: impact }).check();
  await page.getByLabel("What changed, in a sentence").fill(sentence);
  await page.getByRole("button", { name: /^Publish version/ }).click();
  await page.getByRole("status").getByText("Published.").waitFor();
}

async function reads(email: string): Promise<string> {
  const page = await pageFor(email);
  await page.goto(`${site.origin}/learn/${LESSON}`);
  return page.getByRole("main").innerText();
}

test("a lesson becomes a company’s own, and takes what the original changed when its trainer says so", async () => {
  const page = await pageFor(PEOPLE.trainer);
  await page.goto(`${site.origin}/studio/library/${LESSON}`);
  await page.getByRole("link", { name: "Company versions" }).click();
  await page.getByLabel("Company", { exact: true }).selectOption("harbour-and-pine");
  await page.getByRole("button", { name: "Create company version" }).click();
  await write(page, "Hundreds may read your answer", "All of Pier Street may read your answer");
  await publish(page, "Wording only", "In our own words.");
  expect(await reads(PEOPLE.employee)).toContain("All of Pier Street");
  expect(await reads(PEOPLE.otherEmployee)).toContain("Hundreds may read");

  await page.goto(`${site.origin}/studio/library/${LESSON}/edit`);
  await write(page, "You would like to explain.", "You would love to explain.");
  await publish(page, "Wording only", "Love.");
  expect(await reads(PEOPLE.employee)).toContain("You would like to explain.");
  expect(await reads(PEOPLE.otherEmployee)).toContain("You would love to explain.");

  await page.goto(`${site.origin}/studio/library/${LESSON}/copies`);
  await page.getByText("Original changed").waitFor();
  await page.getByRole("link", { name: /^See what changed in the original/ }).click();
  await page.getByText("The two fit together").waitFor();
  await page.getByRole("button", { name: "Combine in draft" }).click();
  const text = await page.getByRole("textbox", { name: "Text" }).inputValue();
  expect(text).toContain("All of Pier Street");
  expect(text).toContain("You would love to explain.");
  expect(await reads(PEOPLE.employee)).toContain("You would like to explain.");
  await page.getByRole("link", { name: "Publish…" }).click();
  await publish(page, "Wording only", "Love here too.");
  const maya = await reads(PEOPLE.employee);
  expect(maya).toContain("All of Pier Street");
  expect(maya).toContain("You would love to explain.");
});
