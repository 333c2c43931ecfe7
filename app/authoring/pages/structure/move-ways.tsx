import { m } from "~/kit/language/m";
import type { ComponentPropsWithoutRef, KeyboardEvent, MouseEvent, ReactNode } from "react";
import { Icon } from "~/kit/parts/icon";

export type Way = "up" | "down";

interface MoveWaysProps {
  title: string;
  index: number;
  count: number;
  /** Where the focus goes after a move. */
  idOf: (way: Way) => string;
  /** What a button sends to move the item to a place. */
  sends: (to: number) => Pick<ComponentPropsWithoutRef<"button">, "form" | "name" | "value">;
  /** Hears of a press that can move it. */
  onPress: (way: Way, event: MouseEvent<HTMLButtonElement>) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  /** What it’s dragged by. */
  grip: ReactNode;
}

/** The grip of an item in an ordered list, and the buttons that move it a place up or down and work without JavaScript. */
export function MoveWays({ grip, ...props }: MoveWaysProps) {
  return (
    <span className="move-ways">
      {grip}
      <WayButton way="up" {...props} />
      <WayButton way="down" {...props} />
    </span>
  );
}

/** At an end of the list a button stays where it is, so that focus can stay on it. */
function WayButton(props: Omit<MoveWaysProps, "grip"> & { way: Way }) {
  const { way, title, index, count, idOf, sends, onPress, onKeyDown } = props;
  const to = way === "up" ? index - 1 : index + 1;
  const possible = to >= 0 && to < count;
  return (
    <button
      type="submit"
      id={idOf(way)}
      {...sends(possible ? to : index)}
      className="btn square move-way"
      aria-label={(way === "up" ? m.authoring_library_move_up : m.authoring_library_move_down)({
        title,
      })}
      aria-disabled={!possible}
      formNoValidate
      onClick={(event) => {
        if (possible) onPress(way, event);
        else event.preventDefault();
      }}
      onKeyDown={onKeyDown}
    >
      <Icon name={way === "up" ? "arrow-up" : "arrow-down"} />
    </button>
  );
}
