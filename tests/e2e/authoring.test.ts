import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawn } from "../support/images/pictures";
import { openSite, PEOPLE, type Site } from "../support/harness/site";
import {
  expectAccessible,
  clickText,
  openBrowser,
  signedInPage,
  SIZES,
} from "../support/browser/browser";
import { tryChecks } from "../support/browser/learning";

const LESSON = "/studio/library/reply/when-praise-comes-in";

let site: Site;
let browser: Browser;
let dana: Page;
let maya: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const [studio, phone] = [
    await browser.newContext({ viewport: SIZES.wide }),
    await browser.newContext({ viewport: SIZES.phone }),
  ];
  [dana, maya] = [
    await signedInPage(studio, site, PEOPLE.trainer),
    await signedInPage(phone, site, PEOPLE.employee),
  ];
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const tool = (name: string) =>
  dana.getByRole("toolbar", { name: "Text tools" }).getByRole("button", { name, exact: true });

/** In the text; the preview beside it has groups of the same names. */
const block = (name: string) =>
  dana
    .locator("#edit-text")
    .getByRole("group", { name: new RegExp(`^${name}`) })
    .last();

/** Puts a block below what is written so far, and the cursor into its first text. */
async function add(name: string, choose?: string) {
  await clickText(dana);
  await dana.keyboard.press("Control+End");
  await tool(name).click();
  if (choose !== undefined) await dana.getByRole("button", { name: choose, exact: true }).click();
  // The first field of a block takes the focus once the block is there.
  else
    await dana.waitForFunction(() =>
      ["INPUT", "SELECT", "TEXTAREA"].includes(document.activeElement?.tagName ?? ""),
    );
}

/** Waits until nothing is marked any more, or says what is. */
async function noIssues() {
  const list = dana.locator(".edit-problems, .quiz-problems, .quiz-no-problems").first();
  await expect.poll(async () => (await list.textContent())?.trim()).toBe("No issues");
}

/** From a field of a block back to its text. */
async function write(words: string) {
  await dana.keyboard.press("Escape");
  await dana.keyboard.type(words);
}

async function publish(impact: string | null, change: string) {
  await dana.getByRole("link", { name: "Publish…" }).click();
  await dana.getByRole("heading", { name: /^Publish version/ }).waitFor();
  await expectAccessible(dana);
  if (impact !== null) await dana.getByRole("radio", { name: new RegExp(`^${impact}`) }).check();
  await dana.getByLabel(/in a sentence/).fill(change);
  await dana.getByRole("button", { name: /^Publish version/ }).click();
  await dana.waitForURL(/\/history/);
}

/** All drafts as they are saved. */
async function saved(): Promise<string> {
  const drafts = await site.store.read.select().from(site.store.read.tables.draft);
  return drafts.map(({ text }) => text).join("\n");
}

/** The word of the lead is changed, and saved. */
async function lead(words: string) {
  await dana.goto(`${site.origin}${LESSON}/edit`);
  await dana.getByLabel("Lead").fill(words);
  await dana.getByText(/^Saved /).waitFor();
}

const mayasLesson = () => maya.goto(`${site.origin}/learn/reply/when-praise-comes-in`);

