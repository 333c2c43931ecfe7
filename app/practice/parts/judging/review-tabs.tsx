import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { AGREEMENT, ALARMS, JUDGED, REVIEWS } from "~/practice/rules/judging/paths";
import "./review-tabs.css";

/** The pages about judging, beside each other. */
export function ReviewTabs({ here, alarms }: { here: string; alarms: number }) {
  const tabs = [
    { to: REVIEWS, label: m.practice_reviews_tab() },
    { to: JUDGED, label: m.practice_reviews_judged_title() },
    { to: AGREEMENT, label: m.practice_reviews_agreement() },
    {
      to: ALARMS,
      label: alarms > 0 ? m.practice_reviews_alarms({ count: alarms }) : m.practice_alarms_title(),
    },
  ];
  return (
    <nav className="review-tabs row row-strip gap-2" aria-label={m.practice_reviews_title()}>
      {tabs.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          className="review-tab"
          aria-current={to === here ? "page" : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
