import { Link } from "@remix-run/react";
import type { Certainty } from "~/assessment/rules/kinds";
import type { Outcome, ReviewedQuestion } from "~/assessment/rules/show";
import { counted } from "~/kit/text/amounts";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import type { Tone } from "~/kit/text/tone";
import type { IconName } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { QuestionResult } from "~/assessment/parts/question-types/registry";
import { CERTAINTY_WORDS } from "./certainty-fields";
import { QuestionPost } from "./question-post";
import "./result-question.css";

interface ResultQuestionProps {
  question: Omit<ReviewedQuestion, "reread"> & {
    number: number;
    reread: { to: string; title: string } | null;
    certainty: Certainty | null;
    regraded?: boolean;
  };
  /** How many there are; null where that says nothing. */
  of: number | null;
  /** Which heading its stem is: one below what stands over it. */
  as?: "h2" | "h3";
}

const OUTCOMES: Record<Outcome, { tone: Tone; icon: IconName; words: string }> = {
  right: { tone: "ok", icon: "check", words: "Right" },
  partly: { tone: "warn", icon: "alert", words: "Partly right" },
  wrong: { tone: "warn", icon: "alert", words: "Not right" },
  unanswered: { tone: "idle", icon: "dot", words: "Not answered" },
};

/** One question after submission, with as much as its quiz tells. */
export function ResultQuestion({ question, of, as: Stem = "h3" }: ResultQuestionProps) {
  const {
    number,
    post,
    stem,
    outcome,
    points,
    maxPoints,
    review,
    hint,
    reread,
    certainty,
    regraded,
  } = question;
  const { tone, icon, words } = OUTCOMES[outcome];
  const heading = `question-${number}`;
  return (
    <Card as="article" className="result-question stack" aria-labelledby={heading}>
      <div className="row flow between gap-2">
        <p className="eyebrow">
          Question {number}
          {of !== null && ` of ${of}`}
        </p>
        <span className="row">
          {certainty && <span className="small muted">{CERTAINTY_WORDS[certainty]}</span>}
          <span className="small muted numbers">
            {points} of {counted(maxPoints, "point")}
          </span>
          <Chip tone={tone} icon={icon}>
            {words}
          </Chip>
        </span>
      </div>
      {post && <QuestionPost post={post} />}
      <Stem id={heading} className="result-stem" dir="auto">
        <InlineView>{stem}</InlineView>
      </Stem>
      <QuestionResult review={review} />
      {regraded && (
        <p className="small muted">
          There was a mistake in this question. It was mended, and your answer was marked again.
        </p>
      )}
      {hint && (
        <p>
          <b>A hint.</b>{" "}
          <bdi>
            <InlineView>{hint}</InlineView>
          </bdi>
        </p>
      )}
      {reread && outcome !== "right" && (
        <p>
          Read it again: <Link to={reread.to}>{reread.title}</Link>
        </p>
      )}
    </Card>
  );
}
