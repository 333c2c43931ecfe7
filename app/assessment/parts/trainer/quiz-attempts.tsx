import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText, percentText } from "~/kit/text/amounts";
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
                <Link to={pathOf(attempt.id)}>
                  {m.assessment_overview_attempt({ number: numberText(attempt.number) })}
                </Link>
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
  const time = () => <Time at={submittedAt ?? startedAt} timeZone={timeZone} />;
  if (!submittedAt) {
    const begun = score ? m.assessment_trainer_reopened : m.assessment_trainer_begun;
    return <Rich of={begun.parts()} as={{ time }} />;
  }
  const ended = byClock ? m.assessment_trainer_by_clock : m.assessment_trainer_handed_in;
  return <Rich of={ended.parts()} as={{ time }} />;
}

function Outcome({ attempt: { submittedAt, score } }: { attempt: QuizAttemptLine }) {
  if (score?.passed) {
    return (
      <Chip tone="ok" icon="check">
        {m.assessment_overview_passed()}
      </Chip>
    );
  }
  if (!submittedAt) {
    return (
      <Chip tone="info" icon="dot">
        {m.assessment_trainer_open()}
      </Chip>
    );
  }
  return (
    <Chip tone="warn" icon="alert">
      {m.assessment_overview_not_passed()}
    </Chip>
  );
}
