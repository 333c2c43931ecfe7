import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNotice } from "~/notices/queries/notices";
import { newId } from "~db/ids";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import { attemptAsking } from "../../support/browser/attempts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../../support/browser/browser";
import { arrivesAt, load, press, tabTo } from "../../support/browser/keyboard";
import { ownCompany } from "../../support/own";

const HANA = "hana@harbourandpine.example";
const PHONE = { viewport: SIZES.phone };

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const pageOf = async (email: string, options: BrowserContextOptions = PHONE) =>
  signedInPage(await browser.newContext(options), site, email);

async function looked(page: Page) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe("who to ask", () => {
  test("is one tap from a page, and says who is there at this hour", async () => {
    const maya = await pageOf(PEOPLE.employee);
    await maya.goto(`${site.origin}/learn/reply/angry-in-public`);
    await maya.getByRole("link", { name: "Ask", exact: true }).click();
    await maya.getByRole("heading", { level: 1, name: "Who do I ask?" }).waitFor();
    // A Saturday: Priya works from Monday to Friday, and #social-help answers every day.
    const refund = maya
      .getByRole("listitem")
      .filter({ hasText: "Refund, or an order that went wrong" });
    expect(await refund.textContent()).toContain(
      "Priya is off until 08:00 on Monday. Call the duty phone.",
    );
    const call = refund.getByRole("link", { name: "Call 01632 960 118" });
    expect(await call.getAttribute("href")).toBe("tel:01632960118");
    await maya.getByText("Someone answers in #social-help until 20:00.").first().waitFor();
    await looked(maya);
  });

  test("is in reach during a quiz, whose answers are kept", async () => {
    const maya = await pageOf(PEOPLE.employee);
    const attempt = await attemptAsking(site, ["single-choice"]);
    await maya.goto(`${site.origin}${attempt.path}`);
    await maya.getByRole("link", { name: /^Who do I ask/ }).click();
    await maya.getByRole("heading", { level: 1, name: "Who do I ask?" }).waitFor();
  });

  test("changes with the hour", async () => {
    const before = site.clock.now;
    site.clock.now = new Date("2026-11-23T09:30:00.000Z");
    const maya = await pageOf(PEOPLE.employee);
    await maya.goto(`${site.origin}/ask`);
    await maya.getByText("Priya is at work until 18:00.").first().waitFor();
    site.clock.now = new Date("2026-11-23T22:30:00.000Z");
    await maya.reload();
    await maya.getByText("Nobody answers in #social-help until 07:00 tomorrow.").first().waitFor();
    site.clock.now = before;
  });
});

describe("may I", () => {
  test("is answered without scripts, at an address that can be passed on", async () => {
    const hana = await pageOf(HANA, { ...PHONE, javaScriptEnabled: false });
    await hana.goto(`${site.origin}/learn/clearance`);
    await hana.getByRole("link", { name: "Check a post" }).click();
    await hana.getByLabel("Where").selectOption("instagram");
    await hana.getByLabel(/Reply to a customer/).check();
    await hana.getByRole("button", { name: "Check" }).click();
    const yes = "Yes, you can reply to customers on Instagram";
    await hana.getByRole("heading", { name: yes }).waitFor();
    const address = hana.url();
    expect(new URL(address).search).toBe("?channel=instagram&level=reply");

    const maya = await pageOf(PEOPLE.employee);
    await maya.goto(address);
    await maya
      .getByRole("heading", { name: "No, you can’t reply to customers on Instagram" })
      .waitFor();
    expect(await maya.getByRole("link", { name: "Go to my next step" }).count()).toBe(1);
    await looked(maya);
  });

  test("fails closed on what there is not", async () => {
    const hana = await pageOf(HANA);
    await hana.goto(`${site.origin}/may-i?channel=myspace&level=reply`);
    await hana.getByRole("heading", { name: /^No, / }).waitFor();
    await hana.getByText("Harbour & Pine has no such channel.").waitFor();
    await hana.goto(`${site.origin}/may-i?channel=instagram&level=anything`);
    await hana.getByRole("heading", { name: /^No, / }).waitFor();
  });

  test("is asked by keyboard alone", async () => {
    const hana = await pageOf(HANA, { viewport: { width: 1280, height: 640 } });
    await load(hana, `${site.origin}/learn`);
    await press(hana, "link", "Who do I ask?");
    await arrivesAt(hana, /^\/ask$/);
    await press(hana, "link", "May I?");
    await arrivesAt(hana, /^\/may-i$/);
    await tabTo(hana, "combobox", "Where");
    await hana.keyboard.type("Inst");
    await tabTo(hana, "radio", /./);
    await hana.keyboard.press("Space");
    await press(hana, "button", "Check");
    await hana
      .getByRole("heading", { name: "Yes, you can share company news on Instagram" })
      .waitFor();
  });
});

test("somebody newly cleared is shown it once, to keep", async () => {
  const { person, enrolment, clearance } = site.store.read.tables;
  const people = await site.store.read.select().from(person);
  const hanasId = people.find(({ email }) => email === HANA)!.id;
  const enrolments = await site.store.read.select().from(enrolment);
  const { id, companyId } = enrolments.find(({ personId }) => personId === hanasId)!;
  const periods = await site.store.read.select().from(clearance);
  const { validFrom, validUntil } = periods.find(({ enrolmentId }) => enrolmentId === id)!;
  const facts = {
    kind: "cleared" as const,
    programme: "Cleared to reply",
    level: "reply" as const,
    channels: ["Instagram"],
    validFrom,
    validUntil,
  };
  await site.store.write((tx) =>
    addNotice(tx, ownCompany(companyId), {
      id: newId(site.clock.now),
      personId: hanasId,
      role: "employee",
      aboutPersonId: hanasId,
      kind: "cleared",
      key: `cleared:${id}:told`,
      facts,
      createdAt: site.clock.now,
    }),
  );
  const hana = await pageOf(HANA);
  await hana.goto(`${site.origin}/learn`);
  const moment = hana.getByRole("region", { name: "Hana Suzuki" });
  expect(await moment.textContent()).toContain("reply to customers for Harbour & Pine Bakery");
  expect(await moment.textContent()).toContain("Valid until");
  await looked(hana);
  await moment.getByRole("button", { name: "Show my training" }).click();
  await moment.waitFor({ state: "detached" });
  await hana.reload();
  expect(await moment.count()).toBe(0);
  await hana.goto(`${site.origin}/learn/clearance`);
  await hana.getByRole("link", { name: "Show this clearance" }).first().click();
  await hana.getByRole("heading", { level: 1, name: "Hana Suzuki" }).waitFor();
});
