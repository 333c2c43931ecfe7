import { m } from "~/kit/language/m";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";
import { VisuallyHidden } from "./text/visually-hidden";
import "./step-row.css";

interface StepRowProps {
  state: "done" | "on" | "todo";
  /** Null for what follows the steps, such as what others decide. */
  number: number | null;
  /** Text, or the link to the step. */
  title: ReactNode;
  detail: ReactNode;
  /** A score, a bar, the minutes it takes. */
  middle?: ReactNode;
  /** The chip. */
  end: ReactNode;
  className?: string | undefined;
}

/** The numbered steps of a programme; its children are `StepRow`s. */
export function StepList({ className, children }: { className?: string; children: ReactNode }) {
  return <ol className={classes("steps plain-list ruled", className)}>{children}</ol>;
}

/** One step of a programme, in a `StepList`. */
export function StepRow({ state, number, title, detail, middle, end, className }: StepRowProps) {
  return (
    <li className={classes("step", className)} aria-current={state === "on" ? "step" : undefined}>
      <span className={classes("step-number", `step-${state}`)}>
        {state === "done" ? (
          <>
            <Icon name="check" />
            <VisuallyHidden>
              {number === null
                ? m.kit_parts_step_done()
                : m.kit_parts_step_number_done({ number: String(number) })}
            </VisuallyHidden>
          </>
        ) : (
          (number ?? <Icon name="pen" />)
        )}
      </span>
      <div className="step-words">
        <h3>{title}</h3>
        <div className="small muted">{detail}</div>
      </div>
      {middle && <div className="step-middle small">{middle}</div>}
      <div className="step-end">{end}</div>
    </li>
  );
}
