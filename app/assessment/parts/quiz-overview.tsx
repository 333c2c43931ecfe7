import { Form, Link } from "@remix-run/react";
import type { FeedbackMode } from "~/curriculum/rules/kinds";
import { OriginalNotice } from "~/curriculum/parts/original-notice";
import type { WhyOriginal } from "~/curriculum/rules/translation/shown";
import type { Language } from "~/kit/language/language";
import { waitsText } from "~/assessment/rules/waits-text";
import { WaitUntil } from "./quiz/wait-until";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText, percentText } from "~/kit/text/amounts";
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
    objectiveBasisPoints: number | null;
    critical: boolean;
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
  /** Why it didn’t start, after an attempt to start it. */
  refusal: string | null;
  /** What was just finished before coming here. */
  finished?: string | null;
  /** By the server’s clock, as the page was made. */
  now: Date;
  timeZone: string;
}

const FEEDBACK_WORDS = {
  none: m.assessment_overview_told_none,
  "right-or-wrong": m.assessment_overview_told_right_or_wrong,
  hints: m.assessment_overview_told_hints,
  full: m.assessment_overview_told_full,
  "full-when-done": m.assessment_overview_told_full_when_done,
} as const satisfies Record<FeedbackMode, () => string>;

/** What is to be known before a quiz begins, and how earlier attempts went. */
export function QuizOverview(props: QuizOverviewProps) {
  const { quiz, counts, asked, refusal, finished = null, now, timeZone } = props;
  const here = `/learn/${quiz.module.key}/${quiz.key}`;
  return (
    <div className="stack gap-5 quiz-overview">
      <PageHead
        title={<bdi lang={quiz.language}>{quiz.title}</bdi>}
        lead={[
          m.assessment_overview_questions({ count: quiz.questionCount }),
          m.assessment_overview_minutes({ count: quiz.minutes }),
          m.assessment_overview_to_pass({ percent: percentText(quiz.passBasisPoints) }),
        ].join(" · ")}
      />
      <OriginalNotice what="quiz" why={quiz.why} language={quiz.language} />
      {finished && <Notice tone="ok" role="status" title={finished} />}
      {refusal && (
        <Notice tone="warn" role="alert">
          {refusal}
        </Notice>
      )}
      {quiz.passed &&
        (counts ? (
          <Notice tone="ok" title={m.assessment_overview_passed_title()}>
            {m.assessment_overview_passed_text()} <Asked asked={asked} here={here} />
          </Notice>
        ) : (
          <Notice tone="warn" icon="clock" title={m.assessment_overview_again_title()}>
            {m.assessment_overview_again_text()} <Asked asked={asked} here={here} />
          </Notice>
        ))}
      <Card aria-labelledby="how-it-goes" className="wide-buttons">
        <h2 id="how-it-goes">{m.assessment_overview_how()}</h2>
        <ul className="stack gap-2 room-below">
          <li>{m.assessment_overview_how_saved()}</li>
          <li>{m.assessment_overview_how_changes()}</li>
          {quiz.timeLimitMinutes !== null && (
            <li>{m.assessment_overview_how_limit({ count: quiz.timeLimitMinutes })}</li>
          )}
          {quiz.objectiveBasisPoints !== null && (
            <li>
              {m.assessment_overview_how_objectives({
                percent: percentText(quiz.passBasisPoints),
                least: percentText(quiz.objectiveBasisPoints),
              })}
            </li>
          )}
          {quiz.certainty && <li>{m.assessment_overview_how_sure()}</li>}
          {quiz.critical && <li>{m.assessment_overview_how_critical()}</li>}
          <li>{FEEDBACK_WORDS[quiz.feedback]()}</li>
          <li>{triesWords(quiz)}</li>
        </ul>
        <StartOrContinue quiz={quiz} here={here} now={now} timeZone={timeZone} />
      </Card>
      {quiz.attempts.length > 0 && (
        <Card aria-labelledby="attempts">
          <h2 id="attempts">{m.assessment_overview_attempts()}</h2>
          <ol className="plain-list ruled">
            {quiz.attempts.map(({ id, number, startedAt, submittedAt, score }) => (
              <li key={id} className="row between flow">
                <span>
                  <Link to={`${here}/attempts/${id}${score ? "/result" : ""}`}>
                    {score
                      ? m.assessment_overview_attempt_score({
                          number: numberText(number),
                          percent: percentText(score.basisPoints),
                        })
                      : m.assessment_overview_attempt({ number: numberText(number) })}
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
    <Rich
      of={m.assessment_overview_changed.parts({ asked })}
      as={{ link: (words) => <Link to={`${here}/changes`}>{words}</Link> }}
    />
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
        {m.assessment_overview_continue({ number: numberText(quiz.open.number) })}
      </LinkButton>
    );
  }
  const button = (
    <Form method="post">
      <Button variant="primary" size="big" name="intent" value="start">
        {quiz.attempts.length === 0
          ? m.assessment_overview_start()
          : m.assessment_overview_try_again()}
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
  return <p className="box box-sunken">{m.assessment_overview_used_all()}</p>;
}

function ScoreChip({ passed }: { passed: boolean | null }) {
  if (passed === null)
    return (
      <Chip tone="info" icon="pen">
        {m.assessment_overview_not_handed_in()}
      </Chip>
    );
  return passed ? (
    <Chip tone="ok" icon="check">
      {m.assessment_overview_passed()}
    </Chip>
  ) : (
    <Chip tone="warn" icon="clock">
      {m.assessment_overview_not_passed()}
    </Chip>
  );
}

function triesWords({
  maxAttempts,
  waits,
}: Pick<QuizOverviewProps["quiz"], "maxAttempts" | "waits">): string {
  if (!waits.some((wait) => wait > 0) || maxAttempts === 1)
    return maxAttempts === null
      ? m.assessment_overview_tries_any()
      : m.assessment_overview_tries({ count: maxAttempts });
  const words = { waits: waitsText(waits) };
  return maxAttempts === null
    ? m.assessment_overview_tries_any_waits(words)
    : m.assessment_overview_tries_waits({ ...words, count: maxAttempts });
}
