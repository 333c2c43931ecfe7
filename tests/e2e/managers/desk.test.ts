import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settled } from "../../support/clearance/settled";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../../support/browser/browser";

const at = (name: string) => `${name}@harbourandpine.example`;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function openPerson(page: Page, name: string) {
  await page.goto(`${site.origin}/clearance?q=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name: new RegExp(name) }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function looksRight(page: Page) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test("without JavaScript a history is uploaded once, whatever is sent twice, and ended by a decision", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
  const page = await signedInPage(context, site, PEOPLE.manager);
  const rows = [
    "email,programme,completed_on,valid_until,evidence",
    `${at("esther")},Cleared to share,2026-03-31,2027-03-31,"Certificate 12, of 2026"`,
    "nobody@harbourandpine.example,share,2026-03-31,2027-03-31,Certificate 13",
  ];
  const file = {
    name: "history.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rows.join("\r\n")),
  };
  const upload = async () => {
    await page.goto(`${site.origin}/clearance/upload`);
    await page.getByLabel("CSV file").setInputFiles(file);
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { name: "Nothing is recorded yet" }).waitFor();
  };
  await upload();
  await page.getByText(/^1 row will be recorded\. 1 row can’t be used/).waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Record this row" }).click();
  await page.getByText("1 row recorded").waitFor();
  await upload();
  await page.getByText(/^No row will be recorded\. 1 row is there already/).waitFor();

  await openPerson(page, "Esther Goldberg");
  await page.getByRole("link", { name: /Earlier training/ }).click();
  await page.waitForURL(/\/credits$/);
  const given = page.getByText("Certificate 12, of 2026");
  await given.first().waitFor();
  const before = await given.count();
  expect(before).toBeGreaterThan(0);
  const credit = page.getByRole("listitem").filter({ has: given }).first();
  await credit.getByText("End it early").click();
  await credit.getByRole("button", { name: "End it" }).click();
  await page.getByRole("alert").getByRole("link").waitFor();
  await credit.getByLabel("Reason").fill("The certificate was somebody else’s.");
  await credit.getByRole("button", { name: "End it" }).click();
  await page.getByText("Ended by Priya Nair").waitFor();
  await expectNoSidewaysScroll(page);
  await upload();
  await page.getByText(/^No row will be recorded\. 1 row is there already/).waitFor();
  await context.close();
});

test("someone leaving on a last day may stay after all; someone who has left is signed out and gone", async () => {
  const desk = await browser.newContext({ viewport: SIZES.wide });
  const phone = await browser.newContext({ viewport: SIZES.phone });
  const [priya, joanna] = await Promise.all([
    signedInPage(desk, site, PEOPLE.manager),
    signedInPage(phone, site, at("joanna")),
  ]);
  await openPerson(priya, "Joanna Kowalska");
  await priya.getByRole("link", { name: /leav/i }).first().click();
  await priya.getByRole("button", { name: "Leaves after this day" }).click();
  await priya.getByText("Choose the last day.").first().waitFor();
  await priya.getByLabel("Last day").fill("2026-12-31");
  await priya.getByRole("button", { name: "Leaves after this day" }).click();
  await priya.getByText("Joanna is leaving").waitFor();
  await looksRight(priya);
  await joanna.goto(`${site.origin}/learn/clearance`);
  await joanna.getByRole("heading", { level: 1 }).waitFor();

  await priya.getByRole("link", { name: "Change or cancel it" }).click();
  await priya.getByRole("button", { name: /Joanna stays/ }).click();
  await priya.getByRole("status").filter({ hasText: "Joanna stays" }).waitFor();
  await priya.getByRole("link", { name: /leav/i }).first().click();
  await priya.getByRole("button", { name: "Record that Joanna has left" }).click();
  await priya.getByRole("status").filter({ hasText: "Joanna has left" }).waitFor();
  await priya.goto(`${site.origin}/clearance?q=Joanna`);
  await priya.getByText("0 people shown").waitFor();
  await priya.goto(`${site.origin}/clearance/left`);
  await priya.getByRole("link", { name: "Joanna Kowalska" }).waitFor();
  await joanna.reload();
  await joanna.waitForURL(/\/sign-in/);
  await Promise.all([desk.close(), phone.close()]);
});

test("while a manager is away another one signs in their place, and it says so", async () => {
  const contexts = await Promise.all(
    [SIZES.wide, SIZES.phone, SIZES.wide].map((viewport) => browser.newContext({ viewport })),
  );
  const [callum, dana, priya] = await Promise.all([
    signedInPage(contexts[0]!, site, at("callum")),
    signedInPage(contexts[1]!, site, PEOPLE.trainer),
    signedInPage(contexts[2]!, site, PEOPLE.manager),
  ]);
  await callum.goto(`${site.origin}/account/away`);
  await callum.getByLabel("Who stands in for you").selectOption({ label: "Priya Nair" });
  await callum.getByLabel("First day").fill("2026-11-25");
  await callum.getByLabel("Last day (included)").fill("2026-11-24");
  await callum.getByRole("button", { name: "Delegate" }).click();
  await callum.getByRole("alert").first().waitFor();
  expect(await callum.getByLabel("Who stands in for you").inputValue()).not.toBe("");
  await callum.getByLabel("First day").fill("2026-11-21");
  await callum.getByRole("button", { name: "Delegate" }).click();
  await callum.getByText("Now", { exact: true }).waitFor();
  await looksRight(callum);

  await dana.goto(`${site.origin}/studio/sign-offs`);
  const whoWaits = (page: Page) => page.getByRole("navigation", { name: "People waiting" });
  await whoWaits(dana)
    .getByRole("link", { name: /Viktor Halász/ })
    .click();
  const viktor = dana.getByRole("article", { name: "Viktor Halász" });
  await viktor.getByLabel("Your comment").fill("Clear and kind.");
  await viktor.getByRole("button", { name: "Competent" }).click();
  await dana.getByRole("status").filter({ hasText: "You signed off Viktor" }).waitFor();
  await settled(site);

  await priya.goto(`${site.origin}/clearance/sign-offs`);
  await priya
    .getByText(/You stand in for Callum Reid/)
    .first()
    .waitFor();
  await whoWaits(priya)
    .getByRole("link", { name: /Viktor Halász/ })
    .click();
  const waiting = priya.getByRole("article", { name: "Viktor Halász" });
  await waiting.getByRole("button", { name: "Authorise" }).dblclick();
  await priya.getByRole("status").filter({ hasText: "You authorised Viktor" }).waitFor();
  await settled(site);
  await openPerson(priya, "Viktor Halász");
  await priya.getByText("Priya Nair for Callum Reid").first().waitFor();
  await looksRight(priya);

  await callum.getByRole("button", { name: "Cancel: Priya Nair" }).first().click();
  await callum.waitForURL(/done=back/);
  await priya.goto(`${site.origin}/clearance/sign-offs`);
  await priya.getByRole("heading", { level: 1 }).waitFor();
  expect(await priya.getByText(/You stand in for Callum Reid/).count()).toBe(0);
  await Promise.all(contexts.map((context) => context.close()));
});

test("the admin ends a session from somewhere else, and reads who is signed in", async () => {
  const contexts = await Promise.all([
    browser.newContext({ viewport: SIZES.phone }),
    browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false }),
  ]);
  const [maya, robin] = await Promise.all([
    signedInPage(contexts[0], site, PEOPLE.employee),
    signedInPage(contexts[1], site, PEOPLE.admin),
  ]);
  await robin.goto(`${site.origin}/settings`);
  await robin.getByText("This device").waitFor();
  await expectNoSidewaysScroll(robin);
  const endsMayas = robin.getByRole("button", { name: /^End session of Maya/ });
  await endsMayas.click();
  await endsMayas.waitFor({ state: "detached" });
  await robin.getByText("This device").waitFor();
  await maya.goto(`${site.origin}/learn`);
  await maya.waitForURL(/\/sign-in/);
  await robin.goto(`${site.origin}/clearance`);
  await robin.getByRole("heading", { level: 1 }).waitFor();
  expect(await robin.getByRole("table").count()).toBe(0);
  await Promise.all(contexts.map((context) => context.close()));
});
