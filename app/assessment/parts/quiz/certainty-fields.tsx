import { CERTAINTIES, type Certainty } from "~/assessment/rules/kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import "./certainty-fields.css";

export const CERTAINTY_WORDS: Record<Certainty, () => string> = {
  guessing: m.assessment_attempt_guessing,
  "fairly-sure": m.assessment_attempt_fairly_sure,
  certain: m.assessment_attempt_certain,
};

interface CertaintyFieldsProps {
  number: number;
  certainty: Certainty | null;
}

/** How sure the person is of an answer. It earns and costs nothing; the field `certainty-<number>` is saved with the answer. */
export function CertaintyFields({ number, certainty }: CertaintyFieldsProps) {
  return (
    <fieldset className="certainty">
      <legend className="field-label certainty-legend">
        <Rich
          of={m.assessment_attempt_sure.parts()}
          as={{ muted: (words) => <span className="muted">{words}</span> }}
        />
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
            <span className="choice-words">{CERTAINTY_WORDS[value]()}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
