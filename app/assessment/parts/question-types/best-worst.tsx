import type { PlayerProps } from "./player-props";
import { useState, type FormEvent } from "react";
import type { Rank, RankedOption } from "~/assessment/rules/question-types/best-worst";
import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import { ChoiceRow } from "./choice-row";
import { ReviewedPart, type ReviewLabel } from "./reviewed/part";
import "./choice-row.css";

const ENDS = [
  { end: "best", words: "Most effective" },
  { end: "worst", words: "Least effective" },
] as const;

/** Two groups of radios across a list of options. With JavaScript, an option that is chosen for one end is let go from the other. */
export function BestWorstPlayer({ view, response, name }: PlayerProps<"best-worst">) {
  const [freed, setFreed] = useState<string | null>(null);

  function chosen({ target, currentTarget }: FormEvent<HTMLDivElement>) {
    if (!(target instanceof HTMLInputElement)) return;
    const radios = [...currentTarget.querySelectorAll("input")];
    const other = radios.find(
      (radio) => radio.checked && radio.name !== target.name && radio.value === target.value,
    );
    if (other) other.checked = false;
    const end = other && ENDS.find((one) => other.name === `${name}-${one.end}`);
    setFreed(end ? end.words : null);
  }

  return (
    <div onChange={chosen}>
      <p className="question-how">Choose one of each.</p>
      {view.options.map((option, position) => (
        <ChoiceRow
          key={position}
          text={option.text}
          note="One option can’t be both, so this counts as neither."
          choices={ENDS.map(({ end, words }) => ({
            name: `${name}-${end}`,
            value: position,
            words,
            chosen: response?.[end] === position,
          }))}
        />
      ))}
      <p className="best-worst-freed" role="status">
        {freed && `One option can’t be both. “${freed}” is free again.`}
      </p>
    </div>
  );
}

export function BestWorstResult({ review }: { review: ReviewOf<"best-worst"> }) {
  if (review.options.length === 0) return null;
  return (
    <ul className="reviewed stack gap-2 plain-list">
      {review.options.map((option, position) => (
        <ReviewedPart
          key={position}
          label={labelOf(option)}
          text={option.text}
          feedback={option.feedback}
        />
      ))}
    </ul>
  );
}

const RANK_WORDS: Record<Rank, string> = {
  best: "the most effective",
  between: "in between",
  worst: "the least effective",
};

function labelOf({ chosenAs, rank }: RankedOption): ReviewLabel {
  if (chosenAs === null) return keyLabel(rank);
  const chosen = `You chose this as ${RANK_WORDS[chosenAs]}`;
  if (rank === null) return { tone: "chosen", icon: "dot", words: chosen };
  if (rank === chosenAs) return { tone: "right", icon: "check", words: `${chosen}, and it is` };
  return { tone: "wrong", icon: "alert", words: `${chosen}, and it is ${RANK_WORDS[rank]}` };
}

function keyLabel(rank: Rank | null): ReviewLabel {
  if (rank === null || rank === "between")
    return { tone: "chosen", icon: "dot", words: "This is in between" };
  return { tone: "missed", icon: "check", words: `This is ${RANK_WORDS[rank]}` };
}
