import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { answerByHand, answersFor } from "../support/browser/answering";
import { attemptAsking, handInWrongly } from "../support/browser/attempts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  scriptsOff,
  signedInPage,
  SIZES,
} from "../support/browser/browser";
import { QUESTION_TYPES } from "~/curriculum/rules/kinds";

/** Every type is answered, kept, handed in and gone over by hand. */
describe.each([
  { name: "with JavaScript, wide", javaScript: true, viewport: SIZES.wide },
  { name: "without JavaScript, on a phone", javaScript: false, viewport: SIZES.phone },
])("question types, $name", ({ javaScript, viewport }) => {
  let site: Site;
  let browser: Browser;
  let maya: Page;
  const thrown: string[] = [];
  let checking = (check: () => Promise<void>) => check();

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    const context = await browser.newContext({ viewport });
    maya = await signedInPage(context, site, PEOPLE.employee);
    if (!javaScript) checking = await scriptsOff(maya);
    maya.on("pageerror", (error) => thrown.push(`${maya.url()}: ${error.message}`));
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  afterEach(() => expect(thrown.splice(0), "pages threw").toEqual([]));

  async function looked({ checked = true } = {}) {
    await expectNoSidewaysScroll(maya);
    if (checked) await checking(() => expectAccessible(maya));
  }

  /** What the question's form would send as it stands, whatever order its fields stand in. */
  function said(): Promise<string> {
    return maya.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>("form.quiz-form");
      return JSON.stringify(form && [...new FormData(form)].map(String).sort());
    });
  }

  test.each(QUESTION_TYPES)("%s: answered, kept, handed in, gone over", async (type) => {
    const failed = await attemptAsking(site, [type]);
    await handInWrongly(site, failed.id);
    await maya.goto(`${site.origin}${failed.path}/result`);
    await maya.locator(".result-question .chip", { hasText: /^Not right$/ }).waitFor();
    expect(await maya.getByRole("link", { name: "Go over what went wrong" }).count()).toBe(0);
    await looked({ checked: javaScript });

    const attempt = await attemptAsking(site, [type]);
    const [answer] = await answersFor(site.store, attempt.id, true);
    const question = `${site.origin}${attempt.path}?q=1`;
    await maya.goto(question);
    await looked({ checked: false });
    const untouched = await said();
    await answerByHand(maya, answer!, { javaScript });
    if (javaScript) await maya.locator(".chip", { hasText: /^Saved$/ }).waitFor();
    const given = await said();
    expect(given).not.toBe(untouched);

    if (!javaScript) {
      await maya.getByRole("button", { name: "Check and hand in" }).click();
      await maya.waitForURL(/q=review$/);
    }
    await maya.goto(question);
    expect(await said()).toBe(given);
    await looked();

    await maya.goto(`${site.origin}${attempt.path}?q=review`);
    await maya.getByRole("button", { name: "Hand in" }).click();
    await maya.getByRole("heading", { level: 1, name: /^You passed: (\d+) of \1 point/ }).waitFor();
    await looked({ checked: false });

    await maya.goto(`${site.origin}${failed.path}/result`);
    await maya.locator(".result-question .chip", { hasText: /^Not right$/ }).waitFor();
    await looked({ checked: javaScript });
    await maya.getByRole("link", { name: "Go over what went wrong" }).click();
    await maya.waitForURL(/\/go-over$/);
    await maya.getByRole("button", { name: "Check my answer" }).waitFor();
    await looked({ checked: !javaScript });
    const [better] = await answersFor(site.store, failed.id, true);
    await answerByHand(maya, better!, { javaScript });
    await maya.getByRole("button", { name: "Check my answer" }).click();
    await maya.locator(".result-question .chip", { hasText: /^Right$/ }).waitFor();
    await looked({ checked: javaScript });
  });
});
