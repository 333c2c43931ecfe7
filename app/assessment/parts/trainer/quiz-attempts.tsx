import { Link } from "@remix-run/react";
import { percentText } from "~/kit/text/amounts";
import { Chip } from "~/kit/parts/chip";
import { Time } from "~/kit/parts/time/time";
import "./quiz-attempts.css";

export interface QuizAttemptLine {
  id: string;
  number: number;
  startedAt: Date;
  submittedAt: Date | null;
  byClock: boolean;
  score: { basisPoints: number; passed: boolean } | null;
}

/** A person's attempts at each quiz, newest first, each leading to what was answered. */
export function QuizAttempts({
  quizzes,
  timeZone,
  pathOf,
}: {
  quizzes: readonly { activityId: string; title: string; attempts: readonly QuizAttemptLine[] }[];
  timeZone: string;
  pathOf: (attemptId: string) => string;
}) {
  return (
    <div className="stack gap-4">
      {quizzes.map(({ activityId, title, attempts }) => (
        <section key={activityId} aria-labelledby={`attempts-${activityId}`}>
          <h3 id={`attempts-${activityId}`}>{title}</h3>
          <ol className="plain-list ruled" reversed>
            {attempts.map((attempt) => (
              <li key={attempt.id} className="attempts-row targets">
                <Link to={pathOf(attempt.id)}>Attempt {attempt.number}</Link>
                <span className="small muted attempts-when">
                  <When attempt={attempt} timeZone={timeZone} />
                </span>
                <span className="row">
                  {attempt.score && (
                    <span className="numbers">{percentText(attempt.score.basisPoints)}</span>
                  )}
                  <Outcome attempt={attempt} />
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function When({
  attempt: { startedAt, submittedAt, byClock, score },
  timeZone,
}: {
  attempt: QuizAttemptLine;
  timeZone: string;
}) {
  if (!submittedAt) {
    return (
      <>
        {score ? "opened again; begun" : "begun"} <Time at={startedAt} timeZone={timeZone} />
      </>
    );
  }
  return (
    <>
      {byClock ? "ended by the clock" : "handed in"} <Time at={submittedAt} timeZone={timeZone} />
    </>
  );
}

function Outcome({ attempt: { submittedAt, score } }: { attempt: QuizAttemptLine }) {
  if (score?.passed) {
    return (
      <Chip tone="ok" icon="check">
        Passed
      </Chip>
    );
  }
  if (!submittedAt) {
    return (
      <Chip tone="info" icon="dot">
        Open
      </Chip>
    );
  }
  return (
    <Chip tone="warn" icon="alert">
      Not passed
    </Chip>
  );
}
