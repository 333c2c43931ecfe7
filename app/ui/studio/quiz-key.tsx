import type { Inline } from "~/domain/curriculum/tree";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { Icon } from "~/ui/icon";
import { InlineView } from "~/ui/markdoc/inline-view";
import { Post } from "~/ui/markdoc/post";
import "~/ui/styles/studio.css";

export interface KeyQuestion {
  key: string;
  type: "single-choice" | "multiple-response";
  points: number;
  /** What it shows that a person can do. */
  objective: string;
  stem: Inline[];
  hint: Inline[] | null;
  post: {
    author: string;
    handle?: string | undefined;
    network?: string | undefined;
    text: Inline[];
  } | null;
  options: { text: Inline[]; correct: boolean; feedback: Inline[] }[];
}

const TYPE_WORDS: Record<KeyQuestion["type"], string> = {
  "single-choice": "Single choice",
  "multiple-response": "Multiple response",
};

/** A quiz with its key, for trainers only: every option with whether it is right and what is said of it. */
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
      <p className="muted quiz-key-sum">
        {questions.length === 1 ? "1 question" : `${questions.length} questions`}, {points}{" "}
        {points === 1 ? "point" : "points"}; passed at {passBasisPoints / 100}%. The right answers
        are marked: only trainers see this page.
      </p>
      <ol className="plain-list quiz-key">
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
  const { key, type, points, objective, stem, hint, post, options } = question;
  return (
    <Card as="article" aria-labelledby={`question-${key}`}>
      <p className="eyebrow">
        Question {number} · {TYPE_WORDS[type]} · {points} {points === 1 ? "point" : "points"}
      </p>
      <h2 id={`question-${key}`} className="quiz-key-stem">
        <InlineView>{stem}</InlineView>
      </h2>
      <p className="small muted">{objective}</p>
      {post && (
        <Post author={post.author} handle={post.handle} network={post.network}>
          <p>
            <InlineView>{post.text}</InlineView>
          </p>
        </Post>
      )}
      <ul className="plain-list quiz-key-options">
        {options.map((option, index) => (
          <li key={index} className={option.correct ? "quiz-key-right" : undefined}>
            <span className="quiz-key-mark">
              {option.correct ? (
                <Chip tone="ok" icon="check">
                  Right
                </Chip>
              ) : (
                <Chip tone="idle">Wrong</Chip>
              )}
            </span>
            <div>
              <p>
                <InlineView>{option.text}</InlineView>
              </p>
              <p className="small muted">
                <InlineView>{option.feedback}</InlineView>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {hint && (
        <p className="small quiz-key-hint">
          <Icon name="book" /> Hint: <InlineView>{hint}</InlineView>
        </p>
      )}
    </Card>
  );
}
