import type { Browser, BrowserContext } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Site } from "../support/site";
import { pagesToSee } from "./pages";
import {
  accessibilityFaults,
  expectNoSidewaysScroll,
  inScheme,
  openBrowser,
  pageOf,
  SIZES,
} from "./support";

/** Opens every page at one size, in light and in dark, and reports what is wrong with any of them. */
export function seeEveryPage(size: keyof typeof SIZES) {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  test(`every page is accessible and fits, ${size}, in light and in dark`, async () => {
    const pages = await pagesToSee(site.store);
    const faults: string[] = [];
    for (const who of new Set(pages.map((page) => page.who))) {
      const context: BrowserContext = await browser.newContext({ viewport: SIZES[size] });
      const page = who === null ? await context.newPage() : await pageOf(context, site, who);
      page.on("console", (message) => {
        // A page that answers 403 or 404 is reported by the browser as a failed load.
        if (message.type() === "error" && !/status of 40[34]/.test(message.text())) {
          faults.push(`${page.url()}: ${message.text()}`);
        }
      });
      page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
      for (const { name, path } of pages.filter((one) => one.who === who)) {
        await page.goto(site.origin + path);
        await inScheme(page, "light");
        const inLight = await accessibilityFaults(page);
        await inScheme(page, "dark");
        // Only colours differ between the two.
        const inDark = await accessibilityFaults(page, ["color-contrast"]);
        faults.push(...[...inLight, ...inDark].map((fault) => `${name}: ${fault}`));
        await expectNoSidewaysScroll(page);
        if (size === "phone") {
          await page.setViewportSize({ width: 320, height: 640 });
          await expectNoSidewaysScroll(page);
          await page.setViewportSize(SIZES.phone);
        }
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  }, 600_000);
}
