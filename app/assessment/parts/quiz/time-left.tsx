import { useNavigate } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import { Time } from "~/kit/parts/time/time";
import { clockText } from "./clock-text";
import { useTimeLeft } from "./use-time-left";
import type { Saving } from "./saving/use-saving";
import "./time-left.css";

interface TimeLeftProps {
  /** Milliseconds, by the server's clock. */
  timeLeft: number;
  deadline: Date;
  timeZone: string;
  /** The attempt’s own address. */
  attempt: string;
  saving: Saving;
}

const SOON = 60_000;

/** How long a timed attempt goes on: counted down, or without JavaScript the time of day at which it ends. */
export function TimeLeft({ timeLeft, deadline, timeZone, attempt, saving }: TimeLeftProps) {
  const navigate = useNavigate();
  const { left, warning } = useTimeLeft(timeLeft, {
    attempt,
    saved: () => !saving.queue.unsaved(),
    onLastCall: () => void saving.queue.flush(),
    onOver: () => navigate(`${attempt}/result`, { replace: true }),
  });
  const soon = (left ?? timeLeft) <= SOON;
  return (
    <div className={classes("time-left row gap-2", soon && "time-left-soon")}>
      <Icon name={soon ? "alert" : "clock"} />
      {left === null ? (
        <p>
          <Rich
            of={m.assessment_attempt_until.parts()}
            as={{
              time: () => <Time at={deadline} timeZone={timeZone} style="datetime" seconds />,
            }}
          />
        </p>
      ) : (
        <p role="timer" aria-live="off">
          <Rich
            of={m.assessment_attempt_left.parts()}
            as={{ clock: () => <span className="numbers">{clockText(left)}</span> }}
          />
        </p>
      )}
      <span className="visually-hidden" role="alert">
        {warning}
      </span>
    </div>
  );
}
