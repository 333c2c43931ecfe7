import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { figuresOf, type QuestionFigures } from "~/assessment/rules/analysis/attention";
import { firstAttempts } from "./first-attempts.server";
import { taughtQuizzes } from "./quizzes.server";
import { companiesAsked } from "./readers.server";

/** How people at the trainer’s companies did at each question of a quiz as it is now, in whichever language, by the questions’ keys. */
export async function quizFigures({
  moduleKey,
  activityKey,
  ...call
}: Call<Trainer> & { moduleKey: string; activityKey: string }): Promise<
  Readonly<Record<string, QuestionFigures>>
> {
  const { companies } = await companiesAsked({ ...call, companyKey: null });
  const { questions } = await taughtQuizzes(call.store);
  const { items } = await firstAttempts(call.store, companies);
  return Object.fromEntries(
    questions.flatMap(({ key, revisionId, current, quiz }) => {
      const sums = items.get(revisionId);
      if (!current || !sums || quiz.key !== activityKey || quiz.module.key !== moduleKey) return [];
      return [[key, figuresOf(sums)]];
    }),
  );
}
