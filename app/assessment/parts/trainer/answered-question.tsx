import type { QuestionReview } from "~/assessment/rules/question-types/registry";
import type { Outcome, ShownPost } from "~/assessment/rules/show";
import type { Certainty, RegradeChoice } from "~/assessment/rules/kinds";
import type { Inline } from "~/curriculum/rules/tree";
import { counted } from "~/kit/text/amounts";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import type { Tone } from "~/kit/text/tone";
import type { IconName } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { QuestionResult } from "~/assessment/parts/question-types/registry";
import { QuestionPost } from "~/assessment/parts/quiz/question-post";
import { WAS_CERTAIN } from "./certainty-words";
import "~/assessment/parts/quiz/result-question.css";

const OUTCOMES: Record<Outcome, { tone: Tone; icon: IconName; words: string }> = {
  right: { tone: "ok", icon: "check", words: "Right" },
  partly: { tone: "warn", icon: "alert", words: "Partly right" },
  wrong: { tone: "warn", icon: "alert", words: "Not right" },
  unanswered: { tone: "idle", icon: "dot", words: "Not answered" },
};

const REGRADED: Record<RegradeChoice, string> = {
  award: "All its points were given to everybody, because the question was mended.",
  rescore: "Graded again by the key of the mended question, which is the one shown here.",
};

interface AnsweredQuestionProps {
  question: {
    number: number;
    post: ShownPost | null;
    stem: readonly Inline[];
    outcome: Outcome;
    points: number;
    maxPoints: number;
    review: QuestionReview;
    certainty: Certainty | null;
    certainAndWrong: unknown;
    regraded: RegradeChoice | null;
  };
  of: number;
}

/** The id of a question's card, for links within the page. */
export function answeredQuestionId(number: number): string {
  return `question-${number}`;
}

/** One question of an attempt as it was shown, with what was answered and what it earned. For trainers. */
export function AnsweredQuestion({ question, of }: AnsweredQuestionProps) {
  const { number, post, stem, outcome, points, maxPoints, review, certainty, regraded } = question;
  const { tone, icon, words } = OUTCOMES[regraded === "award" ? "right" : outcome];
  const id = answeredQuestionId(number);
  return (
    <Card as="article" className="result-question stack" id={id} aria-labelledby={`${id}-stem`}>
      <div className="row flow between gap-2">
        <p className="eyebrow">
          Question {number} of {of}
        </p>
        <span className="row">
          <span className="small muted numbers">
            {points} of {counted(maxPoints, "point")}
          </span>
          {regraded === "award" ? (
            <Chip tone="info" icon="check">
              Points given
            </Chip>
          ) : (
            <Chip tone={tone} icon={icon}>
              {words}
            </Chip>
          )}
        </span>
      </div>
      {post && <QuestionPost post={post} />}
      <h3 id={`${id}-stem`} className="result-stem" dir="auto">
        <InlineView>{stem}</InlineView>
      </h3>
      <QuestionResult review={review} />
      {certainty && (
        <p className="small">
          {question.certainAndWrong ? (
            <b>Was certain, and it is not right.</b>
          ) : (
            <span className="muted">{WAS_CERTAIN[certainty]}</span>
          )}
        </p>
      )}
      {outcome === "unanswered" && <p className="muted">Nothing was answered here.</p>}
      {regraded && <p className="small muted">{REGRADED[regraded]}</p>}
    </Card>
  );
}
