import type { AnswerState } from "~/assessment/rules/question-types/question-type";
import { classes } from "~/kit/parts/classes";
import "./progress-dots.css";

interface ProgressDotsProps {
  questions: readonly { number: number; state: AnswerState }[];
  current: number | null;
}

/** How far one is, at a glance. The heading below says it in words, so screen readers skip this. */
export function ProgressDots({ questions, current }: ProgressDotsProps) {
  return (
    <div className="quiz-dots" aria-hidden="true">
      {questions.map(({ number, state }) => (
        <span
          key={number}
          className={classes(
            "quiz-dot",
            state === "answered" && "quiz-dot-done",
            state === "partly" && "quiz-dot-partly",
            number === current && "quiz-dot-here",
          )}
        />
      ))}
    </div>
  );
}
