import type { FeedbackMode } from "~/curriculum/rules/kinds";
import type { AskedQuestion, GradedQuestion } from "./attempt";
import type { Prose, Render } from "./question-types/question-type";
import {
  questionType,
  type AnyQuestionType,
  type QuestionReview,
  type QuestionView,
} from "./question-types/registry";
import type { QuestionBody } from "~/curriculum/rules/question-body";

export interface ShownPost {
  author: string;
  handle: string | null;
  network: string | null;
  text: Prose;
}

/** A question as a learner sees it before the result. */
export interface ShownQuestion {
  post: ShownPost | null;
  stem: Prose;
  view: QuestionView;
  /** In shown positions; null where nothing was answered yet. */
  response: unknown;
}

export type Outcome = "right" | "partly" | "wrong" | "unanswered";

/** A question after submission, with as much as the feedback mode tells; null is what it keeps. */
export interface ReviewedQuestion {
  post: ShownPost | null;
  stem: Prose;
  outcome: Outcome;
  points: number;
  maxPoints: number;
  review: QuestionReview;
  hint: Prose | null;
  reread: string | null;
}

export function showQuestion(
  body: QuestionBody,
  asked: Pick<AskedQuestion, "order">,
  stored: unknown,
  render: Render,
): ShownQuestion {
  const type = questionType(body.type);
  const response = type.response.safeParse(stored);
  return {
    post: showPost(body, render),
    stem: render(body.stem),
    view: type.view(type.content.parse(body.content), asked.order, render),
    response: response.success ? type.toShown(response.data, asked.order) : null,
  };
}

/** The feedback mode that applies to an attempt now: `full-when-done` has become `full` where it is `done`. */
export function toldMode(mode: FeedbackMode, done: boolean): FeedbackMode {
  return mode === "full-when-done" && done ? "full" : mode;
}

/**
 * How much is told of a question that practice keeps back, until the quiz is passed: whether it was right and where to reread, never
 * the key.
 */
export function heldBackMode(mode: FeedbackMode): FeedbackMode {
  return mode === "hints" || mode === "full" ? "full-when-done" : mode;
}

/** Null where the mode is `none`: then the score is all there is. `full-when-done` stays until it is done. */
export function reviewQuestion(
  body: QuestionBody,
  asked: Pick<AskedQuestion, "order">,
  stored: unknown,
  graded: GradedQuestion,
  mode: FeedbackMode,
  render: Render,
): ReviewedQuestion | null {
  if (mode === "none") return null;
  const type = questionType(body.type);
  const content = type.content.parse(body.content);
  const parsed = type.response.safeParse(stored);
  const response = parsed.success ? parsed.data : null;
  const outcome = isPartlyRight(type, content, response, graded) ? "partly" : outcomeOf(graded);
  const helps = mode === "hints" || mode === "full";
  const pointsOut = helps || (mode === "full-when-done" && outcome !== "unanswered");
  return {
    post: showPost(body, render),
    stem: render(body.stem),
    outcome,
    points: graded.points,
    maxPoints: graded.maxPoints,
    review: type.review(content, response, asked.order, mode, render),
    hint: helps && body.hint && outcome !== "right" ? render(body.hint) : null,
    reread: pointsOut ? body.reread : null,
  };
}

/** Unanswered comes first: it earned nothing, and says nothing of what the person knows. */
export function outcomeOf({ answered, correct, points }: GradedQuestion): Outcome {
  if (!answered) return "unanswered";
  if (correct) return "right";
  return points > 0 ? "partly" : "wrong";
}

/** More points than any question has: with these, no partial credit is lost to rounding. */
const UNROUNDED = 10_000;

/** Whether something of an answer is right, even where the question has too few points to say so. */
function isPartlyRight(
  type: AnyQuestionType,
  content: unknown,
  response: unknown,
  { answered, correct }: GradedQuestion,
): boolean {
  if (!answered || correct || response === null) return false;
  return type.grade(content, response, UNROUNDED).points > 0;
}

function showPost({ post }: QuestionBody, render: Render): ShownPost | null {
  if (!post) return null;
  const { author, handle = null, network = null, text } = post;
  return { author, handle, network, text: render(text) };
}
