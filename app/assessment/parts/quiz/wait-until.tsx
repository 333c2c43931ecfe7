import { useRevalidator } from "@remix-run/react";
import { useEffect, useState, type ReactNode } from "react";
import { clockWatch, onWaking } from "~/kit/browser/clock-watch";
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
  return (
    <div className="wait-until stack gap-2">
      {over ? (
        children
      ) : (
        <p className="box box-sunken row flow gap-2">
          <Icon name="clock" />
          <span>
            You can try again {left !== null && "in "}
            {left !== null && (
              <b className="numbers" role="timer" aria-live="off">
                {clockText(left)}
              </b>
            )}
            {left !== null && ", "}from{" "}
            <Time at={from} timeZone={timeZone} style="datetime" seconds />.
          </span>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {over && waited && "The wait is over. You can try again now."}
      </p>
    </div>
  );
}

/** Milliseconds left, by a clock that nobody can set; null without JavaScript. After sleep the page is asked for anew. */
function useCountdown(milliseconds: number): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const { revalidate } = useRevalidator();

  useEffect(() => {
    const end = performance.now() + milliseconds;
    const slept = clockWatch();
    const askAnew = () => {
      if (navigator.onLine && performance.now() < end) revalidate();
    };
    const tick = () => {
      const rest = Math.max(0, end - performance.now());
      setLeft(rest);
      if (slept()) askAnew();
      if (rest === 0) clearInterval(timer);
    };
    const timer = setInterval(tick, 250);
    tick();
    const stopWaking = onWaking(askAnew);
    return () => {
      clearInterval(timer);
      stopWaking();
    };
  }, [milliseconds, revalidate]);

  return left;
}
