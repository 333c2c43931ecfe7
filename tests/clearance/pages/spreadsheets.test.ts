import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, signedIn, type Site } from "../../support/harness/site";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../../support/browser/browser";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const ESTHER = "esther@harbourandpine.example";

function historyFile(...lines: string[]) {
  const header = "email,programme,completed_on,valid_until,evidence";
  const buffer = Buffer.from([header, ...lines].join("\r\n"));
  return { name: "history.csv", mimeType: "text/csv", buffer };
}

test("every export comes with commas until somebody asks for semicolons", async () => {
  for (const path of ["export.csv", "ledger.csv", "upload/template.csv"]) {
    const priya = await signedIn(site, PEOPLE.manager);
    const first = async (asked: string) => {
      const answer = await priya.get(`/clearance/${path}${asked}`);
      return {
        line: (await answer.text()).split("\r\n")[0],
        cookie: answer.headers.get("Set-Cookie"),
      };
    };
    expect(await first("")).toEqual({ line: expect.stringMatching(/^[^;]*,[^;]*$/), cookie: null });
    expect(await first("?separator=pipe")).toMatchObject({ cookie: null });
    const { line, cookie } = await first("?separator=semicolon");
    expect(line).toMatch(/^[^,]*;[^,]*$/);
    expect(cookie).toMatch(/^firsthand\.csv=.*; Path=\/clearance;.*HttpOnly/);
  }
});

test("without JavaScript semicolons are chosen once, and remembered wherever something is exported", async () => {
  const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled: false });
  const page = await signedInPage(context, site, PEOPLE.manager);
  const chosen = () => page.getByLabel("Separator").inputValue();
  await page.goto(`${site.origin}/clearance?q=maya`);
  expect(await chosen()).toBe("comma");
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Separator").selectOption("semicolon");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export CSV" }).click(),
  ]);
  expect(download.url()).toContain("q=maya");
  for (const path of ["", "/ledger", "/upload"]) {
    await page.goto(`${site.origin}/clearance${path}`);
    expect(await chosen()).toBe("semicolon");
    await expectNoSidewaysScroll(page);
  }
  await context.close();
});

test.each([true, false])(
  "a file whose days fit both orders is asked about, and says how it was read (JavaScript: %s)",
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ viewport: SIZES.phone, javaScriptEnabled });
    const page = await signedInPage(context, site, PEOPLE.manager);
    await page.goto(`${site.origin}/clearance/upload`);
    const evidence = `Paper ${javaScriptEnabled}`;
    const file = historyFile(`${ESTHER},share,3/4/2026,4/5/2027,${evidence}`);
    await page.getByLabel("CSV file").setInputFiles(file);
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("heading", { name: "What does 3/4/2026 mean?" }).waitFor();
    await expectNoSidewaysScroll(page);
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole("button", { name: "It means 4 March 2026" }).click();
    await page
      .getByText("Days were read with the month first: 3/4/2026 is 4 March 2026.")
      .waitFor();
    await page.getByRole("button", { name: "Read them with the day first" }).click();
    await page.getByText("Days were read with the day first: 3/4/2026 is 3 April 2026.").waitFor();
    await page.getByText("recognised until 4 May 2027").waitFor();
    await page.getByRole("button", { name: "Record this row" }).click();
    await page.getByText("1 row recorded").waitFor();
    await context.close();
  },
);

test("a long file is looked at page by page, what is wrong first, and recorded whole", async () => {
  const context = await browser.newContext({ viewport: SIZES.wide, javaScriptEnabled: false });
  const page = await signedInPage(context, site, PEOPLE.manager);
  await page.goto(`${site.origin}/clearance/upload`);
  const lines = Array.from(
    { length: 260 },
    (_, index) => `${ESTHER},share,2026-03-31,31/3/2027,Long ${index}`,
  );
  await page
    .getByLabel("CSV file")
    .setInputFiles(historyFile(...lines, "nobody@x.example,share,2026-03-31,2027-03-31,Paper"));
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText(/^260 rows will be recorded\. 1 row can’t be used/).waitFor();
  await page.getByText("Days were read with the day first: 31/3/2027 is 31 March 2027.").waitFor();
  expect(await page.getByRole("row").nth(1).textContent()).toContain("nobody@x.example");
  await page.getByText("1–250 of 261").waitFor();
  await page.getByRole("button", { name: "Next rows" }).click();
  await page.getByText("251–261 of 261").waitFor();
  expect(await page.getByRole("row").count()).toBe(12);
  await page.getByRole("button", { name: "Record these 260 rows" }).click();
  await page.getByText("260 rows recorded").waitFor();
  await context.close();
});
