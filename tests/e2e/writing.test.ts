import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import {
  SIZES,
  crash,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
} from "../support/browser/browser";

const JONAH = "jonah@northlight.example";
const LESSON = "/studio/library/reply/angry-in-public/edit";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function writing(context: BrowserContext, email: string): Promise<Page> {
  const page = await signedInPage(context, site, email);
  await page.goto(site.origin + LESSON);
  await page.getByLabel("Lead").waitFor();
  return page;
}

/** The draft as it is on disk; null where there is none. */
async function draftText(): Promise<string | null> {
  const [row] = await site.store.read.select().from(site.store.read.tables.draft);
  return row?.text ?? null;
}

async function leads(page: Page, words: string) {
  await page.getByLabel("Lead").fill(words);
}

const saved = (page: Page) => page.getByText(/^Saved (just now|\d+ seconds ago)$/).waitFor();

test("two trainers in one draft see each other, and of two versions neither is lost", async () => {
  const [danas, jonahs] = [
    await browser.newContext({ viewport: SIZES.wide }),
    await browser.newContext({ viewport: SIZES.phone }),
  ];
  const dana = await writing(danas, PEOPLE.trainer);
  await leads(dana, "Dana’s first words.");
  await saved(dana);
  expect(await draftText()).toContain("lead: Dana’s first words.");
  await expectAccessible(dana);

  const jonah = await writing(jonahs, JONAH);
  expect(await jonah.getByLabel("Lead").inputValue()).toBe("Dana’s first words.");
  await jonah.getByText("Also open for Dana Kessler", { exact: true }).waitFor();
  await expectNoSidewaysScroll(jonah);

  // Both write on top of the same save; the first to be saved stands.
  await leads(dana, "Dana’s second words.");
  await expect.poll(draftText).toContain("Dana’s second words.");
  await leads(jonah, "Jonah’s words.");
  await jonah.getByRole("heading", { name: "Two versions" }).waitFor();
  expect(await draftText()).toContain("Dana’s second words.");
  await jonah.getByText("Dana Kessler saved this while you were writing").waitFor();
  await expectAccessible(jonah);
  await expectNoSidewaysScroll(jonah);
  await jonah.getByRole("button", { name: "Keep mine" }).click();
  await saved(jonah);
  expect(await draftText()).toContain("Jonah’s words.");
  const aside = await site.store.read.select().from(site.store.read.tables.draftAside);
  expect(aside.map(({ text }) => text).join()).toContain("Dana’s second words.");

  // Who had nothing unsaved is shown the newest, without asking.
  await dana.getByText("This is now the latest version").waitFor();
  expect(await dana.getByLabel("Lead").inputValue()).toBe("Jonah’s words.");
  await danas.close();
  await jonahs.close();
});

test("what cannot be saved stays in the browser: without a connection, past a closed page, past a session", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await writing(context, PEOPLE.trainer);
  await context.setOffline(true);
  await leads(page, "Written on a train.");
  await page.getByText("Not saved — retrying").first().waitFor();
  expect(await draftText()).not.toContain("Written on a train.");
  await crash(page);
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(site.origin + LESSON);
  await again.getByText("What you typed last is back").waitFor();
  await saved(again);
  expect(await draftText()).toContain("Written on a train.");

  await context.clearCookies();
  await leads(again, "Written after the session had ended.");
  await again.getByText("You’ve been signed out").waitFor();
  await (await signedInPage(context, site, PEOPLE.trainer)).close();
  await again.bringToFront();
  await again.evaluate(() => window.dispatchEvent(new Event("focus")));
  await saved(again);
  expect(await draftText()).toContain("Written after the session had ended.");
  await context.close();
});

test("without JavaScript the text is written as it stands in its file, and a late save shows both", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
  const [page, late] = [
    await signedInPage(context, site, PEOPLE.trainer),
    await signedInPage(context, site, PEOPLE.trainer),
  ];
  for (const one of [page, late]) await one.goto(site.origin + LESSON);
  const text = page.getByLabel("Text");
  const before = await text.inputValue();
  await text.fill(before.replace(/^lead: .*$/m, "lead: Written plainly."));
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("Draft saved", { exact: true }).waitFor();
  expect(await draftText()).toBe(before.replace(/^lead: .*$/m, "lead: Written plainly."));

  await late.getByLabel("Text").fill(before.replace(/^lead: .*$/m, "lead: Written late."));
  await late.getByRole("button", { name: "Save draft" }).click();
  await late.getByRole("heading", { name: "Two versions" }).waitFor();
  expect(await late.getByLabel("Text").inputValue()).toContain("Written late.");
  expect(await draftText()).toContain("Written plainly.");
  await expectNoSidewaysScroll(late);
  await late.getByRole("button", { name: "Keep mine" }).click();
  await late.getByText("Draft saved", { exact: true }).waitFor();
  expect(await draftText()).toContain("Written late.");
  await page.goto(site.origin + LESSON);
  await page.getByRole("button", { name: "Discard draft" }).click();
  await page.getByText("Draft discarded").waitFor();
  expect(await draftText()).toBeNull();
  await context.close();
});
