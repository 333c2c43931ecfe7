import type { ResponseOf, ViewOf } from "~/assessment/rules/question-types/registry";
import type { QuestionTypeName } from "~/curriculum/rules/kinds";

export interface PlayerProps<Name extends QuestionTypeName> {
  view: ViewOf<Name>;
  /** In shown positions; null before the first answer. */
  response: ResponseOf<Name> | null;
  /** The name that every field of this question has. */
  name: string;
}
