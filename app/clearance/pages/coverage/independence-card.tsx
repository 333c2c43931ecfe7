import { Link } from "@remix-run/react";
import { percentText, plural } from "~/kit/text/amounts";
import type { HandoverView } from "~/clearance/services/coverage/show-handover.server";
import { Bar } from "~/kit/parts/charts/bar";
import { Card } from "~/kit/parts/cards/card";
import "./independence-card.css";

/** How far the company stands on its own, with the formula and the numbers that went into it. */
export function IndependenceCard({
  independence: { held, covered, index },
  holders,
  days,
  hoursUnknown,
}: HandoverView) {
  const all = holders.company + holders.shared + holders.agency;
  return (
    <Card className="independence" aria-labelledby="independence">
      <div>
        <h2 id="independence">Independence</h2>
        <p className="stat-value">{index === null ? "not known" : percentText(index)}</p>
      </div>
      <div className="independence-parts stack gap-4">
        <p className="small muted">The mean of two shares, rounded down:</p>
        {held !== null && (
          <div>
            <p>
              <strong>{percentText(held)}</strong> of the responsibilities are ours
            </p>
            <Bar value={held} max={10_000} label={`${percentText(held)} of the responsibilities`} />
            <p className="small muted">
              ({holders.company} ours × 1 + {holders.shared} shared × ½ + {holders.agency} the
              agency’s × 0) ÷ {all}
            </p>
          </div>
        )}
        {covered !== null && (
          <div>
            <p>
              <strong>{percentText(covered)}</strong> of the coming channel-days are covered by our
              own cleared people
            </p>
            <Bar
              value={covered}
              max={10_000}
              label={`${percentText(covered)} of the channel-days`}
            />
            <p className="small muted">
              {days.covered} of {days.all}: {days.channels} channels × {days.ahead} days.{" "}
              <Link to="/clearance/coverage">See coverage</Link>
              {hoursUnknown > 0 &&
                `; the hours of ${plural(hoursUnknown, "one person", "# people")} are not known and do not count`}
            </p>
          </div>
        )}
      </div>
    </Card>
  );
}
