import { m } from "~/kit/language/m";
import type { Verdict } from "~/clearance/rules/kinds";
import { Avatar } from "~/kit/parts/avatar";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Time } from "~/kit/parts/time/time";
import "./last-word.css";

interface LastWordProps {
  title: string;
  by: string;
  verdict: Verdict;
  comment: string;
  at: Date;
  timeZone: string;
}

/** What the trainer or the manager said last. */
export function LastWord({ title, by, verdict, comment, at, timeZone }: LastWordProps) {
  const id = `said-by-${verdict}`;
  return (
    <Card fit="tight" aria-labelledby={id}>
      <h2 className="side-title" id={id}>
        {title}
      </h2>
      <div className="row row-top">
        <Avatar name={by} />
        <div className="small stack last-word gap-2">
          {comment !== "" && (
            <p className="last-word-comment">{m.learning_home_comment({ comment })}</p>
          )}
          <p className="muted">
            {by}, <Time at={at} timeZone={timeZone} />
          </p>
          <p>
            <VerdictChip verdict={verdict} />
          </p>
        </div>
      </div>
    </Card>
  );
}

function VerdictChip({ verdict }: { verdict: Verdict }) {
  switch (verdict) {
    case "competent":
      return (
        <Chip tone="ok" icon="check">
          {m.learning_home_competent()}
        </Chip>
      );
    case "authorised":
      return (
        <Chip tone="ok" icon="check">
          {m.learning_home_authorised()}
        </Chip>
      );
    case "not-yet":
      return (
        <Chip tone="warn" icon="pen">
          {m.learning_home_not_yet()}
        </Chip>
      );
    default:
      return verdict satisfies never;
  }
}
