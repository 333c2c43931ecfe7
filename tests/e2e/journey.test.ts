import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settled } from "../support/clearance/settled";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { answerAll, answersFor } from "../support/browser/answering";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  pageOf,
  SIZES,
} from "../support/browser/browser";

/** The whole way: an employee earns a clearance, two people sign it off, it shows everywhere, and is suspended again. */
describe.each([
  { name: "with JavaScript, wide", javaScriptEnabled: true, viewport: SIZES.wide },
  { name: "without JavaScript, on a phone", javaScriptEnabled: false, viewport: SIZES.phone },
])("the whole way, $name", ({ javaScriptEnabled, viewport }) => {
  let site: Site;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  let maya: Page;
  let dana: Page;
  let priya: Page;

  async function open(email: string): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled, viewport });
    contexts.push(context);
    const page = await pageOf(context, site, email);
    page.on("pageerror", (error) => expect.unreachable(`the page threw: ${error.message}`));
    return page;
  }

  async function looked(page: Page) {
    await expectNoSidewaysScroll(page);
    if (javaScriptEnabled) await expectAccessible(page);
  }

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    maya = await open(PEOPLE.employee);
    dana = await open(PEOPLE.trainer);
    priya = await open(PEOPLE.manager);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  async function finishLessons(moduleKey: string, lessons: readonly string[]) {
    for (const lesson of lessons) {
      await maya.goto(`${site.origin}/learn/${moduleKey}/${lesson}`);
      await looked(maya);
      await maya.getByRole("button", { name: /^Done/ }).click();
      await maya.waitForURL((url) => !url.pathname.endsWith(lesson));
    }
  }

  /** Sits the quiz from its page to its result. */
  async function sit(moduleKey: string, rightly: boolean) {
    await maya.goto(`${site.origin}/learn/${moduleKey}/quiz`);
    await looked(maya);
    await maya.getByRole("button", { name: /Start the quiz|Try again/ }).click();
    await maya.waitForURL(/\/attempts\/[^/?]+(\?|$)/);
    const attemptId = new URL(maya.url()).pathname.split("/").at(-1)!;
    const answers = await answersFor(site.store, attemptId, rightly);
    const javaScript = javaScriptEnabled;
    await answerAll(maya, answers, { javaScript, onFirst: () => looked(maya) });
    const whole = await maya.getByText("Answered", { exact: true }).count();
    if (rightly) expect(whole).toBe(answers.length);
    await looked(maya);
    await maya.getByRole("button", { name: "Hand in" }).click();
    // A wrong answer may be only part of one, and is then asked about once more.
    if (whole < answers.length) {
      await maya.getByRole("heading", { name: "Hand in as it is?" }).waitFor();
      await looked(maya);
      await maya.getByRole("button", { name: "Hand in as it is" }).click();
    }
    await maya.waitForURL(/\/result/);
    await looked(maya);
  }

  test("Maya sees what is left, and answers a check-yourself", async () => {
    await maya.goto(`${site.origin}/learn`);
    await looked(maya);
    expect(await maya.getByText("3 of 6 steps", { exact: true }).count()).toBeGreaterThan(0);

    await maya.goto(`${site.origin}/learn/reply/angry-in-public`);
    const check = maya.locator("form:has(input[name='check'])").first();
    await check.getByText("Explain that the courier was late").click();
    await check.getByRole("button").first().click();
    await maya.getByText("Jo hears an excuse").waitFor();
  });

  test("Maya learns, fails once, waits, and passes", async () => {
    await finishLessons("reply", [
      "angry-in-public",
      "moving-to-private",
      "praise-questions-trolls",
      "when-not-to-reply",
    ]);
    await sit("reply", false);
    expect(await maya.getByRole("heading", { level: 1 }).textContent()).toContain("Not yet");

    await maya.goto(`${site.origin}/learn/reply/quiz`);
    expect(await maya.getByRole("button", { name: "Try again" }).count()).toBe(0);
    site.clock.now = new Date(site.clock.now.getTime() + 2 * 60_000);
    await sit("reply", true);
    expect(await maya.getByRole("heading", { level: 1 }).textContent()).toContain("You passed");

    await finishLessons("tools", [
      "wrong-account",
      "access-taken-back",
      "drafts-and-schedules",
      "images-and-permission",
    ]);
    await sit("tools", true);
    expect(await maya.getByRole("heading", { level: 1 }).textContent()).toContain("You passed");
  });

  test("Maya signs the policy by typing her name", async () => {
    await maya.goto(`${site.origin}/learn/policy`);
    await looked(maya);
    await maya.getByLabel("Your name").fill("Mia Okafor");
    await maya.getByRole("button", { name: "Sign policy" }).click();
    await maya
      .getByText(/That isn’t the name recorded for you, Maya Okafor/)
      .first()
      .waitFor();
    expect(await maya.getByLabel("Your name").inputValue()).toBe("Mia Okafor");
    await maya.getByLabel("Your name").fill("maya okafor");
    await maya.getByRole("button", { name: "Sign policy" }).click();
    await maya
      .getByRole("status")
      .filter({ hasText: /^You signed/ })
      .waitFor();
  });

  test("Dana says not yet, Maya asks again, Dana signs", async () => {
    await dana.goto(`${site.origin}/studio`);
    await looked(dana);
    await dana
      .getByRole("link", { name: /Maya Okafor/ })
      .first()
      .click();
    await dana.waitForURL(/\/studio\/sign-offs\?who=/);
    await looked(dana);
    await dana.goto(`${site.origin}/studio/companies/harbour-and-pine?q=maya`);
    await dana.getByRole("link", { name: "Maya Okafor" }).first().click();
    await dana.waitForURL(/\/people\//);
    await looked(dana);
    await dana.getByRole("button", { name: "Not yet" }).click();
    await dana.locator("[aria-invalid=true]").first().waitFor();
    await dana.getByLabel("Your comment").fill("Read “Own it” once more.");
    await dana.getByRole("button", { name: "Not yet" }).click();
    await dana.locator("blockquote", { hasText: "Read “Own it” once more." }).first().waitFor();

    await settled(site);
    await maya.goto(`${site.origin}/learn`);
    await maya.getByText("Read “Own it” once more.").first().waitFor();
    const ready = maya.getByRole("button", { name: "Ask for sign-off again" }).first();
    await ready.click();
    await ready.waitFor({ state: "detached" });

    site.clock.now = new Date(site.clock.now.getTime() + 60_000);
    await dana.reload();
    await dana.getByLabel("Your comment").fill("Competent: she listens first.");
    await dana.getByRole("button", { name: "Competent" }).click();
    await dana
      .locator("blockquote", { hasText: "Competent: she listens first." })
      .first()
      .waitFor();
  });

  test("Priya authorises, and board, clearance page and CSV say cleared", async () => {
    await settled(site);
    await priya.goto(`${site.origin}/clearance/sign-offs`);
    await looked(priya);
    const waiting = priya.getByRole("navigation", { name: "People waiting" });
    await waiting.getByRole("link", { name: /Maya Okafor/ }).click();
    const card = priya.getByRole("article", { name: "Maya Okafor" });
    await card.getByRole("button", { name: "Authorise" }).click();
    await priya.waitForURL(/\/sign-offs\?signed=/);
    await priya.getByRole("status").filter({ hasText: "You authorised Maya" }).waitFor();
    await settled(site);

    await priya.goto(`${site.origin}/clearance?q=maya`);
    await looked(priya);
    const row = priya.getByRole("row", { name: /Maya Okafor/ });
    expect(await row.getByText("Reply", { exact: true }).count()).toBe(3);
    expect(await row.textContent()).toContain("2027");

    await maya.goto(`${site.origin}/learn/clearance`);
    await looked(maya);
    expect(await maya.getByRole("heading", { name: "You may reply", exact: true }).count()).toBe(2);

    const csv = await priya.request.get(`${site.origin}/clearance/export.csv?q=maya`);
    expect(await csv.text()).toMatch(/Maya Okafor.*Reply: cleared.*Reply: cleared/);
  });

  test("Priya suspends, and all of them say paused, and why", async () => {
    site.clock.now = new Date(site.clock.now.getTime() + 60_000);
    await priya.goto(`${site.origin}/clearance?q=maya`);
    await priya.getByRole("link", { name: "Maya Okafor" }).click();
    await priya.waitForURL(/\/people\//);
    await looked(priya);
    const reason = "A customer’s address was shown in a reply.";
    await priya.getByRole("link", { name: /^Suspend/ }).click();
    await priya.getByLabel("Reason").first().fill(reason);
    await priya.getByRole("button", { name: "Suspend Maya" }).click();
    await priya.getByText("Maya is suspended").first().waitFor();

    await priya.goto(`${site.origin}/clearance?q=maya`);
    const row = priya.getByRole("row", { name: /Maya Okafor/ });
    expect(await row.getByText("Paused", { exact: true }).count()).toBe(3);
    expect(await row.textContent()).toContain(reason);

    for (const page of ["/learn", "/learn/clearance"]) {
      await maya.goto(site.origin + page);
      await maya.getByText(reason).first().waitFor();
      expect(await maya.getByText(/paused/i).count()).toBeGreaterThan(0);
    }
    const csv = await priya.request.get(`${site.origin}/clearance/export.csv?q=maya`);
    expect(await csv.text()).toMatch(/Maya Okafor.*paused.*A customer’s address/);
  });
});
