import type { PlayerProps } from "./player-props";
import { useState, type FormEvent } from "react";
import type { Rank, RankedOption } from "~/assessment/rules/question-types/best-worst";
import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import { ChoiceRow } from "./choice-row";
import { ReviewedPart, type ReviewLabel } from "./reviewed/part";
import { m } from "~/kit/language/m";
import "./choice-row.css";

const ENDS = [
  { end: "best", words: m.assessment_question_most_effective },
  { end: "worst", words: m.assessment_question_least_effective },
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
    setFreed(end ? end.words() : null);
  }

  return (
    <div onChange={chosen}>
      <p className="question-how">{m.assessment_question_ends_how()}</p>
      {view.options.map((option, position) => (
        <ChoiceRow
          key={position}
          text={option.text}
          note={m.assessment_question_ends_both()}
          choices={ENDS.map(({ end, words }) => ({
            name: `${name}-${end}`,
            value: position,
            words: words(),
            chosen: response?.[end] === position,
          }))}
        />
      ))}
      <p className="best-worst-freed" role="status">
        {freed && m.assessment_question_ends_freed({ end: freed })}
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

function labelOf({ chosenAs, rank }: RankedOption): ReviewLabel {
  if (chosenAs === null) return keyLabel(rank);
  if (rank === null)
    return {
      tone: "chosen",
      icon: "dot",
      words: m.assessment_question_ends_chosen({ end: chosenAs }),
    };
  const words =
    chosenAs === "best"
      ? m.assessment_question_ends_best({ rank })
      : m.assessment_question_ends_worst({ rank });
  return rank === chosenAs
    ? { tone: "right", icon: "check", words }
    : { tone: "wrong", icon: "alert", words };
}

function keyLabel(rank: Rank | null): ReviewLabel {
  const words = m.assessment_question_ends_key({ rank: rank ?? "between" });
  if (rank === null || rank === "between") return { tone: "chosen", icon: "dot", words };
  return { tone: "missed", icon: "check", words };
}
