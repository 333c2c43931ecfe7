import type { ReactNode } from "react";
import type { Tone } from "~/kit/text/tone";
import { classes } from "~/kit/parts/classes";
import { Icon, type IconName } from "~/kit/parts/icon";
import { Time } from "./time";
import "~/kit/parts/mark.css";
import "./timeline.css";

/** What happened, one `TimelineItem` each. */
export function Timeline({ className, children }: { className?: string; children: ReactNode }) {
  return <ol className={classes("plain-list", className)}>{children}</ol>;
}

interface TimelineItemProps {
  at: Date;
  timeZone: string;
  title: ReactNode;
  icon?: IconName | undefined;
  tone?: Tone | undefined;
  className?: string | undefined;
  /** Beside the time. */
  note?: ReactNode;
  children?: ReactNode;
}

export function TimelineItem({
  at,
  timeZone,
  title,
  icon = "dot",
  tone = "idle",
  className,
  note,
  children,
}: TimelineItemProps) {
  return (
    <li className={classes("timeline-item marked", className)}>
      <span className={classes("mark", tone)}>
        <Icon name={icon} />
      </span>
      <div>
        <p className="marked-title">{title}</p>
        <p className="small muted">
          <Time at={at} timeZone={timeZone} style="datetime" />
          {note && <> · {note}</>}
        </p>
        {children && <div className="small timeline-more">{children}</div>}
      </div>
    </li>
  );
}
