import { useEffect, useState, type RefObject } from "react";
import { movedTo } from "~/kit/lists/in-order";

interface Options {
  /** Its items carry `data-position`, and each has a select with its place. */
  list: RefObject<HTMLOListElement>;
  count: number;
  /** Positions, the first place first; empty before the first answer. */
  stored: readonly number[];
}

/** The order of a list's items as it is moved about. Every move is written to the selects, whose change the form hears. */
export function useOrder({ list, count, stored }: Options) {
  const [order, setOrder] = useState(() =>
    stored.length === count
      ? [...stored]
      : Array.from({ length: count }, (_, position) => position),
  );
  const [answered, setAnswered] = useState(stored.length > 0);

  // Places chosen before the page came alive, or brought back by the browser.
  useEffect(() => {
    const places = placesIn(list.current);
    if (places.size === 0) return;
    const last = count + 1;
    const placeOf = (position: number) => places.get(position) ?? last;
    setOrder((shown) => [...shown].sort((a, b) => placeOf(a) - placeOf(b) || a - b));
    setAnswered(places.size === count && new Set(places.values()).size === count);
  }, [list, count]);

  function move(position: number, to: number) {
    const next = movedTo(order, position, to) ?? order;
    setOrder(next);
    setAnswered(true);
    writePlaces(list.current, next);
  }

  return { order, answered, move };
}

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
