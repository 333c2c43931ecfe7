import { useEffect, useRef, useState } from "react";
import { m } from "~/kit/language/m";
import { clockWatch, onWaking } from "~/kit/browser/clock-watch";
import { askServer } from "./saving/ask-server";

/** When to warn people, in milliseconds before the end, the longest first. */
const WARNINGS = [300_000, 60_000, 20_000] as const;

/** So long before the end, what is still on its way is sent. */
const LAST_CALL = 3_000;

/** How long to wait before asking a server again that could not be reached at the end. */
const ASK_AGAIN = 3_000;

const TICK = 250;

export interface TimeLeft {
  /** Milliseconds; null until the page has come alive. */
  left: number | null;
  /** The last warning, to be read out. */
  warning: string;
}

interface Watched {
  /** The attempt’s own address. */
  attempt: string;
  /** Whether everything that was chosen is on disk. */
  saved: () => boolean;
  onLastCall: () => void;
  onOver: () => void;
}

/**
 * Counts down from what the server said when the page was made, by a clock that nobody can set. After sleep, and at nought, the
 * server is asked: its clock decides.
 */
export function useTimeLeft(timeLeft: number, watched: Watched): TimeLeft {
  const [left, setLeft] = useState<number | null>(null);
  const [warning, setWarning] = useState("");
  const calls = useRef(watched);
  calls.current = watched;
  const { attempt } = watched;

  useEffect(() => {
    let end = performance.now() + timeLeft;
    let before = Infinity;
    let asking = false;
    let askedAt = -Infinity;
    let gone = false;
    const slept = clockWatch();

    async function ask() {
      if (asking) return;
      asking = true;
      askedAt = performance.now();
      const told = await askServer(attempt);
      asking = false;
      if (gone || typeof told === "string") return;
      if (told.finished || told.timeLeft === null) return calls.current.onOver();
      end = performance.now() + told.timeLeft;
    }

    const tick = () => {
      if (slept()) void ask();
      const now = performance.now();
      const rest = Math.max(0, end - now);
      const reached = (mark: number) => before > mark && rest <= mark;
      const said = WARNINGS.findLast(reached);
      if (said && before !== Infinity) setWarning(warningWords(said, calls.current.saved()));
      if (reached(LAST_CALL)) calls.current.onLastCall();
      if (rest === 0 && now - askedAt >= ASK_AGAIN) void ask();
      before = rest;
      setLeft(rest);
    };
    tick();
    const timer = setInterval(tick, TICK);
    const stopWaking = onWaking(() => void ask());
    return () => {
      gone = true;
      clearInterval(timer);
      stopWaking();
    };
  }, [timeLeft, attempt]);

  return { left, warning };
}

/** The last warning says of the answers what is true of them. */
function warningWords(mark: (typeof WARNINGS)[number], saved: boolean): string {
  if (mark > LAST_WARNING) return m.assessment_attempt_minutes_left({ count: mark / 60_000 });
  const count = mark / 1_000;
  return saved
    ? m.assessment_attempt_seconds_left_saved({ count })
    : m.assessment_attempt_seconds_left_unsaved({ count });
}

const LAST_WARNING = Math.min(...WARNINGS);
