import { LIBRARY } from "~/curriculum/rules/paths";
import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { movedTo } from "~/kit/lists/in-order";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import { useAlive } from "~/kit/browser/use-alive";
import { useReorder, type Mark } from "~/kit/browser/use-reorder";
import { MoveWays, type Way } from "./move-ways";
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
              <MoveWays
                title={item.title}
                index={index}
                count={shown.length}
                idOf={(way) => wayId(scope, item.key, way)}
                sends={(to) => ({ form, name: "move", value: `${item.key}:${to}` })}
                onPress={(way) => {
                  pressed.current = wayId(scope, item.key, way);
                }}
                grip={
                  alive &&
                  shown.length > 1 && (
                    <span
                      className="move-handle"
                      onPointerDown={(event) => drag(item.key, event)}
                      aria-hidden="true"
                    >
                      <Icon name="grip" />
                    </span>
                  )
                }
              />,
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

/** The class of a row that is dragged, or beside which one would be dropped. */
export function marked(mark: Mark | null): string | false {
  return mark !== null && `drop-${mark}`;
}

/** Where the focus comes to after a move. */
export function wayId(scope: string, key: string, way: Way): string {
  return `${way}-${scope}-${key}`;
}
