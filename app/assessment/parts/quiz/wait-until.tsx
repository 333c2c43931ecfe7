import { useRevalidator } from "@remix-run/react";
import { useEffect, useState, type ReactNode } from "react";
import { clockWatch, onWaking } from "~/kit/browser/clock-watch";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Icon } from "~/kit/parts/icon";
import { Time } from "~/kit/parts/time/time";
import { clockText } from "./clock-text";
import "./wait-until.css";

interface WaitUntilProps {
  at: Date;
  /** By the server’s clock, as the page was made. */
  now: Date;
  timeZone: string;
  /** What is there once the wait is over. */
  children: ReactNode;
}

/** A wait that is counted down and then turns into what was waited for; without JavaScript, the time at which it ends. */
export function WaitUntil({ at, now, timeZone, children }: WaitUntilProps) {
  const left = useCountdown(at.getTime() - now.getTime());
  const [waited, setWaited] = useState(false);
  if (left !== null && left > 0 && !waited) setWaited(true);
  const over = left === 0;
  // A second that has begun is named as the next, so that nobody comes early.
  const from = new Date(Math.ceil(at.getTime() / 1000) * 1000);
  const time = () => <Time at={from} timeZone={timeZone} style="datetime" seconds />;
  return (
    <div className="wait-until stack gap-2">
      {over ? (
        children
      ) : (
        <p className="box box-sunken row flow gap-2">
          <Icon name="clock" />
          <span>
            {left === null ? (
              <Rich of={m.assessment_overview_wait.parts()} as={{ time }} />
            ) : (
              <Rich
                of={m.assessment_overview_wait_left.parts()}
                as={{
                  time,
                  clock: () => (
                    <b className="numbers" role="timer" aria-live="off">
                      {clockText(left)}
                    </b>
                  ),
                }}
              />
            )}
          </span>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {over && waited && m.assessment_overview_wait_over()}
      </p>
    </div>
  );
}

/** Milliseconds left, by a clock that nobody can set; null without JavaScript. After sleep the page is loaded again. */
function useCountdown(milliseconds: number): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const { revalidate } = useRevalidator();

  useEffect(() => {
    const end = performance.now() + milliseconds;
    const slept = clockWatch();
    const askAgain = () => {
      if (navigator.onLine && performance.now() < end) revalidate();
    };
    const tick = () => {
      const rest = Math.max(0, end - performance.now());
      setLeft(rest);
      if (slept()) askAgain();
      if (rest === 0) clearInterval(timer);
    };
    const timer = setInterval(tick, 250);
    tick();
    const stopWaking = onWaking(askAgain);
    return () => {
      clearInterval(timer);
      stopWaking();
    };
  }, [milliseconds, revalidate]);

  return left;
}
