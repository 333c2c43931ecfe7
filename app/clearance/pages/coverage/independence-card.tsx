import type { ReactNode } from "react";
import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText, percentText } from "~/kit/text/amounts";
import type { HandoverView } from "~/clearance/services/coverage/show-handover.server";
import { FINDINGS_DAYS } from "~/clearance/rules/supervision/findings";
import { Bar } from "~/kit/parts/charts/bar";
import { Card } from "~/kit/parts/cards/card";
import "./independence-card.css";

/** How far the company stands on its own, with the formula and the numbers that went into it. */
export function IndependenceCard({
  independence: { held, covered, good, index },
  holders,
  days,
  replies,
  hoursUnknown,
}: HandoverView) {
  const all = holders.company + holders.shared + holders.agency;
  return (
    <Card className="independence" aria-labelledby="independence">
      <div>
        <h2 id="independence">{m.clearance_handover_independence()}</h2>
        <p className="stat-value">
          {index === null ? m.clearance_handover_unknown() : percentText(index)}
        </p>
      </div>
      <div className="independence-parts stack gap-4">
        <p className="small muted">
          {m.clearance_handover_mean({ shares: numberText(good === null ? 2 : 3) })}
        </p>
        {held !== null && (
          <Share
            of={held}
            words={m.clearance_handover_held_share.parts}
            bar={m.clearance_handover_held_bar}
          >
            {m.clearance_handover_held_sum({
              company: numberText(holders.company),
              shared: numberText(holders.shared),
              agency: numberText(holders.agency),
              all: numberText(all),
            })}
          </Share>
        )}
        {covered !== null && (
          <Share
            of={covered}
            words={m.clearance_handover_covered_share.parts}
            bar={m.clearance_handover_covered_bar}
          >
            {m.clearance_handover_covered_sum({
              covered: numberText(days.covered),
              all: numberText(days.all),
              channels: numberText(days.channels),
              days: numberText(days.ahead),
            })}{" "}
            {hoursUnknown > 0 && m.clearance_handover_hours_unknown({ count: hoursUnknown })}{" "}
            <Link to="/clearance/coverage">{m.clearance_handover_see_coverage()}</Link>
          </Share>
        )}
        {good !== null && (
          <Share
            of={good}
            words={m.clearance_handover_good_share.parts}
            bar={m.clearance_handover_good_bar}
          >
            {m.clearance_handover_good_sum({
              good: numberText(replies.good),
              reviewed: numberText(replies.reviewed),
              days: numberText(FINDINGS_DAYS),
            })}{" "}
            <Link to="/clearance/live-replies">{m.clearance_handover_see_replies()}</Link>
          </Share>
        )}
      </div>
    </Card>
  );
}

/** One of the shares: in words, as a bar, and what it was made of. */
function Share({ of, words, bar, children }: ShareProps) {
  const percent = percentText(of);
  return (
    <div>
      <p>
        <Rich of={words({ percent })} as={{ strong: (said) => <strong>{said}</strong> }} />
      </p>
      <Bar value={of} max={10_000} label={bar({ percent })} />
      <p className="small muted">{children}</p>
    </div>
  );
}

interface ShareProps {
  /** In basis points. */
  of: number;
  words: typeof m.clearance_handover_held_share.parts;
  bar: (of: { percent: string }) => string;
  children: ReactNode;
}
