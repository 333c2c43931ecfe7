import type { PlayerProps } from "./player-props";
import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { plainWords } from "~/curriculum/rules/markdoc/plain-words";
import { ReviewedPlacements } from "./reviewed/placements";
import { m } from "~/kit/language/m";
import "./matching.css";
import "./choice-row.css";

const LETTERS = "ABCDEFGHI";

/** The right sides as a lettered list, and each left side with a select of them: closed, a select may cut a long text short. */
export function MatchingPlayer({ view, response, name }: PlayerProps<"matching">) {
  const { lefts, rights } = view;
  const spare = rights.length > lefts.length;
  const sides = `${name}-sides`;
  return (
    <div>
      <p className="question-how" id={sides}>
        {spare ? m.assessment_question_match_how_spare() : m.assessment_question_match_how()}
      </p>
      <ul className="matching-rights box box-sunken stack gap-2 plain-list" aria-labelledby={sides}>
        {rights.map(({ text }, position) => (
          <li key={position}>
            <b className="matching-letter">{LETTERS[position]}</b>
            <span className="choice-words" dir="auto">
              <InlineView>{text}</InlineView>
            </span>
          </li>
        ))}
      </ul>
      {lefts.map(({ text }, number) => {
        const field = `${name}-${number}`;
        return (
          <div key={number} className="matching-row stack gap-2">
            <label htmlFor={field} dir="auto">
              <InlineView>{text}</InlineView>
            </label>
            <select
              id={field}
              name={field}
              className="input answered"
              dir="auto"
              defaultValue={response?.matches[number] ?? ""}
            >
              <option value="">{m.assessment_question_match_none()}</option>
              {rights.map((right, position) => (
                <option key={position} value={position}>
                  {m.assessment_question_match_side({
                    letter: LETTERS[position] ?? "",
                    text: plainWords(right.text),
                  })}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </div>
  );
}

export function MatchingResult({ review }: { review: ReviewOf<"matching"> }) {
  const words = {
    given: m.assessment_question_you_matched(),
    answer: m.assessment_question_goes_with(),
  };
  return <ReviewedPlacements parts={review.lefts} words={words} />;
}
