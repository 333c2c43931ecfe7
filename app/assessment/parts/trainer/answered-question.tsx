import type { QuestionReview } from "~/assessment/rules/question-types/registry";
import type { Outcome, ShownPost } from "~/assessment/rules/show";
import type { Certainty, RegradeChoice } from "~/assessment/rules/kinds";
import type { Inline } from "~/curriculum/rules/tree";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { QuestionResult } from "~/assessment/parts/question-types/registry";
import { questionTitle } from "~/assessment/parts/quiz/question-fields";
import { QuestionPost } from "~/assessment/parts/quiz/question-post";
import { OUTCOMES } from "~/assessment/parts/quiz/result-question";
import { WAS_CERTAIN } from "./certainty-words";
import "~/assessment/parts/quiz/result-question.css";

const REGRADED: Record<RegradeChoice, () => string> = {
  award: m.assessment_trainer_awarded,
  rescore: m.assessment_trainer_rescored,
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
        <p className="eyebrow">{questionTitle(number, of)}</p>
        <span className="row">
          <span className="small muted numbers">
            {m.assessment_result_points({ points: numberText(points), max: maxPoints })}
          </span>
          {regraded === "award" ? (
            <Chip tone="info" icon="check">
              {m.assessment_trainer_points_given()}
            </Chip>
          ) : (
            <Chip tone={tone} icon={icon}>
              {words()}
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
            <b>{m.assessment_trainer_certain_wrong()}</b>
          ) : (
            <span className="muted">{WAS_CERTAIN[certainty]()}</span>
          )}
        </p>
      )}
      {outcome === "unanswered" && <p className="muted">{m.assessment_trainer_nothing()}</p>}
      {regraded && <p className="small muted">{REGRADED[regraded]()}</p>}
    </Card>
  );
}
