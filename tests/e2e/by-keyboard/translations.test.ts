import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible } from "../../support/browser/browser";
import { arrivesAt, load, press, tabTo } from "../../support/browser/keyboard";
import { trainersKeyboard } from "../../support/browser/trainers-keyboard";

const { signedIn, address, draftOf } = trainersKeyboard();

const POLICY = "../companies/harbour-and-pine/policy";

/** Writes over a field, reached by keys. */
async function write(page: Page, field: string, text: string) {
  await tabTo(page, "textbox", field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/** From an editor by the page that publishes to the history. */
async function publish(page: Page) {
  await press(page, "link", "Review and publish", { back: true, limit: 100 });
  await arrivesAt(page, /\/publish$/);
  await press(page, "button", "Publish translation", { limit: 100 });
  await arrivesAt(page, /\/history\?/, /^(status|main)/);
  await page.getByText("Published. People who read this language see it now.").first().waitFor();
}

test("a module’s translation is started, written and published without a pointer", async () => {
  const page = await signedIn();
  await load(page, address("module/tone"));
  await press(page, "link", "Translations");
  await arrivesAt(page, /\/translations$/);
  await press(page, "button", "Translate into French");
  await arrivesAt(page, /\/translations\/fr\/edit$/);
  await page.getByRole("textbox", { name: "Title" }).waitFor();
  await expectAccessible(page);
  await write(page, "Title", "Le ton");
  await write(page, "Summary", "Comment nous parlons.");
  const objectives = await page.getByRole("textbox", { name: /^Objective/ }).count();
  for (let at = 1; at <= objectives; at += 1) await write(page, `Objective ${at}`, `But n° ${at}`);
  await expect.poll(() => draftOf("modules/tone/module.fr.yaml")).toContain(`But n° ${objectives}`);
  await publish(page);
});

test("a policy’s translation is started, written and published without a pointer", async () => {
  const page = await signedIn();
  // Its German text stands for a French one: it is as whole.
  await load(page, address(`${POLICY}/translations/2026.2/de/edit`));
  const text = await page.getByRole("textbox", { name: "Text" }).inputValue();
  await load(page, address(`${POLICY}/history`));
  await press(page, "button", "Translate into French", { limit: 100 });
  await arrivesAt(page, /\/2026\.2\/fr\/edit$/);
  await page.getByRole("textbox", { name: "Title" }).waitFor();
  await write(page, "Title", "Charte des réseaux sociaux");
  await write(page, "What changed", "Tout est en français.");
  await write(page, "Text", text);
  await expect
    .poll(() => draftOf("companies/harbour-and-pine/policy/2026.2.fr.md"))
    .toContain(text);
  await publish(page);
});
