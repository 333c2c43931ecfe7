import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright";
import { openSite, PEOPLE, type Site } from "../support/site";
import { arrivesAt, load, press } from "./keyboard";
import { expectAccessible, openBrowser, signedInPage, SIZES } from "./support";

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

test("words that were never saved come back in the same browser, until they are saved or let go", async () => {
  const page = await pageFor(PEOPLE.manager, "phone");
  const address = `${site.origin}/clearance/playbook`;
  await load(page, address);
  await page.getByRole("button", { name: "Add a topic" }).click();
  await page.locator("fieldset:focus", { hasText: "Topic 7" }).waitFor();
  await page.getByLabel("What we do not discuss").last().fill("the new ovens");
  await page.getByText("Not saved yet.").waitFor();
  await page.close({ runBeforeUnload: false });

  const next = await page.context().newPage();
  await load(next, address);
  await next.getByText("Your words are back").waitFor();
  const topic = next.getByLabel("What we do not discuss").last();
  expect(await topic.inputValue()).toBe("the new ovens");
  await next.getByText("Not saved yet.").waitFor();
  await expectAccessible(next);
  await next.getByRole("button", { name: "Save the draft" }).click();
  await next.getByText("Saved as a draft").waitFor();
  await load(next, address);
  expect(await topic.inputValue()).toBe("the new ovens");
  expect(await next.getByText("Your words are back").count()).toBe(0);

  await topic.fill("the old ovens");
  await next.getByText("Not saved yet.").waitFor();
  await next.close({ runBeforeUnload: false });
  const last = await page.context().newPage();
  await load(last, address);
  await last.getByRole("button", { name: "Take what is saved instead" }).click();
  await last.getByText("Your words are back").waitFor({ state: "detached" });
  expect(await last.getByLabel("What we do not discuss").last().inputValue()).toBe("the new ovens");
  last.on("dialog", (dialog) => void dialog.accept());
  await last.getByRole("button", { name: "Take the draft away" }).click();
  await last.getByText("The draft was taken away").waitFor();
  await page.context().close();
}, 60_000);

test("a manager changes the signature rule by keyboard, and Maya sees what changed", async () => {
  const page = await pageFor(PEOPLE.manager, "wide");
  await load(page, `${site.origin}/clearance/playbook`);
  await expectAccessible(page);
  await page.getByLabel("Whom to ask").last().focus();
  await press(page, "button", "Add a topic");
  await page.locator("fieldset:focus", { hasText: "Topic 7" }).waitFor();
  await press(page, "button", /^Take away +topic 7$/);
  await write(page, "The rule", RULE);
  await page.getByText("Not saved yet.").waitFor();
  await page.getByRole("button", { name: "Add a task" }).focus();
  await press(page, "button", "Save, look and publish");
  await arrivesAt(page, /playbook\/publish$/);
  await page.getByRole("heading", { name: "Where it is quoted" }).waitFor();
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
  await press(maya, "button", "I have seen this");
  await arrivesAt(maya, /changes\?seen$/, "status");
  await load(maya, `${site.origin}/learn`);
  expect(await maya.getByRole("link", { name: "The playbook" }).count()).toBe(0);
}, 60_000);
