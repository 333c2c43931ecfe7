import type { ActivityContent } from "~/curriculum/rules/content/content";
import type { QuizBody } from "~/curriculum/rules/bodies";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Answer } from "~/assessment/rules/attempt";
import { askQuestions } from "~/assessment/rules/ask";
import { lastAsked } from "~/assessment/rules/draw";
import { gradeAttempt } from "~/assessment/rules/grading/grading";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { Random } from "~/assessment/rules/random";
import { guess } from "./guess";

/** Somebody who takes a quiz: what they answer to a question. */
type Learner = (body: QuestionBody, random: Random) => unknown;

/** How often each kind of learner passes a quiz, of 1. */
export interface Simulated {
  /** Who knows nothing, and guesses. */
  nothing: number;
  /** The objective whose lack is forgiven most often, where everything else is known and this is answered wrong. */
  lacking: { objective: string; rate: number };
  /** The same where this is guessed. */
  guessing: { objective: string; rate: number };
  /** Who knows everything. */
  everything: number;
}

/** What may be at most, and must be at least. */
export const LIMITS = { nothing: 1 / 1_000, lacking: 0, everything: 99 / 100 };

/** So many attempts in a row, each drawn with those before it in mind. */
const ATTEMPTS_EACH = 5;

/**
 * Draws, answers and grades attempts at a quiz as the program does. Who guesses everything makes `attempts` of them; who guesses in
 * one objective a twentieth, and where chance only draws, a fiftieth is enough.
 */
export function simulate(quiz: ActivityContent, attempts: number, random: Random): Simulated {
  const rate = (learner: Learner, part: number) =>
    passes(quiz, learner, Math.max(ATTEMPTS_EACH, Math.ceil(attempts / part)), random);
  const objectives = [...new Set(quiz.questions.map(({ body }) => body.objective))];
  const worst = (answer: Learner, part: number) =>
    objectives
      .map((objective) => {
        const learner: Learner = (body, chance) =>
          body.objective === objective ? answer(body, chance) : right(body, chance);
        return { objective, rate: rate(learner, part) };
      })
      .reduce((most, one) => (one.rate > most.rate ? one : most));
  return {
    nothing: rate(guess, 1),
    lacking: worst(wrong, 50),
    guessing: worst(guess, 20),
    everything: rate(right, 50),
  };
}

function passes(
  { body, questions }: ActivityContent,
  learner: Learner,
  attempts: number,
  random: Random,
): number {
  const quiz = body as QuizBody;
  const current = questions.map(({ key, body: question }) => {
    const { type, content } = question;
    const parsed = { ...question, content: questionType(type).content.parse(content) };
    return { questionId: key, key, revisionId: key, body: parsed };
  });
  const bodies = new Map(current.map(({ key, body: question }) => [key, question]));
  let earlier: { number: number; asked: ReturnType<typeof askQuestions> }[] = [];
  let passed = 0;
  for (let made = 0; made < attempts; made += 1) {
    if (made % ATTEMPTS_EACH === 0) earlier = [];
    const asked = askQuestions(quiz, current, lastAsked(earlier), random);
    const answers = new Map(
      asked.map(({ questionRevisionId }): [string, Answer] => {
        const question = bodies.get(questionRevisionId) as QuestionBody;
        const response = learner(question, random);
        return [questionRevisionId, { clientSeq: 1, response, certainty: null }];
      }),
    );
    if (gradeAttempt({ asked, answers }, bodies, quiz).passed) passed += 1;
    earlier.push({ number: earlier.length + 1, asked });
  }
  return passed / attempts;
}

const right: Learner = ({ type, content }) => questionType(type).right(content);
const wrong: Learner = ({ type, content }) => questionType(type).wrong(content);
