import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { arrivesAt, focusComesTo, focused, load, press, tabTo } from "../support/browser/keyboard";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../support/browser/browser";

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await signedInPage(context, site, PEOPLE.trainer);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const rows = () =>
  page
    .locator(".library-activity-title")
    .allTextContents()
    .then((titles) => titles.map((title) => title.trim()));

test("a trainer puts the library in order and looks after it, by keyboard alone", async () => {
  await load(page, `${site.origin}/studio/library?scope=share-in-why&done=undone`);
  const before = await rows();
  const [first = "", second = ""] = before;
  expect(before.length).toBeGreaterThan(2);
  await tabTo(page, "button", `Move down: ${first}`);
  await page.keyboard.press("Enter");
  const moved = `“${first}” is now number 2 of ${before.length}`;
  await page.getByText(moved, { exact: false }).first().waitFor();
  expect((await rows()).slice(0, 2)).toEqual([second, first]);
  // Where it was pressed, so that it can be pressed again.
  expect(await focused(page)).toBe(`button "Move down: ${first}"`);
  await expectAccessible(page);
  await press(page, "button", "Undo", { back: true });
  await focusComesTo(page, /^status/);
  await load(page, `${site.origin}/studio/library?scope=share-in-why&done=undone`);
  expect(await rows()).toEqual(before);
});

test("a new lesson and a copy are drafts that only trainers see", async () => {
  await load(page, `${site.origin}/studio/library/new?what=lesson&module=tone`);
  await tabTo(page, "textbox", "Title");
  await page.keyboard.type("Saying thanks");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/studio\/library\/tone\/saying-thanks\/edit/);
  await load(page, `${site.origin}/studio/library/reply/angry-in-public/duplicate`);
  await press(page, "button", "Duplicate");
  await page.waitForURL(/\/reply\/copy-of-when-a-customer-is-angry-in-public\/edit/);
  await load(page, `${site.origin}/studio/library?show=draft`);
  expect(new Set(await rows())).toEqual(
    new Set(["Saying thanks", "Copy of When a customer is angry in public"]),
  );
  await expectAccessible(page);
  await load(page, `${site.origin}/studio/library/tone/saying-thanks?draft=1`);
  await page.getByText("This is the draft, with 1 issue").waitFor();
  await expectAccessible(page);
});

test("what is retired says first what that means, and comes back", async () => {
  await load(page, `${site.origin}/studio/library/bounds/quiz/retire`);
  await expectAccessible(page);
  await press(page, "button", "Retire");
  await arrivesAt(page, /^\/studio\/library\?/, /^(status|main)/);
  await page
    .getByText(/^“.*” is retired$/)
    .first()
    .waitFor();
  await page.getByRole("link", { name: /^Restore “/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Only people who start from now").waitFor();
  await expectAccessible(page);
  await press(page, "button", "Restore");
  await arrivesAt(page, /^\/studio\/library\?/, /^(status|main)/);
  expect(await page.locator(".library-done").textContent()).toContain("is back in");
});

test("everything is found by its words", async () => {
  await load(page, `${site.origin}/studio/library`);
  await tabTo(page, "searchbox", "Search all text", { limit: 60 });
  await page.keyboard.type("CRUMPET");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /texts? contains? “CRUMPET”/ }).waitFor();
  expect(await page.locator(".library-hits mark").first().textContent()).toMatch(/crumpet/i);
  await expectAccessible(page);
});

test("a trainer finds the question that needs attention, sees what people chose, and opens it in the editor", async () => {
  await load(page, `${site.origin}/studio`);
  await press(page, "link", "Insights");
  await page.waitForURL(/\/studio\/insights$/);
  await page.getByRole("heading", { name: "Insights", level: 1 }).waitFor();
  await expectAccessible(page);

  await tabTo(page, "combobox", "Module");
  await page.keyboard.type("Replying");
  await press(page, "button", "Filter");
  await page.waitForURL(/module=reply/);
  const questions = page.locator(".insights-question", { has: page.getByRole("link") });
  await expect.poll(() => questions.filter({ hasNotText: "Replying ·" }).count()).toBe(0);
  const stem = (await questions.getByRole("link").first().textContent()) ?? "";

  await press(page, "link", stem.trim());
  await page.getByRole("heading", { name: "What people chose" }).waitFor();
  expect(await page.locator(".tally-option").count()).toBeGreaterThan(1);
  await page.locator(".tally-option").getByText("Right", { exact: true }).first().waitFor();
  await expectAccessible(page);

  await press(page, "link", "Edit question");
  await page.waitForURL(/\/edit#/);
  await page.locator(".quiz-row-open .quiz-question-form").waitFor();
  expect(await page.locator(".quiz-row-open .quiz-row-stem").textContent()).toBeTruthy();
});

test("every figure says how many answers are behind it, also on a phone", async () => {
  const people = await sittersOfReplying();
  const phone = await signedInPage(
    await browser.newContext({ viewport: SIZES.phone }),
    site,
    PEOPLE.trainer,
  );
  await load(phone, `${site.origin}/studio/insights?module=reply`);
  await phone.getByRole("heading", { name: "Quizzes" }).waitFor();
  const passed = phone.getByRole("progressbar", { name: /passed$/ }).first();
  expect(await passed.getAttribute("aria-label")).toMatch(new RegExp(`of ${people} passed`));
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone);
});

/** How many of the demo's people have handed in their first attempt at the replying quiz, at the companies of the trainer. */
async function sittersOfReplying() {
  const { read } = site.store;
  const { activity, attempt, grade, module } = read.tables;
  const rows = await read
    .select({ person: attempt.personId })
    .from(attempt)
    .innerJoin(grade, eq(grade.attemptId, attempt.id))
    .innerJoin(activity, eq(activity.id, attempt.activityId))
    .innerJoin(module, eq(module.id, activity.moduleId))
    .where(eq(module.key, "reply"));
  return new Set(rows.map(({ person }) => person)).size;
}
