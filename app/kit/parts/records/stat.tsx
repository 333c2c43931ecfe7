import type { ReactNode } from "react";
import type { Tone } from "~/kit/text/tone";
import { classes } from "~/kit/parts/classes";
import "./stat.css";

interface StatProps {
  label: ReactNode;
  value: ReactNode;
  tone?: Tone | undefined;
  note?: ReactNode;
  className?: string | undefined;
}

/** A number that matters, in a `div className="stats grid grid-narrow"` with its kind. */
export function Stat({ label, value, tone, note, className }: StatProps) {
  return (
    <div className={classes("card stat", className)}>
      <p className="small muted">{label}</p>
      <p className={classes("stat-value", tone && `stat-${tone}`)}>{value}</p>
      {note && <div className="small muted">{note}</div>}
    </div>
  );
}
