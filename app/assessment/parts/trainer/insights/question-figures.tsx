import { Link } from "@remix-run/react";
import type { QuestionFigures } from "~/assessment/rules/analysis/attention";
import { m } from "~/kit/language/m";
import { AttentionChips } from "./attention";
import { Share } from "./share";

interface QuestionFiguresProps {
  figures: QuestionFigures;
  /** The question’s page in the insights. */
  to: string;
}

/** Beside a question that is being written: how many got it right first time, what stands out, and the way to what they chose. */
export function QuestionFiguresLine({ figures, to }: QuestionFiguresProps) {
  const { answered, right, attention, tooFew } = figures;
  return (
    <div className="row flow gap-4">
      {tooFew ? (
        <span className="small muted">{m.assessment_insights_too_few()}</span>
      ) : (
        <>
          <span className="small">{m.assessment_insights_right_first()}</span>
          <Share count={right} of={answered} words={m.assessment_insights_share_right} />
          {attention.length > 0 && <AttentionChips attention={attention} />}
        </>
      )}
      <Link className="small" to={to}>
        {m.assessment_insights_chosen()}
      </Link>
    </div>
  );
}
