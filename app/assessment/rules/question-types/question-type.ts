import type { z } from "zod";
import type { FeedbackMode } from "~/curriculum/rules/kinds";
import type { Inline } from "~/curriculum/rules/tree";
import type { EntryName } from "./entries";
import type { Random } from "~/assessment/rules/random";

/** A stem, an option or feedback as it is shown, in the words of the learner's company. */
export type Prose = readonly Inline[];
export type Render = (source: string) => Prose;

/** What is right about a response. `correct` is all of it; partial credit is points without it. */
export interface Mark {
  points: number;
  correct: boolean;
}

/** How far an answer has got: half of one is `partly`. Whether it is right is another matter. */
export type AnswerState = "unanswered" | "partly" | "answered";

/** The state of an answer that has `said` of its `all` parts. */
export function stateOf(said: number, all: number): AnswerState {
  if (said === 0) return "unanswered";
  return said < all ? "partly" : "answered";
}

/**
 * The fields of one question in a form, by the part of their name after `answer-<number>-`; the field `answer-<number>` itself is
 * the part "".
 */
export type AnswerFields = Readonly<Record<string, readonly string[]>>;

/** `key` is for trainers: everything with its verdict and feedback, whatever was answered. */
export type ReviewMode = FeedbackMode | "key";

/** What a field of the content is called: `name` in the file, `label` on a page, `short` where there is no room for how to fill it in. */
interface Named {
  name: string;
  label: () => string;
  short?: () => string;
}

/**
 * A field of the content that an author fills in. `markdoc` texts may hold variables; `plain` ones may not. `among` names the texts of
 * the same question that it must be one of, and `words` says a value to people.
 */
export type AuthorField =
  | (Named & { kind: "markdoc" | "flag"; optional?: boolean })
  | (Named & { kind: "plain"; among?: string; optional?: boolean })
  | (Named & { kind: "whole"; from: number; to: number; optional?: boolean })
  | (Named & {
      kind: "one-of";
      values: readonly string[];
      words: (value: string) => string;
      optional?: boolean;
    })
  | (Named & EntryName & { kind: "texts"; markdoc: boolean; from: number; to: number })
  | (Named & EntryName & { kind: "list"; from: number; to: number; of: readonly AuthorField[] });

/**
 * A part of a question that is answered on its own, with what can be chosen for it. Texts are Markdoc; `text` is null where the
 * question has one part.
 */
export interface AnalysedPart {
  text: string | null;
  options: readonly { text: string; right: boolean }[];
}

/** What a response chose for a part: options by their index, and whatever else it says in words (Markdoc). */
export type Chosen = readonly (number | string)[];

/** What a new question of a type begins with; its empty texts are for the author to write. */
interface Starting {
  stem: string;
  points: number;
  content: Readonly<Record<string, unknown>>;
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
  /** What makes up the content, in the order an author meets it. */
  fields: readonly AuthorField[];
  /** A new question of this type, with its examples in the author’s language. */
  starting: () => Starting;
  response: z.ZodType<Response>;
  /** The order in which parts are shown, as indexes into the content. */
  order(content: Content, how: { shuffle: boolean; random: Random }): number[];
  /** The order in which its author wrote them. */
  authorOrder(content: Content): number[];
  view(content: Content, order: readonly number[], render: Render): View;
  /** What a form’s fields of this question say, still to be checked by `response`; null where they say nothing at all. */
  fromForm(fields: AnswerFields): unknown;
  /** The fields that say a response in shown positions: what `fromForm` reads. */
  toForm(response: Response): AnswerFields;
  /** Null where a position is not one that was shown. */
  fromShown(response: Response, order: readonly number[]): Response | null;
  toShown(response: Response, order: readonly number[]): Response;
  isAnswered(response: Response): boolean;
  /** `unanswered` exactly where `isAnswered` is false. */
  progress(content: Content, response: Response): AnswerState;
  /** What keeps an answer from being taken as it was sent, in a sentence for its author; null where nothing does. */
  mistake?(fields: AnswerFields): string | null;
  /** A response that earns everything. */
  right(content: Content): Response;
  /** A response that earns nothing. */
  wrong(content: Content): Response;
  /** A response that is right but for one part; null where it is all or nothing. */
  nearly(content: Content): Response | null;
  /** Whole points from 0 to `points`, for every response the schema allows. */
  grade(content: Content, response: Response | null, points: number): Mark;
  /** What may be said after submission. `none` and `right-or-wrong` say nothing of the options but what was chosen. */
  review(
    content: Content,
    response: Response | null,
    order: readonly number[],
    mode: ReviewMode,
    render: Render,
  ): Review;
  /** What a response says, part by part, in the author's words (Markdoc). For trainers. */
  summarise(content: Content, response: Response): string[];
  /** What people choose from, and what a response chose, part by part: for counting what many people answered. */
  analysis: {
    parts(content: Content): AnalysedPart[];
    chosen(content: Content, response: Response): Chosen[];
  };
  /** Whether a learner saw the same parts in both, so that a response to one says the same of the other. The key may differ. */
  sameParts(one: Content, other: Content): boolean;
}
