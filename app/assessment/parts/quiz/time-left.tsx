import { useNavigate } from "@remix-run/react";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import { Time } from "~/kit/parts/time/time";
import { useTimeLeft } from "./use-time-left";
import type { Saving } from "./saving/use-saving";
import "./time-left.css";

interface TimeLeftProps {
  /** Milliseconds, by the server's clock. */
  timeLeft: number;
  deadline: Date;
  timeZone: string;
  /** Where the attempt ends up when its time is over. */
  result: string;
  saving: Saving;
}

const SOON = 60_000;

/** How long a timed attempt goes on: counted down, or without JavaScript the time of day at which it ends. */
export function TimeLeft({ timeLeft, deadline, timeZone, result, saving }: TimeLeftProps) {
  const navigate = useNavigate();
  const { left, warning } = useTimeLeft(timeLeft, {
    onLastCall: () => void saving.queue.flush(),
    onOver: () => navigate(result, { replace: true }),
  });
  const soon = (left ?? timeLeft) <= SOON;
  return (
    <div className={classes("time-left row gap-2", soon && "time-left-soon")}>
      <Icon name={soon ? "alert" : "clock"} />
      {left === null ? (
        <p>
          Time runs out at <Time at={deadline} timeZone={timeZone} style="datetime" />.
        </p>
      ) : (
        <p role="timer" aria-live="off">
          <span className="numbers">{clock(left)}</span> left
        </p>
      )}
      <span className="visually-hidden" role="alert">
        {warning}
      </span>
    </div>
  );
}

function clock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const padded = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = `${padded(minutes % 60)}:${padded(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}
