import { and, eq } from "drizzle-orm";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freePort } from "../support/harness/free-port";
import { openGateway, type Gateway } from "../support/harness/a-gateway";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  inScheme,
  openBrowser,
  signedInPage,
  SIZES,
} from "../support/browser/browser";
import { tryChecks } from "../support/browser/learning";

/** What happens to pages and forms where the network or the server fails. Quizzes save by ways of their own. */
describe("without a connection", () => {
  let site: Site;
  let gateway: Gateway;
  let browser: Browser;
  let context: BrowserContext;
  const thrown: string[] = [];

  beforeAll(async () => {
    const at = await freePort();
    [site, browser] = await Promise.all([openSite({ at }), openBrowser()]);
    gateway = await openGateway(at, site.port);
  });

  afterAll(async () => {
    await browser.close();
    await gateway.close();
    await site.stop();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: SIZES.wide });
    context.setDefaultTimeout(15_000);
  });

  afterEach(async () => {
    gateway.weather = "through";
    await context.close();
    expect(thrown.splice(0), "pages threw").toEqual([]);
  });

  async function pageFor(email: string, path: string): Promise<Page> {
    const page = await signedInPage(context, site, email);
    page.on("pageerror", (error) => thrown.push(`${page.url()}: ${error.message}`));
    await page.goto(site.origin + path);
    await page.waitForLoadState("networkidle");
    return page;
  }

  const alert = (page: Page, title: string) =>
    page.locator(".connection").getByRole("alert").filter({ hasText: title });
  const status = (page: Page, title: string) =>
    page.locator(".connection").getByRole("status").filter({ hasText: title });
  const press = (page: Page, name: string) =>
    page.locator(".connection").getByRole("button", { name }).click();

  async function signaturesWith(comment: string): Promise<number> {
    const { pendingSignOff: pending } = site.store.read.tables;
    const rows = await site.store.read.select().from(pending).where(eq(pending.comment, comment));
    return rows.length;
  }

  test("a manager’s signature waits in its form until they send it", async () => {
    const priya = await pageFor(PEOPLE.manager, "/clearance/sign-offs");
    const waiting = priya.getByRole("navigation", { name: "People waiting" });
    await waiting.getByRole("link").first().click();
    await priya.waitForURL(/who=/);
    const card = priya.getByRole("article").first();
    const comment = card.getByLabel("Your comment");
    await comment.fill("Signed on the train.");
    const here = priya.url();
    await context.setOffline(true);
    await card.getByRole("button", { name: "Authorise" }).click();
    await alert(priya, "No connection").waitFor();
    expect(await comment.inputValue()).toBe("Signed on the train.");
    expect(priya.url()).toBe(here);
    await priya.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(priya);
    await inScheme(priya, "dark");
    await expectAccessible(priya);
    await inScheme(priya, "light");
    await expectAccessible(priya);

    await context.setOffline(false);
    await status(priya, "You’re connected again").waitFor();
    expect(await signaturesWith("Signed on the train.")).toBe(0);
    await comment.fill("Signed at home.");
    await press(priya, "Send again");
    await priya.waitForURL(/\/sign-offs\?signed=/);
    await expect.poll(() => priya.locator(".connection").count()).toBe(0);
    expect(await signaturesWith("Signed at home.")).toBe(1);
    expect(await signaturesWith("Signed on the train.")).toBe(0);
  });

  test("a trainer’s comment whose answer broke off is kept, and sent again counts once", async () => {
    const dana = await pageFor(PEOPLE.trainer, "/studio/sign-offs");
    const card = dana.getByRole("article").first();
    const comment = card.getByLabel("Your comment");
    await comment.fill("Name one thing you would do.");
    gateway.weather = "cut";
    await card.getByRole("button", { name: "Not yet" }).click();
    await alert(dana, "Firsthand can’t be reached").waitFor();
    expect(await comment.inputValue()).toBe("Name one thing you would do.");
    expect(await signaturesWith("Name one thing you would do.")).toBe(1);

    gateway.weather = "through";
    await press(dana, "Send again");
    await dana.waitForURL(/\/sign-offs\?signed=/);
    expect(await signaturesWith("Name one thing you would do.")).toBe(1);
  });

  test("a lesson is done once the server is there again, by the button it was pressed with", async () => {
    const maya = await pageFor(PEOPLE.employee, "/learn");
    await maya.locator(".learn-next a").first().click();
    const done = maya.getByRole("button", { name: /^Done/ });
    await maya.locator("form.check-yourself").first().waitFor();
    await tryChecks(maya);
    await done.waitFor();
    await maya.waitForLoadState("networkidle");
    const { pathname } = new URL(maya.url());
    const activityKey = pathname.split("/").at(-1)!;
    await gateway.close();
    await done.focus();
    await maya.keyboard.press("Enter");
    await alert(maya, "Firsthand can’t be reached").waitFor();
    expect(new URL(maya.url()).pathname).toBe(pathname);
    expect(await completions(activityKey)).toBe(0);

    await gateway.open();
    await status(maya, "You’re connected again").waitFor();
    await done.focus();
    await maya.keyboard.press("Enter");
    await maya.waitForURL((url) => url.pathname !== pathname);
    expect(await completions(activityKey)).toBe(1);
  });

  async function completions(activityKey: string): Promise<number> {
    const { completion, activity, person } = site.store.read.tables;
    const rows = await site.store.read
      .select({ id: completion.id })
      .from(completion)
      .innerJoin(activity, eq(activity.id, completion.activityId))
      .innerJoin(person, eq(person.id, completion.personId))
      .where(and(eq(activity.key, activityKey), eq(person.email, PEOPLE.employee)));
    return rows.length;
  }

  test("a form that waits for its sender to sign in again goes on waiting", async () => {
    const dana = await pageFor(PEOPLE.trainer, "/studio/sign-offs");
    const card = dana.getByRole("article").first();
    await card.getByLabel("Your comment").fill("Kept past two mishaps.");
    await context.clearCookies();
    await card.getByRole("button", { name: "Competent" }).click();
    const title = "You were signed out before this was saved";
    await dana.getByRole("heading", { name: title }).waitFor();
    await (await signedInPage(context, site, PEOPLE.trainer)).close();
    await context.setOffline(true);
    await dana.getByRole("button", { name: "Send it again" }).click();
    await alert(dana, "No connection").waitFor();
    await dana.getByRole("heading", { name: title }).waitFor();
    await context.setOffline(false);
    await status(dana, "You’re connected again").waitFor();
    await press(dana, "Send again");
    await dana.waitForURL(/\/sign-offs\?signed=/);
    expect(await signaturesWith("Kept past two mishaps.")).toBe(1);
  });

  test("a page that was asked for opens automatically, unless someone types meanwhile", async () => {
    const priya = await pageFor(PEOPLE.manager, "/clearance/sign-offs");
    await priya.evaluate(() => Object.assign(window, { same: true }));
    const board = priya.getByRole("navigation", { name: "Main" }).getByRole("link").first();
    await context.setOffline(true);
    await board.click();
    await alert(priya, "No connection").waitFor();
    await priya.getByText("The one you asked for opens once you’re back online").waitFor();
    await expectAccessible(priya);
    await context.setOffline(false);
    await priya.waitForURL((url) => url.pathname === "/clearance");
    await priya.locator(".connection").waitFor({ state: "detached" });

    await priya.goBack();
    await priya.getByRole("heading", { name: "Waiting for your sign-off" }).waitFor();
    await context.setOffline(true);
    await priya.getByRole("link", { name: "Notices" }).click();
    await alert(priya, "No connection").waitFor();
    const comment = priya.getByLabel("Your comment").first();
    await comment.pressSequentially("Let me think");
    await context.setOffline(false);
    await status(priya, "You’re connected again").waitFor();
    expect(await comment.inputValue()).toBe("Let me think");
    await press(priya, "Stay here");
    await priya.locator(".connection").waitFor({ state: "detached" });
    expect(new URL(priya.url()).pathname + new URL(priya.url()).hash).toBe("/clearance/sign-offs");
    expect(await comment.inputValue()).toBe("Let me think");
    await priya.getByRole("link", { name: "Notices" }).click();
    await priya.waitForURL(/\/notices$/);
    expect(await priya.evaluate(() => "same" in window)).toBe(true);
  });

  test("a form that arrived says so while the page after it does not come", async () => {
    const priya = await pageFor(PEOPLE.manager, "/clearance/sign-offs");
    await priya.route(/\/sign-offs\.data\?/, (route) =>
      route.request().method() === "GET" ? route.abort("internetdisconnected") : route.fallback(),
    );
    const card = priya.getByRole("article").first();
    await card.getByLabel("Your comment").fill("Signed once.");
    await card.getByRole("button", { name: "Authorise" }).click();
    await priya.locator(".connection").getByText("What you sent has arrived").waitFor();
    expect(await priya.getByRole("button", { name: "Stay here" }).count()).toBe(0);
    expect(await signaturesWith("Signed once.")).toBe(1);
    await priya.unroute(/\/sign-offs\.data\?/);
    await press(priya, "Try now");
    await priya.waitForURL(/\/sign-offs\?signed=/);
    expect(await signaturesWith("Signed once.")).toBe(1);
  });

  test("on the way back a page waits, and there is no staying at another one’s address", async () => {
    const priya = await pageFor(PEOPLE.manager, "/clearance");
    await priya.getByRole("link", { name: "Notices" }).click();
    await priya.waitForURL(/\/notices$/);
    await context.setOffline(true);
    await priya.goBack();
    await alert(priya, "No connection").waitFor();
    expect(await priya.getByRole("button", { name: "Stay here" }).count()).toBe(0);
    await context.setOffline(false);
    await priya.waitForFunction(() => document.querySelector(".connection") === null);
    await priya.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(priya.url()).pathname).toBe("/clearance");
  });

  test("a gateway’s own page, while a new version is installed, is not taken for an answer", async () => {
    const dana = await pageFor(PEOPLE.trainer, "/studio/sign-offs");
    gateway.weather = "updating";
    const card = dana.getByRole("article").first();
    await card.getByLabel("Your comment").fill("Kind and short.");
    await card.getByRole("button", { name: "Competent" }).click();
    await alert(dana, "Firsthand isn’t answering right now").waitFor();
    expect(await card.getByLabel("Your comment").inputValue()).toBe("Kind and short.");
    await press(dana, "Close");
    await dana.getByRole("link", { name: "Notices" }).click();
    await alert(dana, "Firsthand isn’t answering right now").waitFor();
    gateway.weather = "through";
    await press(dana, "Try now");
    await dana.waitForURL(/\/notices$/);
    expect(await signaturesWith("Kind and short.")).toBe(0);
  });

  test("an answer that does not come is said to take long, and can be given up", async () => {
    const dana = await pageFor(PEOPLE.trainer, "/studio/sign-offs");
    gateway.weather = "silent";
    const card = dana.getByRole("article").first();
    await card.getByLabel("Your comment").fill("Patient and clear.");
    await card.getByRole("button", { name: "Competent" }).click();
    await status(dana, "This is taking longer than usual").waitFor();
    await expectAccessible(dana);
    await press(dana, "Stop waiting");
    await alert(dana, "Firsthand can’t be reached").waitFor();
    expect(await card.getByLabel("Your comment").inputValue()).toBe("Patient and clear.");
    gateway.weather = "through";
    await status(dana, "You’re connected again").waitFor();
    await press(dana, "Send again");
    await dana.waitForURL(/\/sign-offs\?signed=/);
    expect(await signaturesWith("Patient and clear.")).toBe(1);
  });

  test("scripts that a newer version has taken away make the next page load whole, once", async () => {
    const priya = await pageFor(PEOPLE.manager, "/clearance/sign-offs");
    const loads: string[] = [];
    priya.on("request", (asked) => {
      if (asked.isNavigationRequest()) loads.push(new URL(asked.url()).pathname);
    });
    await priya.route(/\/assets\/\w+\/notices/, (route) => route.fulfill({ status: 404 }));
    await priya.getByRole("link", { name: "Notices" }).click();
    await priya.waitForURL(/\/notices$/);
    await priya.waitForLoadState("networkidle");
    expect(loads).toEqual(["/notices"]);
  });

  test("and a form that another page takes is sent as it would be without JavaScript", async () => {
    const priya = await pageFor(PEOPLE.manager, "/account");
    const posts: string[] = [];
    priya.on("request", (asked) => {
      if (asked.method() === "POST") posts.push(new URL(asked.url()).pathname);
    });
    await priya.route(/\/assets\/\w+\/sign-out/, (route) => route.fulfill({ status: 404 }));
    await priya.getByRole("button", { name: "Sign out", exact: true }).click();
    await priya.waitForURL((url) => url.pathname !== "/account");
    expect(posts).toEqual(["/sign-out"]);
    await priya.goto(`${site.origin}/clearance`);
    await priya.waitForURL(/\/sign-in/);
  });

  test("a file to be downloaded does not take the page’s place while there is nothing to download", async () => {
    const priya = await pageFor(PEOPLE.manager, "/clearance/ledger");
    await context.setOffline(true);
    await priya
      .getByRole("link", { name: /jsonl|JSON|Download/i })
      .first()
      .click();
    await alert(priya, "No connection").waitFor();
    await priya.getByText("Nothing here is lost").waitFor();
    await press(priya, "Close");
    await priya.locator(".connection").waitFor({ state: "detached" });
    expect(new URL(priya.url()).pathname).toBe("/clearance/ledger");
  });

  test("the editor’s script is waited for", async () => {
    const dana = await pageFor(PEOPLE.trainer, "/studio/library/tone/person-with-a-name/history");
    await dana.route(/\/assets\/\w+\/desk-/, (route) => route.abort("internetdisconnected"));
    await dana.goto(`${site.origin}/studio/library/tone/person-with-a-name/edit`);
    await alert(dana, "Firsthand can’t be reached").waitFor();
    await dana.getByText("The rest of this page appears").waitFor();
    await dana.unroute(/\/assets\/\w+\/desk-/);
    await press(dana, "Try now");
    await dana.getByRole("textbox", { name: "Lesson text" }).waitFor();
    expect(await dana.locator(".connection").count()).toBe(0);
  });
});
