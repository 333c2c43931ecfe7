import type { QuestionTypeName } from "~/curriculum/rules/kinds";
import type { QuestionReview } from "~/assessment/rules/question-types/registry";
import type { Inline } from "~/curriculum/rules/tree";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText, percentText } from "~/kit/text/amounts";
import { Card } from "~/kit/parts/cards/card";
import { Icon } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Post } from "~/curriculum/parts/markdoc/post";
import { QuestionResult } from "~/assessment/parts/question-types/registry";
import { TYPE_WORDS } from "~/assessment/rules/question-types/type-words";
import "./quiz-key.css";

export interface KeyQuestion {
  key: string;
  type: QuestionTypeName;
  points: number;
  /** Whether being wrong here with certainty fails an attempt. */
  critical: boolean;
  /** Whether practice keeps it back until the quiz is passed. */
  heldBack: boolean;
  /** What it shows a person can do. */
  objective: string;
  stem: Inline[];
  hint: Inline[] | null;
  post: {
    author: string;
    handle?: string | undefined;
    network?: string | undefined;
    text: Inline[];
  } | null;
  review: QuestionReview;
}

/** A quiz with its key, for trainers only: every part with whether it is right and what is said of it. */
export function QuizKey({
  questions,
  passBasisPoints,
}: {
  questions: readonly KeyQuestion[];
  passBasisPoints: number;
}) {
  const points = questions.reduce((sum, question) => sum + question.points, 0);
  return (
    <>
      <p className="muted">
        {[
          m.assessment_overview_questions({ count: questions.length }),
          m.assessment_trainer_points({ count: points }),
          m.assessment_overview_to_pass({ percent: percentText(passBasisPoints) }),
        ].join(" · ")}
      </p>
      <p className="muted room-below">{m.assessment_trainer_key_only()}</p>
      <ol className="plain-list quiz-key stack gap-4">
        {questions.map((question, index) => (
          <li key={question.key}>
            <Question number={index + 1} question={question} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Question({ number, question }: { number: number; question: KeyQuestion }) {
  const { key, type, points, critical, heldBack, objective, stem, hint, post, review } = question;
  return (
    <Card as="article" aria-labelledby={`question-${key}`}>
      <p className="eyebrow">
        {[
          m.assessment_attempt_question({ number: numberText(number) }),
          TYPE_WORDS[type](),
          m.assessment_trainer_points({ count: points }),
          ...(critical ? [m.assessment_trainer_critical()] : []),
          ...(heldBack ? [m.assessment_trainer_held_back()] : []),
        ].join(" · ")}
      </p>
      <h2 id={`question-${key}`} dir="auto">
        <InlineView>{stem}</InlineView>
      </h2>
      <p className="small muted">{objective}</p>
      {post && (
        <Post author={post.author} handle={post.handle} network={post.network}>
          <p dir="auto">
            <InlineView>{post.text}</InlineView>
          </p>
        </Post>
      )}
      <QuestionResult review={review} />
      {hint && (
        <p className="small room-above">
          <Icon name="book" />{" "}
          <Rich
            of={m.assessment_result_hint.parts()}
            as={{
              strong: (words) => words,
              hint: () => (
                <bdi>
                  <InlineView>{hint}</InlineView>
                </bdi>
              ),
            }}
          />
        </p>
      )}
    </Card>
  );
}