test("a new trainer writes a lesson with every block, and publishes it", async () => {
  await dana.goto(`${site.origin}/studio/library/new?what=lesson`);
  await dana.getByLabel("Module").selectOption({ label: "Replying" });
  await dana.getByLabel("Title").fill("When praise comes in");
  await dana.getByRole("button", { name: "Start writing" }).click();
  await dana.getByLabel("Lead").fill("Praise wants an answer too. A short one will do.");

  await clickText(dana);
  await dana.keyboard.press("Control+End");
  await dana.keyboard.press("Enter");
  await dana.keyboard.type("Somebody is glad, and says so where all can read it.");
  await dana.keyboard.press("Control+b");
  await dana.keyboard.type(" Say thank you");
  await dana.keyboard.press("Control+b");
  await dana.keyboard.type(" in the name of ");
  await tool("Variable").click();
  await dana
    .getByRole("button", { name: /company name/i })
    .first()
    .click();
  await dana.keyboard.press("Enter");
  await tool("List").click();
  await dana.keyboard.type("name what pleased them");
  await dana.keyboard.press("Enter");
  await dana.keyboard.type("sign with your name");
  await dana.keyboard.press("Enter");
  await dana.keyboard.press("Enter");

  await add("Example post");
  await block("Example post").getByLabel("Who wrote it").fill("Ola Brandt");
  await write("The rye is the best I ever had!");
  await add("Do / don’t");
  for (const [side, words] of [
    ["Don’t", "Thank you for your feedback."],
    ["Do", "Ola, that makes my morning."],
  ] as const) {
    await block(side)
      .getByLabel(/^Heading of the/)
      .focus();
    await write(words);
    await dana.keyboard.press("Shift+Home");
    await tool("Mark words").click();
  }
  await add("Check yourself");
  const check = block("Check yourself");
  await check.getByLabel("Question").fill("What comes first?");
  for (const [index, [words, feedback]] of [
    ["Thanks, in your own words", "Yes. It is what Ola hopes for."],
    ["A link to the shop", "Ola hears that you want something."],
  ].entries()) {
    const option = check.getByRole("group", { name: /^Option/ }).nth(index);
    await option.getByLabel("Feedback for this choice").fill(feedback ?? "");
    await write(words ?? "");
  }
  await add("Callout");
  await block("Callout").getByLabel("Heading").fill("Short is enough");
  await write("Two sentences say it.");
  await tool("Link").click();
  await dana.getByLabel("Address", { exact: true }).fill("ads.example/praise");
  await dana.getByRole("button", { name: "Link these words" }).click();
  await dana.keyboard.press("End");
  await dana.keyboard.press("Enter");
  await tool("Image").click();
  await dana.getByLabel("Image file", { exact: true }).setInputFiles({
    name: "rye.png",
    mimeType: "image/png",
    buffer: await drawn().png().toBuffer(),
  });
  await dana.getByLabel("What the image shows").fill("A loaf of rye on the counter");
  await dana.getByRole("button", { name: "Add image" }).click();
  await dana.locator("#edit-text img.edit-picture").waitFor();
  await add("Company text", "What each company says");
  await dana.keyboard.type("we answer praise on the same day.");
  await expect.poll(saved).toContain("we answer praise on the same day.");
  await noIssues();
  await dana.getByText(/^Saved /).waitFor();
  await expectAccessible(dana);

  const text = await saved();
  for (const tag of [
    "post",
    "compare",
    "dont",
    "do",
    "mark",
    "check",
    "option",
    "callout",
    "company",
  ])
    expect(text, tag).toContain(`{% ${tag}`);
  expect(text).toContain("**Say thank you**");
  expect(text).toContain("{% $company.name %}");
  expect(text).toContain("(https://ads.example/praise)");
  expect(text).toMatch(/!\[A loaf of rye on the counter\]\(\/images\/[^)]+\)/);
  await publish("Everyone who isn’t cleared yet", "How to answer those who are glad.");

  await maya.goto(`${site.origin}/learn/reply`);
  await maya.getByText("When praise comes in").first().click();
  await maya.getByText("The rye is the best I ever had!").waitFor();
  await maya.getByRole("article").getByText("Harbour & Pine Bakery").first().waitFor();
  const picture = maya.getByRole("img", { name: "A loaf of rye on the counter" });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await maya
    .getByRole("article")
    .getByRole("link", { name: "https://ads.example/praise" })
    .waitFor();
  await expectAccessible(maya);
  await tryChecks(maya);
  await maya.getByRole("button", { name: /^Done/ }).click();
  await maya.waitForURL((url) => !url.pathname.endsWith("/when-praise-comes-in"));
});

test("wording asks nobody anything, a notice shows Maya what changed, and a relearn asks her again", async () => {
  await lead("Praise wants an answer too. A short one is enough.");
  await publish("Wording", "A word.");
  await mayasLesson();
  await maya.getByText("Read it again as often as you like.").waitFor();

  await lead("Praise deserves an answer too. A short one is enough.");
  await publish("People should see", "Praise deserves it.");
  await maya.goto(`${site.origin}/learn/reply/when-praise-comes-in/changes`);
  await maya.getByText("Praise deserves it.").first().waitFor();
  await expectAccessible(maya);
  await maya.getByRole("button", { name: "I’ve seen this" }).click();
  await mayasLesson();
  await maya.getByText(/^You did this lesson on/).waitFor();

  await lead("Praise deserves an answer within the day.");
  await publish("Must be learned again", "Now within the day.");
  await dana.getByText("Version 4").first().waitFor();
  await mayasLesson();
  await maya.getByText("This lesson has changed and needs doing again").waitFor();
  await expectAccessible(maya);

  // What was published is compared, and an old version comes back as a new draft.
  await dana.goto(`${site.origin}${LESSON}/history?from=1&to=4`);
  await dana.getByText("within the day").first().waitFor();
  await expectAccessible(dana);
  await dana
    .getByRole("button", { name: /^Restore.*1/ })
    .first()
    .click();
  await dana.getByLabel("Lead").waitFor();
  expect(await dana.getByLabel("Lead").inputValue()).toBe(
    "Praise wants an answer too. A short one will do.",
  );
});

