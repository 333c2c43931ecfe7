import { Link } from "@remix-run/react";
import type { QuizLookedAt } from "~/clearance/rules/sign-offs/unusual";
import { counted, percentText } from "~/kit/text/amounts";
import { ObjectiveScores } from "~/assessment/parts/quiz/objective-scores";
import { Time } from "~/kit/parts/time/time";

interface QuizResultsProps {
  quizzes: readonly QuizLookedAt[];
  timeZone: string;
  now: Date;
  /** Where an attempt can be looked into, for those who may. */
  toAttempt?: ((attemptId: string) => string) | undefined;
}

/** The last attempt at each quiz, by objective. */
export function QuizResults({ quizzes, timeZone, now, toAttempt }: QuizResultsProps) {
  return (
    <ul className="plain-list stack gap-4">
      {quizzes.map(({ activityId, title, attempts, last }) => (
        <li key={activityId} className="stack gap-1">
          <p>
            <b>
              {title}
              {last && `: ${percentText(last.basisPoints)}${last.passed ? "" : ", not passed"}`}
            </b>
            <span className="small muted block">
              {counted(attempts, "attempt")}
              {last ? (
                <>
                  , the last <Time at={last.at} timeZone={timeZone} style="relative" now={now} />
                  {toAttempt && (
                    <>
                      {" · "}
                      <Link to={toAttempt(last.attemptId)}>
                        See it<span className="visually-hidden">: {title}</span>
                      </Link>
                    </>
                  )}
                </>
              ) : (
                ", none handed in"
              )}
            </span>
          </p>
          {last && <ObjectiveScores objectives={last.objectives} />}
        </li>
      ))}
    </ul>
  );
}
