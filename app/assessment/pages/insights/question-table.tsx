import { Link } from "@remix-run/react";
import type { QuestionInsight } from "~/assessment/services/trainer/insights/show-insights.server";
import type { Certainty } from "~/assessment/rules/kinds";
import { questionInsightPath } from "~/assessment/rules/paths";
import { AttentionChips } from "~/assessment/parts/trainer/insights/attention";
import { Share } from "~/assessment/parts/trainer/insights/share";
import { TYPE_WORDS } from "~/assessment/rules/question-types/type-words";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { TableHead } from "~/kit/parts/records/table-head";
import "~/kit/parts/records/table.css";

interface QuestionTableProps {
  questions: readonly QuestionInsight[];
  companyKey: string | null;
  versions: "current" | "earlier";
}

/** Questions with how their first answers went; what needs attention comes first. */
export function QuestionTable({ questions, companyKey, versions }: QuestionTableProps) {
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <TableHead
          columns={[
            m.assessment_insights_question(),
            m.assessment_insights_look(),
            m.assessment_insights_right_first(),
            m.assessment_insights_pulls(),
            { number: m.assessment_insights_certain_wrong() },
          ]}
        />
        <tbody>
          {questions.map((question) => (
            <tr key={question.revisionId}>
              <th scope="row" className="insights-question">
                <Link
                  dir="auto"
                  to={questionInsightPath(
                    {
                      moduleKey: question.module.key,
                      activityKey: question.quiz.key,
                      key: question.key,
                    },
                    { companyKey, number: versions === "earlier" ? question.number : null },
                  )}
                >
                  <InlineView>{question.stem}</InlineView>
                </Link>
                <span className="small muted block">
                  {m.assessment_insights_where({
                    module: question.module.title,
                    type: TYPE_WORDS[question.type](),
                    number: numberText(question.number),
                  })}
                </span>
              </th>
              <td data-label={m.assessment_insights_look()}>
                <Attention question={question} />
              </td>
              <td data-label={m.assessment_insights_right_first()}>
                <Share
                  count={question.right}
                  of={question.answered}
                  words={m.assessment_insights_share_right}
                />
              </td>
              <td data-label={m.assessment_insights_pulls()} className="insights-wrong">
                <MostWrong question={question} />
              </td>
              <td data-label={m.assessment_insights_certain_wrong()} className="number">
                {numberText(question.certainAndWrong)}
                <LessCertain question={question} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Attention({ question: { attention, tooFew } }: { question: QuestionInsight }) {
  if (tooFew) return <span className="muted">{m.assessment_insights_too_few()}</span>;
  if (attention.length === 0)
    return <span className="muted">{m.assessment_insights_nothing()}</span>;
  return <AttentionChips attention={attention} />;
}

/** The wrong answer that most people gave, with how many of those who answered. */
function MostWrong({ question: { wrongMost, answered } }: { question: QuestionInsight }) {
  if (!wrongMost) return <span className="muted">—</span>;
  const { part, text, count } = wrongMost;
  return (
    <>
      <span className="block" dir="auto">
        {part && (
          <span className="small muted block">
            <InlineView>{part}</InlineView>
          </span>
        )}
        <InlineView>{text}</InlineView>
      </span>
      <Share count={count} of={answered} words={m.assessment_insights_chosen_by} />
    </>
  );
}

/** How sure the others were who got it wrong; nothing where nobody was asked. */
function LessCertain({ question: { certainty } }: { question: QuestionInsight }) {
  const wrong = (which: Certainty) => certainty.find((row) => row.certainty === which)?.wrong ?? 0;
  const [sure, guessing] = [wrong("fairly-sure"), wrong("guessing")];
  if (sure + guessing === 0) return null;
  return (
    <span className="small muted block">
      {m.assessment_insights_less_certain({
        sure: numberText(sure),
        guessing: numberText(guessing),
      })}
    </span>
  );
}
