import { counted, percentText } from "~/kit/text/amounts";
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
  const { company, startedAt, deadline, submitted, graded, passBasisPoints, now } = view;
  const { timeZone } = company;
  const score = graded?.score;
  return (
    <Card aria-labelledby="facts-title">
      <h2 id="facts-title">In short</h2>
      <Facts>
        {score && (
          <>
            <Fact name={submitted ? "Score" : "Score before"}>
              {percentText(score.basisPoints)}, {score.points} of{" "}
              {counted(score.maxPoints, "point")}
            </Fact>
            <Fact name="Result">
              {score.passed ? "Passed" : "Not passed"}
              {score.passed && score.basisPoints < passBasisPoints
                ? "; the pass was earned before and stays"
                : ""}
            </Fact>
            <Fact name="Pass mark">
              {passBasisPoints / 100}%, {graded.neededPoints} points
            </Fact>
          </>
        )}
        <Fact name="Begun">
          <Time at={startedAt} timeZone={timeZone} style="datetime" />
        </Fact>
        {deadline && (
          <Fact name="Time until">
            <Time at={deadline} timeZone={timeZone} style="datetime" />
            {!submitted && deadline < now && "; it is over"}
          </Fact>
        )}
        <Fact name={submitted?.late ? "Ended by the clock" : "Handed in"}>
          {submitted ? <Time at={submitted.at} timeZone={timeZone} style="datetime" /> : "Not yet"}
        </Fact>
      </Facts>
    </Card>
  );
}

/** What it came to by objective. */
export function AttemptObjectives({ graded, submitted }: TraineeAttempt) {
  if (!graded || !submitted) return null;
  return (
    <Card aria-labelledby="objectives-title">
      <h2 id="objectives-title">By objective</h2>
      <ul className="objective-scores plain-list stack gap-4">
        {graded.objectives.map(({ words, points, maxPoints }) => (
          <li key={words}>
            <span>{words}</span>
            <span className="small muted nowrap numbers">
              {points} of {maxPoints}
            </span>
            <Bar value={points} max={maxPoints} label={`${points} of ${maxPoints} points`} />
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
      <h2 id="changes-title">What was decided</h2>
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
            {change.by}: “{change.reason}”
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
      return `More time, until ${momentText(change.deadline, timeZone)}`;
    case "reopened":
      return change.deadline
        ? `Opened again, until ${momentText(change.deadline, timeZone)}`
        : "Opened again";
    case "regraded":
      return change.choice === "award"
        ? `All points given for question ${change.question}`
        : `Question ${change.question} graded again by the new key`;
    default:
      return change satisfies never;
  }
}
