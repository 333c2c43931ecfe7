import type { ReviewedOption } from "~/assessment/rules/question-types/options";
import { m } from "~/kit/language/m";
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
    return { tone: "right", icon: "check", words: m.assessment_question_chose_right() };
  if (verdict === "right")
    return { tone: "missed", icon: "check", words: m.assessment_question_this_right() };
  if (verdict === "wrong" && !chosen)
    return { tone: "chosen", icon: "dot", words: m.assessment_question_this_wrong() };
  if (verdict === "wrong")
    return { tone: "wrong", icon: "alert", words: m.assessment_question_chose_wrong() };
  return { tone: "chosen", icon: "dot", words: m.assessment_question_chose() };
}
