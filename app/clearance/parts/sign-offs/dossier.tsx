import { STATE_WORDS } from "~/clearance/rules/words/describe";
import type { SignOff, Suspension } from "~/clearance/rules/standing/facts";
import type { Inline } from "~/curriculum/rules/tree";
import { counted, percentText } from "~/kit/text/amounts";
import { Chip } from "~/kit/parts/chip";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { Notice } from "~/kit/parts/notice";
import { ObjectiveScores } from "~/assessment/parts/quiz/objective-scores";
import { Time } from "~/kit/parts/time/time";
import "./dossier.css";

interface Quiz {
  activityId: string;
  title: string;
  attempts: number;
  last: {
    at: Date;
    basisPoints: number;
    passed: boolean;
    objectives: { words: string; points: number; maxPoints: number; basisPoints: number }[];
  } | null;
}

interface DossierProps {
  dossier: {
    quizzes: readonly Quiz[];
    certainAndWrong: {
      all: number;
      shown: readonly {
        attemptId: string;
        number: number;
        quiz: string;
        stem: readonly Inline[];
        answered: readonly (readonly Inline[])[];
        at: Date;
      }[];
    };
    notYets: readonly SignOff[];
    decisions: readonly Suspension[];
  };
  givenName: string;
  timeZone: string;
  now: Date;
}

/** What a signer looks at before deciding: what was certain and wrong, the quizzes by objective, and what was said and decided before. */
export function DossierView({ dossier, givenName, timeZone, now }: DossierProps) {
  const { quizzes, certainAndWrong, notYets, decisions } = dossier;
  return (
    <>
      {certainAndWrong.shown.length > 0 && (
        <Notice tone="warn" title={`Certain, and wrong: ${certainAndWrong.all}`}>
          <ul className="plain-list stack">
            {certainAndWrong.shown.map(({ attemptId, number, quiz, stem, answered, at }) => (
              <li key={`${attemptId}-${number}`}>
                <InlineView>{stem}</InlineView>
                {answered.map((part, index) => (
                  <span key={index} className="block">
                    Answered: <InlineView>{part}</InlineView>
                  </span>
                ))}
                <span className="small muted block">
                  {quiz}, <Time at={at} timeZone={timeZone} />
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {quizzes.length > 0 && (
        <section className="stack gap-1">
          <h3>Quizzes by objective</h3>
          {quizzes.map((quiz) => (
            <QuizResult key={quiz.activityId} quiz={quiz} timeZone={timeZone} now={now} />
          ))}
        </section>
      )}
      {notYets.length > 0 && (
        <section className="stack">
          <h3>“Not yet”, said before</h3>
          {notYets.map(({ by, kind, at, comment }) => (
            <figure key={at.getTime()}>
              <blockquote className="quoted">
                {comment === "" ? "The words were erased." : comment}
              </blockquote>
              <figcaption className="small muted">
                {by}, {kind}, <Time at={at} timeZone={timeZone} />
              </figcaption>
            </figure>
          ))}
        </section>
      )}
      {decisions.length > 0 && (
        <section className="stack">
          <h3>Suspended or revoked before</h3>
          <ul className="plain-list stack">
            {decisions.map((decision) => (
              <Decision key={decision.at.getTime()} decision={decision} timeZone={timeZone} />
            ))}
          </ul>
        </section>
      )}
      {notYets.length === 0 && decisions.length === 0 && (
        <p className="small muted">Nobody said “not yet” to {givenName}, or suspended them.</p>
      )}
    </>
  );
}

function QuizResult({ quiz, timeZone, now }: { quiz: Quiz; timeZone: string; now: Date }) {
  const { title, attempts, last } = quiz;
  const tries = counted(attempts, "attempt");
  if (!last)
    return (
      <p className="small">
        {title}: {tries}, none handed in.
      </p>
    );
  const weakest = last.objectives.reduce<(typeof last.objectives)[number] | null>(
    (least, one) => (least && least.basisPoints <= one.basisPoints ? least : one),
    null,
  );
  return (
    <details className="dossier-quiz">
      <summary>
        <span className="strong">
          {title}: {percentText(last.basisPoints)}
          {!last.passed && ", not passed"}
        </span>
        <span className="small muted">
          {tries}, the last <Time at={last.at} timeZone={timeZone} style="relative" now={now} />
          {weakest && weakest.basisPoints < 10_000
            ? `. Weakest: ${weakest.words}, ${percentText(weakest.basisPoints)}`
            : ". Everything right"}
        </span>
      </summary>
      <ObjectiveScores objectives={last.objectives} />
    </details>
  );
}

const DECISIONS = { suspend: "Suspended", reinstate: "Reinstated", revoke: "Revoked" } as const;

function Decision({ decision, timeZone }: { decision: Suspension; timeZone: string }) {
  const { action, reason, incident, by, at } = decision;
  const { tone, icon } = STATE_WORDS[action === "reinstate" ? "cleared" : "paused"];
  return (
    <li>
      <Chip tone={tone} icon={icon}>
        {DECISIONS[action]}
      </Chip>{" "}
      <span className="small">
        {reason === "" ? "The words were erased." : `“${reason}”`}
        {incident && ` Incident: ${incident}`}
      </span>
      <span className="small muted block">
        {by}, <Time at={at} timeZone={timeZone} />
      </span>
    </li>
  );
}
