import type { PlayerProps } from "./player-props";
import { Fragment, useState, type KeyboardEvent } from "react";
import type { ReviewedGap } from "~/assessment/rules/question-types/fill-gap";
import { tooLongWords } from "~/assessment/rules/question-types/gap-length";
import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import { Icon, type IconName } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";

import "./reviewed/part.css";
import "./fill-gap.css";

/** A text with fields in it to type into. All are as wide as each other: the width tells nothing. */
export function FillGapPlayer({ view, response, name }: PlayerProps<"fill-gap">) {
  const { pieces } = view;
  const gaps = pieces.length - 1;
  const [tooLong, setTooLong] = useState<ReadonlyMap<number, string>>(new Map());

  /** What is too long stays as it was pasted, and isn’t sent until it’s fixed. */
  function measure(field: HTMLInputElement, gap: number) {
    const words = tooLongWords(field.value, gap);
    field.setCustomValidity(words ?? "");
    const others = [...tooLong].filter(([other]) => other !== gap);
    setTooLong(new Map(words === null ? others : [...others, [gap, words]]));
  }

  return (
    <>
      <p className="gap-text" id={`${name}-text`} dir="auto">
        {pieces.map((piece, index) => (
          <Fragment key={index}>
            {index > 0 && (
              <input
                type="text"
                className="input gap"
                name={`${name}-${index - 1}`}
                defaultValue={response?.texts[index - 1] ?? ""}
                dir="auto"
                aria-label={m.assessment_question_gap_of({
                  number: numberText(index),
                  all: numberText(gaps),
                })}
                aria-describedby={`${name}-text${tooLong.has(index) ? ` ${name}-long` : ""}`}
                aria-invalid={tooLong.has(index) || undefined}
                enterKeyHint={index < gaps ? "next" : undefined}
                onInput={({ currentTarget }) => measure(currentTarget, index)}
                onKeyDown={toNextGap}
                autoComplete="off"
                autoCorrect="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
            <InlineView>{piece}</InlineView>
          </Fragment>
        ))}
      </p>
      <p id={`${name}-long`} className="gap-too-long" role="status">
        {[...tooLong.values()].join(" ")}
      </p>
    </>
  );
}

/** Enter leads to the next gap; from the last one it does what Enter does in a form. Within an input method it only accepts a word. */
function toNextGap(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  const gaps = [...(event.currentTarget.closest(".gap-text")?.querySelectorAll("input") ?? [])];
  const next = gaps[gaps.indexOf(event.currentTarget) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function FillGapResult({ review }: { review: ReviewOf<"fill-gap"> }) {
  const { pieces, gaps } = review;
  return (
    <>
      <p className="gap-text" dir="auto">
        {pieces.map((piece, index) => (
          <Fragment key={index}>
            {index > 0 && (
              <span className="gap-filled">
                <span className="gap-number numbers">
                  <Rich
                    of={m.assessment_question_gap_shown.parts({ number: numberText(index) })}
                    as={{ hidden: (words) => <span className="visually-hidden">{words}</span> }}
                  />
                </span>{" "}
                <bdi>
                  {gaps[index - 1]?.typed || (
                    <span className="muted">{m.assessment_question_gap_empty()}</span>
                  )}
                </bdi>
              </span>
            )}
            <InlineView>{piece}</InlineView>
          </Fragment>
        ))}
      </p>
      {gaps.some(({ verdict, feedback }) => verdict || feedback) && (
        <ol className="reviewed stack gap-2 plain-list">
          {gaps.map((gap, index) => (
            <GapReview key={index} gap={gap} number={index + 1} />
          ))}
        </ol>
      )}
    </>
  );
}

function GapReview({ gap, number }: { gap: ReviewedGap; number: number }) {
  const { typed, verdict, accepted, feedback } = gap;
  const { tone, icon, words } = labelOf(gap);
  const answers = listed(
    accepted.map((text) => m.assessment_question_quoted({ text })),
    "or",
  );
  return (
    <li className={`reviewed-option reviewed-${tone}`}>
      <p className="reviewed-label row gap-2">
        <Icon name={icon} />
        {words({ number: numberText(number) })}
      </p>
      {typed && <p dir="auto">{m.assessment_question_quoted({ text: typed })}</p>}
      {verdict === "wrong" && (
        <p>
          <Rich
            of={
              accepted.length > 1
                ? m.assessment_question_gap_accepted.parts()
                : m.assessment_question_gap_answer.parts()
            }
            as={{
              answers: () => (
                <strong>
                  <bdi>{answers}</bdi>
                </strong>
              ),
            }}
          />
        </p>
      )}
      {feedback && (
        <p className="reviewed-feedback" dir="auto">
          <InlineView>{feedback}</InlineView>
        </p>
      )}
    </li>
  );
}

interface Label {
  tone: string;
  icon: IconName;
  words: (values: { number: string }) => string;
}

function labelOf({ typed, verdict }: ReviewedGap): Label {
  if (verdict === "right")
    return { tone: "right", icon: "check", words: m.assessment_question_gap_right };
  if (typed && verdict)
    return { tone: "wrong", icon: "alert", words: m.assessment_question_gap_wrong };
  if (typed) return { tone: "chosen", icon: "dot", words: m.assessment_question_gap_wrote };
  if (verdict) return { tone: "missed", icon: "check", words: m.assessment_question_gap_key };
  return { tone: "chosen", icon: "dot", words: m.assessment_question_gap_nothing };
}
