import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import "./page-head.css";

interface PageHeadProps {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  eyebrow?: ReactNode;
  back?: { to: string; label: string } | undefined;
  className?: string | undefined;
}

/** The one h1 of a page, the way back, and what one can do here. */
export function PageHead({ title, lead, actions, eyebrow, back, className }: PageHeadProps) {
  return (
    <header className={classes("page-head", className)}>
      {back && (
        <Link className="page-back" to={back.to}>
          <Icon name="arrow-left" />
          {back.label}
        </Link>
      )}
      <div className="row flow between gap-6">
        <div className="page-head-words">
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <p className="muted page-lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions row flow">{actions}</div>}
      </div>
    </header>
  );
}
