import type { Page } from "playwright";
import { fieldsToGive, orderToGive, type AnswerToGive } from "./answering";
import { tabTo } from "./keyboard";

/** Gives an answer by keys alone, from before the question's first field, in the order of its fields. */
export async function answerByKeyboard(page: Page, answer: AnswerToGive): Promise<void> {
  switch (answer.type) {
    case "single-choice":
    case "best-worst":
    case "categorise":
      return choose(page, answer);
    case "multiple-response":
      return tick(page, answer);
    case "matching":
      return select(page, answer);
    case "ordering":
      return moveUp(page, answer);
    case "fill-gap":
      return type(page, answer);
    case "spot-problem":
      return mark(page, answer);
    default:
      answer.type satisfies never;
  }
}

/** Groups of radios: arrows move along the group and choose on the way, the space bar chooses where one stands. */
async function choose(page: Page, answer: AnswerToGive) {
  for (const [name, value] of fieldsToGive(answer)) {
    do await tabTo(page, "radio", /./);
    while ((await here(page)).name !== name);
    if ((await here(page)).value === value) await page.keyboard.press("Space");
    while ((await here(page)).value !== value) await page.keyboard.press("ArrowDown");
  }
}

async function tick(page: Page, answer: AnswerToGive) {
  for (const [, value] of fieldsToGive(answer)) {
    do await tabTo(page, "checkbox", /./);
    while ((await here(page)).value !== value);
    await page.keyboard.press("Space");
  }
}

async function select(page: Page, answer: AnswerToGive) {
  for (const [name, value] of fieldsToGive(answer)) {
    do await tabTo(page, "combobox", /./);
    while ((await here(page)).name !== name);
    while ((await here(page)).value !== value) await page.keyboard.press("ArrowDown");
  }
}

/** The first place first. A button keeps the focus while its item moves up; the next item to move stands further down. */
async function moveUp(page: Page, answer: AnswerToGive) {
  const items = page.locator("li[data-position]");
  for (const [index, position] of orderToGive(answer).entries()) {
    const shown = await items.evaluateAll((all) => all.map((item) => item.dataset["position"]));
    const place = shown.indexOf(String(position));
    if (place === index) continue;
    do await tabTo(page, "button", /^Move up/);
    while ((await here(page)).id !== `answer-${answer.number}-${position}-up`);
    for (let step = place; step > index; step -= 1) await page.keyboard.press("Enter");
  }
}

async function type(page: Page, answer: AnswerToGive) {
  for (const [name, value] of fieldsToGive(answer)) {
    do await tabTo(page, "textbox", /^Gap/);
    while ((await here(page)).name !== name);
    await page.keyboard.type(value);
  }
}

/** The words are one stop; arrows go along them. */
async function mark(page: Page, answer: AnswerToGive) {
  await tabTo(page, "checkbox", /./);
  for (const [, value] of fieldsToGive(answer)) {
    while ((await here(page)).value !== value) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
  }
}

/** What has the focus, as the page's own code names it. */
function here(page: Page): Promise<{ id: string; name: string; value: string }> {
  return page.evaluate(() => {
    const { id, name, value } = document.activeElement as HTMLInputElement;
    return { id, name, value };
  });
}
