import type { ShownOption } from "~/assessment/rules/question-types/options";
import type { Prose } from "~/assessment/rules/question-types/question-type";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";

interface OptionListProps {
  input: "radio" | "checkbox";
  name: string;
  options: readonly ShownOption[];
  /** Positions. */
  chosen: readonly number[];
}

/** Options to choose from, as cards that are native radios or checkboxes. The page's form holds them. */
export function OptionList({ input, name, options, chosen }: OptionListProps) {
  return (
    <div className="stack">
      {options.map((option, position) => (
        <label key={position} className="choice">
          <input
            type={input}
            name={name}
            value={position}
            defaultChecked={chosen.includes(position)}
          />
          <Words text={option.text} />
        </label>
      ))}
    </div>
  );
}

function Words({ text }: { text: Prose }) {
  return (
    <span className="choice-words" dir="auto">
      <InlineView>{text}</InlineView>
    </span>
  );
}
