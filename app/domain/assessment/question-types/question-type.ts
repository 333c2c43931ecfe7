import type { z } from "zod";
import type { FeedbackMode } from "../../curriculum/words";
import type { Inline } from "../../curriculum/tree";
import type { Random } from "../random";

/** A stem, an option or feedback as it is shown, in the words of the learner's company. */
export type Prose = readonly Inline[];
export type Render = (source: string) => Prose;

/** What is right about a response. `correct` is all of it; partial credit is points without it. */
export interface Mark {
  points: number;
  correct: boolean;
}

/**
 * Everything the program knows of one question type. `Content` has the key and stays on the server; `View` is what a learner
 * sees before the result, and has no key; `Response` names parts of the content by their index there.
 *
 * In a page, parts are named by the position they are shown at (`fromShown`, `toShown`), so that an author's habit of writing
 * the right option first tells nobody anything.
 */
export interface QuestionType<Content, View, Review, Response> {
  /** Checks what an author wrote. Its messages are for the author. */
  content: z.ZodType<Content>;
  response: z.ZodType<Response>;
  /** The order in which parts are shown, as indexes into the content. */
  order(content: Content, how: { shuffle: boolean; random: Random }): number[];
  view(content: Content, order: readonly number[], render: Render): View;
  /** What a form’s fields of this question say, still to be checked by `response`; null where they say nothing at all. */
  fromForm(values: readonly string[]): unknown;
  /** Null where a position is not one that was shown. */
  fromShown(response: Response, order: readonly number[]): Response | null;
  toShown(response: Response, order: readonly number[]): Response;
  isAnswered(response: Response): boolean;
  /** Whole points from 0 to `points`, for every response the schema allows. */
  grade(content: Content, response: Response | null, points: number): Mark;
  /** What may be said after submission. `none` and `right-or-wrong` say nothing of the options but what was chosen. */
  review(
    content: Content,
    response: Response | null,
    order: readonly number[],
    mode: FeedbackMode,
    render: Render,
  ): Review;
}
