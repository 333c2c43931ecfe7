import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import { OptionList } from "./option-list";
import { ReviewedOptions } from "./reviewed/options";
import type { PlayerProps } from "./player-props";

export function SingleChoicePlayer({ view, response, name }: PlayerProps<"single-choice">) {
  const chosen = response ? [response.choice] : [];
  return <OptionList input="radio" name={name} options={view.options} chosen={chosen} />;
}

export function SingleChoiceResult({ review }: { review: ReviewOf<"single-choice"> }) {
  return <ReviewedOptions options={review.options} />;
}
