import { classes } from "~/kit/parts/classes";
import "./bar.css";

interface BarProps {
  value: number;
  max: number;
  /** What it measures, for screen readers: “4 of 6 done”. */
  label: string;
  className?: string | undefined;
}

/** How far along, as a line. Say it in words beside it as well. */
export function Bar({ value, max, label, className }: BarProps) {
  const whole = Math.max(1, max);
  return (
    <progress
      className={classes("bar", className)}
      value={Math.min(Math.max(0, value), whole)}
      max={whole}
      aria-label={label}
    />
  );
}
