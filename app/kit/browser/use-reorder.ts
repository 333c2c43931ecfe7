import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from "react";

export type Mark = "dragged" | "before" | "after";

interface Options<Item> {
  order: readonly Item[];
  /** Hears where an item comes to; nothing where it stays. */
  move(item: Item, to: number): void;
  /** Where items can be dragged: its first children are they, in order. */
  list?: RefObject<HTMLElement>;
  /** What is said of a move to those who do not see it, and how. */
  words?(item: Item, to: number): string;
  say?(words: string): void;
}

/** A dragged item, and where it would stand if it were let go now. */
interface Over<Item> {
  item: Item;
  from: number;
  to: number;
}

/** The keys that move an item, as ARIA names them. */
export const MOVE_KEYS = ["Alt+ArrowUp", "Alt+ArrowDown"].join(" ");

/** Puts a list in order by a handle, by buttons and by keys. */
export function useReorder<Item>({ order, move, list, words, say }: Options<Item>) {
  const [over, setOver] = useState<Over<Item> | null>(null);
  const target = useRef<string | null>(null);

  // A button that moves with its item loses focus on the way.
  useEffect(() => {
    if (target.current) document.querySelector<HTMLElement>(target.current)?.focus();
    target.current = null;
  });

  /** Focuses what has this id, or is found by a selector, once the list has changed. */
  function goTo(found: { id: string } | { selector: string } | null) {
    target.current = found && ("id" in found ? `[id="${CSS.escape(found.id)}"]` : found.selector);
  }

  function place(item: Item, to: number) {
    if (words) say?.(words(item, to));
    move(item, to);
  }

  /** One place up or down; at the end of the list nothing happens. What has the id is focused then. */
  function step(item: Item, by: -1 | 1, id: string | null) {
    const to = order.indexOf(item) + by;
    if (!(to in order)) return;
    goTo(id === null ? null : { id });
    place(item, to);
  }

  /** Alt with an arrow key steps too. */
  function stepByKey(item: Item, event: KeyboardEvent<HTMLElement>) {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    step(item, by, event.currentTarget.id);
  }

  function drag(item: Item, event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const from = order.indexOf(item);
    let to = from;
    const follow = ({ clientY }: { clientY: number }) => {
      to = indexAt(list?.current, clientY, order.length);
      setOver({ item, from, to });
    };
    const end = (ended: Event) => {
      handle.removeEventListener("pointermove", follow);
      for (const name of ENDS) handle.removeEventListener(name, end);
      setOver(null);
      if (ended.type === "pointerup" && to !== from) place(item, to);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", follow);
    for (const name of ENDS) handle.addEventListener(name, end);
    setOver({ item, from, to });
  }

  /** How an item looks while one is dragged. */
  function markOf(item: Item, index: number): Mark | null {
    if (!over) return null;
    if (over.item === item) return "dragged";
    if (over.to !== index) return null;
    return over.to < over.from ? "before" : "after";
  }

  return { drag, markOf, step, stepByKey, goTo };
}

const ENDS = ["pointerup", "pointercancel", "lostpointercapture"] as const;

/** The index of the item at this height of the screen; above and below the list, the first and the last that can be moved. */
function indexAt(list: HTMLElement | null | undefined, y: number, count: number): number {
  const items = [...(list?.children ?? [])].slice(0, count);
  const below = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
  return below < 0 ? items.length - 1 : below;
}

/** The button that can go on from a place: the same one, and at an end of the list the other. */
export function wayOnward(to: number, count: number, by: -1 | 1): "up" | "down" {
  if (to === 0) return "down";
  return to === count - 1 || by < 0 ? "up" : "down";
}
