import { peopleIn } from "../makers";
import { and, eq, isNull } from "drizzle-orm";
import type { CurrentQuestion } from "~/assessment/rules/ask";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { Employee } from "~/people/rules/actor";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import {
  findActivity,
  findCurrentQuestions,
  findOwnAttempts,
  insertAttempt,
} from "~/assessment/queries/assessment";
import type { Store } from "~db/store";
import { fieldsFor } from "../harness/responses";
import { PEOPLE, type Site } from "../harness/site";
import { askedIn } from "./answering";
import type { QuestionTypeName } from "~/curriculum/rules/kinds";

const QUIZ = { moduleKey: "reply", activityKey: "quiz" };

export interface OpenedAttempt {
  id: string;
  /** Its address on the site. */
  path: string;
}

export async function mayaOf(store: Store): Promise<Employee> {
  const maya = (await peopleIn(store)).find(({ email }) => email === PEOPLE.employee);
  if (!maya?.companyId) throw new Error("Maya is missing from the demo.");
  return { personId: maya.id, companyId: maya.companyId } as Employee;
}

/** An open attempt of Maya's at the replying quiz that asks one shipped question of each of these types. */
export async function attemptAsking(
  { store, clock }: Site,
  types: readonly QuestionTypeName[],
): Promise<OpenedAttempt> {
  const maya = await mayaOf(store);
  const quiz = await findActivity(store.read, QUIZ);
  if (!quiz) throw new Error("Maya is not enrolled.");
  const { activity, revision } = quiz;
  const shipped = await shippedQuestions(store);
  const asked = types.map((name) => {
    const found = shipped.find(({ body }) => body.type === name);
    if (!found) throw new Error(`No shipped question is a ${name}.`);
    const type = questionType(name);
    const content = type.content.parse(found.body.content);
    const order = type.order(content, { shuffle: true, random: () => 0.4 });
    return {
      questionId: found.questionId,
      questionRevisionId: found.revisionId,
      type: name,
      order,
    };
  });
  const earlier = await findOwnAttempts(store.read, maya, activity.id);
  const id = await store.write((tx) =>
    insertAttempt(tx, maya, {
      activityId: activity.id,
      revisionId: revision.id,
      number: earlier.length + 1,
      asked,
      startedAt: clock.now,
      deadline: null,
    }),
  );
  return { id, path: `/learn/${QUIZ.moduleKey}/${QUIZ.activityKey}/attempts/${id}` };
}

/** Answers all of an attempt wrongly and hands it in. */
export async function handInWrongly({ store, clock }: Site, attemptId: string): Promise<void> {
  const here = { store, actor: await mayaOf(store), now: clock.now, attemptId };
  const answers = await fieldsFor(store, await askedIn(store, attemptId), () => false);
  await saveAnswer({ ...here, answers });
  await submitAttempt(here);
}

/** Answers all of somebody's attempt rightly and hands it in. */
export async function handInRightly(
  { store, clock }: Site,
  email: string,
  attemptId: string,
): Promise<void> {
  const who = (await peopleIn(store)).find((one) => one.email === email);
  if (!who?.companyId) throw new Error(`${email} is missing from the demo.`);
  const actor = { personId: who.id, companyId: who.companyId } as Employee;
  const here = { store, actor, now: clock.now, attemptId };
  const answers = await fieldsFor(store, await askedIn(store, attemptId), () => true);
  await saveAnswer({ ...here, answers });
  await submitAttempt(here);
}

async function shippedQuestions(store: Store): Promise<CurrentQuestion[]> {
  const { activity } = store.read.tables;
  const quizzes = await store.read
    .select({ id: activity.id })
    .from(activity)
    .where(and(eq(activity.kind, "quiz"), isNull(activity.retiredAt)));
  const questions = await Promise.all(
    quizzes.map(({ id }) => findCurrentQuestions(store.read, id)),
  );
  return questions.flat();
}
