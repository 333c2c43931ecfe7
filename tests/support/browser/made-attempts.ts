import { sql } from "drizzle-orm";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { questionType } from "~/assessment/rules/question-types/registry";
import { findActivity, findOwnAttempts, insertAttempt } from "~/assessment/queries/assessment";
import { newId } from "~db/ids";
import type { Site } from "../harness/site";
import { mayaOf, type OpenedAttempt } from "./attempts";

const QUIZ = { moduleKey: "reply", activityKey: "quiz" };

/** An open attempt of Maya's at the replying quiz that asks these questions, which only it has. */
export async function attemptAskingThese(
  { store, clock }: Site,
  bodies: readonly Omit<QuestionBody, "objective" | "reread">[],
): Promise<OpenedAttempt> {
  const maya = await mayaOf(store);
  const quiz = await findActivity(store.read, QUIZ);
  if (!quiz) throw new Error("Maya is not enrolled.");
  const { activity, revision } = quiz;
  const earlier = await findOwnAttempts(store.read, maya, activity.id);
  const number = earlier.length + 1;
  const id = await store.write(async (tx) => {
    const asked = [];
    for (const [index, given] of bodies.entries()) {
      const objective = "reply.read";
      const body = { ...given, objective, reread: "angry-in-public#acknowledge-first" };
      const [questionId, questionRevisionId] = [newId(clock.now), newId(clock.now)];
      const { question, questionRevision } = tx.tables;
      const key = `made-${number}-${index}`;
      await tx.insert(question).values({ id: questionId, key, activityId: activity.id });
      await tx.insert(questionRevision).values({
        id: questionRevisionId,
        questionId,
        number: 1,
        hash: key,
        publishedAt: clock.now,
        body,
      });
      const type = questionType(body.type);
      const order = type.order(type.content.parse(body.content), {
        shuffle: false,
        random: () => 0.4,
      });
      asked.push({ questionId, questionRevisionId, type: body.type, order });
    }
    return insertAttempt(tx, maya, {
      activityId: activity.id,
      revisionId: revision.id,
      number,
      asked,
      startedAt: clock.now,
      deadline: null,
    });
  });
  return { id, path: `/learn/${QUIZ.moduleKey}/${QUIZ.activityKey}/attempts/${id}` };
}

/** Gives the replying quiz, from now on, a title. */
export async function retitled({ store, clock }: Site, title: string) {
  const quiz = await findActivity(store.read, QUIZ);
  if (!quiz) throw new Error("The quiz is missing.");
  const { body, number } = quiz.revision;
  await store.write(async (tx) => {
    const { activityRevision, contentStamp } = tx.tables;
    await tx.insert(activityRevision).values({
      id: newId(clock.now),
      activityId: quiz.activity.id,
      number: number + 1,
      hash: title,
      impact: "wording",
      change: "Another title.",
      publishedAt: clock.now,
      body: { ...body, title },
    });
    await tx.update(contentStamp).set({ number: sql`${contentStamp.number} + 1` });
  });
}

/** One question of every type, in which every text that an author writes is `text`, each told apart by a number. */
export function questionsSaying(text: string): Omit<QuestionBody, "objective" | "reread">[] {
  const said = (index: number) => `${text}${index}`;
  const some = <Each>(count: number, make: (index: number) => Each) =>
    Array.from({ length: count }, (_, index) => make(index));
  const head = {
    points: 4,
    stem: text,
    post: { author: text, handle: `@${text}`, network: text, text },
  };
  const feedback = text;
  return [
    {
      ...head,
      type: "single-choice",
      content: { options: some(3, (at) => ({ text: said(at), correct: at === 0, feedback })) },
    },
    {
      ...head,
      type: "multiple-response",
      content: { options: some(4, (at) => ({ text: said(at), correct: at < 2, feedback })) },
    },
    {
      ...head,
      type: "best-worst",
      content: {
        options: some(4, (at) => {
          return { text: said(at), rank: ["best", "worst"][at] ?? "between", feedback };
        }),
      },
    },
    {
      ...head,
      type: "matching",
      content: {
        pairs: some(3, (at) => ({ left: said(at), right: `${said(at)}0`, feedback })),
        extras: [],
      },
    },
    {
      ...head,
      type: "categorise",
      content: {
        categories: [said(0), said(1)],
        items: some(4, (at) => ({ text: said(at), category: said(at % 2), feedback })),
      },
    },
    {
      ...head,
      type: "ordering",
      content: { items: some(3, (at) => ({ text: said(at), feedback })) },
    },
    {
      ...head,
      type: "fill-gap",
      content: {
        text: `${text} ___ ${text} ___`,
        gaps: some(2, (at) => ({ accept: [said(at)], feedback })),
      },
    },
    {
      ...head,
      type: "spot-problem",
      content: { draft: `${text} [[${text}]] ${text} ${text}`, problems: [{ feedback }] },
    },
  ];
}
