import type { ReviewedOption } from "~/domain/assessment/question-types/options";
import { Icon, type IconName } from "~/ui/icon";
import { InlineView } from "~/ui/markdoc/inline-view";

/** What was chosen, and, as far as the feedback mode tells, what was right and why. */
export function ReviewedOptions({ options }: { options: readonly ReviewedOption[] }) {
  if (options.length === 0) return null;
  return (
    <ul className="reviewed plain-list">
      {options.map((option, position) => {
        const label = labelOf(option);
        return (
          <li key={position} className={`reviewed-option reviewed-${label.tone}`}>
            <p className="reviewed-label">
              <Icon name={label.icon} />
              {label.words}
            </p>
            <p className="reviewed-text">
              <InlineView>{option.text}</InlineView>
            </p>
            {option.feedback && (
              <p className="reviewed-feedback">
                <InlineView>{option.feedback}</InlineView>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function labelOf({ chosen, verdict }: ReviewedOption): {
  tone: string;
  icon: IconName;
  words: string;
} {
  if (verdict === "right" && chosen)
    return { tone: "right", icon: "check", words: "You chose this, and it is right" };
  if (verdict === "right") return { tone: "missed", icon: "check", words: "This is right" };
  if (verdict === "wrong" && !chosen)
    return { tone: "chosen", icon: "dot", words: "This is not right" };
  if (verdict === "wrong")
    return { tone: "wrong", icon: "alert", words: "You chose this, and it is not right" };
  return { tone: "chosen", icon: "dot", words: "You chose this" };
}
