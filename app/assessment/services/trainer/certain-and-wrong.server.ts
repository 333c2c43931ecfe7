import { attemptAfter } from "~/assessment/rules/attempt";
import { isCertainAndWrong } from "~/assessment/rules/certain-and-wrong";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { Prose, Render } from "~/assessment/rules/question-types/question-type";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { titlesFor } from "~/assessment/services/titles.server";
import { textsFor } from "~/assessment/services/texts.server";
import { findQuestionBodies } from "~/assessment/queries/assessment";
import { findStepsOf, type listAttemptsOf, type Owners } from "~/assessment/queries/person-quizzes";
import type { Store } from "~db/store";

/** Few enough to be read: the newest ones. */
const MOST_SHOWN = 5;

interface CertainAndWrong {
  attemptId: string;
  /** The question's number in the attempt. */
  number: number;
  quiz: string;
  stem: Prose;
  /** Part by part. */
  answered: Prose[];
  at: Date;
}

type AttemptRow = Awaited<ReturnType<typeof listAttemptsOf>>[number];

export interface CertainlyWrong {
  all: number;
  shown: CertainAndWrong[];
}

/** What people were certain of and got wrong, newest first, by person, in a fixed number of queries; none where there is nothing. */
export async function certainAndWrong(
  store: Store,
  owners: Owners,
  attempts: readonly AttemptRow[],
): Promise<(personId: string) => CertainlyWrong> {
  const found = owners.personIds.flatMap((personId) => {
    const all = attempts
      .filter((attempt) => attempt.personId === personId)
      .flatMap((attempt) =>
        (attempt.grade?.byQuestion ?? []).flatMap((graded, index) => {
          const asked = attempt.asked[index];
          return asked && isCertainAndWrong(graded) ? [{ attempt, asked, number: index + 1 }] : [];
        }),
      );
    return all.length > 0 ? [{ personId, all: all.length, newest: all.slice(0, MOST_SHOWN) }] : [];
  });
  const newest = found.flatMap((one) => one.newest);
  if (newest.length === 0) return () => ({ all: 0, shown: [] });
  const db = store.read;
  const titles = await titlesFor(store, owners.company);
  const render = await textsFor(store, owners.company);
  const steps = await findStepsOf(db, owners, [...new Set(newest.map((one) => one.attempt.id))]);
  const bodies = await findQuestionBodies(
    db,
    newest.map(({ asked }) => asked.questionRevisionId),
  );
  const lineOf = ({ attempt, asked, number }: (typeof newest)[number]): CertainAndWrong[] => {
    const body = bodies.get(asked.questionRevisionId);
    if (!body) return [];
    const { asked: all, id, ending, startedAt } = attempt;
    const { answers } = attemptAfter({ asked: all, deadline: null }, steps.get(id) ?? []);
    const answered = answerInWords(body, answers.get(asked.questionRevisionId)?.response, render);
    const at = ending?.at ?? startedAt;
    const stem = render(body.stem);
    return [
      {
        attemptId: id,
        number,
        quiz: titles.byId(attempt.activityId, attempt.body.title),
        stem,
        answered,
        at,
      },
    ];
  };
  return (personId) => {
    const one = found.find((each) => each.personId === personId);
    return { all: one?.all ?? 0, shown: one?.newest.flatMap(lineOf) ?? [] };
  };
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
