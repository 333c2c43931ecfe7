import { Link } from "@remix-run/react";
import type { QuizLookedAt } from "~/clearance/rules/sign-offs/unusual";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { percentText } from "~/kit/text/amounts";
import { ObjectiveScores } from "~/assessment/parts/quiz/objective-scores";
import { Time } from "~/kit/parts/time/time";
import "./quiz-results.css";

interface QuizResultsProps {
  quizzes: readonly QuizLookedAt[];
  timeZone: string;
  now: Date;
  /** Where an attempt can be looked into, for people who may. */
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
  if (!last)
    return (
      <p className="small">{m.clearance_sign_offs_page_quiz_none({ title, count: attempts })}</p>
    );
  const score = percentText(last.basisPoints);
  const weakest = [...last.objectives].sort((a, b) => a.basisPoints - b.basisPoints)[0];
  return (
    <details className="quiz-result">
      <summary>
        <span className="strong">
          {last.passed
            ? m.clearance_sign_offs_page_quiz({ title, score })
            : m.clearance_sign_offs_page_quiz_failed({ title, score })}
        </span>
        <span className="small muted">
          <Rich
            of={m.clearance_sign_offs_page_quiz_attempts.parts({ count: attempts })}
            as={{
              time: () => <Time at={last.at} timeZone={timeZone} style="relative" now={now} />,
            }}
          />
          {". "}
          {weakest && weakest.basisPoints < 10_000
            ? m.clearance_sign_offs_page_quiz_weakest({
                objective: weakest.words,
                score: percentText(weakest.basisPoints),
              })
            : m.clearance_sign_offs_page_quiz_all_right()}
        </span>
      </summary>
      {toAttempt && (
        <p className="small">
          <Link to={toAttempt(last.attemptId)}>{m.clearance_sign_offs_page_see_attempt()}</Link>
        </p>
      )}
      <ObjectiveScores objectives={last.objectives} />
    </details>
  );
}
