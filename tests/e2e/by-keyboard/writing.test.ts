import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible } from "../../support/browser/browser";
import { focusComesTo, focused, tabTo } from "../../support/browser/keyboard";
import { publishByKeyboard, trainersKeyboard } from "../../support/browser/trainers-keyboard";

const { openEditor, saved, draftOf } = trainersKeyboard();

test("a lesson is changed, looked over and published without a pointer", async () => {
  const page = await openEditor("tone/plain-short-specific", "Lead");
  const { keyboard } = page;
  await tabTo(page, "textbox", "Lead");
  await keyboard.press("Control+a");
  await keyboard.type("Say it plainly.");
  await tabTo(page, "textbox", "Lesson text");
  await keyboard.press("Control+End");

  // From the text to the tools and along them, to a block whose first field is waiting.
  await keyboard.press("Alt+F10");
  for (let tools = 0; !(await focused(page)).startsWith('button "Callout"'); tools += 1) {
    expect(tools, "the arrows lead to every tool").toBeLessThan(30);
    await keyboard.press("ArrowRight");
  }
  await keyboard.press("Enter");
  await focusComesTo(page, /^combobox "Kind"/);
  await keyboard.press("Tab");
  await keyboard.type("Out loud");
  await keyboard.press("Escape");
  await keyboard.type("Read it aloud before you send it.");
  const callout =
    '{% callout type="note" title="Out loud" %}\nRead it aloud before you send it.\n{% /callout %}';
  await expect.poll(saved).toContain(callout);
  await page.getByText(/^Saved /).waitFor();
  const before = await saved();
  expect(before).toMatch(/^lead: "?Say it plainly\."?$/m);

  // One block further up, and back by undoing.
  await keyboard.press("Alt+ArrowUp");
  await expect.poll(saved).not.toBe(before);
  expect(await saved()).toContain(callout);
  await keyboard.press("Control+z");
  await expect.poll(saved).toBe(before);

  await publishByKeyboard(page, "A callout.");
});

/** The editor of a lesson that begins with a block, with nothing typed yet, and the cursor in its text. */
async function atTheText() {
  const page = await openEditor("tone/person-with-a-name", "Lead");
  await tabTo(page, "textbox", "Lesson text");
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(300);
  return { page, paragraphs: page.locator("#edit-text > p") };
}

test("the text that begins with a block takes the cursor too", async () => {
  const { page } = await atTheText();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("Hello? ");
  await page.getByText(/^Hello\? Does ANYONE there know/).waitFor();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("The end.");
  expect(await page.locator("#edit-text").textContent()).toMatch(/The end\.$/);
});

// On a busy page the browser moves the cursor and hands over what comes next before it tells anybody of the move. These do both at
// once.

test("a key acts where the cursor is before the browser has said so, and a pause takes no space away", async () => {
  const { page, paragraphs } = await atTheText();
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
});

test("a tool works on the words chosen before the browser has said so", async () => {
  const { paragraphs } = await atTheText();
  const first = paragraphs.first();
  const words = await first.textContent();
  await first.evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
    const tools = [...document.querySelectorAll<HTMLElement>(".edit-tool")];
    tools.find(({ textContent }) => textContent === "Bold")?.click();
  });
  expect(await first.locator("strong").allTextContents()).toEqual([words]);
});

test("the cursor stays where it went when issues are shown before the browser has said so", async () => {
  const { page } = await atTheText();
  await page.keyboard.press("Control+End");
  await page.getByRole("button", { name: "Do / don’t", exact: true }).click();
  const advised = page.locator("#edit-text").getByRole("group", { name: /^Do/ }).last();
  await focusComesTo(page, /^textbox "Heading of the don’t"/);
  await advised.getByLabel("Heading of the do").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.type("early");
  // What is new is shown once the block is left.
  await page.getByLabel("Lead").focus();
  const unmarked = page.locator("#edit-text .edit-problem", { hasText: "No words are marked" });
  await expect.poll(() => unmarked.count()).toBe(2);
  const words = advised.locator("p", { hasText: "early" });
  await words.evaluate((paragraph) => {
    getSelection()?.selectAllChildren(paragraph);
    const tools = [...document.querySelectorAll<HTMLElement>(".edit-tool")];
    tools.find(({ textContent }) => textContent === "Mark")?.click();
    const own = window.setTimeout;
    // The check for issues is the one that waits so long.
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
});

const options = (page: Page) =>
  page.getByRole("listbox", { name: "Blocks" }).getByRole("option").allTextContents();
const current = (page: Page) => page.locator('.slash-option[aria-selected="true"]').textContent();

/** The lesson’s draft as it is saved. */
const written = () => draftOf("modules/tone/plain-short-specific.md");

/** The cursor on an empty line at the end of a lesson. */
async function onAnEmptyLine() {
  const page = await openEditor("tone/plain-short-specific", "Lead");
  await tabTo(page, "textbox", "Lesson text");
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

  // The focus stays in the text, which names the current entry to people who can’t see it.
  await keyboard.press("ArrowDown");
  await expect.poll(() => current(page)).toBe("Subheading");
  await keyboard.press("ArrowUp");
  await keyboard.press("ArrowUp");
  await expect.poll(() => current(page)).toBe("Channels");
  const id = await text.getAttribute("aria-activedescendant");
  expect(await page.locator(`[id="${id}"]`).textContent()).toBe("Channels");

  await keyboard.type("callo");
  await expect.poll(() => options(page)).toEqual(["Callout"]);
  expect(await page.getByRole("status").allTextContents()).toContain("1 block. Callout");
  await keyboard.press("Enter");
  await focusComesTo(page, /^combobox "Kind"/);
  await expect.poll(written).toContain('{% callout type="note" %}');
  expect(await written()).not.toMatch(/^\/call/m);
  expect(await options(page)).toEqual([]);

  // Undone, what was typed is there again or gone, but nothing else is.
  const before = await written();
  await keyboard.press("Escape");
  await keyboard.press("Control+z");
  const callouts = (of: string) => of.split("{% callout").length - 1;
  await expect.poll(async () => callouts(await written())).toBe(callouts(before) - 1);
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
  await expect.poll(written).toContain("/posted and/or sent");
  await expect.poll(written).toContain("either / or");
  expect(await options(page)).toEqual([]);
});

test("a list that finds nothing closes, and the letters stay", async () => {
  const { page, keyboard } = await onAnEmptyLine();
  await keyboard.type("/");
  await expect.poll(() => options(page)).toContain("Callout");
  await keyboard.type("24 hours");
  await expect.poll(() => options(page)).toEqual([]);
  await expect.poll(written).toContain("/24 hours");
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
