import type { QuestionFigures } from "~/assessment/rules/analysis/attention";
import { QuestionFiguresLine } from "~/assessment/parts/trainer/insights/question-figures";
import { questionInsightPath } from "~/assessment/rules/paths";

/** How people did at a quiz that is being written, by the keys of its questions, and which quiz that is. */
export interface QuizInsights {
  moduleKey: string;
  activityKey: string;
  figures: Readonly<Record<string, QuestionFigures>>;
}

/** How people did at one of its questions; nothing where nobody has answered it. */
export function QuestionInsight({ of, question }: { of: QuizInsights; question: unknown }) {
  if (typeof question !== "string" || !Object.hasOwn(of.figures, question)) return null;
  const figures = of.figures[question];
  return (
    figures && (
      <QuestionFiguresLine figures={figures} to={questionInsightPath({ ...of, key: question })} />
    )
  );
}
