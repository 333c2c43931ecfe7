import { CRITERIA, CRITICAL_FAILS, SCORES } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { FieldError } from "~/kit/parts/forms/field";
import { CRITERION_WORDS, CRITICAL_WORDS } from "~/practice/rules/judging/rubric";
import "./rubric-fields.css";

/** What was sent in a form, by the names of its fields. */
export type SentValues = { readonly [name: string]: string | readonly string[] | undefined };

interface RubricFieldsProps {
  /** Before the names of the fields, where a page has several rubrics. */
  prefix?: string;
  values?: SentValues;
  errors?: { readonly [name: string]: string | undefined };
}

/** The rubric to fill in: `score-<criterion>` from 0 to 3 each, with its anchors, and `critical` for what outweighs them. */
export function RubricFields({ prefix = "", values = {}, errors = {} }: RubricFieldsProps) {
  const critical = values[`${prefix}critical`] ?? [];
  return (
    <div className="rubric stack gap-4">
      {CRITERIA.map((criterion) => {
        const { title, question, anchors } = CRITERION_WORDS[criterion];
        const name = `${prefix}score-${criterion}`;
        const error = errors[name];
        return (
          <fieldset
            key={criterion}
            id={`field-${name}`}
            tabIndex={-1}
            className="rubric-criterion"
            aria-describedby={error ? `${name}-error` : undefined}
          >
            <legend className="field-label rubric-legend">
              {title()} <span className="muted">{question()}</span>
            </legend>
            <div className="rubric-scores">
              {SCORES.map((score) => (
                <label key={score} className="choice rubric-score">
                  <input
                    type="radio"
                    name={name}
                    value={score}
                    defaultChecked={values[name] === String(score)}
                  />
                  <b>{score}</b>
                  <span className="choice-words rubric-anchor">{anchors[score]()}</span>
                </label>
              ))}
            </div>
            {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
          </fieldset>
        );
      })}
      <fieldset aria-describedby={`${prefix}critical-hint`}>
        <legend className="field-label">{m.practice_judge_critical()}</legend>
        <p className="field-hint" id={`${prefix}critical-hint`}>
          {m.practice_judge_critical_hint()}
        </p>
        <div className="rubric-critical">
          {CRITICAL_FAILS.map((fail) => (
            <label key={fail} className="choice rubric-score rubric-fail">
              <input
                type="checkbox"
                name={`${prefix}critical`}
                value={fail}
                defaultChecked={critical.includes(fail)}
              />
              <span className="choice-words">
                {CRITICAL_WORDS[fail].title()}
                <span className="rubric-anchor block">{CRITICAL_WORDS[fail].text()}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