/** Fills in everything of the open question that is empty and has to be said, in words that differ. */
async function fillIn(type: string) {
  const form = dana.locator(".quiz-question-form");
  const texts = form.locator("input[type=text], textarea");
  for (let index = 0; index < (await texts.count()); index += 1) {
    const field = texts.nth(index);
    const name = await field.evaluate((one: HTMLInputElement) => one.labels?.[0]?.innerText ?? "");
    if ((await field.inputValue()) === "" && !/hint|key|typos|handle|network|post/i.test(name))
      await field.fill(`Of ${type.toLowerCase()}, part ${index}`);
  }
  const choices = form.locator("select");
  for (let index = 0; index < (await choices.count()); index += 1) {
    const field = choices.nth(index);
    if ((await field.inputValue()) !== "" || (await field.isDisabled())) continue;
    const values = await field
      .locator("option")
      .evaluateAll((options) =>
        options
          .map((option) => (option as HTMLOptionElement).value)
          .filter((value) => value !== ""),
      );
    const label = await field.evaluate(
      (one: HTMLSelectElement) => one.labels?.[0]?.innerText ?? "",
    );
    // Each category gets something; of anything else, the first will do.
    const value = values[/category/i.test(label) ? index % values.length : 0];
    if (value !== undefined && /category|reread/i.test(label)) await field.selectOption(value);
  }
  const key = form.getByRole("textbox", { name: /^Key/ });
  if ((await key.inputValue()) === "")
    await form.getByRole("button", { name: "Generate from question" }).click();
}

test("a new module gets a quiz with a question of every type, tried before it is published", async () => {
  await dana.goto(`${site.origin}/studio/library/new?what=module`);
  await dana.getByLabel("Title", { exact: true }).fill("Saying thanks");
  await dana.getByLabel("Summary").fill("How to thank in public.");
  await dana.getByLabel("First objective").fill("Thanks in their own words");
  await dana.getByLabel("First lesson’s title").fill("A word of thanks");
  await dana.getByRole("button", { name: "Start its first lesson" }).click();
  await dana.getByLabel("Lead").fill("A short word is enough.");
  await clickText(dana);
  await dana.keyboard.press("Control+End");
  await dana.keyboard.press("Enter");
  await dana.keyboard.type("Thank them for what they did.");
  await expect.poll(saved).toContain("Thank them for what they did.");
  await publish(null, "How to thank.");

  await dana.goto(`${site.origin}/studio/library/new?what=quiz&module=saying-thanks`);
  await dana.getByLabel("Title", { exact: true }).fill("Saying thanks: quiz");
  await dana.getByRole("button", { name: "Start writing" }).click();
  const types = dana.getByLabel("Type of new question");
  await types.waitFor();
  const all = await types.locator("option").allTextContents();
  expect(all).toHaveLength(8);
  await dana.getByRole("button", { name: /^1/ }).first().click();
  await fillIn("the first");
  for (const type of all.slice(1)) {
    await types.selectOption({ label: type });
    await dana.getByRole("button", { name: "Add question" }).click();
    await fillIn(type);
  }
  await noIssues();
  await dana.getByText(/^Saved /).waitFor();
  await expectAccessible(dana);
  await dana.getByRole("button", { name: "Try whole quiz" }).click();
  await expectAccessible(dana);

  await publish(null, "A quiz about thanks.");
  const { question, questionRevision } = site.store.read.tables;
  const rows = await site.store.read.select().from(questionRevision);
  const questions = await site.store.read.select().from(question);
  const newest = questions.slice(-8).map(({ id }) => rows.find((row) => row.questionId === id));
  expect(new Set(newest.map((row) => row?.body.type)).size).toBe(8);
  // Trying leaves no trace.
  const attempts = await site.store.read.select().from(site.store.read.tables.attempt);
  expect(attempts.filter(({ activityId }) => activityId === questions.at(-1)?.activityId)).toEqual(
    [],
  );
});
