import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { findAsides, findDraft } from "~/authoring/queries/drafts";
import { arrivesAt, focused, load, press } from "../support/browser/keyboard";
import {
  SIZES,
  crash,
  expectAccessible,
  openBrowser,
  signedInPage,
} from "../support/browser/browser";

const RULE = "a first name and the shop’s name";
const SENTENCE = "We sign with the shop’s name from now on.";

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

/** Types in a field that is reached without a pointer. */
async function write(page: Page, label: string, text: string) {
  await page.getByLabel(label).first().focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

const ADDRESS = "/clearance/playbook";
const STUDIO = "/studio/companies/harbour-and-pine/playbook";
const PATH = "companies/harbour-and-pine/playbook.yaml";

const saved = async () => (await findDraft(site.store.read, PATH))?.text ?? null;
const lastTopic = (page: Page) => page.getByLabel("What we don’t discuss").last();

async function takeAway(page: Page) {
  await page.getByRole("button", { name: "Discard draft" }).click();
  await expect.poll(saved).toBeNull();
  await page.getByText("Draft discarded").waitFor();
}

test("what is typed saves itself, and an entry is told of what it lacks once it is left", async () => {
  const page = await pageFor(PEOPLE.manager, "wide");
  await load(page, site.origin + ADDRESS);
  const rule = page.getByLabel("Rule");
  const before = await rule.inputValue();
  await rule.fill(`${before}.`);
  await rule.fill(before);
  await page.waitForTimeout(1000);
  expect(await saved()).toBeNull();

  await page.getByRole("button", { name: "Add topic" }).click();
  await page.locator("fieldset:focus", { hasText: "Topic 7" }).waitFor();
  await lastTopic(page).fill("the new ovens");
  await page.getByText("Saved", { exact: false }).first().waitFor();
  await expect.poll(saved).toContain("the new ovens");
  await page.getByText(/^Saved by Priya Nair/).waitFor();
  expect(await page.getByText(/^Fill in “.+” for “the new ovens”\.$/).count()).toBe(0);
  await rule.focus();
  await page
    .getByText(/^Fill in “.+” for “the new ovens”\.$/)
    .first()
    .waitFor();
  await page.getByRole("link", { name: "2 to fix" }).waitFor();
  await expectAccessible(page);
  await page
    .getByRole("link", { name: /^Off limits, 7:/ })
    .first()
    .click();
  expect(await focused(page)).toMatch(/^textbox/);

  // What was typed last goes with the draft, and can be had back.
  await lastTopic(page).fill("the old ovens");
  await takeAway(page);
  const asides = await findAsides(site.store.read, PATH);
  expect(asides.map(({ text }) => text).join()).toContain("the old ovens");
  // Writing goes on as on any other page.
  await rule.fill("a first name and a smile");
  await expect.poll(saved).toContain("a first name and a smile");
  await takeAway(page);
  await page.context().close();
});

test("two who write at once see each other, and a late save shows both versions", async () => {
  const [priya, dana] = [
    await pageFor(PEOPLE.manager, "phone"),
    await pageFor(PEOPLE.trainer, "wide"),
  ];
  await load(priya, site.origin + ADDRESS);
  await load(dana, site.origin + STUDIO);
  await dana.getByText("Also open for Priya Nair", { exact: true }).first().waitFor();
  await dana.getByRole("textbox", { name: "Response time" }).fill("within a minute");
  await expect.poll(saved).toContain("within a minute");
  await priya.getByLabel("Rule").fill("a first name and a smile");
  await priya.getByRole("heading", { name: "Two versions" }).waitFor();
  expect(await focused(priya)).toMatch(/^region "Two versions"/);
  await expectAccessible(priya);
  expect(await saved()).not.toContain("smile");
  await priya.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(saved).toContain("smile");
  const asides = await findAsides(site.store.read, PATH);
  expect(asides.map(({ text }) => text).join()).toContain("within a minute");

  // A person with nothing unsaved carries on with the newest automatically.
  await dana.reload();
  const rule = dana.getByLabel("Rule");
  expect(await rule.inputValue()).toBe("a first name and a smile");
  await priya.getByRole("textbox", { name: "Response time" }).fill("in a blink");
  await priya.getByLabel("Where to ask").focus();
  await expect.poll(saved).toContain("in a blink");
  await dana.getByLabel("Where to ask").fill("the back office");
  await dana.getByRole("button", { name: "Use Priya Nair’s version" }).click();
  await expect
    .poll(() => dana.getByRole("textbox", { name: "Response time" }).inputValue())
    .toBe("in a blink");
  await takeAway(dana);
  await priya.context().close();
  await dana.context().close();
});

test("words that could not be saved come back in the same browser", async () => {
  const page = await pageFor(PEOPLE.manager, "phone");
  await load(page, site.origin + ADDRESS);
  await page.context().setOffline(true);
  await page.getByLabel("Rule").fill("a first name and a wave");
  await page.getByText("Not saved — retrying").first().waitFor();
  await expectAccessible(page);
  await crash(page);
  await page.context().setOffline(false);
  expect(await saved()).toBeNull();

  const next = await page.context().newPage();
  await load(next, site.origin + ADDRESS);
  await next.getByText("What you typed last is back").waitFor();
  expect(await next.getByLabel("Rule").inputValue()).toBe("a first name and a wave");
  await expect.poll(saved).toContain("a first name and a wave");
  await takeAway(next);
  await page.context().close();
});

test("a manager changes the signature rule by keyboard, and Maya sees what changed", async () => {
  const page = await pageFor(PEOPLE.manager, "wide");
  await load(page, `${site.origin}/clearance/playbook`);
  await expectAccessible(page);
  await page.getByLabel("Who to ask").last().focus();
  await press(page, "button", "Add topic");
  await page.locator("fieldset:focus", { hasText: "Topic 7" }).waitFor();
  await press(page, "button", /^Remove +Topic 7$/);
  await write(page, "Rule", RULE);
  await page.getByRole("button", { name: "Add task" }).focus();
  // The link waits until what was typed is saved.
  await press(page, "link", "Publish…");
  await arrivesAt(page, /playbook\/publish$/);
  await page.getByRole("heading", { name: "Where it’s quoted" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "People should see what changed" }).focus();
  await page.keyboard.press("Space");
  await write(page, "What changed, in a sentence", SENTENCE);
  await press(page, "button", /^Publish version/);
  await arrivesAt(page, /playbook\/history/);
  await expectAccessible(page);

  const maya = await pageFor(PEOPLE.employee, "phone");
  await load(maya, `${site.origin}/learn`);
  await press(maya, "link", "The playbook");
  await arrivesAt(maya, /\/playbook\/changes$/);
  await maya.getByText(SENTENCE).waitFor();
  expect(await maya.getByText("added: the shop’s name").count()).toBe(1);
  await expectAccessible(maya);
  await press(maya, "button", "I’ve seen this");
  await arrivesAt(maya, /changes\?seen$/, "status");
  await load(maya, `${site.origin}/learn`);
  expect(await maya.getByRole("link", { name: "The playbook" }).count()).toBe(0);
});
