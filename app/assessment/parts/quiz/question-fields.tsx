import type { ShownQuestion } from "~/assessment/rules/show";
import type { Certainty } from "~/assessment/rules/kinds";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Notice } from "~/kit/parts/notice";
import { QuestionPlayer } from "~/assessment/parts/question-types/registry";
import { CertaintyFields } from "./certainty-fields";
import { QuestionPost } from "./question-post";
import "./question-fields.css";

export interface QuestionToAnswer extends ShownQuestion {
  number: number;
  /** Undefined where the quiz does not ask. */
  certainty?: Certainty | null | undefined;
  /** What to fix in the answer that was sent. */
  mistake?: string | null | undefined;
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

/** “Question 3 of 8”, or “Question 3”. */
export function questionTitle(number: number, of: number | null): string {
  const values = { number: numberText(number) };
  return of === null
    ? m.assessment_attempt_question(values)
    : m.assessment_attempt_question_of({ ...values, all: numberText(of) });
}

/** A question with its fields, inside the page's form: `asked` names it, `answer-<number>` are its fields. */
export function QuestionFields({ question, of }: QuestionFieldsProps) {
  const { number, post, stem, view, response, certainty, mistake } = question;
  const heading = questionId(number);
  const described = [post && `${heading}-post`, mistake && `${heading}-mistake`].filter(Boolean);
  return (
    <section className="question stack" aria-labelledby={heading}>
      <h2 id={heading} className="eyebrow" tabIndex={-1}>
        {questionTitle(number, of)}
      </h2>
      {post && <QuestionPost id={`${heading}-post`} post={post} />}
      {mistake && (
        <div id={`${heading}-mistake`}>
          <Notice tone="bad" title={m.assessment_attempt_mistaken()} role="alert">
            {mistake}
          </Notice>
        </div>
      )}
      <fieldset aria-describedby={described.join(" ") || undefined}>
        <legend className="question-stem" dir="auto">
          <InlineView>{stem}</InlineView>
        </legend>
        <input type="hidden" name="asked" value={number} />
        <QuestionPlayer view={view} response={response} name={`answer-${number}`} />
      </fieldset>
      {certainty !== undefined && <CertaintyFields number={number} certainty={certainty} />}
    </section>
  );
}
