import { CERTAINTIES, type Certainty } from "~/assessment/rules/kinds";
import "./certainty-fields.css";

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  guessing: "I’m guessing",
  "fairly-sure": "Fairly sure",
  certain: "Certain",
};

interface CertaintyFieldsProps {
  number: number;
  certainty: Certainty | null;
}

/** How sure one is of an answer. It earns and costs nothing; the field `certainty-<number>` is saved with the answer. */
export function CertaintyFields({ number, certainty }: CertaintyFieldsProps) {
  return (
    <fieldset className="certainty">
      <legend className="field-label certainty-legend">
        How sure are you? <span className="muted">It doesn’t change your points.</span>
      </legend>
      <div className="row flow gap-2">
        {CERTAINTIES.map((value) => (
          <label key={value} className="choice choice-small">
            <input
              type="radio"
              name={`certainty-${number}`}
              value={value}
              defaultChecked={certainty === value}
            />
            <span className="choice-words">{CERTAINTY_WORDS[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
