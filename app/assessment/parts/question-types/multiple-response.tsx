import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import { OptionList } from "./option-list";
import { ReviewedOptions } from "./reviewed/options";
import type { PlayerProps } from "./player-props";

export function MultipleResponsePlayer({ view, response, name }: PlayerProps<"multiple-response">) {
  const chosen = response?.choices ?? [];
  return <OptionList input="checkbox" name={name} options={view.options} chosen={chosen} />;
}

export function MultipleResponseResult({ review }: { review: ReviewOf<"multiple-response"> }) {
  return <ReviewedOptions options={review.options} />;
}
