import { Link } from "@remix-run/react";
import type { Inline } from "~/curriculum/rules/tree";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Time } from "~/kit/parts/time/time";

export interface CertainAndWrongLine {
  /** Where the question stands with its answer. */
  to: string;
  stem: readonly Inline[];
  answered: readonly (readonly Inline[])[];
  quiz?: string;
  at?: Date;
}

/** What the person was sure of and got wrong: the stem, what they answered, and when. */
export function CertainAndWrongList({
  lines,
  timeZone,
}: {
  lines: readonly CertainAndWrongLine[];
  timeZone: string;
}) {
  return (
    <ul className="stack plain-list room-above">
      {lines.map(({ to, stem, answered, quiz, at }) => (
        <li key={to}>
          <p className="strong" dir="auto">
            <Link to={to}>
              <InlineView>{stem}</InlineView>
            </Link>
          </p>
          {answered.map((part, index) => (
            <p key={index} className="quoted" dir="auto">
              <InlineView>{part}</InlineView>
            </p>
          ))}
          {quiz && at && (
            <p className="small muted">
              <Rich
                of={m.assessment_trainer_quiz_at.parts({ quiz })}
                as={{ time: () => <Time at={at} timeZone={timeZone} /> }}
              />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
