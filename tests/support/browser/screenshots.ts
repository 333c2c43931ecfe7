import { peopleIn } from "../makers";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { isLanguage, type Language } from "~/kit/language/language";
import type { Employee } from "~/people/rules/actor";
import makeDemo from "../harness/demo-once";
import { openSite, PEOPLE } from "../harness/site";
import { askedIn } from "./answering";
import { pagesToSee } from "./pages";
import { inScheme, openBrowser, pageOf, signedInPage, SIZES } from "./browser";
import { speak } from "./speak";

/**
 * `npm run screenshots`: the README's pictures into `docs/`, or with a folder as the argument every page into it, wide and on a
 * phone, light and dark, whole, in English and German; with FIRSTHAND_SEE=fr in that language alone.
 */
const folder = process.argv[2];
const FOR_THE_README = new Set([
  "employee-home",
  "manager-board",
  "lesson",
  "trainer-person",
  "manager-sign-offs",
]);

/** The page whole, at each width and in each scheme. */
async function takeLooks(page: Page, file: string) {
  for (const size of ["wide", "phone"] as const) {
    await page.setViewportSize(SIZES[size]);
    for (const scheme of ["light", "dark"] as const) {
      await inScheme(page, scheme);
      await page.screenshot({ path: `${file}-${size}-${scheme}.png`, fullPage: true });
    }
  }
}

const forget = await makeDemo();
const [site, browser] = await Promise.all([openSite(), openBrowser()]);
try {
  const pages = (await pagesToSee(site)).filter((page) => folder || FOR_THE_README.has(page.name));
  const out = path.resolve(folder ?? "docs");
  mkdirSync(out, { recursive: true });
  const see = process.env.FIRSTHAND_SEE;
  const languages: readonly Language[] = isLanguage(see) ? [see] : folder ? ["en", "de"] : ["en"];
  for (const language of languages) {
    for (const who of new Set(pages.map((page) => page.who))) {
      const context = await browser.newContext({ locale: language });
      const page = who === null ? await context.newPage() : await signedInPage(context, site, who);
      await speak(site, who, language);
      for (const { name, path: to } of pages.filter((one) => one.who === who)) {
        await page.setViewportSize(SIZES.wide);
        await page.goto(site.origin + to);
        await page.evaluate(() => document.fonts.ready);
        if (!folder) await page.screenshot({ path: path.join(out, `${name}.png`) });
        else await takeLooks(page, path.join(out, `${name}-${language}`));
      }
      await context.close();
    }
  }

  const context = await browser.newContext({ viewport: SIZES.phone });
  const page = await pageOf(context, site, PEOPLE.employee);
  const maya = (await peopleIn(site.store)).find((one) => one.email === PEOPLE.employee);
  const actor = { personId: maya?.id, companyId: maya?.companyId } as Employee;
  const quiz = { moduleKey: "reply", activityKey: "quiz" };
  const started = await startAttempt({
    store: site.store,
    actor,
    now: site.clock.now,
    random: () => 0.4,
    ...quiz,
  });
  if (!started.ok) throw new Error("The quiz could not be started.");
  const asked = await askedIn(site.store, started.attemptId);
  const number = asked.findIndex(({ type }) => type === "single-choice") + 1;
  await page.goto(`${site.origin}/learn/reply/quiz/attempts/${started.attemptId}?q=${number}`);
  await page.locator(`input[name="answer-${number}"]`).nth(1).check();
  await page.locator(".chip", { hasText: /^Saved$/ }).waitFor();
  await page.screenshot({ path: path.join(out, "quiz-phone.png") });

  const desk = await browser.newContext({ viewport: SIZES.wide });
  const editor = await signedInPage(desk, site, PEOPLE.trainer);
  await editor.goto(`${site.origin}/studio/library/tone/person-with-a-name/edit`);
  await editor.getByRole("heading", { name: "Preview" }).waitFor();
  await editor.evaluate(() => document.fonts.ready);
  await editor.screenshot({ path: path.join(out, "lesson-editor.png") });
} finally {
  await browser.close();
  await site.stop();
  forget();
}
// The browser is kept open for others of this process, and there are none.
process.exit();
