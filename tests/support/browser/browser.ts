import type axe from "axe-core";
import type { RunOptions } from "axe-core";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright";
import { expect } from "vitest";
import type { Site } from "../harness/site";
import { CHECKS_WAITS, watchWaits } from "./waits";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Milliseconds after which an act or a wait is given up, which on no machine takes so long. */
const HANGING = 120_000;

/** Draws nothing, so that measuring a page at one width after the other takes half as long. Nothing can be clicked in it. */
const UNDRAWN = "--disable-threaded-compositing";

const ofProcess = new Map<string, Promise<Browser>>();

/**
 * Chromium without a window; an `undrawn` one is for pages that are only measured. The tests of one process share it: closing it
 * closes what was opened in it.
 */
export async function openBrowser({ undrawn = false } = {}): Promise<Browser> {
  const args = undrawn ? [...QUIET, UNDRAWN] : QUIET;
  const key = String(args);
  if (!(await ofProcess.get(key))?.isConnected()) ofProcess.set(key, launch(args));
  const browser = await ofProcess.get(key)!;
  const own = {
    close: () => Promise.all(browser.contexts().map((context) => context.close())),
    async newContext(options?: BrowserContextOptions) {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(HANGING);
      return context;
    },
  };
  return new Proxy(browser, {
    get(target, name) {
      if (name in own) return own[name as keyof typeof own];
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });
}

/** The one named by the environment, Debian's, or Playwright's own. */
async function launch(args: string[]): Promise<Browser> {
  const named = [
    process.env.FIRSTHAND_CHROMIUM,
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
  ].find((file) => file && existsSync(file));
  const browser = await chromium.launch({ ...(named && { executablePath: named }), args });
  if (CHECKS_WAITS) {
    const page = await browser.newPage();
    watchWaits(page);
    await page.context().close();
  }
  return browser;
}

export const SIZES = {
  wide: { width: 1280, height: 900 },
  phone: { width: 360, height: 780 },
} as const;

/** A page of somebody signed in by the demo's sign-in page. */
export async function pageOf(context: BrowserContext, site: Site, email: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/sign-in`);
  const person = page.locator(`button[name="email"][value="${email}"]`);
  const folded = page.locator("details:not([open])", { has: person });
  if ((await folded.count()) > 0) await folded.locator("summary").click();
  await person.click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
}

/** A page of somebody signed in already, with nothing opened yet. */
export async function signedInPage(
  context: BrowserContext,
  { origin }: Site,
  email: string,
): Promise<Page> {
  const asked = { form: { email }, headers: { origin }, maxRedirects: 0 };
  const response = await context.request.post(`${origin}/sign-in/demo`, asked);
  expect([302, 303]).toContain(response.status());
  return context.newPage();
}

/** The same checks as axe.js, in half the text for every page to read. */
const AXE = `(${readWithOwnFields.toString()})(() => {
${readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")}
})`;

/**
 * Reads what keeps the private fields of its objects in weak maps so that each object has them itself: axe makes a colour of six
 * fields again and again, and looking after those maps took a third of what it does about contrast.
 */
function readWithOwnFields(read: () => void) {
  class OwnFields {
    private readonly key: symbol;
    constructor() {
      this.key = Symbol();
    }
    has(of: Record<symbol, unknown>) {
      return this.key in of;
    }
    get(of: Record<symbol, unknown>) {
      return of[this.key];
    }
    set(of: Record<symbol, unknown>, value: unknown) {
      of[this.key] = value;
      return this;
    }
    add(of: Record<symbol, unknown>) {
      return this.set(of, true);
    }
    delete(of: Record<symbol, unknown>) {
      return this.has(of) && delete of[this.key];
    }
  }
  const { WeakMap, WeakSet } = window as unknown as typeof globalThis;
  Object.assign(window, { WeakMap: OwnFields, WeakSet: OwnFields });
  try {
    read();
  } finally {
    Object.assign(window, { WeakMap, WeakSet });
  }
}

/** A colour as axe reads it; its types name none. */
interface ReadColour {
  r: number;
  g: number;
  b: number;
  alpha: number;
}

/** A page has few colours, and axe reads each one again for every text on it, in a third of its time: here it reads each once. */
function readColoursOnce() {
  interface Reader {
    parseString(this: ReadColour, text: string): ReadColour;
  }
  const { commons } = (window as unknown as { axe: { commons: object } }).axe;
  const reader = (commons as { color: { Color: { prototype: Reader } } }).color.Color.prototype;
  const read = reader.parseString;
  const known = new Map<string, ReadColour>();
  reader.parseString = function (text) {
    const seen = known.get(text);
    if (seen) return Object.assign(this, seen);
    read.call(this, text);
    known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });
    return this;
  };
}

/**
 * Has what checks a page in every page of these from its beginning. Where nearly each of them is checked, that is cheaper than
 * sending it to one after the other.
 */
export async function checkedPages(context: BrowserContext) {
  await context.addInitScript({ content: AXE });
  await context.addInitScript(readColoursOnce);
}

/** What automated accessibility checks find on the page as it is, by rule and place; by all rules and everywhere unless it is said. */
export async function accessibilityFaults(
  page: Page,
  { rules, within }: { rules?: string[]; within?: string } = {},
): Promise<string[]> {
  if (page.frames().length > 1)
    throw new Error(`${page.url()} has frames, which are not looked into.`);
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(AXE);
    await page.evaluate(readColoursOnce);
  }
  await page.evaluate(stopFading);
  const options: RunOptions = {
    // The rest is only counted: describing every element that is fine takes twice as long as finding the others.
    resultTypes: ["violations"],
    // No rule that is on looks into the text of stylesheets, which axe would fetch again each time.
    preload: { assets: ["media"] },
    ...(rules && { runOnly: { type: "rule", values: rules } }),
  };
  const { violations } = await page.evaluate(
    ([given, inside]) =>
      (window as unknown as { axe: typeof axe }).axe.run(inside ?? document, given),
    [options, within] as const,
  );
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${node.target.join(" ")} — ${node.failureSummary?.split("\n")[1]?.trim() ?? ""}`,
    ),
  );
}

/**
 * Turns the page's own scripts off. A check handed to what is returned may run its own in the page as it was read: turning scripts
 * on again runs none that the page brought.
 */
export async function scriptsOff(
  page: Page,
): Promise<(check: () => Promise<void>) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const turn = (off: boolean) =>
    session.send("Emulation.setScriptExecutionDisabled", { value: off });
  await turn(true);
  return async (check) => {
    await turn(false);
    await check();
    await turn(true);
  };
}

/** Changes the colour scheme, with no colour fading over, so that none is measured half-way. */
export async function inScheme(page: Page, colorScheme: "light" | "dark") {
  await page.evaluate(stopFading);
  await page.emulateMedia({ colorScheme });
}

/** In the page: every colour is at once what it is going to be. */
function stopFading() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, *::before, *::after { transition: none !important; }");
  document.adoptedStyleSheets = [sheet];
}

/** Puts the cursor into a lesson's text in the editor. */
export async function clickText(page: Page) {
  await page.getByRole("textbox", { name: "Lesson text" }).click({ position: { x: 12, y: 16 } });
}

/** Fails with every fault the automated checks find, in the page as it is. */
export async function expectAccessible(page: Page) {
  expect(await accessibilityFaults(page), page.url()).toEqual([]);
}

/** Fails where something sticks out of the page to the right, so that a phone would scroll sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const { scrolls, width } = await page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scrolls, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(width);
}

/** The page ends without a chance to do anything more; one that is closed may still send what it has, with or without a network. */
export async function crash(page: Page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}
