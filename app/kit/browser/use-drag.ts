import { useState, type PointerEvent, type RefObject } from "react";

/** A dragged item, and where it would stand if it were let go now. */
interface Over {
  item: string;
  from: number;
  to: number;
}

/** Drags the items of a list by a handle. `drop` hears where one was let go, and nothing where it came back to its own place. */
export function useDrag(
  list: RefObject<HTMLOListElement>,
  order: readonly string[],
  drop: (item: string, to: number) => void,
) {
  const [over, setOver] = useState<Over | null>(null);

  function drag(item: string, event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const from = order.indexOf(item);
    let to = from;
    const follow = ({ clientY }: { clientY: number }) => {
      to = indexAt(list.current, clientY, order.length);
      setOver({ item, from, to });
    };
    const end = (ended: Event) => {
      handle.removeEventListener("pointermove", follow);
      for (const name of ENDS) handle.removeEventListener(name, end);
      setOver(null);
      if (ended.type === "pointerup" && to !== from) drop(item, to);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", follow);
    for (const name of ENDS) handle.addEventListener(name, end);
    setOver({ item, from, to });
  }

  /** How an item looks while one is dragged. */
  function markOf(item: string, index: number): "dragged" | "before" | "after" | null {
    if (!over) return null;
    if (over.item === item) return "dragged";
    if (over.to !== index) return null;
    return over.to < over.from ? "before" : "after";
  }

  return { drag, markOf };
}

const ENDS = ["pointerup", "pointercancel", "lostpointercapture"] as const;

/** The index of the item at this height of the screen; above and below the list, the first and the last that can be moved. */
function indexAt(list: HTMLElement | null, y: number, count: number): number {
  const items = [...(list?.children ?? [])].slice(0, count);
  const below = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
  return below < 0 ? items.length - 1 : below;
}
