import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readScenario } from "~/practice/rules/scenario/read-scenario";
import type { ScenarioBody } from "~/curriculum/rules/bodies";
import { aTaughtScenario } from "../../support/practice/a-taught-scenario";
import { openSite, PEOPLE, signedIn, type Site, type Visitor } from "../../support/harness/site";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  signedInPage,
  SIZES,
} from "../../support/browser/browser";

const KEY = "played";
const HERE = `/learn/reply/${KEY}`;
const FILE = readFileSync("content/modules/reply/late-cake.ink", "utf8");

/** Which words belong to the choices of a way that ends well, and of one that doesn’t. */
const GOOD = [
  "Before answering, look",
  "Hi Jo, it came a day late",
  "I don’t know yet",
  "Send Jo’s post to",
  "Write down what happened",
  "I’m sorry that happened to you too",
  "Jo, as promised",
  "A fair question",
  "Good news, Jo: the money comes back to you, and we’d like to bring a cake for a second party. Message me",
  "Jo, I hear the dinosaur",
];
const BAD = [
  "Hi Jo, we’re sorry for any inconvenience",
  "I can see that you’re upset",
  "I’d love to make it up",
  "Wait a little",
  "Jo, I’ve found out what happened: the driver",
  "Hide Carol’s comment",
  "Wait until you can tell Jo",
  "That depends on our terms",
  "Hi Jess, this is between us",
];

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const { activity } = site.store.read.tables;
  const [lesson] = await site.store.read
    .select()
    .from(activity)
    .where(eq(activity.key, "angry-in-public"));
  await aTaughtScenario(site.store, lesson!.id, shippedBody(), KEY);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

function shippedBody(): ScenarioBody {
  const read = readScenario(KEY, FILE, { objectives: null }, () => undefined);
  if (read?.body.kind !== "scenario") throw new Error("It should be a scenario.");
  return read.body;
}

