import type { SentAnswer } from "~/assessment/rules/attempt";
import { inOrder } from "~/assessment/rules/random";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { Employee } from "~/people/rules/actor";
import { saveAnswer } from "~/assessment/services/save-answer.server";
import { startAttempt } from "~/learning/services/quiz/start-attempt.server";
import { submitAttempt } from "~/assessment/services/submit-attempt.server";
import type { CurrentActivity, CurrentModule } from "~/curriculum/services/curriculum.server";
import { completeLesson } from "~/learning/services/lesson/complete-lesson.server";
import { checkIds } from "~/curriculum/rules/markdoc/check/ids";
import { saveBookmark } from "~/learning/queries/learning";
import { findOwnAttempt, findQuestionBodies } from "~/assessment/queries/assessment";
import type { Character } from "~db/demo/story";
import type { Store } from "~db/store";

/** A learner of the demo with their own clock: everything they do moves it on. */
export interface Learner {
  store: Store;
  actor: Employee;
  now: Date;
  random: () => number;
  /** Where they work, as they sign it. */
  team?: string;
  /** How they answer at the reply desk, where their training asks for it. */
  practises?: Character["writes"];
}

const MINUTE = 60_000;

export function wait(learner: Learner, minutes: number) {
  learner.now = new Date(learner.now.getTime() + minutes * MINUTE);
}

/** Reads the first lessons of a module, all of them unless told otherwise. */
export async function readLessons(learner: Learner, module: CurrentModule, count = Infinity) {
  const lessons = module.activities.filter((activity) => activity.body.kind === "lesson");
  for (const lesson of lessons.slice(0, count)) {
    wait(learner, lesson.body.minutes + Math.floor(learner.random() * 5));
    const { store, actor, now } = learner;
    await tryChecks(learner, lesson);
    await completeLesson({
      store,
      actor,
      now,
      moduleKey: module.key,
      activityKey: lesson.key,
      revisionId: lesson.revisionId,
    });
  }
}

/** Chooses something at each check, as one has to before a lesson is done. */
async function tryChecks({ store, actor, now, random }: Learner, lesson: CurrentActivity) {
  const ids = lesson.body.kind === "lesson" ? checkIds(lesson.body.source) : [];
  if (ids.length === 0) return;
  const checks = Object.fromEntries(ids.map((id) => [id, Math.floor(random() * 2)]));
  const bookmark = { activityId: lesson.id, section: null, checks, updatedAt: now };
  await store.write((tx) => saveBookmark(tx, actor, bookmark));
}

/** Sits a module's quiz and answers all but `wrong` of its questions rightly: those that count least are the wrong ones. */
export async function sitQuiz(learner: Learner, module: CurrentModule, wrong: number) {
  const quiz = module.activities.find((activity) => activity.body.kind === "quiz");
  if (!quiz) return;
  wait(learner, 5);
  const { store, actor, random } = learner;
  const place = { moduleKey: module.key, activityKey: quiz.key };
  const started = await startAttempt({ store, actor, now: learner.now, random, ...place });
  if (!started.ok) throw new Error(`${actor.name} may not start ${module.key}/${quiz.key} yet.`);
  const answers = await answersFor(learner, started.attemptId, wrong);
  wait(learner, answers.length / 2);
  const { attemptId } = started;
  await saveAnswer({ store, actor, now: learner.now, attemptId, answers });
  wait(learner, 1);
  await submitAttempt({ store, actor, now: learner.now, attemptId });
}

async function answersFor(
  { store, actor }: Learner,
  attemptId: string,
  wrong: number,
): Promise<SentAnswer[]> {
  const attempt = await findOwnAttempt(store.read, actor, attemptId);
  if (!attempt) throw new Error("The attempt that was just started is missing.");
  const bodies = await findQuestionBodies(
    store.read,
    attempt.asked.map((asked) => asked.questionRevisionId),
  );
  const points = attempt.asked.map(
    ({ questionRevisionId }) => bodies.get(questionRevisionId)?.points ?? 0,
  );
  const astray = new Set(
    inOrder(points.length)
      .sort((a, b) => (points[a] ?? 0) - (points[b] ?? 0))
      .slice(0, wrong),
  );
  return attempt.asked.map((asked, index) => {
    const body = bodies.get(asked.questionRevisionId);
    const type = questionType(asked.type);
    const content = type.content.parse(body?.content);
    const response = astray.has(index) ? type.wrong(content) : type.right(content);
    const fields = type.toForm(type.toShown(response, asked.order));
    return { number: index + 1, fields, clientSeq: null };
  });
}
