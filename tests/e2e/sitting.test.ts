import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { findSteps } from "~/assessment/queries/assessment";
import { someAttempt } from "../support/own";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { answerByHand, answersFor, type AnswerToGive } from "../support/browser/answering";
import { attemptAsking, mayaOf, type OpenedAttempt } from "../support/browser/attempts";
import {
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../support/browser/browser";

/** What happens around an answer: no network, no session, another tab, no time left. */
describe("sitting a quiz with JavaScript", () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let maya: Page;
  const thrown: string[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: SIZES.wide });
    maya = await signedInPage(context, site, PEOPLE.employee);
    maya.on("pageerror", (error) => thrown.push(`${maya.url()}: ${error.message}`));
  });

  afterEach(async () => {
    await context.close();
    expect(thrown.splice(0), "pages threw").toEqual([]);
  });

  const chip = (words: RegExp, page = maya) =>
    page.locator(".saved-chip .chip", { hasText: words });
  const notice = (title: string, page = maya) => page.getByRole("alert").filter({ hasText: title });
  const give = (answer: AnswerToGive) => answerByHand(maya, answer, { javaScript: true });

  async function open(attempt: OpenedAttempt, number: number, page = maya) {
    await page.goto(`${site.origin}${attempt.path}?q=${number}`);
    await page.getByRole("heading", { name: `Question ${number} of` }).waitFor();
    await chip(/^(Saves as you go|Saved)$/, page).waitFor();
  }

  async function answersTo({ id }: OpenedAttempt, rightly = true): Promise<AnswerToGive[]> {
    return answersFor(site.store, id, rightly);
  }

  test("without a network an answer is said to be unsaved, and saved once it is back", async () => {
    const attempt = await attemptAsking(site, ["single-choice"]);
    const [answer] = await answersTo(attempt);
    await open(attempt, 1);
    await context.setOffline(true);
    await give(answer!);
    await notice("Your answer isn’t saved yet").waitFor();
    await chip(/^Not saved — retrying$/).waitFor();
    expect(await findSteps(site.store.read, someAttempt(attempt.id))).toEqual([]);

    await context.setOffline(false);
    await chip(/^Saved$/).waitFor();
    expect(await notice("Your answer isn’t saved yet").count()).toBe(0);
    expect(await findSteps(site.store.read, someAttempt(attempt.id))).toHaveLength(1);
  });

  test("signed out midway, an answer is still there after signing in again in the same tab", async () => {
    const attempt = await attemptAsking(site, ["single-choice", "fill-gap", "matching"]);
    const [, answer] = await answersTo(attempt);
    await open(attempt, 2);
    await context.clearCookies();
    await give(answer!);
    await notice("You’ve been signed out").waitFor();
    await chip(/^Not saved — signed out$/).waitFor();
    const way = maya.getByRole("link", { name: "Sign in again in a new tab" });
    expect(await way.getAttribute("href")).toContain(encodeURIComponent(`${attempt.path}?q=2`));

    maya.on("dialog", (dialog) => void dialog.accept());
    await maya.reload();
    await maya.waitForURL(/\/sign-in\?/);
    await maya.locator(`button[name="email"][value="${PEOPLE.employee}"]`).click();
    await maya.waitForURL(`${site.origin}${attempt.path}?q=2`);
    await chip(/^Saved$/).waitFor();
    const gap = maya.getByRole("textbox", { name: /^Gap 1/ });
    await expect.poll(() => gap.inputValue()).toBe(answer!.fields["0"]?.[0]);
    expect(await findSteps(site.store.read, someAttempt(attempt.id))).toHaveLength(1);
  });

  test("without JavaScript, signed out midway, an answer waits until it can be sent again", async () => {
    const attempt = await attemptAsking(site, ["single-choice", "fill-gap"]);
    const [, answer] = await answersTo(attempt);
    const plain = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
    const page = await signedInPage(plain, site, PEOPLE.employee);
    await page.goto(`${site.origin}${attempt.path}?q=2`);
    await answerByHand(page, answer!, { javaScript: false });
    await plain.clearCookies();
    await page.locator("button[name=go]").last().click();
    await page
      .getByRole("heading", { name: "You were signed out before this was saved" })
      .waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Send it again" }).click();
    await page.getByRole("alert").filter({ hasText: "You’re not signed in yet" }).waitFor();

    const opening = plain.waitForEvent("page");
    await page.getByRole("link", { name: "Sign in in another tab" }).click();
    const tab = await opening;
    await tab.locator(`button[name="email"][value="${PEOPLE.employee}"]`).click();
    await tab.waitForURL(`${site.origin}${attempt.path}?q=2`);
    expect(await findSteps(site.store.read, someAttempt(attempt.id))).toEqual([]);
    await page.getByRole("button", { name: "Send it again" }).click();
    await page.getByRole("heading", { name: "Check your answers" }).waitFor();
    expect(await findSteps(site.store.read, someAttempt(attempt.id))).toHaveLength(1);
    await page.goto(`${site.origin}${attempt.path}?q=2`);
    const gap = page.getByRole("textbox", { name: /^Gap 1/ });
    expect(await gap.inputValue()).toBe(answer!.fields["0"]?.[0]);
    await plain.close();
  });

  test("a second tab is told when the first answers, and the first is not", async () => {
    const attempt = await attemptAsking(site, ["single-choice", "multiple-response"]);
    const [answer] = await answersTo(attempt);
    const second = await context.newPage();
    await open(attempt, 1, second);
    await open(attempt, 1);
    await give(answer!);
    await chip(/^Saved$/).waitFor();
    await notice("This was answered in another tab", second).waitFor();
    await chip(/^Answered elsewhere$/, second).waitFor();
    expect(await chip(/^Saved$/).count()).toBe(1);

    await second.getByRole("link", { name: "Show it here" }).click();
    await chip(/^Saved$/, second).waitFor();
    const chosen = second.locator("input[name='answer-1']:checked");
    expect(await chosen.getAttribute("value")).toBe(answer!.fields[""]?.[0]);
  });

  test("what is told of another tab goes with its question", async () => {
    const attempt = await attemptAsking(site, ["single-choice", "multiple-response"]);
    const [answer] = await answersTo(attempt);
    const second = await context.newPage();
    await open(attempt, 1, second);
    await open(attempt, 1);
    await give(answer!);
    await notice("This was answered in another tab", second).waitFor();
    await second.getByRole("button", { name: "Next" }).last().click();
    await second.getByRole("heading", { name: "Question 2 of 2" }).waitFor();
    await chip(/^Saved$/, second).waitFor();
    expect(await notice("This was answered in another tab", second).count()).toBe(0);
  });

  test("a timed attempt counts down, and what is done after its time leads to the result", async () => {
    const actor = await mayaOf(site.store);
    const { store, clock } = site;
    const quiz = { moduleKey: "tools", activityKey: "quiz" };
    const started = await startAttempt({
      store,
      actor,
      now: clock.now,
      random: () => 0.4,
      ...quiz,
    });
    if (!started.ok) throw new Error("The quiz could not be started.");
    const id = started.attemptId;
    const attempt = { id, path: `/learn/tools/quiz/attempts/${id}` };
    const [first, second, ...rest] = await answersTo(attempt);
    await open(attempt, 1);
    await maya
      .getByRole("timer")
      .filter({ hasText: /^(30:00|29:\d\d) left$/ })
      .waitFor();
    await give(first!);
    await chip(/^Saved$/).waitFor();
    await maya.getByRole("button", { name: "Next" }).last().click();
    await maya.getByRole("heading", { name: /^Question 2 of \d+$/ }).waitFor();

    const before = clock.now;
    clock.now = new Date(before.getTime() + 31 * 60_000);
    try {
      await give(second!);
      await notice("Time ran out").waitFor();
      await maya.getByRole("button", { name: "Next" }).last().click();
      await maya.waitForURL(/\/result/);
      await maya.getByText("Time ran out. What was saved by then counts.").waitFor();
      await maya.getByText(`${rest.length + 1} questions weren’t answered.`).waitFor();
    } finally {
      clock.now = before;
    }
  });

  test("a wrong answer that one was certain of stands first in the result", async () => {
    const attempt = await attemptAsking(site, ["single-choice", "best-worst"]);
    const [wrong] = await answersTo(attempt, false);
    const [, right] = await answersTo(attempt);
    await open(attempt, 1);
    await give(wrong!);
    await maya.getByRole("radio", { name: "Certain" }).check();
    await chip(/^Saved$/).waitFor();
    await open(attempt, 2);
    await give(right!);
    await maya.getByRole("radio", { name: "Certain" }).check();
    await chip(/^Saved$/).waitFor();
    await maya.goto(`${site.origin}${attempt.path}?q=review`);
    await maya.getByRole("button", { name: "Hand in" }).click();
    const part = (name: string) =>
      maya.getByRole("region", { name }).getByText(/^Question \d of 2$/);
    await part("You were certain, and it wasn’t right").waitFor();
    expect(await part("You were certain, and it wasn’t right").allTextContents()).toEqual([
      "Question 1 of 2",
    ]);
    expect(await part("Question by question").allTextContents()).toEqual(["Question 2 of 2"]);
  });

  test("in forced colours a choice is seen, and the focus on it too", async () => {
    const types = ["single-choice", "spot-problem"] as const;
    const attempt = await attemptAsking(site, types);
    await maya.emulateMedia({ forcedColors: "active" });
    for (const [index, type] of types.entries()) {
      await open(attempt, index + 1);
      const option = maya.locator(`label:has([name^="answer-${index + 1}"])`).first();
      const input = option.locator("input");
      await input.scrollIntoViewIfNeeded();
      // Choosing may scroll the page on to how sure one is.
      const look = async () => {
        const { x, y, width, height } = (await option.boundingBox())!;
        const clip = { x: x - 6, y: y - 6, width: width + 12, height: height + 12 };
        return (await maya.screenshot({ clip })).toString("base64");
      };
      const looks = new Set<string>();
      const looksNew = (when: string) =>
        expect
          .poll(async () => looks.size < looks.add(await look()).size, {
            message: `${type}, ${when}, looks like none before`,
          })
          .toBe(true);
      await looksNew("free");
      await input.focus();
      await looksNew("focused");
      await maya.keyboard.press("Space");
      await looksNew("focused and chosen");
      await input.blur();
      await looksNew("chosen");
    }
  });
});
