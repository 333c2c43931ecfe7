import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright";
import { findDraft } from "~/authoring/queries/drafts";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { arrivesAt, load, press } from "../support/browser/keyboard";
import { SIZES, expectAccessible, openBrowser, signedInPage } from "../support/browser/browser";

const PATH = "companies/harbour-and-pine/policy.md";
const SENTENCE = "Nobody answers a customer after midnight.";

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

async function pageFor(email: string, size: keyof typeof SIZES): Promise<Page> {
  return signedInPage(await browser.newContext({ viewport: SIZES[size] }), site, email);
}

const saved = async () => (await findDraft(site.store.read, PATH))?.text ?? "";

/** Replaces what is in a field that is reached without a pointer, as by pasting. */
async function write(page: Page, label: string, text: string) {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

test("a manager writes a version by keyboard, is told of its gap, and publishes it; Maya is asked to sign it", async () => {
  const page = await pageFor(PEOPLE.manager, "wide");
  await load(page, `${site.origin}/clearance/policy`);
  await press(page, "link", "Write new version");
  await arrivesAt(page, /policy\/edit$/);
  await expectAccessible(page);
  await page.getByLabel("Text", { exact: true }).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\n\n## Nights\n\nAfter midnight, ask [who is on duty].");
  await expect.poll(saved).toContain("[who is on duty]");
  await page.getByLabel("Title", { exact: true }).focus();
  await page.getByText("Fill in [who is on duty].").first().waitFor();
  await expectAccessible(page);
  await press(page, "link", "Publish…");
  await arrivesAt(page, /policy\/edit\/publish$/);
  await page.getByText("1 issue to fix first").waitFor();
  expect(await page.getByRole("button", { name: /^Publish version/ }).count()).toBe(0);

  await press(page, "link", "Open the policy");
  await arrivesAt(page, /policy\/edit$/);
  const text = page.getByLabel("Text", { exact: true });
  await write(page, "Text", (await text.inputValue()).replace("[who is on duty]", "Priya"));
  await expect.poll(saved).toContain("ask Priya.");
  await press(page, "link", "Publish…");
  await arrivesAt(page, /policy\/edit\/publish$/);
  await page.getByRole("radio", { name: "To be signed" }).focus();
  await page.keyboard.press("Space");
  await expectAccessible(page);
  await write(page, "What changed, in a sentence", SENTENCE);
  // Other days have other numbers, which are shown before anything is published.
  await write(page, "Days to sign", "3");
  await press(page, "button", /^Publish version 2026\.3/);
  await page.getByText("counted again below").waitFor();
  await page.getByText("If it has to be signed within 3 days:").waitFor();
  await expectAccessible(page);
  await press(page, "button", /^Publish version 2026\.3/);
  await arrivesAt(page, /policy\/edit\/history/);
  await page.getByText(/^Published\. \d+ people are asked to sign\.$/).waitFor();
  await expectAccessible(page);

  const maya = await pageFor(PEOPLE.employee, "phone");
  await load(maya, `${site.origin}/learn/policy`);
  await maya.getByRole("heading", { name: "Sign policy 2026.3" }).waitFor();
  await maya.getByText("After midnight, ask Priya.").waitFor();
  await expectAccessible(maya);
  await maya.getByLabel("Your name").fill("Maya Okafor");
  await press(maya, "button", "Sign policy");
  await maya
    .getByText(/You signed 2026\.3/)
    .first()
    .waitFor();
  await page.context().close();
  await maya.context().close();
});
