import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible } from "../../support/browser/browser";
import { focusComesTo, tabTo } from "../../support/browser/keyboard";
import { trainersKeyboard } from "../../support/browser/trainers-keyboard";

const { openEditor, saved } = trainersKeyboard();

const options = (page: Page) =>
  page.getByRole("listbox", { name: "Blocks" }).getByRole("option").allTextContents();
const current = (page: Page) => page.locator('.slash-option[aria-selected="true"]').textContent();

/** The cursor on an empty line at the end of a lesson. */
async function onAnEmptyLine() {
  const page = await openEditor("tone/plain-short-specific", "Lead");
  await tabTo(page, "textbox", "Text of the lesson");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  return { page, keyboard: page.keyboard, text: page.locator("#edit-text") };
}

test("a slash on an empty line lists blocks, letters narrow the list, and Enter puts one there", async () => {
  const { page, keyboard, text } = await onAnEmptyLine();
  await keyboard.type("/");
  await expect.poll(() => options(page)).toContain("Example post");
  expect(await current(page)).toBe("Heading");
  await expectAccessible(page);

  // The focus stays in the text, which names the current entry to those who do not see it.
  await keyboard.press("ArrowDown");
  await expect.poll(() => current(page)).toBe("Subheading");
  await keyboard.press("ArrowUp");
  await keyboard.press("ArrowUp");
  await expect.poll(() => current(page)).toBe("Channels");
  const id = await text.getAttribute("aria-activedescendant");
  expect(await page.locator(`[id="${id}"]`).textContent()).toBe("Channels");

  await keyboard.type("call");
  await expect.poll(() => options(page)).toEqual(["Callout"]);
  expect(await page.getByRole("status").allTextContents()).toContain("1 block. Callout");
  await keyboard.press("Enter");
  await focusComesTo(page, /^combobox "Kind"/);
  await expect.poll(saved).toContain('{% callout type="note" %}');
  expect(await saved()).not.toMatch(/^\/call/m);
  expect(await options(page)).toEqual([]);

  // Undone, what was typed is there again or gone, but nothing else is.
  const before = await saved();
  await keyboard.press("Escape");
  await keyboard.press("Control+z");
  await expect.poll(saved).not.toBe(before);
  expect(await saved()).not.toContain("{% callout");
});

test("Escape leaves what was typed as text, and a slash elsewhere is a slash", async () => {
  const { page, keyboard } = await onAnEmptyLine();
  await keyboard.type("/post");
  await expect.poll(() => options(page)).toEqual(["Example post"]);
  await keyboard.press("Escape");
  await expect.poll(() => options(page)).toEqual([]);
  await keyboard.type("ed and/or sent");
  await keyboard.press("Enter");
  await keyboard.type("either / or");
  await expect.poll(saved).toContain("/posted and/or sent");
  await expect.poll(saved).toContain("either / or");
  expect(await options(page)).toEqual([]);
});

test("a list that finds nothing closes, and the letters stay", async () => {
  const { page, keyboard } = await onAnEmptyLine();
  await keyboard.type("/");
  await expect.poll(() => options(page)).toContain("Callout");
  await keyboard.type("24 hours");
  await expect.poll(() => options(page)).toEqual([]);
  await expect.poll(saved).toContain("/24 hours");
});

test("Enter that ends a composition chooses nothing", async () => {
  const { page, keyboard, text } = await onAnEmptyLine();
  await keyboard.type("/");
  await expect.poll(() => options(page)).toContain("Callout");
  await text.evaluate((box) => {
    box.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    const enter = { key: "Enter", code: "Enter", keyCode: 229, bubbles: true, cancelable: true };
    box.dispatchEvent(new KeyboardEvent("keydown", { ...enter, isComposing: true }));
  });
  expect(await options(page)).toContain("Callout");
});
