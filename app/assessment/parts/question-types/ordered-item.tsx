import type { PointerEvent } from "react";
import type { Prose } from "~/assessment/rules/question-types/question-type";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
import type { Mark } from "~/kit/browser/use-reorder";
import "~/kit/parts/drop-mark.css";
import "./ordered-item.css";

interface OrderedItemProps {
  name: string;
  /** Where the question shows it: what its field is named by. */
  position: number;
  /** Where it stands now, from 0. */
  index: number;
  count: number;
  text: Prose;
  storedPlace: number | null;
  answered: boolean;
  alive: boolean;
  mark: Mark | null;
  step: (position: number, by: -1 | 1, id: string) => void;
  drag: (position: number, event: PointerEvent<HTMLElement>) => void;
}

/** One item with its place: a select, or buttons that take the same room. */
export function OrderedItem(props: OrderedItemProps) {
  const { name, position, index, count, text, answered, alive, mark, drag } = props;
  const id = `${name}-${position}`;
  return (
    <li className={classes("order-item", mark && `drop-${mark}`)} data-position={position}>
      <span
        className="order-handle"
        onPointerDown={alive ? (event) => drag(position, event) : undefined}
      >
        {alive && (
          <>
            <span className="order-place numbers">
              {answered ? numberText(index + 1) : <span aria-hidden="true">–</span>}
            </span>
            <Icon name="grip" />
          </>
        )}
      </span>
      <span id={`${id}-words`} className="order-words" dir="auto">
        <InlineView>{text}</InlineView>
      </span>
      <span className="row gap-2">
        <span id={`${id}-label`} className="visually-hidden" hidden={alive}>
          {m.assessment_question_order_place_of()}
        </span>
        <select
          name={id}
          className="input"
          defaultValue={props.storedPlace ?? ""}
          hidden={alive}
          aria-labelledby={`${id}-label ${id}-words`}
        >
          <option value="">{m.assessment_question_order_place()}</option>
          {Array.from({ length: count }, (_, place) => (
            <option key={place} value={place + 1}>
              {numberText(place + 1)}
            </option>
          ))}
        </select>
        {alive && (
          <>
            <Way {...props} id={`${id}-up`} way="up" possible={index > 0} />
            <Way {...props} id={`${id}-down`} way="down" possible={index < count - 1} />
          </>
        )}
      </span>
    </li>
  );
}

interface WayProps extends OrderedItemProps {
  id: string;
  way: "up" | "down";
  possible: boolean;
}

/** At an end of the list a button stays where it is, so that focus can stay on it. */
function Way({ id, way, possible, name, position, step }: WayProps) {
  return (
    <button
      type="button"
      id={id}
      className="btn square"
      aria-labelledby={`${id} ${name}-${position}-words`}
      aria-label={
        way === "up" ? m.assessment_question_order_up() : m.assessment_question_order_down()
      }
      aria-disabled={!possible}
      onClick={() => step(position, way === "up" ? -1 : 1, id)}
    >
      <Icon name={way === "up" ? "arrow-up" : "arrow-down"} />
    </button>
  );
}
