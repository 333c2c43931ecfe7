import { Form, Link } from "@remix-run/react";
import { percentText, plural } from "~/kit/text/amounts";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Notice } from "~/kit/parts/notice";
import { PageHead } from "~/kit/parts/page/page-head";
import { Time } from "~/kit/parts/time/time";
import "./quiz-overview.css";

interface QuizOverviewProps {
  quiz: {
    module: { key: string; title: string };
    key: string;
    title: string;
    minutes: number;
    questionCount: number;
    passBasisPoints: number;
    maxAttempts: number | null;
    timeLimitMinutes: number | null;
    certainty: boolean;
    cooldownMinutes: number;
    feedback: "none" | "right-or-wrong" | "hints" | "full";
    attempts: readonly {
      id: string;
      number: number;
      startedAt: Date;
      submittedAt: Date | null;
      score: { basisPoints: number; passed: boolean } | null;
    }[];
    open: { id: string; number: number } | null;
    passed: boolean;
    start: { ok: true } | { ok: false; availableAt: Date | null };
  };
  /** Whether a pass counts today. */
  counts: boolean;
  /** What a change of the quiz since then asks for, and by when. */
  asked: string | null;
  /** Why it did not start, after one tried. */
  refusal: string | null;
  timeZone: string;
}

const FEEDBACK_WORDS = {
  none: "Afterwards you see your score.",
  "right-or-wrong": "Afterwards you see your score, and which answers were right.",
  hints: "Afterwards you see your score, and a hint where an answer was not right.",
  full: "Afterwards you see every answer again, with why it was right or wrong.",
} as const;

/** What is to be known before a quiz begins, and how earlier attempts went. */
export function QuizOverview({ quiz, counts, asked, refusal, timeZone }: QuizOverviewProps) {
  const here = `/learn/${quiz.module.key}/${quiz.key}`;
  return (
    <div className="stack gap-5 quiz-overview">
      <PageHead
        title={quiz.title}
        lead={`${quiz.questionCount} questions · about ${quiz.minutes} minutes · ${percentText(quiz.passBasisPoints)} to pass`}
      />
      {refusal && (
        <Notice tone="warn" role="alert">
          {refusal}
        </Notice>
      )}
      {quiz.passed &&
        (counts ? (
          <Notice tone="ok" title="You have passed this quiz">
            Taking it again cannot lose you the pass. <Asked asked={asked} here={here} />
          </Notice>
        ) : (
          <Notice tone="warn" icon="clock" title="Time to pass this quiz again">
            You passed it before. It is asked for once more. <Asked asked={asked} here={here} />
          </Notice>
        ))}
      <Card aria-labelledby="how-it-goes" className="wide-buttons">
        <h2 id="how-it-goes">How it goes</h2>
        <ul className="stack gap-2 room-below">
          <li>Each answer is saved as you choose it. You can leave and come back.</li>
          <li>You can change your answers until you hand in.</li>
          {quiz.timeLimitMinutes !== null && (
            <li>
              You have {minutesWords(quiz.timeLimitMinutes)} once you start, also if you leave. What
              is saved by then counts.
            </li>
          )}
          {quiz.certainty && (
            <li>You are asked how sure you are of each answer. It doesn’t change your points.</li>
          )}
          <li>{FEEDBACK_WORDS[quiz.feedback]}</li>
          <li>{triesWords(quiz)}</li>
        </ul>
        <StartOrContinue quiz={quiz} here={here} timeZone={timeZone} />
      </Card>
      {quiz.attempts.length > 0 && (
        <Card aria-labelledby="attempts">
          <h2 id="attempts">Your attempts</h2>
          <ol className="plain-list ruled">
            {quiz.attempts.map(({ id, number, startedAt, submittedAt, score }) => (
              <li key={id} className="row between flow">
                <span>
                  <Link to={`${here}/attempts/${id}${score ? "/result" : ""}`}>
                    {score
                      ? `Attempt ${number}: ${percentText(score.basisPoints)}`
                      : `Attempt ${number}`}
                  </Link>{" "}
                  <Time
                    className="small muted"
                    at={submittedAt ?? startedAt}
                    timeZone={timeZone}
                    style="datetime"
                  />
                </span>
                <ScoreChip passed={score?.passed ?? null} />
              </li>
            ))}
          </ol>
        </Card>
      )}
    </div>
  );
}

function Asked({ asked, here }: { asked: string | null; here: string }) {
  if (!asked) return null;
  return (
    <>
      It has changed since. {asked} <Link to={`${here}/changes`}>See what changed</Link>
    </>
  );
}

function StartOrContinue({
  quiz,
  here,
  timeZone,
}: Pick<QuizOverviewProps, "quiz" | "timeZone"> & { here: string }) {
  if (quiz.open) {
    return (
      <LinkButton variant="primary" size="big" to={`${here}/attempts/${quiz.open.id}`}>
        Continue attempt {quiz.open.number}
      </LinkButton>
    );
  }
  if (quiz.start.ok) {
    return (
      <Form method="post">
        <Button variant="primary" size="big" name="intent" value="start">
          {quiz.attempts.length === 0 ? "Start the quiz" : "Try again"}
        </Button>
      </Form>
    );
  }
  const { availableAt } = quiz.start;
  return (
    <p className="box box-sunken">
      {availableAt ? (
        <>
          You can try again from{" "}
          <b>
            <Time at={availableAt} timeZone={timeZone} style="datetime" />
          </b>
          . Until then, read again what was hard.
        </>
      ) : (
        "You have used all your attempts. Talk to your trainer."
      )}
    </p>
  );
}

function ScoreChip({ passed }: { passed: boolean | null }) {
  if (passed === null)
    return (
      <Chip tone="info" icon="pen">
        Not handed in
      </Chip>
    );
  return passed ? (
    <Chip tone="ok" icon="check">
      Passed
    </Chip>
  ) : (
    <Chip tone="warn" icon="clock">
      Not passed
    </Chip>
  );
}

function triesWords({
  maxAttempts,
  cooldownMinutes,
}: Pick<QuizOverviewProps["quiz"], "maxAttempts" | "cooldownMinutes">): string {
  const pause =
    cooldownMinutes > 0
      ? `, ${plural(cooldownMinutes, "a minute", "# minutes")} after the last attempt`
      : "";
  if (maxAttempts === null) return `You can try as often as you need${pause}.`;
  return plural(maxAttempts, "You have one attempt.", `You have # attempts${pause}.`);
}

function minutesWords(minutes: number): string {
  return plural(minutes, "one minute", "# minutes");
}
