import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { QUESTION_TYPES } from "~/domain/assessment/words";
import { openSite, type Site } from "../support/site";
import { answersFor } from "./answering";
import { answerByKeyboard } from "./answering-by-keyboard";
import { attemptAsking } from "./attempts";
import { arrivesAt, focusComesTo, focused, load, press, tabTo } from "./keyboard";
import { openBrowser } from "./support";

/** Everything here is pressed on a keyboard; nothing is clicked, and no focus is set. */
describe("the main job by keyboard alone", () => {
  let site: Site;
  let browser: Browser;
  const thrown: string[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  afterEach(() => expect(thrown.splice(0), "pages threw").toEqual([]));

  /** Signs in on the demo's sign-in page. A low window, so that bars at its edges would be in the way. */
  async function signedIn(name: RegExp, home: RegExp): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 640 } });
    const page = await context.newPage();
    page.on("pageerror", (error) => thrown.push(`${page.url()}: ${error.message}`));
    await load(page, `${site.origin}/sign-in`);
    await press(page, "button", name);
    await arrivesAt(page, home);
    return page;
  }

  test("an employee learns, passes a quiz and signs the policy", async () => {
    const maya = await signedIn(/^Maya /, /^\/learn$/);

    await load(maya, `${site.origin}/learn`);
    await tabTo(maya, "link", "Skip to the page", { limit: 1 });
    await maya.keyboard.press("Enter");
    await focusComesTo(maya, "main");
    await press(maya, "link", /^(Start|Continue)$/);
    await arrivesAt(maya, /^\/learn\/reply\/angry-in-public$/);

    await tabTo(maya, "radio", /./);
    await maya.keyboard.press("Space");
    await maya.keyboard.press("ArrowDown");
    await press(maya, "button", "Check my answer");
    await maya.locator(".check-feedback").first().waitFor();
    expect(await focused(maya)).toBe('button "Check again"');

    await press(maya, "button", /^Done/);
    await arrivesAt(maya, /^\/learn\/reply\/quiz$/);
    await press(maya, "button", "Start the quiz");
    await arrivesAt(maya, /\/attempts\/[^/?]+$/);

    const attemptId = new URL(maya.url()).pathname.split("/").at(-1)!;
    const answers = await answersFor(site.store, attemptId, true);
    for (const answer of answers) {
      const { number } = answer;
      if (number > 1)
        await arrivesAt(maya, new RegExp(`\\?q=${number}$`), /^heading "Question \d+ of \d+"/);
      await answerByKeyboard(maya, answer);
      await press(maya, "button", number === answers.length ? "Check and hand in" : "Next");
    }
    await arrivesAt(maya, /\?q=review$/, /^heading "Check your answers"/);
    expect(await maya.getByText("Answered", { exact: true }).count()).toBe(answers.length);
    await press(maya, "button", "Hand in");
    await arrivesAt(maya, /\/result$/);
    expect(await maya.getByRole("heading", { level: 1 }).textContent()).toContain("You passed");

    await press(maya, "link", "My training", { back: true });
    await arrivesAt(maya, /^\/learn$/);
    await press(maya, "link", "Do it now");
    await arrivesAt(maya, /^\/learn\/policy$/);
    await tabTo(maya, "textbox", "Your name");
    await maya.keyboard.type("Mia");
    await maya.keyboard.press("Enter");
    await focusComesTo(maya, "alert");
    await press(maya, "link", /This is not the name/);
    await focusComesTo(maya, /^textbox "Your name"/);
    await maya.keyboard.press("ControlOrMeta+A");
    await maya.keyboard.type("Maya Okafor");
    await press(maya, "button", "Sign the policy");
    await focusComesTo(maya, /^status/);
    expect(await maya.locator(":focus").textContent()).toMatch(/^You signed/);
  });

  test("an employee answers every type of question", async () => {
    const maya = await signedIn(/^Maya /, /^\/learn$/);
    const attempt = await attemptAsking(site, QUESTION_TYPES);
    const answers = await answersFor(site.store, attempt.id, true);
    await load(maya, `${site.origin}${attempt.path}`);
    for (const answer of answers) {
      const { number } = answer;
      if (number > 1)
        await arrivesAt(maya, new RegExp(`\\?q=${number}$`), /^heading "Question \d+ of \d+"/);
      await answerByKeyboard(maya, answer);
      await press(maya, "button", number === answers.length ? "Check and hand in" : "Next");
    }
    await arrivesAt(maya, /\?q=review$/, /^heading "Check your answers"/);
    await press(maya, "button", "Hand in");
    await arrivesAt(maya, /\/result$/);
    expect(await maya.getByRole("heading", { level: 1 }).textContent()).toMatch(
      /^You passed: (\d+) of \1 points/,
    );
  });

  test("a trainer signs off", async () => {
    const dana = await signedIn(/Dana Kessler/, /^\/studio$/);
    await press(dana, "link", /Uma /);
    await arrivesAt(dana, /^\/studio\/companies\/[^/]+\/people\//, /./);
    await tabTo(dana, "textbox", "Your comment");
    await dana.keyboard.type("She listens first.");
    await press(dana, "button", "Competent");
    await focusComesTo(dana, /^status/);
    expect(await dana.locator(":focus").textContent()).toContain("She listens first.");
  });

  test("a manager authorises, suspends with a reason, and finds people on the board", async () => {
    const priya = await signedIn(/Priya /, /^\/clearance$/);
    await press(priya, "link", "Review now");
    await arrivesAt(priya, /^\/clearance\/sign-offs$/);
    await press(priya, "button", "Authorise");
    await arrivesAt(priya, /\/sign-offs\?signed=/, /^status/);

    await press(priya, "link", /./, { limit: 20 });
    await arrivesAt(priya, /^\/clearance\/people\//);
    const name = await priya.getByRole("heading", { level: 1 }).textContent();
    await tabTo(priya, "textbox", "Reason");
    await priya.keyboard.type("A customer’s address was shown in a reply.");
    await press(priya, "button", /^Suspend /);
    await focusComesTo(priya, /^status/);
    expect(await priya.locator(":focus").textContent()).toMatch(/suspended/);

    await press(priya, "link", "Who may speak", { back: true });
    await arrivesAt(priya, /^\/clearance$/);
    await tabTo(priya, "searchbox", "Search a name or team");
    await priya.keyboard.type(name!.slice(-5));
    await priya.waitForURL(/q=/);
    expect(await focused(priya)).toMatch(/^searchbox/);
    await press(priya, "link", /^Paused/);
    await arrivesAt(priya, /show=paused/, /^link "Paused/);
    await press(priya, "link", new RegExp(name!.slice(-5)));
    await arrivesAt(priya, /^\/clearance\/people\//);
  });
});
