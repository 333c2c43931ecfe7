import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrivesAt, focusComesTo, load, press, tabTo } from "../../support/browser/keyboard";
import { openBrowser, signedInPage } from "../../support/browser/browser";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** With what is in it. */
const SEARCH = /^searchbox "Name or email"/;

test("somebody is invited, found in the list and no longer invited without a pointer", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 640 } });
  const priya = await signedInPage(context, site, PEOPLE.manager);
  const { keyboard } = priya;
  await load(priya, `${site.origin}/clearance/people/invitations`);
  await press(priya, "link", "Invite someone");
  await arrivesAt(priya, /\/invitations\/new$/);
  await tabTo(priya, "textbox", "Name");
  await keyboard.type("Zelda Lund");
  await tabTo(priya, "textbox", "Work email");
  await keyboard.type("zelda@harbourandpine.example");
  await keyboard.press("Enter");
  await arrivesAt(priya, /\/invitations\?/, /^(main|status)/);

  const search = async (name: string) => {
    await keyboard.type(name);
    await keyboard.press("Enter");
  };
  const typed = () => priya.getByLabel("Name or email").inputValue();
  await tabTo(priya, "searchbox", "Name or email");
  await search("nobody of that name");
  await priya.getByRole("heading", { name: "No matches" }).waitFor();
  await focusComesTo(priya, SEARCH);
  expect(await typed()).toBe("nobody of that name");
  // By another way than the form, the form begins anew.
  await press(priya, "link", "Show everyone");
  await arrivesAt(priya, /\/invitations$/);
  await expect.poll(typed).toBe("");
  await tabTo(priya, "searchbox", "Name or email");
  await search("zelda");
  await priya.getByText("1 match", { exact: true }).waitFor();
  await focusComesTo(priya, SEARCH);

  await press(priya, "button", /^Withdraw/, { limit: 6 });
  await focusComesTo(priya, /^status/);
  expect(await priya.locator(":focus").textContent()).toContain("Invitation withdrawn");
});
