import type { Page } from "playwright";
import { expect, test } from "vitest";
import { arrivesAt, focusComesTo, load, press, tabTo } from "../../support/browser/keyboard";
import { expectAccessible } from "../../support/browser/browser";
import { trainersKeyboard } from "../../support/browser/trainers-keyboard";

const LESSON = "reply/angry-in-public";
const COPY = `companies/harbour-and-pine/modules/${LESSON}.md`;

const { signedIn, address, draftOf } = trainersKeyboard();

/** Other words into a field of the editor, which is after what has the focus, or `back` before it. */
async function write(page: Page, field: "Lead" | "Minutes", words: string, back = false) {
  await tabTo(page, field === "Minutes" ? "spinbutton" : "textbox", field, { back });
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
}

/**
 * From a field of the editor, or `fresh` from its beginning, once all is saved, by the publish page to the history. Both are looked at
 * where that is asked.
 */
async function publish(page: Page, sentence: string, { fresh = false, look = false } = {}) {
  await page.getByText(/^Saved /).waitFor();
  await press(page, "link", "Publish…", { back: !fresh });
  await arrivesAt(page, /\/publish\b/);
  if (look) await expectAccessible(page);
  await tabTo(page, "radio", /^Wording only/);
  await page.keyboard.press("Space");
  await tabTo(page, "textbox", "What changed, in a sentence");
  await page.keyboard.type(sentence);
  await press(page, "button", /^Publish version/);
  await arrivesAt(page, /\/history\b.*\?published/, /^(status|main)/);
  await page.getByText(sentence).first().waitFor();
  if (look) await expectAccessible(page);
}

test("a company’s own lesson is made, published, brought up to date and given up without a pointer", async () => {
  const page = await signedIn();
  const { keyboard } = page;

  // The copy, in the company's words.
  await load(page, address(LESSON));
  await press(page, "link", "Company versions");
  await arrivesAt(page, /\/copies$/);
  await expectAccessible(page);
  await tabTo(page, "combobox", "Company");
  await keyboard.type("Harbour");
  await press(page, "button", "Create company version");
  await arrivesAt(page, /\/edit\/harbour/);
  await page.getByLabel("Lead").waitFor();
  await expectAccessible(page);
  await write(page, "Lead", "All of Pier Street may read it.");
  await write(page, "Minutes", "5");
  await expect.poll(() => draftOf(COPY)).toContain("minutes: 5");
  await publish(page, "In our own words.", { look: true });

  // The original says something else since, partly in the same place.
  await load(page, address(`${LESSON}/edit`));
  await page.getByLabel("Lead").waitFor();
  await tabTo(page, "textbox", "Lesson text");
  await keyboard.press("Control+End");
  await keyboard.type(" Breathe first.");
  await write(page, "Lead", "Thousands may read it.", true);
  await expect
    .poll(() => draftOf(`modules/${LESSON}.md`))
    .toMatch(/Thousands may read it[^]*Breathe first/);
  await publish(page, "Breathe.");

  // Three texts, and one of them.
  await load(page, address(`${LESSON}/copies`));
  await press(page, "link", /^See what changed in the original/);
  await arrivesAt(page, /\/update\b/);
  await expectAccessible(page);
  await tabTo(page, "radio", /^Harbour & Pine’s text/);
  await keyboard.press("ArrowDown");
  await focusComesTo(page, /^radio "The original’s text/);
  await press(page, "button", "Combine in draft");
  await arrivesAt(page, /\/edit\/harbour/);
  await page.getByLabel("Lead").waitFor();
  const merged = await draftOf(COPY);
  expect(merged).toContain("Thousands may read it.");
  expect(merged).toContain("Breathe first.");
  expect(merged).toContain("minutes: 5");
  await publish(page, "Breathe here too.", { fresh: true });

  // And back to the original.
  await press(page, "link", "Open editor");
  await arrivesAt(page, /\/edit\/harbour/);
  await page.getByLabel("Lead").waitFor();
  await press(page, "link", "Go back to the original");
  await arrivesAt(page, /\/give-up\b/);
  await expectAccessible(page);
  await press(page, "button", "Go back to the original");
  await arrivesAt(page, /\/history\/harbour/, /^(status|main)/);
  await page
    .getByText(/^People at this company now read the original/)
    .first()
    .waitFor();
  await page.getByText("(not in use)").waitFor();
  await expectAccessible(page);
});
