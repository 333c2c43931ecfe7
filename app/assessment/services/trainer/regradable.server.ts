import type { Call } from "~/people/services/call";
import { mayRescore } from "~/assessment/rules/grading/regrade";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { QuizBody } from "~/curriculum/rules/bodies";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import {
  findQuestionRevisions,
  findSubmittedAttempts,
  type SatBy,
  type SubmittedAttempt,
} from "~/assessment/queries/regrading";
import type { Db } from "~db/store";

/** A question that some past attempts were asked in an earlier revision than the newest. */
export interface Regradable {
  key: string;
  /** As it was asked. */
  asked: { revisionId: string; number: number; body: QuestionBody };
  /** As it is now. */
  current: { revisionId: string; number: number; body: QuestionBody };
  attempts: SubmittedAttempt[];
  mayRescore: boolean;
}

/** A quiz with those of a trainer's companies, whose people's attempts they may grade again. */
export async function quizToRegrade({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
}: Call<Trainer> & { moduleKey: string; activityKey: string }) {
  const module = (await currentCurriculum(store)).modules.get(moduleKey);
  const activity = module?.activities.find(({ key }) => key === activityKey);
  if (!module || !activity || activity.body.kind !== "quiz") throw notFound("quiz");
  const companies = await trainersCompanies(store.read, actor, now);
  const satBy: SatBy = { companies, activityId: activity.id };
  return { module, activity, quiz: activity.body, companies, satBy };
}

/** What can be graded again, in the quiz's order; of one question the newest of its earlier revisions first. */
export async function findRegradable(
  db: Db,
  quiz: Pick<QuizBody, "questions">,
  satBy: SatBy,
): Promise<Regradable[]> {
  const revisions = await findQuestionRevisions(db, satBy.activityId);
  const newest = new Map<string, (typeof revisions)[number]>();
  const earlier = revisions.filter((row) => {
    if (newest.has(row.questionId)) return true;
    newest.set(row.questionId, row);
    return false;
  });
  if (earlier.length === 0) return [];
  const attempts = await findSubmittedAttempts(db, satBy);
  const place = (key: string) => quiz.questions.indexOf(key);
  return earlier
    .flatMap(({ questionId, ...asked }): Regradable[] => {
      const current = newest.get(questionId);
      const askedIt = attempts.filter(({ asked: questions }) =>
        questions.some((one) => one.questionRevisionId === asked.revisionId),
      );
      if (!current || askedIt.length === 0) return [];
      const may = mayRescore(asked.body, current.body);
      return [{ key: asked.key, asked, current, attempts: askedIt, mayRescore: may }];
    })
    .sort((a, b) => place(a.key) - place(b.key));
}
