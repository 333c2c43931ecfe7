import type { ReactNode } from "react";
import { classes } from "~/kit/parts/classes";
import "./next-up.css";

interface NextUpProps {
  /** The step's number or an icon. */
  number: ReactNode;
  eyebrow: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  /** One big primary LinkButton, or a form with one Button. */
  action: ReactNode;
  className?: string | undefined;
}

/** The one next step. Once a page at most. */
export function NextUp({ number, eyebrow, title, note, action, className }: NextUpProps) {
  return (
    <section className={classes("card card-next next-up", className)}>
      <span className="next-up-number" aria-hidden="true">
        {number}
      </span>
      <div className="next-up-words">
        <p className="eyebrow">{eyebrow}</p>
        <h2>{title}</h2>
        {note && <p className="muted small">{note}</p>}
      </div>
      <div className="wide-buttons">{action}</div>
    </section>
  );
}
