import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText, percentText } from "~/kit/text/amounts";
import { momentText } from "~/kit/text/formats";
import type { TraineeAttempt } from "~/assessment/services/trainer/show-trainee-attempt.server";
import { Bar } from "~/kit/parts/charts/bar";
import { Card } from "~/kit/parts/cards/card";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { Time } from "~/kit/parts/time/time";
import { Timeline, TimelineItem } from "~/kit/parts/time/timeline";
import "~/assessment/parts/quiz/objective-scores.css";

/** When, how it ended, and what it came to. */
export function AttemptFacts(view: TraineeAttempt) {
  const {
    company,
    startedAt,
    deadline,
    submitted,
    graded,
    passBasisPoints,
    objectiveBasisPoints,
    now,
  } = view;
  const { timeZone } = company;
  const score = graded?.score;
  return (
    <Card aria-labelledby="facts-title">
      <h2 id="facts-title">{m.assessment_trainer_facts()}</h2>
      <Facts>
        {score && (
          <>
            <Fact
              name={submitted ? m.assessment_trainer_score() : m.assessment_trainer_score_before()}
            >
              {m.assessment_trainer_score_text({
                percent: percentText(score.basisPoints),
                points: numberText(score.points),
                max: score.maxPoints,
              })}
            </Fact>
            <Fact name={m.assessment_trainer_result()}>{resultWords(graded)}</Fact>
            <Fact name={m.assessment_trainer_pass_mark()}>
              {m.assessment_trainer_pass_mark_text({
                percent: percentText(passBasisPoints),
                count: graded.neededPoints,
              })}
            </Fact>
            {objectiveBasisPoints !== null && (
              <Fact name={m.assessment_trainer_objective_mark()}>
                {percentText(objectiveBasisPoints)}
              </Fact>
            )}
          </>
        )}
        <Fact name={m.assessment_trainer_started()}>
          <Time at={startedAt} timeZone={timeZone} style="datetime" />
        </Fact>
        {deadline && (
          <Fact name={m.assessment_trainer_deadline()}>
            {!submitted && deadline < now ? (
              <Rich
                of={m.assessment_trainer_deadline_over.parts()}
                as={{ time: () => <Time at={deadline} timeZone={timeZone} style="datetime" /> }}
              />
            ) : (
              <Time at={deadline} timeZone={timeZone} style="datetime" />
            )}
          </Fact>
        )}
        <Fact
          name={submitted?.late ? m.assessment_trainer_ended() : m.assessment_trainer_submitted()}
        >
          {submitted ? (
            <Time at={submitted.at} timeZone={timeZone} style="datetime" />
          ) : (
            m.assessment_trainer_not_yet()
          )}
        </Fact>
      </Facts>
    </Card>
  );
}

function resultWords({ score, kept, short }: NonNullable<TraineeAttempt["graded"]>): string {
  if (score.passed)
    return kept ? m.assessment_trainer_result_kept() : m.assessment_overview_passed();
  if (short === "critical") return m.assessment_trainer_not_passed_critical();
  if (short === "objectives") return m.assessment_trainer_not_passed_objectives();
  return m.assessment_overview_not_passed();
}

/** What it came to by objective. */
export function AttemptObjectives({ graded, submitted }: TraineeAttempt) {
  if (!graded || !submitted) return null;
  return (
    <Card aria-labelledby="objectives-title">
      <h2 id="objectives-title">{m.assessment_trainer_objectives()}</h2>
      <ul className="objective-scores plain-list stack gap-4">
        {graded.objectives.map(({ words, points, maxPoints, needed }) => (
          <li key={words}>
            <span>{words}</span>
            <span className="small muted nowrap numbers">
              {m.assessment_trainer_of({ points: numberText(points), max: numberText(maxPoints) })}
              {points < needed && ` · ${m.assessment_result_needs({ points: numberText(needed) })}`}
            </span>
            <Bar
              value={points}
              max={maxPoints}
              label={m.assessment_result_points({ points: numberText(points), max: maxPoints })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What was decided about it, by whom and why. */
export function AttemptChanges({ changes, company }: TraineeAttempt) {
  if (changes.length === 0) return null;
  const { timeZone } = company;
  return (
    <Card aria-labelledby="changes-title">
      <h2 id="changes-title">{m.assessment_trainer_decisions()}</h2>
      <Timeline>
        {changes.map((change) => (
          <TimelineItem
            key={change.seq}
            at={change.at}
            timeZone={timeZone}
            icon={change.kind === "regraded" ? "check" : "clock"}
            tone="info"
            title={changeText(change, timeZone)}
          >
            {m.assessment_trainer_said_by({ name: change.by, reason: change.reason })}
          </TimelineItem>
        ))}
      </Timeline>
    </Card>
  );
}

/** What a decision did to the attempt. */
export function changeText(change: TraineeAttempt["changes"][number], timeZone: string): string {
  switch (change.kind) {
    case "extended":
      return m.assessment_trainer_extended({ time: momentText(change.deadline, timeZone) });
    case "reopened":
      return change.deadline
        ? m.assessment_trainer_reopened_until({ time: momentText(change.deadline, timeZone) })
        : m.assessment_trainer_reopened_plain();
    case "regraded": {
      const number = numberText(change.question);
      return change.choice === "award"
        ? m.assessment_trainer_decided_award({ number })
        : m.assessment_trainer_decided_rescore({ number });
    }
    default:
      return change satisfies never;
  }
}
