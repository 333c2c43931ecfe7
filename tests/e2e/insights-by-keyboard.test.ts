import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { focused, load, press, tabTo } from "../support/browser/keyboard";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../support/browser/browser";
import { openSite, PEOPLE, type Site } from "../support/harness/site";

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const context = await browser.newContext({ viewport: SIZES.wide });
  page = await signedInPage(context, site, PEOPLE.trainer);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
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
  const others = page.locator(".insights-question", { hasNotText: "Replying ·" });
  await expect.poll(() => others.count()).toBe(0);
  const stem = (await page.locator(".insights-question a").first().textContent()) ?? "";

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
  const { quizRevision, people } = await sittersOfReplying();
  expect(quizRevision).toBeTruthy();
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
  expect(await focused(phone)).toBe("document");
});

/** How many of the demo's people have handed in their first attempt at the replying quiz, at the companies of the trainer. */
async function sittersOfReplying() {
  const { read } = site.store;
  const { activity, attempt, grade, module } = read.tables;
  const rows = await read
    .select({ revision: attempt.revisionId, person: attempt.personId })
    .from(attempt)
    .innerJoin(grade, eq(grade.attemptId, attempt.id))
    .innerJoin(activity, eq(activity.id, attempt.activityId))
    .innerJoin(module, eq(module.id, activity.moduleId))
    .where(eq(module.key, "reply"));
  const people = new Set(rows.map(({ person }) => person)).size;
  return { quizRevision: rows[0]?.revision, people };
}
