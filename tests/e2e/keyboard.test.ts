import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { settled } from "../support/clearance/settled";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { answersFor } from "../support/browser/answering";
import { answerByKeyboard } from "../support/browser/answering-by-keyboard";
import { attemptAsking, handInRightly, handInWrongly, mayaOf } from "../support/browser/attempts";
import { arrivesAt, focusComesTo, focused, load, press, tabTo } from "../support/browser/keyboard";
import { openBrowser, signedInPage } from "../support/browser/browser";
import { giveWork } from "../support/browser/trainers-work";
import { QUESTION_TYPES } from "~/curriculum/rules/kinds";

/** Everything here is pressed on a keyboard; nothing is clicked, and no focus is set. */
describe("the main job by keyboard alone", () => {
  let site: Site;
  let browser: Browser;
  let regrade: string;
  const thrown: string[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
    ({ regrade } = await giveWork(site.store));
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  afterEach(() => expect(thrown.splice(0), "pages threw").toEqual([]));

  /** A low window, so that bars at its edges would be in the way. */
  const LOW = { viewport: { width: 1280, height: 640 } };

  function watched(page: Page): Page {
    page.on("pageerror", (error) => thrown.push(`${page.url()}: ${error.message}`));
    return page;
  }

  /** Signs in on the demo's sign-in page. */
  async function signsIn(name: RegExp, home: RegExp): Promise<Page> {
    const context = await browser.newContext(LOW);
    const page = watched(await context.newPage());
    await load(page, `${site.origin}/sign-in`);
    await press(page, "button", name);
    await page.waitForURL(({ pathname, search }) => home.test(pathname + search));
    // Another document, which begins at its top.
    await load(page, page.url());
    return page;
  }

  const signedIn = async (email: string) =>
    watched(await signedInPage(await browser.newContext(LOW), site, email));

  test("an employee learns, passes a quiz and signs the policy", async () => {
    const maya = await signsIn(/^Maya /, /^\/learn$/);

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

    let lesson = "angry-in-public";
    for (const next of [
      "moving-to-private",
      "praise-questions-trolls",
      "when-not-to-reply",
      "quiz",
    ]) {
      // Each check is tried before a lesson is done.
      while ((await maya.getByRole("button", { name: "Check my answer" }).count()) > 0) {
        await tabTo(maya, "radio", /./);
        await maya.keyboard.press("Space");
        await press(maya, "button", "Check my answer");
        await maya.locator(":focus", { hasText: "Check again" }).waitFor();
      }
      await press(maya, "button", /^Done/);
      await arrivesAt(maya, new RegExp(`^/learn/reply/${next}\\?done=${lesson}$`));
      lesson = next;
    }
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
    await press(maya, "link", /^That isn’t the name/);
    await focusComesTo(maya, /^textbox "Your name"/);
    await maya.keyboard.press("ControlOrMeta+A");
    await maya.keyboard.type("Maya Okafor");
    await press(maya, "button", "Sign policy");
    await focusComesTo(maya, /^status/);
    expect(await maya.locator(":focus").textContent()).toMatch(/^You signed/);
  });

  test("an employee answers every type of question", async () => {
    const maya = await signedIn(PEOPLE.employee);
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

  test("an employee goes over what went wrong", async () => {
    const maya = await signedIn(PEOPLE.employee);
    const attempt = await attemptAsking(site, ["single-choice"]);
    await handInWrongly(site, attempt.id);
    // What went wrong is told once the quiz is passed.
    const passed = await attemptAsking(site, ["single-choice"]);
    await handInRightly(site, PEOPLE.employee, passed.id);
    const [answer] = await answersFor(site.store, attempt.id, true);
    await load(maya, `${site.origin}${attempt.path}/result`);
    await press(maya, "link", "Go over what went wrong");
    await arrivesAt(maya, /\/go-over$/);
    await press(maya, "button", "Check my answer");
    await maya.getByRole("alert").filter({ hasText: "Answer the question first" }).waitFor();
    expect(await focused(maya)).toBe('button "Check my answer"');
    await load(maya, maya.url());
    await answerByKeyboard(maya, answer!);
    await press(maya, "button", "Check my answer");
    await focusComesTo(maya, /^article/);
    expect(await maya.locator(":focus .chip").textContent()).toBe("Right");
    await press(maya, "link", "Back to your result");
    await arrivesAt(maya, /\/result$/);
  });

  test("a trainer signs off", async () => {
    const dana = await signsIn(/Dana Kessler/, /^\/studio$/);
    await press(dana, "link", /Uma /);
    await arrivesAt(dana, /^\/studio\/sign-offs\?who=/);
    await tabTo(dana, "textbox", "Your comment");
    await dana.keyboard.type("She listens first.");
    await press(dana, "button", "Sign off as competent");
    await focusComesTo(dana, /^status/);
    expect(await dana.locator(":focus").textContent()).toContain("You signed off Uma Krishnan");
  });

  test("a trainer grants time and attempts, and decides about an attempt", async () => {
    const dana = await signedIn(PEOPLE.trainer);
    const actor = await mayaOf(site.store);
    const person = `${site.origin}/studio/companies/harbour-and-pine/people/${actor.personId}`;
    const said = () => dana.locator(":focus").textContent();

    await load(dana, `${person}/allowances`);
    await tabTo(dana, "radio", "25%");
    await dana.keyboard.press("ArrowDown");
    await press(dana, "button", "Grant extra time");
    await focusComesTo(dana, "alert");
    await press(dana, "link", /./);
    await focusComesTo(dana, /^textbox "Reason"/);
    await dana.keyboard.type("Reads with a screen reader.");
    await press(dana, "button", "Grant extra time");
    await focusComesTo(dana, /^status/);
    expect(await said()).toContain("50% extra time");

    await tabTo(dana, "textbox", "How many more");
    await dana.keyboard.press("ControlOrMeta+A");
    await dana.keyboard.type("2");
    await tabTo(dana, "textbox", "Reason");
    await dana.keyboard.type("The line broke.");
    await press(dana, "button", "Grant attempts");
    await focusComesTo(dana, /^status/);
    expect(await said()).toContain("2 more attempts");

    const { store, clock } = site;
    const call = { store, actor, now: clock.now };
    const quiz = { moduleKey: "tools", activityKey: "quiz" };
    const started = await startAttempt({ ...call, ...quiz });
    if (!started.ok) throw new Error("The quiz could not be started.");
    const { attemptId } = started;
    for (const button of ["Give more time", "Reopen attempt"]) {
      if (button === "Reopen attempt") await submitAttempt({ ...call, attemptId });
      await load(dana, `${person}/attempts/${attemptId}`);
      await press(dana, "link", button);
      await focusComesTo(dana, `region "${button}"`);
      await tabTo(dana, "textbox", "Minutes", { limit: 1 });
      await dana.keyboard.press("ControlOrMeta+A");
      await dana.keyboard.type("15");
      await tabTo(dana, "textbox", "Reason");
      await dana.keyboard.type("The line broke.");
      await press(dana, "button", button);
      await focusComesTo(dana, /^status/);
      expect(await said()).toContain("The line broke.");
    }
  });

  test("a trainer looks at what grading again would do, and does it", async () => {
    const dana = await signedIn(PEOPLE.trainer);
    await load(dana, site.origin + regrade);
    await press(dana, "link", "Regrade with the new answer key");
    await arrivesAt(dana, /choice=rescore/, /^region "Regrade with the new answer key"/);
    await press(dana, "button", /^Regrade \d+ attempts?$/);
    await focusComesTo(dana, "alert");
    await press(dana, "link", /./);
    await focusComesTo(dana, /^textbox "Reason"/);
    await dana.keyboard.type("The key was wrong.");
    await press(dana, "button", /^Regrade \d+ attempts?$/);
    await arrivesAt(dana, /done=/, /^status/);
    expect(await dana.locator(":focus").textContent()).toMatch(/^Recorded: \d+ attempts? w/);
  });

  test("a manager authorises, suspends with a reason, and finds people on the board", async () => {
    const priya = await signsIn(/Priya /, /^\/clearance$/);
    await press(priya, "link", "Review now");
    await arrivesAt(priya, /^\/clearance\/sign-offs$/);
    await press(priya, "button", "Authorise");
    await arrivesAt(priya, /\/sign-offs\?signed=/, /^status/);

    await settled(site);
    await load(priya, priya.url());
    const authorised = priya.getByRole("status").getByRole("link").first();
    await press(priya, "link", (await authorised.textContent())!);
    await arrivesAt(priya, /^\/clearance\/people\//);
    const name = await priya.getByRole("heading", { level: 1 }).textContent();
    await press(priya, "link", /^Suspend/, { limit: 80 });
    await arrivesAt(priya, /suspend=1/, /Suspend or revoke/);
    await tabTo(priya, "textbox", "Reason");
    await priya.keyboard.type("A customer’s address was shown in a reply.");
    await press(priya, "button", /^Suspend /);
    await focusComesTo(priya, /^status/);
    expect(await priya.locator(":focus").textContent()).toMatch(/suspended/);

    await press(priya, "link", "People", { back: true });
    await arrivesAt(priya, /^\/clearance$/);
    await tabTo(priya, "searchbox", "Search by name or team");
    await priya.keyboard.type(name!.slice(-5));
    await priya.waitForURL(/q=/);
    expect(await focused(priya)).toMatch(/^searchbox/);
    await press(priya, "link", /^Paused/);
    await arrivesAt(priya, /show=paused/, /^link "Paused/);
    await press(priya, "link", new RegExp(name!.slice(-5)));
    await arrivesAt(priya, /^\/clearance\/people\//);
  });
});
