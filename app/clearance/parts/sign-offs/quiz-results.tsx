import { Link } from "@remix-run/react";
import type { QuizLookedAt } from "~/clearance/rules/sign-offs/unusual";
import { counted, percentText } from "~/kit/text/amounts";
import { ObjectiveScores } from "~/assessment/parts/quiz/objective-scores";
import { Time } from "~/kit/parts/time/time";
import "./quiz-results.css";

interface QuizResultsProps {
  quizzes: readonly QuizLookedAt[];
  timeZone: string;
  now: Date;
  /** Where an attempt can be looked into, for those who may. */
  toAttempt?: ((attemptId: string) => string) | undefined;
}

/** The last attempt at each quiz, which opens by objective. */
export function QuizResults({ quizzes, ...rest }: QuizResultsProps) {
  return (
    <div className="stack gap-1">
      {quizzes.map((quiz) => (
        <QuizResult key={quiz.activityId} quiz={quiz} {...rest} />
      ))}
    </div>
  );
}

function QuizResult({
  quiz: { title, attempts, last },
  timeZone,
  now,
  toAttempt,
}: Omit<QuizResultsProps, "quizzes"> & { quiz: QuizLookedAt }) {
  const tries = counted(attempts, "attempt");
  if (!last)
    return (
      <p className="small">
        {title}: {tries}, none handed in
      </p>
    );
  const weakest = [...last.objectives].sort((a, b) => a.basisPoints - b.basisPoints)[0];
  return (
    <details className="quiz-result">
      <summary>
        <span className="strong">
          {title}: {percentText(last.basisPoints)}
          {!last.passed && ", not passed"}
        </span>
        <span className="small muted">
          {tries}, the last <Time at={last.at} timeZone={timeZone} style="relative" now={now} />
          {weakest && weakest.basisPoints < 10_000
            ? `. Weakest: ${weakest.words}, ${percentText(weakest.basisPoints)}`
            : ". Everything right"}
        </span>
      </summary>
      {toAttempt && (
        <p className="small">
          <Link to={toAttempt(last.attemptId)}>See the attempt</Link>
        </p>
      )}
      <ObjectiveScores objectives={last.objectives} />
    </details>
  );
}
