import { Link } from "@remix-run/react";
import type { Certainty } from "~/assessment/rules/kinds";
import type { Outcome, ReviewedQuestion } from "~/assessment/rules/show";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import type { Tone } from "~/kit/text/tone";
import type { IconName } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { QuestionResult } from "~/assessment/parts/question-types/registry";
import { CERTAINTY_WORDS } from "./certainty-fields";
import { questionTitle } from "./question-fields";
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

/** How each outcome looks and reads. */
export const OUTCOMES: Record<Outcome, { tone: Tone; icon: IconName; words: () => string }> = {
  right: { tone: "ok", icon: "check", words: m.assessment_question_part_right },
  partly: { tone: "warn", icon: "alert", words: m.assessment_result_partly },
  wrong: { tone: "warn", icon: "alert", words: m.assessment_question_part_wrong },
  unanswered: { tone: "idle", icon: "dot", words: m.assessment_attempt_unanswered },
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
        <p className="eyebrow">{questionTitle(number, of)}</p>
        <span className="row">
          {certainty && <span className="small muted">{CERTAINTY_WORDS[certainty]()}</span>}
          <span className="small muted numbers">
            {m.assessment_result_points({ points: numberText(points), max: maxPoints })}
          </span>
          <Chip tone={tone} icon={icon}>
            {words()}
          </Chip>
        </span>
      </div>
      {post && <QuestionPost post={post} />}
      <Stem id={heading} className="result-stem" dir="auto">
        <InlineView>{stem}</InlineView>
      </Stem>
      <QuestionResult review={review} />
      {regraded && <p className="small muted">{m.assessment_result_regraded()}</p>}
      {hint && (
        <p>
          <Rich
            of={m.assessment_result_hint.parts()}
            as={{
              strong: (words) => <b>{words}</b>,
              hint: () => (
                <bdi>
                  <InlineView>{hint}</InlineView>
                </bdi>
              ),
            }}
          />
        </p>
      )}
      {reread && outcome !== "right" && (
        <p>
          <Rich
            of={m.assessment_result_reread.parts()}
            as={{ link: () => <Link to={reread.to}>{reread.title}</Link> }}
          />
        </p>
      )}
    </Card>
  );
}
