import type { ReactNode } from "react";
import type { Prose } from "~/assessment/rules/question-types/question-type";
import { Icon, type IconName } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import "./part.css";

export interface ReviewLabel {
  tone: "right" | "missed" | "wrong" | "chosen";
  icon: IconName;
  words: string;
}

interface ReviewedPartProps {
  label: ReviewLabel;
  text: Prose;
  feedback: Prose | null;
  /** What stands between the text and the feedback. */
  children?: ReactNode;
}

/** One part of a question after submission, in a list of class `reviewed`. */
export function ReviewedPart({ label, text, feedback, children }: ReviewedPartProps) {
  return (
    <li className={`reviewed-option reviewed-${label.tone}`}>
      <p className="reviewed-label row gap-2">
        <Icon name={label.icon} />
        {label.words}
      </p>
      <p dir="auto">
        <InlineView>{text}</InlineView>
      </p>
      {children}
      {feedback && (
        <p className="reviewed-feedback" dir="auto">
          <InlineView>{feedback}</InlineView>
        </p>
      )}
    </li>
  );
}
