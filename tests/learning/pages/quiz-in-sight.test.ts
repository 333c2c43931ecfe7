import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import { attemptAsking } from "../../support/browser/attempts";
import { openBrowser, signedInPage, SIZES } from "../../support/browser/browser";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** In the page: whether the ways on lie over the choices of how sure one is, or the window ends before them. */
function coveredChoices(): string[] {
  const { clientHeight } = document.documentElement;
  const foot = document.querySelector(".quiz-foot")!.getBoundingClientRect();
  const apart = (box: DOMRect) => box.bottom <= foot.top || box.top >= foot.bottom;
  return [...document.querySelectorAll(".certainty .choice")].flatMap((choice) => {
    const box = choice.getBoundingClientRect();
    return apart(box) && box.bottom <= clientHeight ? [] : [choice.textContent ?? ""];
  });
}

test.each(Object.entries(SIZES))(
  "%s: with an answer chosen, how sure one is can be said without scrolling",
  async (_, viewport) => {
    const maya = await signedInPage(await browser.newContext({ viewport }), site, PEOPLE.employee);
    const attempt = await attemptAsking(site, ["single-choice"]);
    await maya.goto(`${site.origin}${attempt.path}`);
    await maya.getByText("How sure are you?").waitFor();
    await maya.locator('input[name="answer-1"]').last().check();
    await maya.locator(".chip", { hasText: /^Saved$/ }).waitFor();
    expect(await maya.evaluate(coveredChoices)).toEqual([]);
  },
);
