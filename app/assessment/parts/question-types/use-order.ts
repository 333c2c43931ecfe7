import { useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";

interface Options {
  /** Its items carry `data-position`, and each has a select with its place. */
  list: RefObject<HTMLOListElement>;
  /** Where moves are said to those who do not see them. */
  said: RefObject<HTMLElement>;
  count: number;
  /** Positions, the first place first; empty before the first answer. */
  stored: readonly number[];
}

/** A dragged item, and where it would stand if it were let go now. */
interface Over {
  position: number;
  from: number;
  to: number;
}

/** The order of a list's items as it is moved about. Every move is written to the selects, whose change the form hears. */
export function useOrder({ list, said, count, stored }: Options) {
  const [order, setOrder] = useState(() =>
    stored.length === count
      ? [...stored]
      : Array.from({ length: count }, (_, position) => position),
  );
  const [answered, setAnswered] = useState(stored.length > 0);
  const [over, setOver] = useState<Over | null>(null);
  const back = useRef<HTMLElement | null>(null);

  // Places chosen before the page came alive, or brought back by the browser.
  useEffect(() => {
    const places = placesIn(list.current);
    if (places.size === 0) return;
    const last = count + 1;
    const placeOf = (position: number) => places.get(position) ?? last;
    setOrder((shown) => [...shown].sort((a, b) => placeOf(a) - placeOf(b) || a - b));
    setAnswered(true);
  }, [list, count]);

  // A button that moves with its item loses focus on the way.
  useEffect(() => {
    back.current?.focus();
    back.current = null;
  }, [order]);

  function move(position: number, to: number, from: HTMLElement | null) {
    const next = order.filter((other) => other !== position);
    next.splice(to, 0, position);
    back.current = from;
    setOrder(next);
    setAnswered(true);
    writePlaces(list.current, next);
    const words = itemAt(list.current, position)?.querySelector(".order-words")?.textContent ?? "";
    if (said.current) said.current.textContent = `“${words}” is now ${to + 1} of ${count}.`;
  }

  function drag(position: number, event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const from = order.indexOf(position);
    let to = from;
    const follow = ({ clientY }: { clientY: number }) => {
      to = indexAt(list.current, clientY);
      setOver({ position, from, to });
    };
    const end = (ended: Event) => {
      handle.removeEventListener("pointermove", follow);
      for (const name of ENDS) handle.removeEventListener(name, end);
      setOver(null);
      if (ended.type === "pointerup" && to !== from) move(position, to, null);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", follow);
    for (const name of ENDS) handle.addEventListener(name, end);
    setOver({ position, from, to });
  }

  return { order, answered, over, move, drag };
}

const ENDS = ["pointerup", "pointercancel", "lostpointercapture"] as const;

function itemAt(list: HTMLElement | null, position: number): Element | null {
  return list?.querySelector(`[data-position="${position}"]`) ?? null;
}

function placesIn(list: HTMLElement | null): Map<number, number> {
  const items = [...(list?.children ?? [])] as HTMLElement[];
  return new Map(
    items.flatMap((item) => {
      const place = Number(item.querySelector("select")?.value);
      return place > 0 ? [[Number(item.dataset["position"]), place]] : [];
    }),
  );
}

/** React hears a select's `change` even where a program sends it. */
function writePlaces(list: HTMLElement | null, order: readonly number[]) {
  const selects = order.map((position) => itemAt(list, position)?.querySelector("select"));
  selects.forEach((select, index) => {
    if (select) select.value = String(index + 1);
  });
  selects[0]?.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The index of the item at this height of the screen; above and below the list, the first and the last. */
function indexAt(list: HTMLElement | null, y: number): number {
  const items = [...(list?.children ?? [])];
  const below = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
  return below < 0 ? items.length - 1 : below;
}
