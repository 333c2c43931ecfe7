import { attemptAfter } from "~/domain/assessment/attempt";
import { isCertainAndWrong } from "~/domain/assessment/certain-and-wrong";
import { questionType } from "~/domain/assessment/question-types/registry";
import type { Prose, Render } from "~/domain/assessment/question-types/question-type";
import type { QuestionBody } from "~/domain/assessment/questions";
import { textsFor } from "~/services/assessment/texts.server";
import { findQuestionBodies, type Owner } from "~db/queries/assessment";
import { findStepsOf, type listQuizAttempts } from "~db/queries/person-quizzes";
import type { Store } from "~db/store";

/** Few enough to be read: the newest ones. */
const MOST_SHOWN = 5;

export interface CertainAndWrong {
  attemptId: string;
  /** The question's number in the attempt. */
  number: number;
  quiz: string;
  stem: Prose;
  /** Part by part. */
  answered: Prose[];
  at: Date;
}

type AttemptRow = Awaited<ReturnType<typeof listQuizAttempts>>[number];

/** What a person was certain of and got wrong, newest first, in a fixed number of queries; none where there is nothing. */
export async function certainAndWrong(
  store: Store,
  owner: Owner,
  attempts: readonly AttemptRow[],
): Promise<{ all: number; shown: CertainAndWrong[] }> {
  const found = attempts.flatMap((attempt) =>
    (attempt.grade?.byQuestion ?? []).flatMap((graded, index) => {
      const asked = attempt.asked[index];
      return asked && isCertainAndWrong(graded) ? [{ attempt, asked, number: index + 1 }] : [];
    }),
  );
  const newest = found.slice(0, MOST_SHOWN);
  if (newest.length === 0) return { all: 0, shown: [] };
  const db = store.read;
  const render = await textsFor(store, owner.companyId);
  const steps = await findStepsOf(db, owner, [...new Set(newest.map((one) => one.attempt.id))]);
  const bodies = await findQuestionBodies(
    db,
    newest.map(({ asked }) => asked.questionRevisionId),
  );
  const shown = newest.flatMap(({ attempt, asked, number }) => {
    const body = bodies.get(asked.questionRevisionId);
    if (!body) return [];
    const { asked: all, id, ending, startedAt } = attempt;
    const { answers } = attemptAfter({ asked: all, deadline: null }, steps.get(id) ?? []);
    const answered = answerInWords(body, answers.get(asked.questionRevisionId)?.response, render);
    const at = ending?.at ?? startedAt;
    const stem = render(body.stem);
    return [{ attemptId: id, number, quiz: attempt.body.title, stem, answered, at }];
  });
  return { all: found.length, shown };
}

/** What a stored response says, part by part; nothing where it says nothing. */
export function answerInWords(
  body: Pick<QuestionBody, "type" | "content">,
  stored: unknown,
  render: Render,
): Prose[] {
  const type = questionType(body.type);
  const response = type.response.safeParse(stored);
  if (!response.success || !type.isAnswered(response.data)) return [];
  return type.summarise(type.content.parse(body.content), response.data).map(render);
}
