import type { Attempt, GradedQuestion } from "~/assessment/rules/attempt";
import { basisPointsOf } from "./basis-points";
import { reaches, type Marks } from "./mastery";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { QuestionBody } from "~/curriculum/rules/question-body";

export interface Graded {
  points: number;
  maxPoints: number;
  basisPoints: number;
  passed: boolean;
  byQuestion: GradedQuestion[];
}

/** Grades what was answered, in whole points. `bodies` holds every question revision that the attempt asks. */
export function gradeAttempt(
  { asked, answers }: Pick<Attempt, "asked" | "answers">,
  bodies: ReadonlyMap<string, QuestionBody>,
  marks: Marks,
): Graded {
  const byQuestion = asked.map(({ questionRevisionId }) => {
    const body = bodies.get(questionRevisionId);
    if (!body) throw new Error(`The attempt asks a question that is not there.`);
    const answer = answers.get(questionRevisionId);
    const graded = gradeQuestion(questionRevisionId, body, answer?.response);
    return graded.answered && answer?.certainty
      ? { ...graded, certainty: answer.certainty }
      : graded;
  });
  return sumUp(byQuestion, marks);
}

/** The grade that these questions make together. */
export function sumUp(byQuestion: GradedQuestion[], marks: Marks): Graded {
  const points = sum(byQuestion.map((question) => question.points));
  const maxPoints = sum(byQuestion.map((question) => question.maxPoints));
  const basisPoints = basisPointsOf(points, maxPoints);
  return { points, maxPoints, basisPoints, passed: reaches(byQuestion, marks), byQuestion };
}

export function gradeQuestion(
  questionRevisionId: string,
  body: QuestionBody,
  stored: unknown,
): GradedQuestion {
  const type = questionType(body.type);
  const parsed = type.response.safeParse(stored);
  const response = parsed.success && type.isAnswered(parsed.data) ? parsed.data : null;
  const mark = type.grade(type.content.parse(body.content), response, body.points);
  return {
    questionRevisionId,
    answered: response !== null,
    correct: mark.correct,
    points: mark.points,
    maxPoints: body.points,
    objective: body.objective,
    ...(body.critical && { critical: true }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
