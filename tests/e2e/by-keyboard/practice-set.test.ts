import type { Page } from "playwright";
import { expect, test } from "vitest";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  scriptsOff,
  SIZES,
} from "../../support/browser/browser";
import { focusComesTo, focused, press, tabTo } from "../../support/browser/keyboard";
import { publishByKeyboard, trainersKeyboard } from "../../support/browser/trainers-keyboard";

const { address, draftOf, openEditor, saved, signedIn } = trainersKeyboard();

const MONDAY = "more/monday-triage";

const issues = (page: Page) => page.locator(".quiz-problems, .quiz-no-problems").first();

/** Words into a field of the open post, which is after what has the focus. */
async function write(page: Page, field: string | RegExp, words: string) {
  await tabTo(page, "textbox", field);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words);
}

/** Another choice of a list after what has the focus, by the first letters of its words. */
async function choose(page: Page, list: string | RegExp, letters: string) {
  await tabTo(page, "combobox", list);
  await page.keyboard.type(letters);
}

/** Tab to what is folded under these words, and opens it. */
async function unfold(page: Page, words: string) {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const at = page.locator("summary:focus");
    if ((await at.count()) === 0 || !(await at.innerText()).includes(words)) continue;
    await page.keyboard.press("Enter");
    return;
  }
  expect.unreachable(`Nothing is folded under “${words}”.`);
}

test("a post is added, escalated to somebody, moved, taken out, put back and published without a pointer", async () => {
  const page = await openEditor(MONDAY, "View as people at");
  const { keyboard } = page;
  await page.getByRole("button", { name: "Add post" }).waitFor();

  // What holds for the set: trainers calibrate as well.
  await unfold(page, "Settings");
  await tabTo(page, "checkbox", "People judge samples before they write");
  await keyboard.press("Space");
  await tabTo(page, "checkbox", "Trainers calibrate too before they judge");
  await keyboard.press("Space");
  await expect.poll(saved).toMatch(/calibration:[^]*trainers: true/);

  await press(page, "button", "Add post");
  await focusComesTo(page, /^button "7 /);
  expect(await issues(page).textContent()).not.toContain("No issues");
  await write(page, "What it says", "Is the ramp icy this morning? Mum uses a stick.");
  await write(page, "Who wrote it", "Ola Berg");
  await choose(page, "Expected", "Esc");
  await choose(page, "Escalate to", "saf");
  await write(page, "Why", "Somebody could fall, so it goes to the person who can salt the ramp.");
  await expect.poll(() => issues(page).textContent()).toContain("No issues");
  await expect.poll(saved).toMatch(/author: Ola Berg[^]*decision: escalate[^]*to: safety/);
  await expectAccessible(page);

  // Up by a key, out, and back by undoing.
  const titles = () => page.locator(".quiz-row-stem").allTextContents();
  const before = await titles();
  expect(before.at(-1)).toContain("ramp icy");
  await tabTo(page, "button", /^7 /, { back: true });
  await keyboard.press("Alt+ArrowUp");
  await expect.poll(async () => (await titles()).at(-2)).toBe(before.at(-1));
  await focusComesTo(page, /^button "6 /);
  await press(page, "button", "Delete post 6");
  await focusComesTo(page, 'button "Undo"');
  expect(await titles()).not.toContain(before.at(-1));
  await keyboard.press("Enter");
  await focusComesTo(page, /^button "6 /);
  expect((await titles()).at(-2)).toBe(before.at(-1));
  expect(await focused(page)).toContain("ramp icy");
  await page.getByText(/^Saved /).waitFor();

  await publishByKeyboard(page, "One post more.");
});

test("a set is corrected and saved on a phone without JavaScript, and what is wrong is said by its line", async () => {
  const page = await signedIn();
  await page.setViewportSize(SIZES.phone);
  const withScripts = await scriptsOff(page);
  const looked = async () => {
    await expectNoSidewaysScroll(page);
    await withScripts(() => expectAccessible(page));
  };
  const text = page.getByRole("textbox", { name: "Text" });
  const save = () => page.getByRole("button", { name: "Save draft" }).click();
  await page.goto(address(`${MONDAY}/edit`));
  await looked();
  const shipped = await text.inputValue();
  expect(shipped).toContain("author: Bernie Quinlan");

  const wrong = shipped.replace("to: legal", "to: nobody");
  await text.fill(wrong);
  await save();
  await expect.poll(saved).toContain("to: nobody");
  await page
    .getByText(/nobody/)
    .first()
    .waitFor();
  await looked();

  await text.fill(shipped.replace("Bernie Quinlan", "Bernie Quill"));
  await save();
  await expect.poll(() => draftOf(`modules/${MONDAY}.practice.yaml`)).toContain("Bernie Quill");
  expect(await text.inputValue()).toContain("Bernie Quill");
  await looked();
});
