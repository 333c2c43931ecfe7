import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import { OptionList } from "./option-list";
import type { PlayerProps } from "./registry";
import { ReviewedOptions } from "./reviewed-options";

export function SingleChoicePlayer({ view, response, name }: PlayerProps<"single-choice">) {
  const chosen = response ? [response.choice] : [];
  return <OptionList input="radio" name={name} options={view.options} chosen={chosen} />;
}

export function SingleChoiceResult({ review }: { review: ReviewOf<"single-choice"> }) {
  return <ReviewedOptions options={review.options} />;
}
