import type { ReviewedOption } from "~/assessment/rules/question-types/options";
import { ReviewedPart, type ReviewLabel } from "./part";

/** What was chosen, and, as far as the feedback mode tells, what was right and why. */
export function ReviewedOptions({ options }: { options: readonly ReviewedOption[] }) {
  if (options.length === 0) return null;
  return (
    <ul className="reviewed stack gap-2 plain-list">
      {options.map((option, position) => (
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

function labelOf({ chosen, verdict }: ReviewedOption): ReviewLabel {
  if (verdict === "right" && chosen)
    return { tone: "right", icon: "check", words: "You chose this, and it is right" };
  if (verdict === "right") return { tone: "missed", icon: "check", words: "This is right" };
  if (verdict === "wrong" && !chosen)
    return { tone: "chosen", icon: "dot", words: "This is not right" };
  if (verdict === "wrong")
    return { tone: "wrong", icon: "alert", words: "You chose this, and it is not right" };
  return { tone: "chosen", icon: "dot", words: "You chose this" };
}
