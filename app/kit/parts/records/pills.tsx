import { Link } from "@remix-run/react";
import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "~/kit/parts/classes";
import "./pills.css";

interface PillsProps {
  /** What is chosen here: “Filter by state”. */
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/** Filters kept in the URL, side by side. */
export function Pills({ label, className, children }: PillsProps) {
  return (
    <nav className={classes("pills", className)} aria-label={label}>
      {children}
    </nav>
  );
}

interface PillProps extends ComponentPropsWithoutRef<typeof Link> {
  active: boolean;
}

export function Pill({ active, className, ...rest }: PillProps) {
  return (
    <Link
      className={classes("pill", className)}
      aria-current={active ? "true" : undefined}
      preventScrollReset
      {...rest}
    />
  );
}
