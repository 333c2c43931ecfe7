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
          <div>
            <p>
              <Rich
                of={m.clearance_handover_held_share.parts({ percent: percentText(held) })}
                as={{ strong: (words) => <strong>{words}</strong> }}
              />
            </p>
            <Bar
              value={held}
              max={10_000}
              label={m.clearance_handover_held_bar({ percent: percentText(held) })}
            />
            <p className="small muted">
              {m.clearance_handover_held_sum({
                company: numberText(holders.company),
                shared: numberText(holders.shared),
                agency: numberText(holders.agency),
                all: numberText(all),
              })}
            </p>
          </div>
        )}
        {covered !== null && (
          <div>
            <p>
              <Rich
                of={m.clearance_handover_covered_share.parts({ percent: percentText(covered) })}
                as={{ strong: (words) => <strong>{words}</strong> }}
              />
            </p>
            <Bar
              value={covered}
              max={10_000}
              label={m.clearance_handover_covered_bar({ percent: percentText(covered) })}
            />
            <p className="small muted">
              {m.clearance_handover_covered_sum({
                covered: numberText(days.covered),
                all: numberText(days.all),
                channels: numberText(days.channels),
                days: numberText(days.ahead),
              })}{" "}
              {hoursUnknown > 0 && m.clearance_handover_hours_unknown({ count: hoursUnknown })}{" "}
              <Link to="/clearance/coverage">{m.clearance_handover_see_coverage()}</Link>
            </p>
          </div>
        )}
        {good !== null && (
          <div>
            <p>
              <Rich
                of={m.clearance_handover_good_share.parts({ percent: percentText(good) })}
                as={{ strong: (words) => <strong>{words}</strong> }}
              />
            </p>
            <Bar
              value={good}
              max={10_000}
              label={m.clearance_handover_good_bar({ percent: percentText(good) })}
            />
            <p className="small muted">
              {m.clearance_handover_good_sum({
                good: numberText(replies.good),
                reviewed: numberText(replies.reviewed),
                days: numberText(FINDINGS_DAYS),
              })}{" "}
              <Link to="/clearance/live-replies">{m.clearance_handover_see_replies()}</Link>
            </p>
          </div>
        )}
      </div>
    </Card>
  );
}
