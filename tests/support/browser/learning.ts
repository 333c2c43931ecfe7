import type { Page } from "playwright";
import { expect } from "vitest";
import { openSqliteStore } from "~db/store.sqlite";
import { answerAll, answersFor } from "./answering";
import { button } from "./first-run";

interface Learning {
  /** Of the installation. */
  origin: string;
  /** Its database, where the answers stand. */
  file: string;
}

/** Tries every check of the lesson on the page: any choice will do. Scripts may be off. */
export async function tryChecks(page: Page) {
  const open = page.locator("form.check-yourself:not(:has(.check-feedback))");
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().getByRole("radio").first().check();
    await open.first().getByRole("button").click();
    await expect.poll(() => open.count()).toBe(left - 1);
  }
}

/** Reads a module’s lessons and passes its quiz, on a page whose scripts are off. */
export async function learnModule(
  page: Page,
  { key, lessons }: { key: string; lessons: readonly string[] },
  { origin, file }: Learning,
) {
  for (const lesson of lessons) {
    await page.goto(`${origin}/learn/${key}/${lesson}`);
    await tryChecks(page);
    await page.getByRole("button", { name: /^Done/ }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(lesson));
  }
  await page.goto(`${origin}/learn/${key}/quiz`);
  await button(page, "Start the quiz").click();
  await page.waitForURL(/\/attempts\/[^/?]+(\?|$)/);
  const attemptId = new URL(page.url()).pathname.split("/").at(-1)!;
  await answerAll(page, await rightAnswers(file, attemptId), { javaScript: false });
  await button(page, "Hand in").click();
  await page.getByRole("heading", { name: /^You passed/ }).waitFor();
}

async function rightAnswers(file: string, attemptId: string) {
  const store = openSqliteStore({ file });
  try {
    return await answersFor(store, attemptId, true);
  } finally {
    await store.close();
  }
}

/** Signs the policy by typing one’s name. */
export async function signPolicy(page: Page, { origin, name }: { origin: string; name: string }) {
  await page.goto(`${origin}/learn/policy`);
  await page.getByLabel("Your name").fill(name);
  await button(page, "Sign policy").click();
  await page
    .getByRole("status")
    .filter({ hasText: /^You signed/ })
    .waitFor();
}
