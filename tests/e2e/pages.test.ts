import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Site } from "../support/site";
import { pagesToSee, type PageToSee } from "./pages";
import { accessibilityFaults, expectNoSidewaysScroll, openBrowser, pageOf, SIZES } from "./support";

let site: Site;
let browser: Browser;
let pages: PageToSee[];

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  pages = await pagesToSee(site.store);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const LOOKS = (["wide", "phone"] as const).flatMap((size) =>
  (["light", "dark"] as const).map((colorScheme) => ({ size, colorScheme })),
);

test.each(LOOKS)(
  "every page is accessible and fits, $size and $colorScheme",
  async ({ size, colorScheme }) => {
    const faults: string[] = [];
    for (const who of new Set(pages.map((page) => page.who))) {
      const context = await browser.newContext({ viewport: SIZES[size], colorScheme });
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
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
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
  },
  240_000,
);
