import type { ReactNode } from "react";
import { classes } from "~/kit/parts/classes";
import { Icon, type IconName } from "~/kit/parts/icon";
import "./empty.css";

interface EmptyProps {
  title: string;
  icon?: IconName | undefined;
  action?: ReactNode;
  className?: string | undefined;
  children?: ReactNode;
}

/** Says why there is nothing here, and what to do about it. */
export function Empty({ title, icon, action, className, children }: EmptyProps) {
  return (
    <div className={classes("empty", className)}>
      {icon && <Icon name={icon} />}
      <h2>{title}</h2>
      {children && <div className="muted">{children}</div>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  );
}
