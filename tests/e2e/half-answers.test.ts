import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { findSteps } from "~/assessment/queries/assessment";
import { someAttempt } from "../support/own";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { attemptAsking, handInWrongly } from "../support/browser/attempts";
import { attemptAskingThese, questionsSaying, retitled } from "../support/browser/made-attempts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  scriptsOff,
  signedInPage,
  SIZES,
} from "../support/browser/browser";

/** What happens to answers that are not finished, not fitting, or not one’s own. */
describe("half answers", () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let maya: Page;

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: SIZES.phone });
    maya = await signedInPage(context, site, PEOPLE.employee);
  });

  afterEach(() => context.close());

  const gap = (number: number) => maya.getByRole("textbox", { name: `Gap ${number} of` });
  const chip = (words: RegExp) => maya.locator(".saved-chip .chip", { hasText: words });
  const handedIn = async (id: string) =>
    (await findSteps(site.store.read, someAttempt(id))).filter(({ kind }) => kind === "submitted");

  async function fillOneGap() {
    const bodies = questionsSaying("words");
    const attempt = await attemptAskingThese(site, [bodies[6]!, bodies[0]!]);
    return { ...attempt, at: (query: string) => `${site.origin}${attempt.path}?q=${query}` };
  }

  test("without JavaScript, handing in asks once more and names what is not finished", async () => {
    const { id, at } = await fillOneGap();
    const checking = await scriptsOff(maya);
    await maya.goto(at("1"));
    await gap(1).fill("words0");
    await maya.getByRole("button", { name: "All questions" }).click();
    await maya.waitForURL(/q=review$/);
    const rows = () => maya.locator(".quiz-review-row .chip").allTextContents();
    expect(await rows()).toEqual(["Partly answered", "Not answered"]);
    await maya.getByText("Not answered: 1. Only partly answered: 1.").waitFor();

    await maya.getByRole("button", { name: "Hand in" }).click();
    await maya.getByRole("heading", { name: "Hand in as it is?" }).waitFor();
    expect(await rows()).toEqual(["Partly answered", "Not answered"]);
    expect(await handedIn(id)).toEqual([]);
    await expectNoSidewaysScroll(maya);
    await checking(() => expectAccessible(maya));

    await maya.getByRole("link", { name: "Back" }).last().click();
    await maya.getByRole("heading", { name: "Check your answers" }).waitFor();
    await maya.getByRole("button", { name: "Hand in" }).click();
    await maya.getByRole("button", { name: "Hand in as it is" }).dblclick();
    await maya.waitForURL(/\/result$/);
    await maya.getByText("Partly right").waitFor();
    expect(await handedIn(id)).toHaveLength(1);
  });

  test("Enter in a gap leads to the next one, and from the last one on", async () => {
    const { at } = await fillOneGap();
    await maya.goto(at("1"));
    await chip(/^Saves as you go$/).waitFor();
    await gap(1).fill("words0");
    await gap(1).dispatchEvent("keydown", { key: "Enter", isComposing: true });
    expect(await gap(1).evaluate((one) => one === document.activeElement)).toBe(true);
    await gap(1).press("Enter");
    expect(await gap(2).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(maya.url()).toBe(at("1"));
    await gap(2).fill("words1");
    await gap(2).press("Enter");
    await maya.getByRole("heading", { name: "Question 2 of 2" }).waitFor();
  });

  test("a pasted answer that is too long stays whole, is said by how much, and is saved once mended", async () => {
    const { id, at } = await fillOneGap();
    await maya.goto(at("1"));
    await chip(/^Saves as you go$/).waitFor();
    await gap(2).fill("x".repeat(2500));
    await maya
      .getByText("What you wrote in gap 2 is 2,400 characters too long. Up to 100 fit.")
      .first()
      .waitFor();
    await chip(/^Not saved$/).waitFor();
    await maya.getByRole("button", { name: "Next" }).last().click();
    expect(maya.url()).toBe(at("1"));
    expect(await gap(2).inputValue()).toHaveLength(2500);
    expect(await findSteps(site.store.read, someAttempt(id))).toEqual([]);
    await gap(2).fill("short");
    await chip(/^Saved$/).waitFor();
    expect(await findSteps(site.store.read, someAttempt(id))).toHaveLength(1);
  });

  test("without JavaScript, what has to be mended comes back as it was sent, with what is wrong", async () => {
    const bodies = questionsSaying("words");
    const attempt = await attemptAskingThese(site, [bodies[5]!, bodies[6]!]);
    await scriptsOff(maya);
    await maya.goto(`${site.origin}${attempt.path}?q=1`);
    const places = maya.getByRole("combobox", { name: /^Place of/ });
    for (const [index, place] of ["2", "2", "1"].entries())
      await places.nth(index).selectOption(place);
    await maya.getByRole("button", { name: "Next" }).last().click();
    await maya.getByText("Place 2 is chosen more than once.").waitFor();
    expect(
      await places.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
    ).toEqual(["2", "2", "1"]);
    await places.nth(1).selectOption("3");
    await maya.getByRole("button", { name: "Next" }).last().click();
    await maya.getByRole("heading", { name: "Question 2 of 2" }).waitFor();
    await gap(1).fill("y".repeat(101));
    await maya.getByRole("button", { name: "Check and hand in" }).click();
    await maya
      .getByText("What you wrote in gap 1 is 1 character too long. Up to 100 fit.")
      .waitFor();
    expect(await gap(1).inputValue()).toBe("y".repeat(101));
  });

  test("while somebody else is signed in, an answer waits for its owner", async () => {
    const { id, at } = await fillOneGap();
    await maya.goto(at("1"));
    await chip(/^Saves as you go$/).waitFor();
    const another = await signedInPage(context, site, "uma@harbourandpine.example");
    await gap(1).fill("words0");
    await maya.getByText("Someone else is signed in in this browser").waitFor();
    await chip(/^Not saved — other account$/).waitFor();
    expect(await findSteps(site.store.read, someAttempt(id))).toEqual([]);
    await another.close();

    await (await signedInPage(context, site, PEOPLE.employee)).close();
    await maya.evaluate(() => window.dispatchEvent(new Event("focus")));
    await chip(/^Saved$/).waitFor();
    expect(await findSteps(site.store.read, someAttempt(id))).toHaveLength(1);
  });

  test("a moved item of an ordering is named once, with nothing left dangling", async () => {
    const attempt = await attemptAsking(site, ["ordering"]);
    await maya.goto(`${site.origin}${attempt.path}?q=1`);
    await maya
      .getByRole("button", { name: /^Move up/ })
      .first()
      .waitFor();
    expect(await maya.locator(".quiz-body").ariaSnapshot()).not.toContain("Place of");
  });

  test("Arabic runs from right to left wherever it stands", async () => {
    const text = "كيف ترد على هذا العميل";
    const attempt = await attemptAskingThese(site, questionsSaying(text));
    const wrong = async (where: string) =>
      expect(
        await maya.locator(".quiz-column ~ *, .result").evaluateAll((roots) =>
          roots.flatMap((root) => {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            const found: string[] = [];
            while (walker.nextNode()) {
              const { parentElement, data } = walker.currentNode as Text & { data: string };
              if (!parentElement || !/^[“\s]*\p{Script=Arabic}/u.test(data)) continue;
              const { direction } = getComputedStyle(parentElement);
              if (direction !== "rtl" && !parentElement.closest("option, .post-who"))
                found.push(`${parentElement.className}: ${data}`);
            }
            return found;
          }),
        ),
        where,
      ).toEqual([]);
    for (const q of ["1", "2", "3", "4", "5", "6", "7", "8", "review"]) {
      await maya.goto(`${site.origin}${attempt.path}?q=${q}`);
      await wrong(q);
    }
    await handInWrongly(site, attempt.id);
    await maya.goto(`${site.origin}${attempt.path}/result`);
    await wrong("result");
  });

  test("a long word or address makes no page of a quiz scroll sideways at 320 px", async () => {
    await maya.setViewportSize({ width: 320, height: 700 });
    for (const text of [
      "Rindfleischetikettierungsgesetze",
      "https://www.harbourandpine.example/replies/2026/how-to-answer-everybody?from=newsletter",
    ]) {
      await retitled(site, text);
      const attempt = await attemptAskingThese(site, questionsSaying(text));
      const pages = ["1", "2", "3", "4", "5", "6", "7", "8", "review", "unfinished"];
      for (const q of pages) {
        await maya.goto(`${site.origin}${attempt.path}?q=${q}`);
        await expectNoSidewaysScroll(maya);
      }
      await handInWrongly(site, attempt.id);
      for (const path of [
        `${attempt.path}/result`,
        "/learn/reply/quiz",
        "/learn/reply",
        "/learn/reply/angry-in-public",
      ]) {
        await maya.goto(`${site.origin}${path}`);
        await expectNoSidewaysScroll(maya);
      }
    }
  });
});
