import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/site";
import { arrivesAt, focusComesTo, focused, load, press, tabTo } from "./keyboard";
import { openBrowser, signedInPage, SIZES } from "./support";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

test("a lesson is changed, looked over and published without a pointer", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  const { keyboard } = page;
  await load(page, `${site.origin}/studio/library/tone/plain-short-specific/edit`);
  await page.getByLabel("Lead").waitFor();
  await tabTo(page, "textbox", "Lead");
  await keyboard.press("Control+a");
  await keyboard.type("Say it plainly.");
  await tabTo(page, "textbox", "Text of the lesson");
  await keyboard.press("Control+End");

  // From the text to the tools and along them, to a block whose first field is waiting.
  await keyboard.press("Alt+F10");
  for (let tools = 0; !(await focused(page)).startsWith('button "+ Callout"'); tools += 1) {
    expect(tools, "the arrows lead to every tool").toBeLessThan(30);
    await keyboard.press("ArrowRight");
  }
  await keyboard.press("Enter");
  await focusComesTo(page, /^combobox "Kind"/);
  await keyboard.press("Tab");
  await keyboard.type("Out loud");
  await keyboard.press("Escape");
  await keyboard.type("Read it aloud before you send it.");
  const saved = async () =>
    (await site.store.read.select().from(site.store.read.tables.draft))[0]?.text ?? "";
  const callout =
    '{% callout type="note" title="Out loud" %}\nRead it aloud before you send it.\n{% /callout %}';
  await expect.poll(saved, { timeout: 10_000 }).toContain(callout);
  await page.getByText(/^Saved /).waitFor();
  const before = await saved();
  expect(before).toMatch(/^lead: "?Say it plainly\."?$/m);

  // One block further up, and back by undoing.
  await keyboard.press("Alt+ArrowUp");
  await expect.poll(saved, { timeout: 10_000 }).not.toBe(before);
  expect(await saved()).toContain(callout);
  await keyboard.press("Control+z");
  await expect.poll(saved, { timeout: 10_000 }).toBe(before);

  await press(page, "link", "Publish…", { back: true, limit: 200 });
  await arrivesAt(page, /\/publish$/);
  await tabTo(page, "radio", /^Wording only/);
  await keyboard.press("Space");
  await tabTo(page, "textbox", "What changed, in a sentence");
  await keyboard.type("A callout.");
  await press(page, "button", /^Publish version/);
  await arrivesAt(page, /\/history\?/, /^(status|main)/);
  await page.getByText("A callout.").first().waitFor();
  await context.close();
});

/** The editor of a lesson that begins with a block, with nothing typed yet, and the cursor in its text. */
async function atTheText(page: Page) {
  await load(page, `${site.origin}/studio/library/tone/person-with-a-name/edit`);
  await page.getByLabel("Lead").waitFor();
  await tabTo(page, "textbox", "Text of the lesson");
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(300);
  return page.locator("#edit-text > p");
}

test("the text that begins with a block takes the cursor too", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  await atTheText(page);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("Hello? ");
  await page.getByText(/^Hello\? Does ANYONE there know/).waitFor();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("The end.");
  expect(await page.locator("#edit-text").textContent()).toMatch(/The end\.$/);
  await context.close();
});

// On a busy page the browser moves the cursor and hands over what comes next before it tells anybody of the move. These do both at
// once.

test("a key acts where the cursor is before the browser has said so, and a pause takes no space away", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  const paragraphs = await atTheText(page);
  const [first = ""] = await paragraphs.allTextContents();
  await paragraphs.first().evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
    getSelection()?.collapseToEnd();
    const enter = { key: "Enter", code: "Enter", keyCode: 13, bubbles: true, cancelable: true };
    paragraph.parentElement?.dispatchEvent(new KeyboardEvent("keydown", enter));
  });
  await page.keyboard.type("so on, ");
  // Longer than the editor waits before it looks over the text.
  await page.waitForTimeout(900);
  await page.keyboard.type("and so on");
  expect((await paragraphs.allTextContents()).slice(0, 2)).toEqual([first, "so on, and so on"]);
  await context.close();
});

test("a tool works on the words chosen before the browser has said so", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  const first = (await atTheText(page)).first();
  const words = await first.textContent();
  await first.evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
    document.querySelector<HTMLElement>('.edit-tool[aria-label="Bold"]')?.click();
  });
  expect(await first.locator("strong").allTextContents()).toEqual([words]);
  await context.close();
});

test("the cursor stays where it went when what is to mend is shown before the browser has said so", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  await atTheText(page);
  await page.keyboard.press("Control+End");
  await page.getByRole("button", { name: "+ Do / don’t" }).click();
  const advised = page.getByRole("group", { name: /^Do/ }).last();
  await focusComesTo(page, /^textbox "Heading of the don’t"/);
  await advised.getByLabel("Heading of the do").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.type("early");
  const unmarked = page.locator("#edit-text .edit-problem", { hasText: "No words are marked" });
  await expect.poll(() => unmarked.count()).toBe(2);
  await page.keyboard.press("Shift+Home");
  const words = advised.locator("p", { hasText: "early" });
  await words.evaluate((paragraph) => {
    const tools = [...document.querySelectorAll<HTMLElement>(".edit-tool")];
    tools.find(({ textContent }) => textContent === "Mark words")?.click();
    const own = window.setTimeout;
    // The look at what is to mend is the one that waits so long.
    const moved = (run: () => void, after?: number) =>
      own(() => {
        if (after === 350) getSelection()?.collapse(paragraph, 0);
        run();
      }, after);
    window.setTimeout = moved as typeof window.setTimeout;
  });
  await expect.poll(() => unmarked.count()).toBe(1);
  await page.keyboard.type("so ");
  expect(await words.textContent()).toBe("so early");
  await context.close();
});
