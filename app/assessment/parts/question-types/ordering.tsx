import type { PlayerProps } from "./player-props";
import { useRef, useState } from "react";
import type { ReviewedItem } from "~/assessment/rules/question-types/ordering";
import type { ReviewOf } from "~/assessment/rules/question-types/registry";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { Icon, type IconName } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import { plainWords } from "~/curriculum/rules/markdoc/plain-words";
import { OrderedItem } from "./ordered-item";
import { useAlive } from "~/kit/browser/use-alive";
import { useReorder } from "~/kit/browser/use-reorder";
import { useOrder } from "./use-order";
import "./reviewed/part.css";

/**
 * Items to put in order. Without JavaScript each has a select for its place; with it, two buttons and a handle to drag, and the
 * selects, out of sight, carry the places to the form.
 */
export function OrderingPlayer({ view, response, name }: PlayerProps<"ordering">) {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const alive = useAlive();
  const stored = response?.order ?? [];
  const placeOf = (position: number) =>
    response?.places
      ? (response.places[position] ?? null)
      : stored.includes(position)
        ? stored.indexOf(position) + 1
        : null;
  const count = view.items.length;
  const { order, answered, move } = useOrder({ list, count, stored });
  const { drag, markOf, step } = useReorder({
    list,
    order,
    move,
    words: (position, to) =>
      m.assessment_question_order_moved({
        item: plainWords(view.items[position]?.text ?? []),
        place: numberText(to + 1),
        all: numberText(count),
      }),
    say: setSaid,
  });
  return (
    <>
      <p className="small muted room-below">{m.assessment_question_order_how()}</p>
      <ol ref={list} className="stack gap-2 plain-list">
        {order.map((position, index) => (
          <OrderedItem
            key={position}
            name={name}
            position={position}
            index={index}
            alive={alive}
            answered={answered}
            drag={drag}
            step={step}
            count={count}
            text={view.items[position]?.text ?? []}
            storedPlace={placeOf(position)}
            mark={markOf(position, index)}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

export function OrderingResult({ review }: { review: ReviewOf<"ordering"> }) {
  if (review.items.length === 0) return null;
  return (
    <ol className="reviewed stack gap-2 plain-list">
      {review.items.map((item, index) => {
        const { tone, icon, words } = labelOf(item);
        return (
          <li key={index} className={`reviewed-option reviewed-${tone}`}>
            <p className="reviewed-label row gap-2">
              <Icon name={icon} />
              {words}
            </p>
            <p dir="auto">
              <InlineView>{item.text}</InlineView>
            </p>
            {item.feedback && (
              <p className="reviewed-feedback" dir="auto">
                <InlineView>{item.feedback}</InlineView>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function labelOf({ given, right }: ReviewedItem): { tone: string; icon: IconName; words: string } {
  const put = given === null ? "" : nth(given);
  if (right === null)
    return { tone: "chosen", icon: "dot", words: m.assessment_question_order_put({ place: put }) };
  const place = nth(right);
  if (given === null)
    return { tone: "missed", icon: "check", words: m.assessment_question_order_key({ place }) };
  if (given === right)
    return { tone: "right", icon: "check", words: m.assessment_question_order_right({ place }) };
  const words = m.assessment_question_order_wrong({ place, given: put });
  return { tone: "wrong", icon: "alert", words };
}

function nth(number: number): string {
  return m.assessment_question_order_nth({ number: String(number) });
}
