import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Site } from "../harness/site";
import { pagesToSee, type PageToSee } from "./pages";
import {
  accessibilityFaults,
  expectNoSidewaysScroll,
  inScheme,
  openBrowser,
  signedInPage,
  SIZES,
} from "./browser";

/** The narrowest screen on which nothing may stick out. */
const NARROWEST = { width: 320, height: 640 };

/** Opens some of the pages, wide and as on a phone, in light and in dark, and reports what is wrong with any of them. */
export function seePages(whose: string, isOne: (page: PageToSee) => boolean) {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  test(`every page ${whose} is accessible and fits, wide and on a phone, in light and in dark`, async () => {
    const pages = (await pagesToSee(site)).filter(isOne);
    expect(pages.length).toBeGreaterThan(10);
    const faults: string[] = [];
    for (const who of new Set(pages.map((page) => page.who))) {
      const context = await browser.newContext();
      const page = who === null ? await context.newPage() : await signedInPage(context, site, who);
      page.on("console", (message) => {
        // A page that answers 403 or 404 is reported by the browser as a failed load.
        if (message.type() === "error" && !/status of 40[34]/.test(message.text())) {
          faults.push(`${page.url()}: ${message.text()}`);
        }
      });
      page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
      for (const { name, path } of pages.filter((one) => one.who === who)) {
        await page.setViewportSize(SIZES.wide);
        await page.goto(site.origin + path);
        for (const size of ["wide", "phone"] as const) {
          await page.setViewportSize(SIZES[size]);
          faults.push(...(await faultsOf(page)).map((fault) => `${name}, ${size}: ${fault}`));
          await expectNoSidewaysScroll(page);
        }
        await page.setViewportSize(NARROWEST);
        await expectNoSidewaysScroll(page);
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  });
}

async function faultsOf(page: Page): Promise<string[]> {
  await inScheme(page, "light");
  const inLight = await accessibilityFaults(page);
  await inScheme(page, "dark");
  // Only colours differ between the two.
  const inDark = await accessibilityFaults(page, ["color-contrast"]);
  return [...inLight, ...inDark.map((fault) => `in the dark: ${fault}`)];
}
