import type { ReactNode } from "react";
import { classes } from "~/kit/parts/classes";
import "./facts.css";

interface FactsProps {
  className?: string | undefined;
  /** `Fact`s, or bare `dt` and `dd`. */
  children: ReactNode;
}

/** Names and values, one under the other. */
export function Facts({ className, children }: FactsProps) {
  return <dl className={classes("facts", className)}>{children}</dl>;
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
