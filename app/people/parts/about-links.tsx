import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";

/** At the foot of the pages where people sign in or look after their account. */
export function AboutLinks() {
  return (
    <nav aria-label={m.people_about_label()}>
      <p className="row flow gap-4 small">
        <Link to="/help">{m.people_about_help()}</Link>
        <Link to="/privacy">{m.people_about_privacy()}</Link>
      </p>
    </nav>
  );
}
