import { m } from "~/kit/language/m";
import type { ReviewedQuestion, ShownQuestion } from "~/assessment/rules/show";
import type { Certainty } from "~/assessment/rules/kinds";
import { numberText } from "~/kit/text/amounts";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { QuestionPlayer } from "~/assessment/parts/question-types/registry";
import { QuestionPost } from "~/assessment/parts/quiz/question-post";
import { ResultQuestion } from "~/assessment/parts/quiz/result-question";
import { useEditing } from "~/authoring/parts/quiz-editor/editing";
import "~/assessment/parts/quiz/question-fields.css";

/** The fields of a question as a learner meets them, inside a form. */
export function ShownFields({ shown, number }: { shown: ShownQuestion; number: number }) {
  const { post, stem, view, response } = shown;
  return (
    <div className="question stack">
      {post && <QuestionPost id={`tried-${number}-post`} post={post} />}
      <fieldset {...(post && { "aria-describedby": `tried-${number}-post` })}>
        <legend className="question-stem" dir="auto">
          <InlineView>
            {stem.length > 0 ? stem : [m.authoring_questions_preview_no_stem()]}
          </InlineView>
        </legend>
        <QuestionPlayer view={view} response={response} name={`answer-${number}`} />
      </fieldset>
    </div>
  );
}

interface ShownResultProps {
  reviewed: ReviewedQuestion | null;
  number: number;
  of: number | null;
  points: { points: number; maxPoints: number };
  as: "h3" | "h2";
  certainty?: Certainty | null;
}

/** The feedback that a learner gets on an answer, by the quiz's feedback mode. */
export function ShownResult({
  reviewed,
  number,
  of,
  points,
  as,
  certainty = null,
}: ShownResultProps) {
  const { headings } = useEditing();
  if (!reviewed)
    return (
      <p>
        {m.authoring_questions_preview_score({
          points: numberText(points.points),
          count: points.maxPoints,
        })}
      </p>
    );
  const [lesson, id] = (reviewed.reread ?? "").split("#");
  const place = headings
    .find((other) => other.lesson === lesson)
    ?.headings.find((heading) => heading.id === id);
  return (
    <>
      <ResultQuestion question={{ ...reviewed, number, reread: null, certainty }} of={of} as={as} />
      {place && reviewed.outcome !== "right" && (
        <p className="small muted">
          {m.authoring_questions_preview_reread({ title: place.title })}
        </p>
      )}
    </>
  );
}
