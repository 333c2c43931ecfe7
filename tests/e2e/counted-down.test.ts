import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { answerByHand, answersFor } from "../support/browser/answering";
import { attemptAsking, handInRightly, handInWrongly, mayaOf } from "../support/browser/attempts";
import { openBrowser, scriptsOff, signedInPage, SIZES } from "../support/browser/browser";

/** Times that are counted, whatever the clock of the device says. */
describe("the clocks of a quiz", () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let maya: Page;
  let before: Date;

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  beforeEach(async () => {
    before = site.clock.now;
    context = await browser.newContext({ viewport: SIZES.phone });
    maya = await signedInPage(context, site, PEOPLE.employee);
    // The device's clock, which the test sets, and the time that passes, which it need not sit through.
    await maya.addInitScript(() => {
      const real = Date.now.bind(Date);
      const steady = performance.now.bind(performance);
      const held = window as unknown as { ahead: number; passed: number };
      held.ahead = held.passed = 0;
      performance.now = () => steady() + held.passed;
      Date.now = () => real() + held.passed + held.ahead;
    });
  });

  afterEach(async () => {
    site.clock.now = before;
    await context.close();
  });

  const later = (milliseconds: number) =>
    (site.clock.now = new Date(site.clock.now.getTime() + milliseconds));
  const setClock = (milliseconds: number) =>
    maya.evaluate(
      (ahead) => ((window as unknown as { ahead: number }).ahead = ahead),
      milliseconds,
    );

  const pass = (milliseconds: number) =>
    maya.evaluate(
      (more) => ((window as unknown as { passed: number }).passed += more),
      milliseconds,
    );

  async function timed(): Promise<string> {
    const { store, clock } = site;
    const quiz = { moduleKey: "tools", activityKey: "quiz" };
    const actor = await mayaOf(store);
    const started = await startAttempt({
      store,
      actor,
      now: clock.now,
      random: () => 0.4,
      ...quiz,
    });
    if (!started.ok) throw new Error("The quiz could not be started.");
    return `${site.origin}/learn/tools/quiz/attempts/${started.attemptId}`;
  }

  test("setting the device’s clock back or forward changes nothing of the time left", async () => {
    const attempt = await timed();
    await maya.goto(`${attempt}?q=2`);
    const timer = maya.getByRole("timer").filter({ hasText: /^(30:00|29:\d\d) left$/ });
    await timer.waitFor();
    for (const hours of [-5, 5]) {
      const asked = maya.waitForResponse((response) => response.url().endsWith("/answers"));
      await setClock(hours * 3_600_000);
      expect((await asked).status()).toBe(200);
      await timer.waitFor();
      await maya.getByRole("heading", { name: /^Question 2 of \d+$/ }).waitFor();
    }

    // Back from sleep, what the server says counts.
    later(600_000);
    await setClock(0);
    await maya
      .getByRole("timer")
      .filter({ hasText: /^(20:00|19:\d\d) left$/ })
      .waitFor();
  });

  test("“What you chose is saved” is only said when it is", async () => {
    const attempt = await timed();
    const [answer] = await answersFor(site.store, attempt.split("/").at(-1)!, true);
    later(30 * 60_000 - 40_000);
    await maya.goto(`${attempt}?q=1`);
    await maya.getByRole("timer").filter({ hasText: /left$/ }).waitFor();
    await context.setOffline(true);
    await answerByHand(maya, answer!, { javaScript: true });
    await pass(18_000);
    await maya.getByText("20 seconds left. Your last answer isn’t saved yet.").waitFor();
    expect(await maya.getByText("What you chose is saved").count()).toBe(0);
    await context.setOffline(false);
  });

  test("a wait is counted down and turns into the button; without JavaScript it is said to the second", async () => {
    const attempt = await attemptAsking(site, ["single-choice"]);
    await handInWrongly(site, attempt.id);
    const plain = await signedInPage(context, site, PEOPLE.employee);
    await scriptsOff(plain);
    await plain.goto(`${site.origin}${attempt.path}/result`);
    await plain.getByText(/^You can try again from \d+ \w+ \d{4}, \d\d:\d\d:\d\d\.$/).waitFor();
    expect(await plain.getByRole("button", { name: "Try again" }).count()).toBe(0);

    later(50_000);
    await maya.goto(`${site.origin}${attempt.path}/result`);
    await maya
      .getByRole("timer")
      .filter({ hasText: /^00:(?:10|0[1-9])$/ })
      .waitFor();
    expect(await maya.getByRole("button", { name: "Try again" }).count()).toBe(0);
    later(10_000);
    await pass(8_000);
    await maya.getByRole("button", { name: "Try again" }).click();
    await maya.waitForURL(/\/attempts\//);
    await maya.getByRole("heading", { name: /^Question 1 of/ }).waitFor();
    const id = new URL(maya.url()).pathname.split("/").at(-1)!;
    await handInWrongly(site, id);

    // The second failure waits for an hour.
    await maya.goto(`${site.origin}/learn/reply/quiz`);
    await maya
      .getByRole("timer")
      .filter({ hasText: /^(1:00:00|59:\d\d)$/ })
      .waitFor();
  });

  test("failing a retake after a pass says that the pass stands", async () => {
    const passed = await attemptAsking(site, ["single-choice"]);
    await handInRightly(site, PEOPLE.employee, passed.id);
    const failed = await attemptAsking(site, ["single-choice"]);
    await handInWrongly(site, failed.id);
    await maya.goto(`${site.origin}${failed.path}/result`);
    await maya
      .getByRole("heading", { level: 1, name: /^Your pass stands\. This time: 0 of \d+ points?$/ })
      .waitFor();
    await maya.getByText(/^You passed in attempt \d+\. /).waitFor();
    expect(await maya.getByText("Not yet").count()).toBe(0);
  });
});
