import { useEffect, useRef, useState } from "react";

/** Milliseconds before the end at which one is told, and how it is said. The longest first. */
const WARNINGS = [
  [300_000, "Five minutes left."],
  [60_000, "One minute left."],
  [20_000, "20 seconds left. What you chose is saved."],
] as const;

/** So long before the end, what is still on its way is sent. */
const LAST_CALL = 3_000;

export interface TimeLeft {
  /** Milliseconds; null until the page has come alive. */
  left: number | null;
  /** The last warning, to be read out. */
  warning: string;
}

/**
 * Counts down from what the server said when the page was made. The server's clock decides; at nought `onOver` asks it.
 */
export function useTimeLeft(
  timeLeft: number,
  { onLastCall, onOver }: { onLastCall: () => void; onOver: () => void },
): TimeLeft {
  const [left, setLeft] = useState<number | null>(null);
  const [warning, setWarning] = useState("");
  const calls = useRef({ onLastCall, onOver });
  calls.current = { onLastCall, onOver };

  useEffect(() => {
    const end = Date.now() + timeLeft;
    let before = Infinity;
    const tick = () => {
      const rest = Math.max(0, end - Date.now());
      const reached = (mark: number) => before > mark && rest <= mark;
      const said = WARNINGS.findLast(([mark]) => reached(mark));
      if (said && before !== Infinity) setWarning(said[1]);
      if (reached(LAST_CALL)) calls.current.onLastCall();
      if (reached(0)) calls.current.onOver();
      before = rest;
      setLeft(rest);
    };
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [timeLeft]);

  return { left, warning };
}
