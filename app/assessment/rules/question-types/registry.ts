import { bestWorst } from "./best-worst";
import { categorise } from "./categorise";
import { matching } from "./matching";
import { fillGap } from "./fill-gap";
import { multipleResponse } from "./multiple-response";
import { ordering } from "./ordering";
import type { QuestionType } from "./question-type";
import { singleChoice } from "./single-choice";
import { spotProblem } from "./spot-problem";
import type { QuestionTypeName } from "~/curriculum/rules/kinds";

/** Every question type by its name in the files. A new type is its own file, its name in `QUESTION_TYPES`, and one line here. */
const QUESTION_TYPE_REGISTRY = {
  "single-choice": singleChoice,
  "multiple-response": multipleResponse,
  "best-worst": bestWorst,
  matching,
  categorise,
  ordering,
  "fill-gap": fillGap,
  "spot-problem": spotProblem,
} satisfies Record<QuestionTypeName, object>;

type Registry = typeof QUESTION_TYPE_REGISTRY;
type Parts<Name extends QuestionTypeName> =
  Registry[Name] extends QuestionType<infer _Content, infer View, infer Review, infer Response>
    ? { view: View; review: Review; response: Response }
    : never;

export type ViewOf<Name extends QuestionTypeName> = Parts<Name>["view"];
export type ReviewOf<Name extends QuestionTypeName> = Parts<Name>["review"];
export type ResponseOf<Name extends QuestionTypeName> = Parts<Name>["response"];

export type QuestionView = { [Name in QuestionTypeName]: ViewOf<Name> }[QuestionTypeName];
export type QuestionReview = { [Name in QuestionTypeName]: ReviewOf<Name> }[QuestionTypeName];

/**
 * A type with its content and responses forgotten, for code that treats all types alike. Sound as long as contents come through
 * its own `content` schema and responses through its `response` schema.
 */
export type AnyQuestionType = QuestionType<unknown, QuestionView, QuestionReview, unknown>;

export function questionType(name: QuestionTypeName): AnyQuestionType {
  return QUESTION_TYPE_REGISTRY[name] as unknown as AnyQuestionType;
}
