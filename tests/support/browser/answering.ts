import { eq } from "drizzle-orm";
import type { Page } from "playwright";
import type { AskedQuestion } from "~/assessment/rules/attempt";
import type { AnswerFields } from "~/assessment/rules/question-types/question-type";
import type { Store } from "~db/store";
import { fieldsFor } from "../harness/responses";
import type { QuestionTypeName } from "~/curriculum/rules/kinds";

export interface AnswerToGive {
  number: number;
  type: QuestionTypeName;
  /** What the question's form would send. */
  fields: AnswerFields;
}

/** What to answer in an attempt, question by question: all of it rightly, or all of it wrongly. */
export async function answersFor(
  store: Store,
  attemptId: string,
  rightly: boolean,
): Promise<AnswerToGive[]> {
  const asked = await askedIn(store, attemptId);
  const sent = await fieldsFor(store, asked, () => rightly);
  return asked.map(({ type }, index) => ({
    number: index + 1,
    type,
    fields: sent[index]?.fields ?? {},
  }));
}

export async function askedIn(store: Store, attemptId: string): Promise<AskedQuestion[]> {
  const { attempt } = store.read.tables;
  const [found] = await store.read
    .select({ asked: attempt.asked })
    .from(attempt)
    .where(eq(attempt.id, attemptId));
  if (!found) throw new Error(`There is no attempt ${attemptId}.`);
  return found.asked;
}

/** The fields with a value to give, each by its whole name. */
export function fieldsToGive({ number, fields }: AnswerToGive): [name: string, value: string][] {
  return Object.entries(fields).flatMap(([part, values]) => {
    const name = part === "" ? `answer-${number}` : `answer-${number}-${part}`;
    return values.filter((value) => value !== "").map((value): [string, string] => [name, value]);
  });
}

/** The order that an answer to an ordering question says, as shown positions, the first place first. */
export function orderToGive({ fields }: AnswerToGive): number[] {
  return Object.entries(fields)
    .sort(([, [a]], [, [b]]) => Number(a) - Number(b))
    .map(([position]) => Number(position));
}

/** Gives an answer with pointer and keys, as it is done for its type. */
export async function answerByHand(
  page: Page,
  answer: AnswerToGive,
  { javaScript }: { javaScript: boolean },
): Promise<void> {
  if (answer.type === "ordering" && javaScript) return orderByButtons(page, answer);
  for (const [name, value] of fieldsToGive(answer)) {
    const field = page.locator(`[name="${name}"]`);
    switch (answer.type) {
      case "single-choice":
      case "multiple-response":
      case "best-worst":
      case "categorise":
        await field.and(page.locator(`[value="${value}"]`)).check();
        break;
      case "matching":
      case "ordering":
        await field.selectOption(value);
        break;
      case "fill-gap":
        await field.fill(value);
        break;
      case "spot-problem":
        // The box itself is out of sight: the word is what is pressed.
        await page.locator("label.word").nth(Number(value)).click();
        break;
      default:
        answer.type satisfies never;
    }
  }
}

/** Gives all answers of an attempt, question by question, and comes to where they are checked. `onFirst` looks at the first question. */
export async function answerAll(
  page: Page,
  answers: readonly AnswerToGive[],
  { javaScript, onFirst }: { javaScript: boolean; onFirst?: () => Promise<void> },
): Promise<void> {
  for (const answer of answers) {
    const { number } = answer;
    await page.getByRole("heading", { name: `Question ${number} of ${answers.length}` }).waitFor();
    if (number === 1) await onFirst?.();
    await answerByHand(page, answer, { javaScript });
    if (javaScript) await page.locator(".chip", { hasText: /^Saved$/ }).waitFor();
    const on = number === answers.length ? "review" : String(number + 1);
    await page.locator(`.quiz-foot button[name="go"][value="${on}"]`).last().click();
    await page.waitForURL((url) => url.searchParams.get("q") === on);
  }
  await page.getByRole("heading", { name: "Check your answers" }).waitFor();
}

/** Brings each item up to its place, the first one first. An order that stands there already is moved and moved back, to be said. */
async function orderByButtons(page: Page, answer: AnswerToGive) {
  const items = page.locator(`li:has([name^="answer-${answer.number}-"])`);
  const press = (position: number, way: "up" | "down") =>
    page.locator(`[id="answer-${answer.number}-${position}-${way}"]`).click();
  const standing = () =>
    items.evaluateAll((shown) => shown.map((item) => Number(item.dataset["position"])));
  const wanted = orderToGive(answer);
  await page
    .getByRole("button", { name: /^Move up/ })
    .first()
    .waitFor();
  const last = wanted.at(-1) ?? 0;
  if (String(await standing()) === String(wanted)) {
    await press(last, "up");
    await press(last, "down");
  }
  for (const [index, position] of wanted.entries()) {
    const place = (await standing()).indexOf(position);
    for (let step = place; step > index; step -= 1) await press(position, "up");
  }
}
