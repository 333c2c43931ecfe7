import type { Prose } from "~/assessment/rules/question-types/question-type";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import "./choice-row.css";

interface ChoiceRowProps {
  text: Prose;
  choices: readonly { name: string; value: number; words: string; chosen: boolean }[];
  /** Seen only while two of the row are chosen. */
  note?: string;
}

/** A part of a question with native radios of its own, side by side where there is room. */
export function ChoiceRow({ text, choices, note }: ChoiceRowProps) {
  return (
    <div className="choice-row">
      <fieldset>
        <legend className="choice-row-text" dir="auto">
          <InlineView>{text}</InlineView>
        </legend>
        <div className="grid grid-slim gap-2">
          {choices.map(({ name, value, words, chosen }) => (
            <label key={`${name} ${value}`} className="choice choice-small">
              <input type="radio" name={name} value={value} defaultChecked={chosen} />
              <span className="choice-words" dir="auto">
                {words}
              </span>
            </label>
          ))}
        </div>
        {note && <p className="choice-row-note">{note}</p>}
      </fieldset>
    </div>
  );
}
