import { DECISIONS } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { FieldError } from "~/kit/parts/forms/field";
import "./decision-cards.css";

interface DecisionCardsProps {
  chosen: string | undefined;
  error: string | undefined;
}

/** What to do about a post, before a word is written: what each asks for comes out below as it is chosen. */
export function DecisionCards({ chosen, error }: DecisionCardsProps) {
  return (
    <fieldset className="decide" aria-describedby={error ? "decide-error" : undefined}>
      <legend className="decide-legend">{m.practice_desk_decide()}</legend>
      <div className="decide-cards">
        {DECISIONS.map((decision, at) => (
          <label key={decision} className="decide-card">
            <input
              type="radio"
              name="decision"
              id={at === 0 ? "field-decision" : `field-decision-${decision}`}
              value={decision}
              defaultChecked={chosen === decision}
              aria-describedby={`decide-${decision}`}
            />
            <b>{m.practice_desk_decision({ decision })}</b>
            <span className="small muted" id={`decide-${decision}`}>
              {m.practice_desk_decision_hint({ decision })}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id="decide-error">{error}</FieldError>}
    </fieldset>
  );
}
