import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/kit/language/m";
import { Bar } from "~/kit/parts/charts/bar";
import { Icon } from "~/kit/parts/icon";
import { numberText } from "~/kit/text/amounts";

interface DeskSideProps {
  title: string;
  module: string;
  open: { handled: number; of: number } | null;
  back: { to: string; label: string };
  children: ReactNode;
}

/** The side of the desk: which set it is, how far one is, and the inbox. */
export function DeskSide({ title, module, open, back, children }: DeskSideProps) {
  const handled =
    open && m.practice_desk_handled({ handled: numberText(open.handled), of: numberText(open.of) });
  return (
    <div className="desk-side">
      <header className="desk-side-head">
        <Link className="page-back" to={back.to}>
          <Icon name="arrow-left" />
          {back.label}
        </Link>
        <h1 className="desk-title" dir="auto">
          {title}
        </h1>
        <p className="small muted">
          {handled && `${handled} · `}
          {m.practice_desk_from_module({ module })}
        </p>
        {open && handled && <Bar value={open.handled} max={open.of} label={handled} />}
      </header>
      <nav className="desk-inbox" aria-label={m.practice_desk_inbox()}>
        {children}
      </nav>
    </div>
  );
}
