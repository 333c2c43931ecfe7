import type { Attempt, GradedQuestion } from "./attempt";
import { questionType } from "./question-types/registry";
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
  passBasisPoints: number,
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
  return sumUp(byQuestion, passBasisPoints);
}

/** The grade that these questions make together. */
export function sumUp(byQuestion: GradedQuestion[], passBasisPoints: number): Graded {
  const points = sum(byQuestion.map((question) => question.points));
  const maxPoints = sum(byQuestion.map((question) => question.maxPoints));
  const basisPoints = basisPointsOf(points, maxPoints);
  return { points, maxPoints, basisPoints, passed: basisPoints >= passBasisPoints, byQuestion };
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
  };
}

/**
 * Points as a share of 10,000, rounded down: ⌊ 10,000 · points / maxPoints ⌋. For a whole pass mark p the rounded share reaches p
 * exactly when the exact one does, so what is shown and what counts cannot disagree.
 */
export function basisPointsOf(points: number, maxPoints: number): number {
  return maxPoints === 0 ? 0 : Math.floor((points * 10_000) / maxPoints);
}

/** The fewest points that reach the pass mark. */
export function pointsNeeded(passBasisPoints: number, maxPoints: number): number {
  return Math.ceil((passBasisPoints * maxPoints) / 10_000);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
