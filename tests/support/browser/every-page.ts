import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLanguage, LANGUAGES, type Language } from "~/kit/language/language";
import { everyNth } from "../harness/runs";
import { openSite, type Site } from "../harness/site";
import { speak } from "./speak";
import { longerWordsFaults } from "./longer-words";
import { pagesToSee, type PageToSee } from "./pages";
import {
  accessibilityFaults,
  checkedPages,
  expectNoSidewaysScroll,
  inScheme,
  openBrowser,
  signedInPage,
  SIZES,
} from "./browser";

/** The narrowest screen on which nothing may stick out. */
const NARROWEST = { width: 320, height: 640 };

/** Each page is seen in one of the languages; with FIRSTHAND_SEE=de all of them in that one. */
const SEEN_IN: readonly Language[] = isLanguage(process.env.FIRSTHAND_SEE)
  ? [process.env.FIRSTHAND_SEE]
  : LANGUAGES;

/** Opens some of the pages, wide and as on a phone, in light and in dark, and reports what is wrong with any of them. */
export function seePages(whose: string, isOne: (page: PageToSee) => boolean) {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser({ undrawn: true })]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  test(`every page ${whose} is accessible and fits, wide and on a phone, in light and in dark`, async () => {
    const pages = everyNth((await pagesToSee(site)).filter(isOne), 3);
    expect(pages.length).toBeGreaterThan(10);
    const faults: string[] = [];
    const known = new Set<string>();
    for (const who of new Set(pages.map((page) => page.who))) {
      const context = await browser.newContext();
      await checkedPages(context);
      const page = who === null ? await context.newPage() : await signedInPage(context, site, who);
      page.on("console", (message) => {
        // A page that answers 400, 403 or 404 is reported by the browser as a failed load.
        if (message.type() === "error" && !/status of 40[034]/.test(message.text())) {
          faults.push(`${page.url()}: ${message.text()}`);
        }
      });
      page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
      for (const one of pages.filter((page) => page.who === who)) {
        const language = SEEN_IN[pages.indexOf(one) % SEEN_IN.length] ?? "en";
        await speak(site, who, language);
        await page.setViewportSize(SIZES.wide);
        await page.goto(site.origin + one.path);
        if (who !== null) expect(await page.locator("html").getAttribute("lang")).toMatch(language);
        const found = await faultsOf(page, known);
        await page.setViewportSize(NARROWEST);
        await expectNoSidewaysScroll(page);
        for (const fault of await longerWordsFaults(page))
          found.push(`with longer words: ${fault}`);
        faults.push(...found.map((fault) => `${one.name} (${language}), ${fault}`));
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  });
}

/**
 * Looks at the whole page wide in the light and on a phone in the dark. What is shown at one of the two widths alone has its colours
 * read in the other scheme too, at its own width, unless all of it is `known`: what has the classes of something seen before, in
 * places of the same classes, has its colours.
 */
export async function faultsOf(page: Page, known = new Set<string>()): Promise<string[]> {
  const faults: string[] = [];
  const look = async (size: keyof typeof SIZES, scheme: "light" | "dark", within?: string) => {
    await page.setViewportSize(SIZES[size]);
    await inScheme(page, scheme);
    if (within === undefined) await expectNoSidewaysScroll(page);
    else {
      const places = JSON.parse(await page.locator(within).evaluateAll(placesOf)) as string[];
      const fresh = places.map((place) => `${size} ${place}`).filter((place) => !known.has(place));
      if (fresh.length === 0) return;
      for (const place of fresh) known.add(place);
    }
    const found = await accessibilityFaults(
      page,
      within === undefined ? {} : { ...COLOURS, within },
    );
    faults.push(...found.map((fault) => `${size}, ${scheme}: ${fault}`));
  };
  await look("wide", "light");
  await page.evaluate(markShown, "wide");
  await look("phone", "dark");
  await page.evaluate(markShown, "phone");
  await look("phone", "light", "[data-shown=phone]");
  await look("wide", "dark", "[data-shown=wide]");
  return faults;
}

/** In the page: each element with what holds it, by their names and classes, each once; as one text, which is sent faster than many. */
function placesOf(elements: Element[]): string {
  const places = elements.map((element) => {
    const path: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement)
      path.push(`${at.tagName}.${at.getAttribute("class") ?? ""}`);
    return path.join(" < ");
  });
  return JSON.stringify([...new Set(places)]);
}

const COLOURS = { rules: ["color-contrast"] };

/** In the page: marks what has text of its own and is shown at this width; what is shown at both widths has no mark in the end. */
function markShown(width: string) {
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const hasText =
      element.matches("input, textarea, select") ||
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    if (!hasText || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.dataset["shown"] === undefined) element.dataset["shown"] = width;
    else delete element.dataset["shown"];
  }
}
