import { classes } from "~/kit/parts/classes";
import "./progress-dots.css";

interface ProgressDotsProps {
  questions: readonly { number: number; answered: boolean }[];
  current: number | null;
}

/** How far one is, at a glance. The heading below says it in words, so screen readers skip this. */
export function ProgressDots({ questions, current }: ProgressDotsProps) {
  return (
    <div className="quiz-dots" aria-hidden="true">
      {questions.map(({ number, answered }) => (
        <span
          key={number}
          className={classes(
            "quiz-dot",
            answered && "quiz-dot-done",
            number === current && "quiz-dot-here",
          )}
        />
      ))}
    </div>
  );
}
