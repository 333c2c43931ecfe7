import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "../support/site";
import { arrivesAt, focusComesTo, focused, load, pressOn, tabTo } from "./keyboard";
import { openBrowser, positions } from "./support";

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
    await pressOn(page, "button", name);
    await arrivesAt(page, home);
    return page;
  }

  /** Chooses what `positions` says of one question: arrows move among radios, the space bar ticks boxes. */
  async function answer(page: Page, number: number, choices: readonly number[]) {
    const kind = (choice: number) =>
      page.evaluate(
        ([name, value]) =>
          document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)?.type,
        [`answer-${number}`, String(choice)],
      );
    const value = () =>
      page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? "");
    for (const choice of choices) {
      if ((await kind(choice)) === "radio") {
        await tabTo(page, "radio", /./);
        await page.keyboard.press("Space");
        while ((await value()) !== String(choice)) await page.keyboard.press("ArrowDown");
      } else {
        do await tabTo(page, "checkbox", /./);
        while ((await value()) !== String(choice));
        await page.keyboard.press("Space");
      }
    }
  }

  test("an employee learns, passes a quiz and signs the policy", async () => {
    const maya = await signedIn(/^Maya /, /^\/learn$/);

    await load(maya, `${site.origin}/learn`);
    await tabTo(maya, "link", "Skip to the page", { limit: 1 });
    await maya.keyboard.press("Enter");
    await focusComesTo(maya, "main");
    await pressOn(maya, "link", /^(Start|Continue)$/);
    await arrivesAt(maya, /^\/learn\/reply\/angry-in-public$/);

    await tabTo(maya, "radio", /./);
    await maya.keyboard.press("Space");
    await maya.keyboard.press("ArrowDown");
    await pressOn(maya, "button", "Check my answer");
    await maya.locator(".check-feedback").first().waitFor();
    expect(await focused(maya)).toBe('button "Check again"');

    await pressOn(maya, "button", /^Done/);
    await arrivesAt(maya, /^\/learn\/reply\/quiz$/);
    await pressOn(maya, "button", "Start the quiz");
    await arrivesAt(maya, /\/attempts\/[^/?]+$/);

    const attemptId = new URL(maya.url()).pathname.split("/").at(-1)!;
    const chosen = await positions(site, attemptId, true);
    for (const [index, choices] of chosen.entries()) {
      const number = index + 1;
      if (index > 0)
        await arrivesAt(maya, new RegExp(`\\?q=${number}$`), /^heading "Question \d+ of \d+"/);
      await answer(maya, number, choices);
      await pressOn(maya, "button", number === chosen.length ? "Check and hand in" : "Next");
    }
    await arrivesAt(maya, /\?q=review$/, /^heading "Check your answers"/);
    expect(await maya.getByText("Answered", { exact: true }).count()).toBe(chosen.length);
    await pressOn(maya, "button", "Hand in");
    await arrivesAt(maya, /\/result$/);
    expect(await maya.getByRole("heading", { level: 1 }).textContent()).toContain("You passed");

    await pressOn(maya, "link", "My training", { back: true });
    await arrivesAt(maya, /^\/learn$/);
    await pressOn(maya, "link", "Do it now");
    await arrivesAt(maya, /^\/learn\/policy$/);
    await tabTo(maya, "textbox", "Your name");
    await maya.keyboard.type("Mia");
    await maya.keyboard.press("Enter");
    await focusComesTo(maya, "alert");
    await pressOn(maya, "link", /This is not the name/);
    await focusComesTo(maya, /^textbox "Your name"/);
    await maya.keyboard.press("ControlOrMeta+A");
    await maya.keyboard.type("Maya Okafor");
    await pressOn(maya, "button", "Sign the policy");
    await focusComesTo(maya, /^status/);
    expect(await maya.locator(":focus").textContent()).toMatch(/^You signed/);
  });

  test("a trainer signs off", async () => {
    const dana = await signedIn(/Dana Kessler/, /^\/studio$/);
    await pressOn(dana, "link", /Uma /);
    await arrivesAt(dana, /^\/studio\/companies\/[^/]+\/people\//, /./);
    await tabTo(dana, "textbox", "Your comment");
    await dana.keyboard.type("She listens first.");
    await pressOn(dana, "button", "Competent");
    await focusComesTo(dana, /^status/);
    expect(await dana.locator(":focus").textContent()).toContain("She listens first.");
  });

  test("a manager authorises, suspends with a reason, and finds people on the board", async () => {
    const priya = await signedIn(/Priya /, /^\/clearance$/);
    await pressOn(priya, "link", "Review now");
    await arrivesAt(priya, /^\/clearance\/sign-offs$/);
    await pressOn(priya, "button", "Authorise");
    await arrivesAt(priya, /\/sign-offs\?signed=/, /^status/);

    await pressOn(priya, "link", /./, { limit: 20 });
    await arrivesAt(priya, /^\/clearance\/people\//);
    const name = await priya.getByRole("heading", { level: 1 }).textContent();
    await tabTo(priya, "textbox", "Reason");
    await priya.keyboard.type("A customer’s address was shown in a reply.");
    await pressOn(priya, "button", /^Suspend /);
    await focusComesTo(priya, /^status/);
    expect(await priya.locator(":focus").textContent()).toMatch(/suspended/);

    await pressOn(priya, "link", "Who may speak", { back: true });
    await arrivesAt(priya, /^\/clearance$/);
    await tabTo(priya, "searchbox", "Search a name or team");
    await priya.keyboard.type(name!.slice(-5));
    await priya.waitForURL(/q=/);
    expect(await focused(priya)).toMatch(/^searchbox/);
    await pressOn(priya, "link", /^Paused/);
    await arrivesAt(priya, /show=paused/, /^link "Paused/);
    await pressOn(priya, "link", new RegExp(name!.slice(-5)));
    await arrivesAt(priya, /^\/clearance\/people\//);
  });
});
