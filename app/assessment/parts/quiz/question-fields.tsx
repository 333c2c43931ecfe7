import type { ShownQuestion } from "~/assessment/rules/show";
import type { Certainty } from "~/assessment/rules/kinds";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { QuestionPlayer } from "~/assessment/parts/question-types/registry";
import { CertaintyFields } from "./certainty-fields";
import { QuestionPost } from "./question-post";
import "./question-fields.css";

export interface QuestionToAnswer extends ShownQuestion {
  number: number;
  /** Undefined where the quiz does not ask. */
  certainty?: Certainty | null | undefined;
}

interface QuestionFieldsProps {
  question: QuestionToAnswer;
  /** How many there are; null where that says nothing. */
  of: number | null;
}

/** The id of a question's heading, where focus and links go. */
export function questionId(number: number): string {
  return `question-${number}`;
}

/** A question with its fields, inside the page's form: `asked` names it, `answer-<number>` are its fields. */
export function QuestionFields({ question, of }: QuestionFieldsProps) {
  const { number, post, stem, view, response, certainty } = question;
  const heading = questionId(number);
  return (
    <section className="question stack" aria-labelledby={heading}>
      <h2 id={heading} className="eyebrow" tabIndex={-1}>
        Question {number}
        {of !== null && ` of ${of}`}
      </h2>
      {post && <QuestionPost id={`${heading}-post`} post={post} />}
      <fieldset {...(post && { "aria-describedby": `${heading}-post` })}>
        <legend className="question-stem">
          <InlineView>{stem}</InlineView>
        </legend>
        <input type="hidden" name="asked" value={number} />
        <QuestionPlayer view={view} response={response} name={`answer-${number}`} />
      </fieldset>
      {certainty !== undefined && <CertaintyFields number={number} certainty={certainty} />}
    </section>
  );
}
