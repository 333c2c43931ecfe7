import { CRITERIA, type CriticalFail } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { Chip } from "~/kit/parts/chip";
import { CRITERION_WORDS, CRITICAL_WORDS } from "~/practice/rules/judging/rubric";
import type { ReplyScores } from "~/practice/rules/rows";
import "./judgement-view.css";

/** The scores of a reply with their anchors, and what fails it. */
export function ScoresView({
  scores,
  critical,
}: {
  scores: ReplyScores;
  critical: readonly CriticalFail[];
}) {
  return (
    <div className="stack gap-3">
      <dl className="scores-view">
        {CRITERIA.map((criterion) => (
          <div key={criterion}>
            <dt>{CRITERION_WORDS[criterion].title()}</dt>
            <dd>
              <b>{scores[criterion]}</b>{" "}
              <span className="muted">
                {CRITERION_WORDS[criterion].anchors[scores[criterion]]()}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="row flow gap-2">
        {critical.length === 0 ? (
          <span className="small muted">{m.practice_judge_no_critical()}</span>
        ) : (
          critical.map((fail) => (
            <Chip key={fail} tone="bad" icon="alert">
              {CRITICAL_WORDS[fail].title()}
            </Chip>
          ))
        )}
      </p>
    </div>
  );
}
