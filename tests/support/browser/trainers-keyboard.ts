import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openSite, PEOPLE, type Site } from "../harness/site";
import { arrivesAt, load, press, tabTo } from "./keyboard";
import { openBrowser, signedInPage, SIZES } from "./browser";

/** A trainer at a keyboard, for the tests of one file: they share a site and a browser, and each opens a new page. */
export function trainersKeyboard() {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser()]);
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  const address = (path: string) => `${site.origin}/studio/library/${path}`;
  const signedIn = async () =>
    signedInPage(await browser.newContext({ viewport: SIZES.wide }), site, PEOPLE.trainer);

  return {
    signedIn,

    /** Where a page of the library is. */
    address,

    /** The draft of a file as it is saved; empty where there is none. */
    async draftOf(path: string): Promise<string> {
      const { read } = site.store;
      const drafts = await read.select().from(read.tables.draft);
      return drafts.find((draft) => draft.path === path)?.text ?? "";
    },

    /** The editor of an activity (`module/activity`), where a field of it is there to be written in. */
    async openEditor(activity: string, field: string): Promise<Page> {
      const page = await signedIn();
      await load(page, address(`${activity}/edit`));
      await page.getByLabel(field).waitFor();
      return page;
    },

    /** The text of the oldest draft as it is saved; empty where there is none. */
    async saved(): Promise<string> {
      const { read } = site.store;
      return (await read.select().from(read.tables.draft))[0]?.text ?? "";
    },
  };
}

/** From an editor to the page that publishes, and from there, with this sentence of what changed, to the history that shows it. */
export async function publishByKeyboard(page: Page, sentence: string) {
  const { keyboard } = page;
  await press(page, "link", "Publish…", { back: true, limit: 200 });
  await arrivesAt(page, /\/publish$/);
  await tabTo(page, "radio", /^Wording only/);
  await keyboard.press("Space");
  await tabTo(page, "textbox", "What changed, in a sentence");
  await keyboard.type(sentence);
  await press(page, "button", /^Publish version/);
  await arrivesAt(page, /\/history\?/, /^(status|main)/);
  await page.getByText(sentence).first().waitFor();
}
