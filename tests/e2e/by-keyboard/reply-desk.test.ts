import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, openBrowser, signedInPage, SIZES } from "../../support/browser/browser";
import { selectWords } from "../../support/browser/journey/judging";
import { arrivesAt, focusComesTo, load, press, tabTo } from "../../support/browser/keyboard";
import { openSite, PEOPLE, type Site } from "../../support/harness/site";
import { givePractice, PRACTICE } from "../../support/practice/give-practice";

const SHIFT = `/desk/${PRACTICE.module}/${PRACTICE.open}`;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  await givePractice(site.store);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const signedIn = async (email: string) =>
  signedInPage(await browser.newContext({ viewport: SIZES.wide }), site, email);

/** Chooses among radio buttons from the one that the Tab key comes to. */
async function choose(page: Page, at: string | RegExp, steps: number) {
  await tabTo(page, "radio", at);
  await page.keyboard.press("Space");
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowDown");
}

test("a post is opened, decided about, written to and sent without a pointer", async () => {
  const maya = await signedIn(PEOPLE.employee);
  const { keyboard } = maya;
  await load(maya, site.origin + SHIFT);
  await press(maya, "link", /Jo Marsden/);
  await arrivesAt(maya, /\/late-cake$/);

  // From post to post and back, by single keys; not while something is typed, and not once they are off.
  await keyboard.press("j");
  await arrivesAt(maya, /\/vegan-rye$/);
  await keyboard.press("j");
  await arrivesAt(maya, /\/worst-of-all$/);
  await keyboard.press("k");
  await arrivesAt(maya, /\/vegan-rye$/);
  await tabTo(maya, "checkbox", "j next post, k previous post");
  await expectAccessible(maya);
  await keyboard.press("Space");
  await maya.waitForFunction(() => !document.querySelector(".inbox [aria-keyshortcuts]"));
  await keyboard.press("j");
  await keyboard.press("Space");
  await maya.waitForFunction(() => document.querySelector(".inbox [aria-keyshortcuts=j]"));
  expect(new URL(maya.url()).pathname).toMatch(/\/vegan-rye$/);
  await keyboard.press("j");
  await arrivesAt(maya, /\/worst-of-all$/);

  await choose(maya, /^Reply/, 0);
  await tabTo(maya, "textbox", "The worst reply you can think of");
  await keyboard.type("Join the queue, just joking.");
  await tabTo(maya, "textbox", "Now repair it");
  await keyboard.type(
    "That’s not the focaccia you paid for. I’ll refund it by five today. Maya, Pier Street",
  );
  await maya.locator(".chip", { hasText: /^Saved$/ }).waitFor();
  expect(new URL(maya.url()).pathname).toMatch(/\/worst-of-all$/);
  await press(maya, "button", "Send");
  await arrivesAt(maya, /\/old-mill\?sent=1$/, /^(status|main)/);

  // Another decision is an arrow away, and what it asks for comes out below it.
  await choose(maya, /^Reply/, 2);
  await tabTo(maya, "textbox", "Why is no answer best?");
  await keyboard.type("A rival who teases gains from any answer.");
  await press(maya, "button", "Send");
  await arrivesAt(maya, /\/late-cake\?sent=1$/, /^(status|main)/);
});

test("a reply is scored, commented on and approved by keys", async () => {
  const { judgement, practiceReply, savedPhrase, person } = site.store.read.tables;
  const [dana] = await site.store.read
    .select()
    .from(person)
    .where(eq(person.email, PEOPLE.trainer));
  await site.store.write((tx) =>
    tx.insert(savedPhrase).values({
      id: "phrase",
      personId: dana!.id,
      text: "Say when you’ll be back.",
      savedAt: site.clock.now,
    }),
  );
  const sent = await site.store.read
    .select()
    .from(practiceReply)
    .where(eq(practiceReply.postKey, "worst-of-all"));
  const { id: replyId } = sent.find(
    ({ body }) => body?.decision === "reply" && body.text.includes("by five today"),
  )!;

  const page = await signedIn(PEOPLE.trainer);
  const { keyboard } = page;
  await load(page, `${site.origin}/studio/reviews/${replyId}`);
  await press(page, "button", "Judge this reply");
  await page.getByRole("heading", { name: "Score each from 0 to 3" }).waitFor();
  await page.locator("[aria-keyshortcuts=a]").waitFor();

  // A zero can’t be approved, and it says why; the score is given again by its criterion.
  for (const key of ["3", "0", "2", "3", "1"]) await keyboard.press(key);
  await page.getByText(/To approve it, each criterion needs at least 1/).waitFor();
  await keyboard.press("a");
  await page.locator("[name=score-honest][value='0']").focus();
  await keyboard.press("2");
  await page
    .getByText(/To approve it, each criterion needs at least 1/)
    .waitFor({ state: "hidden" });
  const scores = () =>
    page
      .locator("[name^=score-]:checked")
      .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
  expect(await scores()).toEqual(["3", "2", "2", "3", "1"]);

  await selectWords(page, "by five today");
  await keyboard.press("c");
  await focusComesTo(page, 'textbox "Comment 1"');
  await keyboard.type("c is a letter here.");
  expect(await page.getByLabel("Words 1").inputValue()).toBe("by five today");

  await tabTo(page, "textbox", "Feedback");
  await keyboard.type("Good.");
  await press(page, "button", "Say when you’ll be back.");
  await focusComesTo(page, /^textbox "Feedback"/);
  expect(await page.getByLabel("Feedback").inputValue()).toBe("Good. Say when you’ll be back.");
  await expectAccessible(page);
  await tabTo(page, "checkbox", "Then take the next one");
  await keyboard.press("Space");
  await keyboard.press("a");
  await arrivesAt(page, /\/studio\/reviews\?/, /^(status|main)/);

  const [said] = await site.store.read
    .select()
    .from(judgement)
    .where(eq(judgement.replyId, replyId));
  expect(said).toMatchObject({
    verdict: "approve",
    scores: { acknowledges: 3, honest: 2, "next-step": 2, voice: 3, plain: 1 },
    feedback: "Good. Say when you’ll be back.",
    comments: [{ text: "c is a letter here." }],
  });
});
