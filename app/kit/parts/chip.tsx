import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";
import type { Tone } from "~/kit/text/tone";
import "./chip.css";

interface ChipProps {
  tone: Tone;
  /** Never rely on the colour: give an icon, or words that say the state. */
  icon?: IconName | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A state in a word or two. */
export function Chip({ tone, icon, className, children }: ChipProps) {
  return (
    <span className={classes("chip", tone, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
