import type { PlayerProps } from "./player-props";
import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import { ChoiceRow } from "./choice-row";
import { ReviewedPlacements } from "./reviewed/placements";
import { m } from "~/kit/language/m";
import "./choice-row.css";

/** A row for each item, with the categories as its radios. */
export function CategorisePlayer({ view, response, name }: PlayerProps<"categorise">) {
  return (
    <div>
      <p className="question-how">{m.assessment_question_choose_each()}</p>
      {view.items.map(({ text }, position) => (
        <ChoiceRow
          key={position}
          text={text}
          choices={view.categories.map((words, category) => ({
            name: `${name}-${position}`,
            value: category,
            words,
            chosen: response?.placed[position] === category,
          }))}
        />
      ))}
    </div>
  );
}

export function CategoriseResult({ review }: { review: ReviewOf<"categorise"> }) {
  const words = {
    given: m.assessment_question_you_chose(),
    answer: m.assessment_question_belongs_under(),
  };
  return <ReviewedPlacements parts={review.items} words={words} />;
}
