import { Form, Link } from "@remix-run/react";
import type { FeedbackMode } from "~/curriculum/rules/kinds";
import { OriginalNotice } from "~/curriculum/parts/original-notice";
import type { WhyOriginal } from "~/curriculum/rules/translation/shown";
import type { Language } from "~/kit/language/language";
import { waitsText } from "~/assessment/rules/waits-text";
import { WaitUntil } from "./quiz/wait-until";
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
    language: Language;
    why: WhyOriginal | null;
    minutes: number;
    questionCount: number;
    passBasisPoints: number;
    maxAttempts: number | null;
    timeLimitMinutes: number | null;
    certainty: boolean;
    waits: readonly number[];
    feedback: FeedbackMode;
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
  /** What was just finished before coming here. */
  finished?: string | null;
  /** By the server’s clock, as the page was made. */
  now: Date;
  timeZone: string;
}

const FEEDBACK_WORDS = {
  none: "Afterwards you see your score.",
  "right-or-wrong": "Afterwards you see your score, and which answers were right.",
  hints: "Afterwards you see your score, and a hint where an answer was not right.",
  full: "Afterwards you see every answer again, with why it was right or wrong.",
  "full-when-done":
    "Afterwards you see which answers were right, and what to read again. Once you have passed, you see every answer with why it was right or wrong.",
} as const satisfies Record<FeedbackMode, string>;

/** What is to be known before a quiz begins, and how earlier attempts went. */
export function QuizOverview(props: QuizOverviewProps) {
  const { quiz, counts, asked, refusal, finished = null, now, timeZone } = props;
  const here = `/learn/${quiz.module.key}/${quiz.key}`;
  return (
    <div className="stack gap-5 quiz-overview">
      <PageHead
        title={<bdi lang={quiz.language}>{quiz.title}</bdi>}
        lead={`${quiz.questionCount} questions · about ${quiz.minutes} minutes · ${percentText(quiz.passBasisPoints)} to pass`}
      />
      <OriginalNotice what="quiz" why={quiz.why} />
      {finished && <Notice tone="ok" role="status" title={finished} />}
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
        <StartOrContinue quiz={quiz} here={here} now={now} timeZone={timeZone} />
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
  now,
  timeZone,
}: Pick<QuizOverviewProps, "quiz" | "now" | "timeZone"> & { here: string }) {
  if (quiz.open) {
    return (
      <LinkButton variant="primary" size="big" to={`${here}/attempts/${quiz.open.id}`}>
        Continue attempt {quiz.open.number}
      </LinkButton>
    );
  }
  const button = (
    <Form method="post">
      <Button variant="primary" size="big" name="intent" value="start">
        {quiz.attempts.length === 0 ? "Start the quiz" : "Try again"}
      </Button>
    </Form>
  );
  if (quiz.start.ok) return button;
  const { availableAt } = quiz.start;
  if (availableAt)
    return (
      <WaitUntil at={availableAt} now={now} timeZone={timeZone}>
        {button}
      </WaitUntil>
    );
  return <p className="box box-sunken">You have used all your attempts. Talk to your trainer.</p>;
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
  waits,
}: Pick<QuizOverviewProps["quiz"], "maxAttempts" | "waits">): string {
  const pause = waits.some((wait) => wait > 0)
    ? ` If you don’t pass, you wait ${waitsText(waits)} before you try again.`
    : "";
  if (maxAttempts === null) return `You can try as often as you need.${pause}`;
  return plural(maxAttempts, "You have one attempt.", `You have # attempts.${pause}`);
}

function minutesWords(minutes: number): string {
  return plural(minutes, "one minute", "# minutes");
}