/** Everything that the file says to its reader, in runs of plain words long enough to be nothing else. */
const SECRETS = FILE.slice(FILE.indexOf("=== morning"))
  .split("\n")
  .filter((line) => !/^(?:===|\s*~|\s*->|\{|\}|- )/.test(line.trim()))
  .flatMap((line) => {
    const runs = line.replace(/^\s*(?:\*|\w+:)\s*/, "").split(/[{}[\]#|“”&’'"<>]/);
    const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "").trim();
    return longest.length >= 24 ? [longest] : [];
  });

const offersIn = (page: string) =>
  [...page.matchAll(/class="chat-offer-text"[^>]*>([^<]*)</g)].map(([, text = ""]) =>
    text.replaceAll("&#x27;", "'"),
  );

async function playBy(visitor: Visitor, way: readonly string[], look?: (page: string) => void) {
  const started = await visitor.post(`${HERE}/plays`, {});
  expect(started.status).toBe(303);
  const to = started.headers.get("Location")!;
  for (const [index, words] of way.entries()) {
    const page = await (await visitor.get(to)).text();
    look?.(page);
    look?.(await (await visitor.get(`${to}.data`)).text());
    const choice = offersIn(page).findIndex((text) => text.startsWith(words));
    expect(choice, `${words} among ${offersIn(page).join(" / ")}`).toBeGreaterThanOrEqual(0);
    const sent = await visitor.post(to, { turn: String(index + 1), choice: String(choice) });
    expect(sent.status).toBe(303);
    expect(sent.headers.get("Location")).toBe(`${to}#turn-${index + 1}`);
  }
  return { to, page: await (await visitor.get(to)).text() };
}

describe("a scenario without JavaScript", () => {
  test("comes to a bad and then to a good end, and tells nothing before its time", async () => {
    const maya = await signedIn(site, PEOPLE.employee);
    expect(await (await maya.get(HERE)).text()).toContain("The late cake");
    const seen: string[] = [];
    const bad = await playBy(maya, BAD, (page) => seen.push(page));
    expect(bad.page).toContain("Ended badly");
    expect(bad.page).toContain("Let her eat crumpet");
    expect(bad.page).not.toContain("What else you could have done");
    const all = [...seen, bad.page].join("\n");
    const unseen = SECRETS.filter((words) => !all.includes(words));
    expect(SECRETS.length).toBeGreaterThan(80);
    expect(unseen.length).toBeGreaterThan(SECRETS.length / 3);
    const first = seen.slice(0, 2).join("\n");
    expect(SECRETS.filter((words) => first.includes(words)).length).toBeLessThan(10);

    const good = await playBy(maya, GOOD);
    expect(good.page).toContain("Ended well");
    expect(good.page).toContain("What the public saw");
    expect(good.page).toContain("What else you could have done");
    const overview = await (await maya.get(HERE)).text();
    expect(overview).toContain("You’ve brought this to a good end");
  });

  test("a turn sent from another window after it was taken says so, and changes nothing", async () => {
    const maya = await signedIn(site, PEOPLE.employee);
    const { to } = await playBy(maya, GOOD.slice(0, 1));
    const page = await (await maya.get(to)).text();
    const sent = await maya.post(to, { turn: "1", choice: "0" });
    expect(sent.headers.get("Location")).toBe(`${to}?other#turn-1`);
    expect(await (await maya.get(`${to}?other`)).text()).toContain("already taken that turn");
    expect(offersIn(await (await maya.get(to)).text())).toEqual(offersIn(page));
    expect((await maya.post(to, { turn: "2" })).status).toBe(400);
    expect((await maya.post(to, { turn: "5", choice: "0" })).status).toBe(409);
  });

  test("nobody else sees or takes a turn of it", async () => {
    const maya = await signedIn(site, PEOPLE.employee);
    const { to } = await playBy(maya, []);
    for (const email of [PEOPLE.otherEmployee, "dev@harbourandpine.example"]) {
      const other = await signedIn(site, email);
      expect((await other.get(to)).status).toBe(404);
      expect((await other.post(to, { turn: "1", choice: "0" })).status).toBe(404);
    }
    const dana = await signedIn(site, PEOPLE.trainer);
    expect((await dana.post(to, { turn: "1", choice: "0" })).status).toBe(403);
  });
});

describe("a scenario in a browser", () => {
  const pageOf = async (email: string, options: BrowserContextOptions) =>
    signedInPage(await browser.newContext(options), site, email);

  async function choose(page: Page, words: string) {
    await page.getByRole("radio", { name: words }).check();
    await page.getByRole("button", { name: "Do it" }).click();
  }

  test("is played on a phone, focus following what was said, and is accessible throughout", async () => {
    const hana = await pageOf("hana@harbourandpine.example", { viewport: SIZES.phone });
    await hana.goto(`${site.origin}${HERE}`);
    await hana.getByRole("heading", { level: 1, name: "The late cake" }).waitFor();
    await expectAccessible(hana);
    await expectNoSidewaysScroll(hana);
    await hana.getByRole("button", { name: "Start" }).click();
    await hana.getByRole("heading", { name: "What do you do?" }).waitFor();
    await expectAccessible(hana);
    await expectNoSidewaysScroll(hana);
    for (const [index, words] of GOOD.entries()) {
      await choose(hana, words);
      await hana.locator(`#turn-${index + 1}`).waitFor();
      await hana.waitForFunction(
        (id) => document.activeElement?.closest("li")?.id === id,
        `turn-${index + 1}`,
      );
    }
    await hana.getByRole("heading", { name: "A dinosaur at three o’clock" }).waitFor();
    await expectAccessible(hana);
    await expectNoSidewaysScroll(hana);
  });

  test("is played by keyboard alone", async () => {
    const ines = await pageOf("ines@harbourandpine.example", { viewport: SIZES.wide });
    await ines.goto(`${site.origin}${HERE}`);
    await ines.getByRole("button", { name: "Start" }).press("Enter");
    await ines.getByRole("heading", { name: "What do you do?" }).waitFor();
    await ines.getByRole("radio").first().focus();
    await ines.keyboard.press("ArrowDown");
    await ines.keyboard.press("Tab");
    await ines.keyboard.press("Enter");
    await ines.locator("#turn-1").waitFor();
  });

  test("its paths are a map for the trainer, in words and numbers", async () => {
    const dana = await pageOf(PEOPLE.trainer, { viewport: SIZES.phone });
    await dana.goto(`${site.origin}/studio/insights`);
    // The shipped one has the same title, and comes before it.
    await dana.getByRole("link", { name: "The late cake" }).last().click();
    await dana.getByRole("heading", { level: 1, name: /^Paths: / }).waitFor();
    await dana.getByRole("row", { name: /In Monday’s Evening Post/ }).waitFor();
    await dana
      .getByText("Before answering, look for anything else Jo has sent us")
      .first()
      .waitFor();
    await expectAccessible(dana);
    await expectNoSidewaysScroll(dana);
  });
});
