import type { ReactNode } from "react";
import type { Asked } from "~/authoring/rules/second-yes";
import { secondYesText } from "~/authoring/rules/second-yes-words";
import { FieldSet, fieldId } from "~/kit/parts/forms/field";
import "./fields.css";

interface ChoicesProps {
  name: string;
  legend: string;
  of: readonly {
    value: string;
    words: string;
    consequence: string;
    /** How many it asks, if that is too many for one author alone. */
    secondYes?: Asked | null;
  }[];
  chosen: string | undefined;
  error: string | undefined;
  /** Shown below the choices. */
  children?: ReactNode;
}

/** A choice that has to be made, each option with what it does. */
export function Choices({ name, legend, of, chosen, error, children }: ChoicesProps) {
  return (
    <FieldSet legend={legend} id={fieldId(name)} error={error}>
      <div className="stack">
        {of.map(({ value, words, consequence, secondYes }, index) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={name}
              value={value}
              required
              defaultChecked={chosen === value}
              {...(index === 0 ? { id: fieldId(name) } : {})}
              {...(secondYes ? { "data-second-yes": "" } : {})}
            />
            <span className="publish-choice-words">
              <b>{words}</b>
              <span className="muted">
                {consequence}
                {secondYes && ` ${secondYesText(secondYes)}`}
              </span>
            </span>
          </label>
        ))}
        {children}
      </div>
    </FieldSet>
  );
}
