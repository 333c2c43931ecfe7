import type { ReactNode } from "react";
import { classes } from "~/kit/parts/classes";
import "./pass-card.css";

interface PassCardProps {
  eyebrow: ReactNode;
  title: ReactNode;
  className?: string | undefined;
  /** `PassChannel`s, one for each channel. */
  children: ReactNode;
}

/** The green card that says what a person may do, channel by channel. */
export function PassCard({ eyebrow, title, className, children }: PassCardProps) {
  return (
    <section className={classes("card pass", className)}>
      <p className="eyebrow">{eyebrow}</p>
      <h2>{title}</h2>
      <ul className="pass-channels plain-list">{children}</ul>
    </section>
  );
}

/** One channel and its chip. */
export function PassChannel({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <li className="pass-channel">
      <span className="pass-channel-name">{name}</span>
      {children}
    </li>
  );
}
