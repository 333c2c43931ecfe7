import type { PointerEvent } from "react";
import type { Prose } from "~/assessment/rules/question-types/question-type";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import { InlineView } from "~/curriculum/parts/markdoc/inline-view";
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
  mark: "dragged" | "before" | "after" | null;
  move: (position: number, to: number, back: HTMLElement | null) => void;
  drag: (position: number, event: PointerEvent<HTMLElement>) => void;
}

/** One item with its place: a select, or buttons that take the same room. */
export function OrderedItem(props: OrderedItemProps) {
  const { name, position, index, count, text, answered, alive, mark, drag } = props;
  const id = `${name}-${position}`;
  return (
    <li className={classes("order-item", mark && `order-${mark}`)} data-position={position}>
      <span
        className="order-handle"
        onPointerDown={alive ? (event) => drag(position, event) : undefined}
      >
        {alive && (
          <>
            <span className="order-place numbers">
              {answered ? index + 1 : <span aria-hidden="true">–</span>}
            </span>
            <Icon name="grip" />
          </>
        )}
      </span>
      <span id={`${id}-words`} className="order-words">
        <InlineView>{text}</InlineView>
      </span>
      <span className="row gap-2">
        <span id={`${id}-label`} className="visually-hidden">
          Place of
        </span>
        <select
          name={id}
          className="input"
          defaultValue={props.storedPlace ?? ""}
          hidden={alive}
          aria-labelledby={`${id}-label ${id}-words`}
        >
          <option value="">Place …</option>
          {Array.from({ length: count }, (_, place) => (
            <option key={place} value={place + 1}>
              {place + 1}
            </option>
          ))}
        </select>
        {alive && (
          <>
            <Way {...props} id={id} way="up" to={index - 1} />
            <Way {...props} id={id} way="down" to={index + 1} />
          </>
        )}
      </span>
    </li>
  );
}

interface WayProps extends OrderedItemProps {
  id: string;
  way: "up" | "down";
  to: number;
}

/** At an end of the list a button stays where it is, so that focus can stay on it. */
function Way({ id, way, to, position, count, move }: WayProps) {
  const possible = to >= 0 && to < count;
  return (
    <button
      type="button"
      id={`${id}-${way}`}
      className="btn square"
      aria-labelledby={`${id}-${way} ${id}-words`}
      aria-label={`Move ${way}`}
      aria-disabled={!possible}
      onClick={(event) => {
        if (possible) move(position, to, event.currentTarget);
      }}
    >
      <Icon name={way === "up" ? "arrow-up" : "arrow-down"} />
    </button>
  );
}
