import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/site";
import { arrivesAt, focusComesTo, focused, load, press, tabTo } from "./keyboard";
import { expectAccessible, openBrowser, signedInPage, SIZES } from "./support";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Through the open question by Tab, and words into what is empty and has to be said. */
async function fillIn(page: Page) {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.startsWith('button "Duplicate question')) return;
    if (at === 'button "Make it from the question"') await page.keyboard.press("Enter");
    if (/^combobox "Where to read it again/.test(at)) await page.keyboard.press("ArrowDown");
    const isEmptyText = await page
      .locator(":focus")
      .evaluate(
        (one) =>
          (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) &&
          ["text", "textarea"].includes(one.type) &&
          one.value === "",
      );
    if (isEmptyText && !/hint|key|network|handle|post/i.test(at))
      await page.keyboard.type(`Words ${stop}`);
  }
  expect.unreachable("The question has no end.");
}

test("a question is added, moved, taken out, put back and published without a pointer", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide });
  const page = await signedInPage(context, site, PEOPLE.trainer);
  const { keyboard } = page;
  const saved = async () =>
    (await site.store.read.select().from(site.store.read.tables.draft))[0]?.text ?? "";
  await load(page, `${site.origin}/studio/library/tone/quiz/edit`);
  await page.getByLabel("Type of a new question").waitFor();

  await tabTo(page, "combobox", "Type of a new question", { back: true, limit: 120 });
  await keyboard.type("Single");
  await press(page, "button", "Add a question");
  await focusComesTo(page, /^button "\d+ /);
  await fillIn(page);
  await expect.poll(saved, { timeout: 10_000 }).toContain("Words");
  await expect
    .poll(() => page.locator(".quiz-problems, .quiz-no-problems").first().textContent(), {
      timeout: 15_000,
    })
    .toContain("Nothing to mend.");
  await expectAccessible(page);

  // Up by a key, out, and back by undoing.
  const titles = () => page.locator(".quiz-row-stem").allTextContents();
  const before = await titles();
  const mine = before.findIndex((title) => title.startsWith("Words"));
  await tabTo(page, "button", /^\d+ ?Words/, { back: true });
  await keyboard.press("Alt+ArrowUp");
  await expect.poll(async () => (await titles())[mine - 1], { timeout: 5_000 }).toBe(before[mine]);
  await press(page, "button", /^Delete question/);
  await focusComesTo(page, 'button "Undo"');
  expect(await titles()).not.toContain(before[mine]);
  await keyboard.press("Enter");
  await focusComesTo(page, /^button "\d+ ?Words/);
  expect((await titles())[mine - 1]).toBe(before[mine]);
  await page.getByText(/^Saved /).waitFor();

  await press(page, "link", "Publish…", { back: true, limit: 200 });
  await arrivesAt(page, /\/publish$/);
  await tabTo(page, "radio", /^Wording only/);
  await keyboard.press("Space");
  await tabTo(page, "textbox", "What changed, in a sentence");
  await keyboard.type("One question more.");
  await press(page, "button", /^Publish version/);
  await arrivesAt(page, /\/history\?/, /^(status|main)/);
  await page.getByText("One question more.").first().waitFor();
  await context.close();
});
