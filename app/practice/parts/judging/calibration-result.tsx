import { CRITERIA, type Criterion, type CriticalFail } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import { CRITERION_WORDS, CRITICAL_WORDS } from "~/practice/rules/judging/rubric";
import type { ReplyScores } from "~/practice/rules/rows";
import { MarkedReply } from "./marked-reply";
import { PracticePost, type PostSeen } from "./practice-post";
import "~/kit/parts/records/table.css";

interface Differing {
  place: number;
  post: PostSeen;
  text: string;
  yours: { scores: ReplyScores };
  key: { scores: ReplyScores };
  why: string;
  difference: { criteria: Criterion[]; missed: CriticalFail[]; unfounded: CriticalFail[] };
}

/** The samples that were judged otherwise than their key, each with where and why; nothing of the others. */
export function CalibrationResult({ of, differing }: { of: number; differing: Differing[] }) {
  return (
    <section className="stack gap-4" aria-labelledby="differ-title">
      <h2 id="differ-title">
        {differing.length === 0
          ? m.practice_calibration_same()
          : m.practice_calibration_differ({ count: differing.length, all: numberText(of) })}
      </h2>
      {differing.map((one) => (
        <DifferingSample key={one.place} one={one} of={of} />
      ))}
    </section>
  );
}

function DifferingSample({ one, of }: { one: Differing; of: number }) {
  const { place, post, text, yours, key, why, difference } = one;
  const { missed, unfounded } = difference;
  const fails = (some: CriticalFail[]) => listed(some.map((fail) => CRITICAL_WORDS[fail].title()));
  const criteria = CRITERIA.filter((criterion) => difference.criteria.includes(criterion));
  return (
    <Card as="article" className="stack gap-3" aria-labelledby={`differ-${place}`}>
      <h3 id={`differ-${place}`}>
        {m.practice_calibration_sample({ number: numberText(place), count: numberText(of) })}
      </h3>
      <PracticePost post={post} />
      <MarkedReply text={text} />
      <p className="quoted">{why}</p>
      {missed.length > 0 && (
        <p className="strong">{m.practice_calibration_missed({ fails: fails(missed) })}</p>
      )}
      {unfounded.length > 0 && (
        <p className="strong">{m.practice_calibration_unfounded({ fails: fails(unfounded) })}</p>
      )}
      {criteria.length > 0 && (
        <div className="table-scroll">
          <table className="table table-cards">
            <thead>
              <tr>
                <th scope="col">{m.practice_calibration_criterion()}</th>
                <th scope="col">{m.practice_calibration_yours()}</th>
                <th scope="col">{m.practice_calibration_key()}</th>
              </tr>
            </thead>
            <tbody>
              {criteria.map((criterion) => (
                <tr key={criterion}>
                  <th scope="row">{CRITERION_WORDS[criterion].title()}</th>
                  <Scored
                    whose={m.practice_calibration_yours()}
                    criterion={criterion}
                    scores={yours.scores}
                  />
                  <Scored
                    whose={m.practice_calibration_key()}
                    criterion={criterion}
                    scores={key.scores}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Scored({
  whose,
  criterion,
  scores,
}: {
  whose: string;
  criterion: Criterion;
  scores: ReplyScores;
}) {
  const score = scores[criterion];
  return (
    <td data-label={whose}>
      <b>{score}</b> <span className="muted">{CRITERION_WORDS[criterion].anchors[score]()}</span>
    </td>
  );
}
