import type { PlayerProps } from "./player-props";
import { Fragment, useRef } from "react";
import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import type { Finding, ReviewedWord } from "~/assessment/rules/question-types/spot-problem";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { classes } from "~/kit/parts/classes";
import { Icon, type IconName } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { useAlive } from "~/kit/browser/use-alive";
import { useMarking } from "./use-marking";
import "./reviewed/part.css";
import "./spot-problem.css";

/**
 * A draft whose words can be marked: a checkbox each. With JavaScript they are one stop for the Tab key, with arrows between them,
 * and a drag marks a run.
 */
export function SpotProblemPlayer({ view, response, name }: PlayerProps<"spot-problem">) {
  const draft = useRef<HTMLDivElement>(null);
  const alive = useAlive();
  const { here, ...listeners } = useMarking(draft);
  const { words, joined, problems } = view;
  return (
    <>
      <div className="small muted stack gap-1 room-below" id={`${name}-how`}>
        <p>
          <Rich
            of={m.assessment_question_spot_how.parts({ count: problems })}
            as={{ strong: (words) => <b>{words}</b> }}
          />
        </p>
        <p>{m.assessment_question_spot_rules()}</p>
      </div>
      <div className="post box draft">
        <p className="small muted">{m.assessment_question_draft()}</p>
        <div
          ref={draft}
          className={classes("draft-words", alive && "draft-alive")}
          role="group"
          dir="auto"
          aria-label={m.assessment_question_draft_words()}
          aria-describedby={`${name}-how`}
          {...listeners}
        >
          {words.map((word, index) => (
            <label key={index} className="word">
              <input
                type="checkbox"
                name={name}
                value={index}
                defaultChecked={response?.words.includes(index)}
                tabIndex={alive && index !== here ? -1 : undefined}
              />
              <span className="word-text">{word}</span>
              {!joined.includes(index + 1) && " "}
            </label>
          ))}
        </div>
      </div>
    </>
  );
}

export function SpotProblemResult({ review }: { review: ReviewOf<"spot-problem"> }) {
  const { words, findings } = review;
  const answered = words.some(({ marked }) => marked);
  return (
    <>
      <div className="post box draft">
        <p className="small muted">
          {answered ? m.assessment_question_draft_marked() : m.assessment_question_draft()}
        </p>
        <p className="draft-reviewed" dir="auto">
          {words.map((word, index) => (
            <Fragment key={index}>
              {index > 0 && !word.joined && " "}
              <Word word={word} before={words[index - 1]} />
            </Fragment>
          ))}
        </p>
      </div>
      {findings.length > 0 && (
        <ul className="reviewed stack gap-2 plain-list">
          {findings.map((finding, index) => (
            <FindingItem key={index} finding={finding} answered={answered} />
          ))}
        </ul>
      )}
    </>
  );
}

function Word({ word, before }: { word: ReviewedWord; before: ReviewedWord | undefined }) {
  const { text, marked, problem } = word;
  const first = problem !== null && before?.problem !== problem;
  return (
    <>
      {first && (
        <span className="draft-number numbers">
          <Rich
            of={m.assessment_question_problem_shown.parts({ number: numberText(problem) })}
            as={{ hidden: (words) => <span className="visually-hidden">{words}</span> }}
          />
        </span>
      )}
      <span className={classes(problem !== null && "draft-problem")}>
        {marked ? <mark>{text}</mark> : text}
      </span>
    </>
  );
}

function FindingItem({ finding, answered }: { finding: Finding; answered: boolean }) {
  const { tone, icon, words } = labelOf(finding, answered);
  return (
    <li className={`reviewed-option reviewed-${tone}`}>
      <p className="reviewed-label row gap-2">
        <Icon name={icon} />
        {words}
      </p>
      <p dir="auto">{m.assessment_question_quoted({ text: finding.words })}</p>
      {finding.feedback && (
        <p className="reviewed-feedback" dir="auto">
          <InlineView>{finding.feedback}</InlineView>
        </p>
      )}
    </li>
  );
}

function labelOf(
  { problem, verdict }: Finding,
  answered: boolean,
): { tone: string; icon: IconName; words: string } {
  const number = problem === null ? "" : numberText(problem);
  if (verdict === "found")
    return { tone: "right", icon: "check", words: m.assessment_question_problem_found({ number }) };
  if (verdict === "missed" && answered)
    return {
      tone: "wrong",
      icon: "alert",
      words: m.assessment_question_problem_missed({ number }),
    };
  if (verdict === "missed")
    return { tone: "chosen", icon: "alert", words: m.assessment_question_problem({ number }) };
  if (verdict === "false-alarm")
    return { tone: "wrong", icon: "alert", words: m.assessment_question_false_alarm() };
  return { tone: "chosen", icon: "dot", words: m.assessment_question_marked() };
}
