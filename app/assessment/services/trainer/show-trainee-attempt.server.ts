import type { Call } from "~/people/services/call";
import { attemptAfter, type Attempt } from "~/assessment/rules/attempt";
import { isCertainAndWrong } from "~/assessment/rules/certain-and-wrong";
import { lastDecision } from "~/assessment/rules/grants";
import { commonMark, reaches, shortOf } from "~/assessment/rules/grading/mastery";
import { pointsNeeded } from "~/assessment/rules/grading/basis-points";
import { scoreByObjective } from "~/assessment/rules/grading/objectives";
import type { Prose, Render } from "~/assessment/rules/question-types/question-type";
import { reviewQuestion, type ReviewedQuestion } from "~/assessment/rules/show";
import { openAttempt } from "~/assessment/rules/start";
import type { Certainty, RegradeChoice } from "~/assessment/rules/kinds";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { askedBodies, type AskedBodies } from "~/assessment/services/asked-bodies.server";
import { textsFor } from "~/assessment/services/texts.server";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { readersTitles } from "~/curriculum/rules/translation/readers-titles";
import { language } from "~/kit/language/language";
import { companyCurriculum } from "~/curriculum/services/curriculum.server";
import { objectiveWords } from "~/curriculum/rules/objective-words";
import {
  findGrade,
  findOwnAttempts,
  findSteps,
  type OwnAttempt,
} from "~/assessment/queries/assessment";
import { attemptChanges } from "./attempt-changes.server";
import { answerInWords } from "./certain-and-wrong.server";
import { traineeAttempt, type AttemptPlace } from "./trainee-attempt.server";

export interface AnsweredQuestion extends Omit<ReviewedQuestion, "reread" | "hint"> {
  number: number;
  certainty: Certainty | null;
  /** What the person was certain of, part by part; null where they were not, or were right. */
  certainAndWrong: Prose[] | null;
  regraded: RegradeChoice | null;
}

/** An attempt as it was: what the person was asked, in which order, what they answered, and what was decided about it since. */
export async function showTraineeAttempt({
  store,
  actor,
  now,
  ...place
}: Call<Trainer> & AttemptPlace) {
  const { company, person, row, quiz } = await traineeAttempt({
    store,
    actor,
    now,
    ...place,
  });
  const db = store.read;
  const steps = await findSteps(db, row);
  const attempt = attemptAfter(row, steps);
  const grade = await findGrade(db, row);
  const earlier = await findOwnAttempts(db, person, row.activityId);
  const others = earlier.filter(({ id }) => id !== row.id);
  const { modules } = await companyCurriculum(store, company);
  const module = modules.get(row.moduleKey);
  const titles = readersTitles({ modules }, language());
  const said = module && moduleText(module, language());
  const { number, startedAt } = row;
  const page = {
    company: { key: company.key, name: company.name, timeZone: company.timeZone },
    person: { id: person.id, name: person.name, givenName: person.givenName },
    attemptId: row.id,
    title: titles.byId(row.activityId, quiz.title),
    module: said?.title ?? null,
    number,
    now,
    startedAt,
    deadline: attempt.deadline,
    submitted: attempt.submitted,
    answered: attempt.answers.size,
    asked: row.asked.length,
    passBasisPoints: quiz.passBasisPoints,
    objectiveBasisPoints: commonMark(quiz),
    changes: await attemptChanges(db, row.asked, steps),
    decision: lastDecision(steps),
    anotherOpen: openAttempt(others) !== null,
    later: others.some((other) => other.number > number),
  };
  if (!grade) return { ...page, graded: null };
  const { points, maxPoints, basisPoints, passed, byQuestion } = grade;
  const bodies = await askedBodies(store.read, row, steps);
  const render = await textsFor(store, company);
  const objectiveOf = (id: string) => bodies.counting.get(id)?.objective ?? "";
  const graded = {
    score: { points, maxPoints, basisPoints, passed },
    neededPoints: pointsNeeded(quiz.passBasisPoints, maxPoints),
    /** Whether its pass is an earlier one, which its points would not reach now. */
    kept: passed && !reaches(byQuestion, quiz),
    short: passed ? null : shortOf(byQuestion, quiz),
    objectives: scoreByObjective(byQuestion, objectiveOf, quiz).map(({ objective, ...score }) => ({
      ...score,
      words: objectiveWords(said?.objectives, objective),
    })),
    questions: attempt.submitted
      ? answeredQuestions({ row, attempt, byQuestion, bodies, render })
      : [],
  };
  return { ...page, graded };
}

export type TraineeAttempt = Awaited<ReturnType<typeof showTraineeAttempt>>;

function answeredQuestions({
  row,
  attempt,
  byQuestion,
  bodies,
  render,
}: {
  row: OwnAttempt;
  attempt: Attempt;
  byQuestion: NonNullable<Awaited<ReturnType<typeof findGrade>>>["byQuestion"];
  bodies: AskedBodies;
  render: Render;
}): AnsweredQuestion[] {
  return row.asked.map((asked, index) => {
    const id = asked.questionRevisionId;
    const body = bodies.counting.get(id);
    const graded = byQuestion[index];
    if (!body || !graded) throw notFound("question");
    const response = attempt.answers.get(id)?.response;
    const reviewed = reviewQuestion(body, asked, response, graded, "full", render);
    if (!reviewed) throw notFound("question");
    const { hint: _hint, reread: _reread, ...shown } = reviewed;
    return {
      ...shown,
      number: index + 1,
      certainty: graded.certainty ?? null,
      certainAndWrong: isCertainAndWrong(graded) ? answerInWords(body, response, render) : null,
      regraded: bodies.choices.get(id) ?? null,
    };
  });
}
