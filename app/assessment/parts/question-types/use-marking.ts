import {
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from "react";

/** A run of words being marked or unmarked, from the word it began at; what it leaves again is as it was before. */
interface Run {
  from: number;
  before: boolean[];
  value: boolean;
}

/**
 * Marking words by arrow keys and by dragging. Each word is a checkbox in `draft`; marking one by program is a click on it, so that
 * the form hears of it.
 */
export function useMarking(draft: RefObject<HTMLElement>) {
  const [here, setHere] = useState(0);
  const extending = useRef<Run | null>(null);
  const dragging = useRef<(Run & { moved: boolean }) | null>(null);

  const boxes = () => [...(draft.current?.querySelectorAll("input") ?? [])];

  function begin(from: number, value: boolean | null): Run {
    const before = boxes().map((box) => box.checked);
    return { from, before, value: value ?? !before[from] };
  }

  function extend({ from, before, value }: Run, to: number) {
    const [first, last] = from < to ? [from, to] : [to, from];
    boxes().forEach((box, index) => {
      const wanted = index >= first && index <= last ? value : (before[index] ?? false);
      if (box.checked !== wanted) box.click();
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = wordAfter(turned(event.key, draft.current), here, boxes());
    if (to === null) {
      if (event.key !== "Shift") extending.current = null;
      return;
    }
    event.preventDefault();
    if (event.shiftKey) {
      extending.current ??= begin(here, true);
      extend(extending.current, to);
    } else extending.current = null;
    setHere(to);
    boxes()[to]?.focus();
  }

  function onFocus({ target }: { target: EventTarget }) {
    const index = boxes().findIndex((box) => box === target);
    if (index >= 0) setHere(index);
  }

  function onPointerDown(event: PointerEvent) {
    const from = wordAt(event, boxes());
    if (event.button !== 0 || !event.isPrimary || from === null) return;
    extending.current = null;
    dragging.current = { ...begin(from, null), moved: false };
  }

  function onPointerMove(event: PointerEvent) {
    const run = dragging.current;
    const to = run && wordAt(event, boxes());
    if (!run || to === null || (to === run.from && !run.moved)) return;
    run.moved = true;
    extend(run, to);
  }

  /** The finger went on to scroll the page. */
  function onPointerCancel() {
    const run = dragging.current;
    dragging.current = null;
    if (run?.moved) extend({ ...run, value: run.before[run.from] ?? false }, run.from);
  }

  /** A drag that ends on the word it began at is followed by a click, which would turn that word once more. */
  function onClickCapture(event: MouseEvent) {
    if (event.isTrusted && event.detail > 0 && dragging.current?.moved) event.preventDefault();
    if (event.isTrusted) dragging.current = null;
  }

  function onPointerUp() {
    const run = dragging.current;
    if (run) setTimeout(() => (dragging.current === run ? (dragging.current = null) : null));
  }

  return {
    here,
    onKeyDown,
    onFocus,
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onPointerLeave: onPointerUp,
    onClickCapture,
  };
}

/** Where a text runs from right to left, the arrow to the left leads on. */
function turned(key: string, draft: Element | null): string {
  if (!draft || getComputedStyle(draft).direction !== "rtl") return key;
  return key === "ArrowLeft" ? "ArrowRight" : key === "ArrowRight" ? "ArrowLeft" : key;
}

/** Where a key leads: along the words, to the line above or below, or to an end. Null for other keys. */
function wordAfter(key: string, here: number, boxes: readonly HTMLElement[]): number | null {
  const last = boxes.length - 1;
  switch (key) {
    case "ArrowRight":
      return Math.min(last, here + 1);
    case "ArrowLeft":
      return Math.max(0, here - 1);
    case "ArrowDown":
      return lineNextTo(here, 1, boxes) ?? last;
    case "ArrowUp":
      return lineNextTo(here, -1, boxes) ?? 0;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** The word of the next line, in this direction, whose middle is nearest. */
function lineNextTo(here: number, way: 1 | -1, boxes: readonly HTMLElement[]): number | null {
  const places = boxes.map((box) => box.getBoundingClientRect());
  const from = places[here];
  if (!from) return null;
  const beyond = places.filter(({ top }) => (top - from.top) * way > from.height / 2);
  const line = Math.min(...beyond.map(({ top }) => Math.abs(top - from.top)));
  const middle = ({ left, width }: DOMRect) => left + width / 2;
  const [nearest] = beyond
    .filter(({ top }) => Math.abs(top - from.top) < line + from.height / 2)
    .sort((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)));
  return nearest ? places.indexOf(nearest) : null;
}

function wordAt({ clientX, clientY }: PointerEvent, boxes: readonly HTMLElement[]): number | null {
  const label = document.elementFromPoint(clientX, clientY)?.closest(".word");
  const index = boxes.findIndex((box) => box.parentElement === label);
  return label && index >= 0 ? index : null;
}
