import { m } from "~/kit/language/m";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classes } from "~/kit/parts/classes";
import { Icon } from "~/kit/parts/icon";
import "./page-head.css";

interface Crumb {
  to: string;
  label: string;
}

interface PageHeadProps {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  eyebrow?: ReactNode;
  /** The page above this one; where that lies below others, all of them, the highest first. */
  back?: Crumb | readonly Crumb[] | undefined;
  className?: string | undefined;
}

/** The one h1 of a page, the way back, and what one can do here. */
export function PageHead({ title, lead, actions, eyebrow, back, className }: PageHeadProps) {
  return (
    <header className={classes("page-head", className)}>
      {back && ("to" in back ? <Back {...back} /> : <Crumbs all={back} />)}
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

function Back({ to, label }: Crumb) {
  return (
    <Link className="page-back" to={to}>
      <Icon name="arrow-left" />
      {label}
    </Link>
  );
}

function Crumbs({ all }: { all: readonly Crumb[] }) {
  const [first, second] = all;
  if (first && !second) return <Back {...first} />;
  return (
    <nav aria-label={m.kit_parts_breadcrumb()}>
      <ol className="crumbs plain-list">
        {all.map(({ to, label }) => (
          <li key={to}>
            <Link className="page-back" to={to}>
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
