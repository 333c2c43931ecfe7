import { Link } from "@remix-run/react";
import type { Attention } from "~/assessment/rules/analysis/attention";
import { INSIGHTS, questionInsightPath } from "~/assessment/rules/paths";
import type { Prose } from "~/assessment/rules/question-types/question-type";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { Card } from "~/kit/parts/cards/card";
import { AttentionChips } from "./attention";

interface HintCardProps {
  /** How many questions need attention. */
  all: number;
  questions: readonly {
    revisionId: string;
    key: string;
    stem: Prose;
    module: { key: string; title: string };
    quiz: { key: string };
    attention: readonly Attention[];
  }[];
}

/** The few questions that need a trainer’s attention most, and the way to all of them. */
export function InsightsHintCard({ all, questions }: HintCardProps) {
  return (
    <Card aria-labelledby="insights-title">
      <div className="card-head">
        <h2 id="insights-title">{m.assessment_insights_hint_title()}</h2>
        <Link to={INSIGHTS}>
          {all > questions.length
            ? m.assessment_insights_hint_all({ count: numberText(all) })
            : m.assessment_insights_hint_open()}
        </Link>
      </div>
      {questions.length === 0 ? (
        <p className="muted">{m.assessment_insights_hint_none()}</p>
      ) : (
        <ul className="plain-list ruled">
          {questions.map(({ revisionId, key, stem, module, quiz, attention }) => (
            <li key={revisionId} className="stack gap-1">
              <Link
                dir="auto"
                to={questionInsightPath({ moduleKey: module.key, activityKey: quiz.key, key })}
              >
                <InlineView>{stem}</InlineView>
              </Link>
              <span className="row flow gap-2">
                <AttentionChips attention={attention} />
                <span className="small muted">{module.title}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
