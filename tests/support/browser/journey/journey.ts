import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright";
import { expect } from "vitest";
import { openSite, PEOPLE, type Site } from "../../harness/site";
import { expectAccessible, expectNoSidewaysScroll, openBrowser, pageOf } from "../browser";

/** The site, and those who open it. */
export interface Journey {
  site: Site;
  /** Whether pages have scripts. */
  javaScript: boolean;
  maya: Page;
  dana: Page;
  priya: Page;
  /** Another of the demo’s people signs in. */
  open(email: string): Promise<Page>;
  /** A page as it stands fits the screen and is accessible. */
  looked(page: Page): Promise<void>;
  /** Lets minutes go by on the server’s clock. */
  wait(minutes: number): void;
  end(): Promise<void>;
}

export async function aJourney({
  javaScript,
  viewport,
}: {
  javaScript: boolean;
  viewport: NonNullable<BrowserContextOptions["viewport"]>;
}): Promise<Journey> {
  const [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const open = (email: string) => opened(browser, site, email);

  async function opened(by: Browser, at: Site, email: string): Promise<Page> {
    const context: BrowserContext = await by.newContext({
      javaScriptEnabled: javaScript,
      viewport,
    });
    const page = await pageOf(context, at, email);
    page.on("pageerror", (error) => expect.unreachable(`the page threw: ${error.message}`));
    return page;
  }

  return {
    site,
    javaScript,
    maya: await open(PEOPLE.employee),
    dana: await open(PEOPLE.trainer),
    priya: await open(PEOPLE.manager),
    open,
    async looked(page) {
      await expectNoSidewaysScroll(page);
      if (javaScript) await expectAccessible(page);
    },
    wait(minutes) {
      site.clock.now = new Date(site.clock.now.getTime() + minutes * 60_000);
    },
    async end() {
      await browser.close();
      await site.stop();
    },
  };
}
