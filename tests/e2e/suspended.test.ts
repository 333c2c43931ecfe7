import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import { handInRightly } from "../support/browser/attempts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../support/browser/browser";
import { tryChecks } from "../support/browser/learning";

const HANA = "hana@harbourandpine.example";
const MODULE = "Why we speak for ourselves";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

test("somebody suspended does again what was asked, and is reinstated", async () => {
  const manager = await browser.newContext({ viewport: SIZES.wide });
  const employee = await browser.newContext({ viewport: SIZES.phone });
  const [priya, hana] = await Promise.all([
    signedInPage(manager, site, PEOPLE.manager),
    signedInPage(employee, site, HANA),
  ]);
  await priya.goto(`${site.origin}/clearance?q=hana`);
  await priya.getByRole("link", { name: /^Hana/ }).first().click();
  await priya.getByRole("link", { name: /^Suspend/ }).click();
  await priya.getByRole("heading", { name: "Suspend or revoke" }).waitFor();
  const form = priya.locator(".suspension-form", { hasText: "Suspend for now" });
  await form.getByLabel("Reason").fill("An answer in anger.");
  await form.getByLabel("Incident").fill("javascript:alert(1)");
  await form.getByLabel("To do again").selectOption({ label: MODULE });
  await form.getByRole("button", { name: "Suspend Hana" }).click();
  await priya.getByText("An address begins with https:// or http://.").first().waitFor();
  await form.getByLabel("Incident").fill("https://desk.example/cases/7");
  await form.getByRole("button", { name: "Suspend Hana" }).click();
  await priya.getByText("Hana has to do").waitFor();
  await expectNoSidewaysScroll(priya);

  await hana.goto(`${site.origin}/learn`);
  await hana.getByText("Your clearance is paused").first().waitFor();
  const link = hana.getByRole("link", { name: "https://desk.example/cases/7" });
  expect(await link.getAttribute("rel")).toBe("noreferrer");
  await expectAccessible(hana);
  for (;;) {
    const next = hana.locator(".learn-next a");
    const to = await next.getAttribute("href");
    await next.click();
    if (to?.endsWith("/quiz")) break;
    await hana.waitForURL(({ pathname }) => pathname === to);
    await tryChecks(hana);
    await hana.getByRole("button", { name: /^Done/ }).click();
    await hana.waitForURL((url) => !url.pathname.endsWith(to ?? ""));
    await hana.goto(`${site.origin}/learn`);
  }
  await hana.getByText("You passed it before, and now need to pass it once more.").waitFor();
  await hana.getByRole("button", { name: "Try again" }).click();
  await hana.waitForURL(/\/attempts\/[^/?]+(\?|$)/);
  const attemptId = new URL(hana.url()).pathname.split("/").at(-1)!;
  await handInRightly(site, HANA, attemptId);
  await hana.goto(`${site.origin}/learn`);
  await hana.getByText(`You’ve done “${MODULE}” again.`).first().waitFor();

  // Of two decisions in one instant, which was the last is not known.
  site.clock.now = new Date(site.clock.now.getTime() + 60_000);
  await priya.reload();
  const reinstate = priya.locator(".suspension-form", { hasText: "Reinstate" });
  await reinstate.getByText(`Hana has done “${MODULE}” again.`).waitFor();
  await reinstate.getByLabel("Reason").fill("Done, and talked over.");
  await reinstate.getByRole("button", { name: "Reinstate Hana" }).click();
  await priya.getByText("Hana is reinstated").first().waitFor();
  await hana.goto(`${site.origin}/learn`);
  expect(await hana.getByText("Your clearance is paused").count()).toBe(0);
});
