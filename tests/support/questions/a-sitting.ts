import { questionType } from "~/assessment/rules/question-types/registry";
import type { Certainty } from "~/assessment/rules/kinds";
import type { Employee } from "~/people/rules/actor";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import { findOwnAttempt, findQuestionBodies } from "~/assessment/queries/assessment";
import { newId } from "~db/ids";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Store } from "~db/store";
import { aPlaybook, aQuiz, enrolled } from "./a-quiz";
import { bumpContent } from "../clearance/a-team";
import { aCompany, anEmployee, aTrainer, NOON } from "../makers";

export const AT_THE_QUIZ = { moduleKey: "reply", activityKey: "quiz" };

export function minutesOn(minutes: number): Date {
  return new Date(NOON.getTime() + minutes * 60_000);
}

/** A company with one quiz, somebody enrolled for it, and a trainer engaged with the company. */
export async function aClass(store: Store, changes: Parameters<typeof aQuiz>[1] = {}) {
  const company = await aCompany(store);
  await aPlaybook(store, company);
  const quiz = await aQuiz(store, { shuffle: false, cooldownMinutes: 0, ...changes });
  await bumpContent(store);
  const maya = await anEmployee(store, company);
  await enrolled(store, maya, quiz);
  return { company, quiz, maya, dana: await aTrainer(store, [company]) };
}

/** Begins the quiz and answers its questions in order; `null` leaves one out. */
export async function begin(
  store: Store,
  actor: Employee,
  said: readonly ("right" | "wrong" | null)[],
  { now = NOON, certainty = null }: { now?: Date; certainty?: Certainty | null } = {},
): Promise<string> {
  const started = await startAttempt({ store, actor, now, ...AT_THE_QUIZ });
  if (!started.ok) throw new Error("It should have started.");
  const { attemptId } = started;
  const attempt = await findOwnAttempt(store.read, actor, attemptId);
  if (!attempt) throw new Error("The attempt is missing.");
  const ids = attempt.asked.map(({ questionRevisionId }) => questionRevisionId);
  const bodies = await findQuestionBodies(store.read, ids);
  const answers = attempt.asked.flatMap((asked, index) => {
    const how = said[index];
    if (!how) return [];
    const type = questionType(asked.type);
    const content = type.content.parse(bodies.get(asked.questionRevisionId)?.content);
    const fields = type.toForm(type.toShown(type[how](content), asked.order));
    return [{ number: index + 1, fields, certainty, clientSeq: null }];
  });
  await saveAnswer({ store, actor, now, attemptId, answers });
  return attemptId;
}

/** Begins the quiz, answers and hands in five minutes later. */
export async function sit(
  store: Store,
  actor: Employee,
  said: readonly ("right" | "wrong" | null)[],
  options: { now?: Date; certainty?: Certainty | null } = {},
): Promise<string> {
  const attemptId = await begin(store, actor, said, options);
  const now = new Date((options.now ?? NOON).getTime() + 5 * 60_000);
  await submitAttempt({ store, actor, now, attemptId });
  return attemptId;
}

/** A newer revision of one of the quiz's questions; its id. */
export async function mended(store: Store, key: string, body: QuestionBody): Promise<string> {
  const { question, questionRevision } = store.read.tables;
  const found = (await store.read.select().from(question)).find((one) => one.key === key);
  if (!found) throw new Error(`There is no question ${key}.`);
  const known = await store.read.select().from(questionRevision);
  const number = known.filter(({ questionId }) => questionId === found.id).length + 1;
  const id = newId(NOON);
  await store.write(async (tx) => {
    await tx.insert(tx.tables.questionRevision).values({
      id,
      questionId: found.id,
      number,
      hash: `${number}`,
      publishedAt: minutesOn(number),
      body,
    });
  });
  return id;
}
