import { m } from "~/kit/language/m";
import { LIBRARY } from "~/curriculum/rules/paths";
import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { movedTo } from "~/kit/lists/in-order";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import { useAlive } from "~/kit/browser/use-alive";
import { useReorder, type Mark } from "~/kit/browser/use-reorder";
import "~/kit/parts/drop-mark.css";
import "./move-list.css";

export interface MoveItem {
  key: string;
  title: string;
}

interface MoveListProps<Item extends MoveItem> {
  what: "move-activity" | "move-module";
  /** The module or programme whose order it is, the revision that was read, and the place on the page, for ids. */
  inside: string;
  number: number;
  scope: string;
  items: readonly Item[];
  /** How many of them have a place; what follows stays where it is. None while the list is narrowed. */
  movable: number;
  className?: string;
  row: (item: Item, ways: ReactNode) => ReactNode;
}

/** A list to put in order: by buttons, which work without JavaScript, and by a handle. Each move is published. */
export function MoveList<Item extends MoveItem>(props: MoveListProps<Item>) {
  const { what, inside, number, scope, items, movable, className, row } = props;
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string | null>(null);
  const alive = useAlive();
  const submit = useSubmit();
  const { formData: sending, state } = useNavigation();
  const form = `move-${scope}`;
  const fields = { what, inside, scope, number: String(number) };

  const keys = items.slice(0, movable).map(({ key }) => key);
  const order = movingTo(keys, sending, fields) ?? keys;
  const shown = [...order.flatMap((key) => items.find((item) => item.key === key) ?? [])];
  const { drag, markOf } = useReorder({
    list,
    order,
    move(item, to) {
      pressed.current = null;
      submit({ ...fields, move: `${item}:${to}` }, { ...SENT, method: "post" });
    },
  });

  // A button that moves with its item loses focus on the way. Once it has arrived, the focus is the page’s again.
  useEffect(() => {
    if (pressed.current && document.activeElement === document.body)
      document.getElementById(pressed.current)?.focus({ preventScroll: true });
    if (state === "idle") pressed.current = null;
  });

  return (
    <>
      <Form method="post" id={form} {...SENT}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </Form>
      <ol ref={list} className={classes("plain-list ", className)}>
        {shown.map((item, index) => (
          <li key={item.key} className={classes("move-item", marked(markOf(item.key, index)))}>
            {row(
              item,
              <span className="move-ways">
                {alive && shown.length > 1 && (
                  <span
                    className="move-handle"
                    onPointerDown={(event) => drag(item.key, event)}
                    aria-hidden="true"
                  >
                    <Icon name="grip" />
                  </span>
                )}
                {(["up", "down"] as const).map((way) => (
                  <Way
                    key={way}
                    form={form}
                    way={way}
                    item={item}
                    index={index}
                    scope={scope}
                    count={shown.length}
                    onPress={(id) => {
                      pressed.current = id;
                    }}
                  />
                ))}
              </span>,
            )}
          </li>
        ))}
        {items.slice(movable).map((item) => (
          <li key={item.key} className="move-item">
            {row(item, null)}
          </li>
        ))}
      </ol>
    </>
  );
}

const SENT = { action: LIBRARY, preventScrollReset: true } as const;

/** The order as it will be, while a move of this list is on its way. */
function movingTo(
  keys: readonly string[],
  sending: FormData | undefined,
  { what, inside }: { what: string; inside: string },
): string[] | null {
  if (sending?.get("what") !== what || sending.get("inside") !== inside) return null;
  const [item = "", to = ""] = String(sending.get("move")).split(":");
  return movedTo(keys, item, Number(to));
}

function marked(mark: Mark | null): string | false {
  return mark !== null && `drop-${mark}`;
}

interface WayProps {
  form: string;
  way: "up" | "down";
  item: MoveItem;
  index: number;
  count: number;
  scope: string;
  onPress: (id: string) => void;
}

/** At an end of the list a button stays where it is, so that focus can stay on it. */
function Way({ form, way, item, index, count, scope, onPress }: WayProps) {
  const to = way === "up" ? index - 1 : index + 1;
  const possible = to >= 0 && to < count;
  const id = wayId(scope, item.key, way);
  return (
    <button
      type="submit"
      form={form}
      id={id}
      name="move"
      value={`${item.key}:${possible ? to : index}`}
      className="btn square move-way"
      aria-label={(way === "up" ? m.authoring_library_move_up : m.authoring_library_move_down)({
        title: item.title,
      })}
      aria-disabled={!possible}
      onClick={(event) => {
        if (possible) onPress(id);
        else event.preventDefault();
      }}
    >
      <Icon name={way === "up" ? "arrow-up" : "arrow-down"} />
    </button>
  );
}

/** Where the focus comes to after a move. */
export function wayId(scope: string, key: string, way: "up" | "down"): string {
  return `${way}-${scope}-${key}`;
}
