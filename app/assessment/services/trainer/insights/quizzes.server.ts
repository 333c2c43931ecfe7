import type { ModuleBody, QuizBody } from "~/curriculum/rules/bodies";
import type { Marks } from "~/assessment/rules/grading/mastery";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { CurrentActivity } from "~/curriculum/services/curriculum.server";
import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import { acceptingAlso } from "~/assessment/rules/translation/translated";
import { remembered } from "~/kit/cache/remember";
import { findRevisionsOfQuizzes } from "~/assessment/queries/question-revisions";
import type { Store } from "~db/store";

/** A quiz that is taught now. */
export interface TaughtQuiz {
  activityId: string;
  key: string;
  title: string;
  /** Whether each attempt draws questions of its own. */
  draws: boolean;
  module: { key: string; title: string };
  /** The module's objectives in words, by their codes. */
  objectives: Readonly<Record<string, string>>;
  marks: Marks;
  /** The keys of the questions that practice keeps back. */
  heldBack: readonly string[];
  revisions: CurrentActivity["revisions"];
}

/** A question in use, at one of its revisions. */
export interface QuestionRevision {
  revisionId: string;
  key: string;
  number: number;
  /** Whether it is the newest. */
  current: boolean;
  publishedAt: Date;
  body: QuestionBody;
  quiz: TaughtQuiz;
}

interface Quizzes {
  quizzes: readonly TaughtQuiz[];
  questions: readonly QuestionRevision[];
}

const known = remembered<Store, Quizzes>();

/** The quizzes that are taught, with every revision of their questions in use. Read again when something is published. */
export async function taughtQuizzes(store: Store): Promise<Quizzes> {
  const { modules, stamp } = await currentCurriculum(store);
  const kept = known.recall(store, "all", stamp);
  if (kept) return kept;
  const quizzes = [...modules.values()].flatMap(({ key, body, activities }) =>
    activities.flatMap((activity) =>
      activity.body.kind === "quiz" ? [taughtQuiz(activity, activity.body, { key, body })] : [],
    ),
  );
  const byId = new Map(quizzes.map((quiz) => [quiz.activityId, quiz]));
  const translations = new Map(
    [...modules.values()].flatMap(({ activities }) =>
      activities.map((activity) => [activity.id, [...activity.translations.values()]] as const),
    ),
  );
  const rows = await findRevisionsOfQuizzes(store.read, [...byId.keys()]);
  const questions = rows.flatMap(({ questionId, activityId, ...row }, index) => {
    const quiz = byId.get(activityId);
    const current = rows[index - 1]?.questionId !== questionId;
    // What people may type is counted as right in whichever language it was accepted.
    const also = (translations.get(activityId) ?? []).map(({ body }) =>
      body.kind === "quiz" ? body.questions[row.key] : undefined,
    );
    return quiz ? [{ ...row, body: acceptingAlso(row.body, also), current, quiz }] : [];
  });
  return known.keep(store, "all", { quizzes, questions }, stamp);
}

function taughtQuiz(
  { id, key, revisions }: CurrentActivity,
  quiz: QuizBody,
  { key: moduleKey, body }: { key: string; body: ModuleBody },
): TaughtQuiz {
  const { title, draw, heldBack = [] } = quiz;
  const module = { key: moduleKey, title: body.title };
  const { objectives } = body;
  return {
    activityId: id,
    key,
    title,
    draws: draw !== undefined,
    module,
    objectives,
    marks: quiz,
    heldBack,
    revisions,
  };
}

/** The scenarios that are taught, for the way to what people did in them. */
export async function taughtScenarios(store: Store) {
  const { modules } = await currentCurriculum(store);
  return [...modules.values()].flatMap(({ key, body, activities }) =>
    activities
      .filter((activity) => activity.body.kind === "scenario")
      .map((activity) => ({
        key: activity.key,
        title: activity.body.title,
        module: { key, title: body.title },
      })),
  );
}
