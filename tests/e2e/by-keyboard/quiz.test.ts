import type { Page } from "playwright";
import { expect, test } from "vitest";
import { focusComesTo, focused, press, tabTo } from "../../support/browser/keyboard";
import { expectAccessible } from "../../support/browser/browser";
import { publishByKeyboard, trainersKeyboard } from "../../support/browser/trainers-keyboard";

const { openEditor, saved } = trainersKeyboard();

/** Through the open question by Tab, and words into what is empty and has to be said. */
async function fillIn(page: Page) {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.startsWith('button "Duplicate question')) return;
    if (at === 'button "Generate from question"') await page.keyboard.press("Enter");
    if (/^combobox "Where to reread/.test(at)) await page.keyboard.press("ArrowDown");
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
  const page = await openEditor("tone/quiz", "Type of new question");
  const { keyboard } = page;
  await tabTo(page, "combobox", "Type of new question", { back: true, limit: 120 });
  await keyboard.type("Single");
  await press(page, "button", "Add question");
  await focusComesTo(page, /^button "\d+ /);
  await fillIn(page);
  await expect.poll(saved).toContain("Words");
  await expect
    .poll(() => page.locator(".quiz-problems, .quiz-no-problems").first().textContent())
    .toContain("No issues");
  await expectAccessible(page);

  // Up by a key, out, and back by undoing.
  const titles = () => page.locator(".quiz-row-stem").allTextContents();
  const before = await titles();
  const mine = before.findIndex((title) => title.startsWith("Words"));
  await tabTo(page, "button", /^\d+ ?Words/, { back: true });
  await keyboard.press("Alt+ArrowUp");
  await expect.poll(async () => (await titles())[mine - 1]).toBe(before[mine]);
  await press(page, "button", /^Delete question/);
  await focusComesTo(page, 'button "Undo"');
  expect(await titles()).not.toContain(before[mine]);
  await keyboard.press("Enter");
  await focusComesTo(page, /^button "\d+ ?Words/);
  expect((await titles())[mine - 1]).toBe(before[mine]);
  await page.getByText(/^Saved /).waitFor();

  await publishByKeyboard(page, "One question more.");
});
