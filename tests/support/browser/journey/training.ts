import { expect } from "vitest";
import { answerAll, answersFor } from "../answering";
import { tryChecks } from "../learning";
import type { Journey } from "./journey";

/** Reads lessons of a module, and says of each that it is done. */
export async function finishLessons(
  { site, maya, looked }: Journey,
  moduleKey: string,
  lessons: readonly string[],
) {
  for (const lesson of lessons) {
    await maya.goto(`${site.origin}/learn/${moduleKey}/${lesson}`);
    await looked(maya);
    await tryChecks(maya);
    await maya.getByRole("button", { name: /^Done/ }).click();
    await maya.waitForURL((url) => !url.pathname.endsWith(lesson));
  }
}

/** Sits a quiz from its page to its result. */
export async function sit(
  { site, maya, javaScript, looked }: Journey,
  moduleKey: string,
  rightly: boolean,
) {
  await maya.goto(`${site.origin}/learn/${moduleKey}/quiz`);
  await looked(maya);
  await maya.getByRole("button", { name: /Start the quiz|Try again/ }).click();
  await maya.waitForURL(/\/attempts\/[^/?]+(\?|$)/);
  const attemptId = new URL(maya.url()).pathname.split("/").at(-1)!;
  const answers = await answersFor(site.store, attemptId, rightly);
  await answerAll(maya, answers, { javaScript, onFirst: () => looked(maya) });
  const whole = await maya.getByText("Answered", { exact: true }).count();
  if (rightly) expect(whole).toBe(answers.length);
  await looked(maya);
  await maya.getByRole("button", { name: "Hand in" }).click();
  // A wrong answer may be only part of one, and is then asked about once more.
  if (whole < answers.length) {
    await maya.getByRole("heading", { name: "Hand in as it is?" }).waitFor();
    await looked(maya);
    await maya.getByRole("button", { name: "Hand in as it is" }).click();
  }
  await maya.waitForURL(/\/result/);
  // The address may be another before the page is.
  await maya.getByRole("heading", { level: 1, name: /^(?:You passed|Not yet)/ }).waitFor();
  await looked(maya);
}
