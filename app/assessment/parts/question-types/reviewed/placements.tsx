import type { ReviewedPlacement } from "~/assessment/rules/question-types/placements";
import type { Prose } from "~/assessment/rules/question-types/question-type";
import { m } from "~/kit/language/m";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { ReviewedPart, type ReviewLabel } from "./part";

interface ReviewedPlacementsProps {
  parts: readonly ReviewedPlacement[];
  /** What stands before a choice: the person's own, and the one that is right. */
  words: { given: string; answer: string };
}

/** Each part with what it was put with, and, as far as the feedback mode tells, what belongs to it and why. */
export function ReviewedPlacements({ parts, words }: ReviewedPlacementsProps) {
  if (parts.length === 0) return null;
  return (
    <ul className="reviewed stack gap-2 plain-list">
      {parts.map((part, position) => (
        <ReviewedPart
          key={position}
          label={labelOf(part)}
          text={part.text}
          feedback={part.feedback}
        >
          {part.given && <Choice words={words.given} choice={part.given} />}
          {part.answer && <Choice words={words.answer} choice={part.answer} />}
        </ReviewedPart>
      ))}
    </ul>
  );
}

function Choice({ words, choice }: { words: string; choice: Prose }) {
  return (
    <p className="reviewed-choice">
      <span className="reviewed-choice-words">{words}</span>{" "}
      <b dir="auto">
        <InlineView>{choice}</InlineView>
      </b>
    </p>
  );
}

function labelOf({ verdict, given }: ReviewedPlacement): ReviewLabel {
  if (verdict === "right")
    return { tone: "right", icon: "check", words: m.assessment_question_part_right() };
  if (verdict === "wrong")
    return { tone: "wrong", icon: "alert", words: m.assessment_question_part_wrong() };
  if (verdict === "open")
    return { tone: "missed", icon: "dot", words: m.assessment_question_part_open() };
  if (given) return { tone: "chosen", icon: "dot", words: m.assessment_question_part_given() };
  return { tone: "missed", icon: "check", words: m.assessment_question_part_answer() };
}
