import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import { Bar } from "~/kit/parts/charts/bar";
import { Card } from "~/kit/parts/cards/card";

interface FindingsProps {
  findings: readonly { company: string; reviewed: number; good: number }[];
  /** So many days back they count. */
  days: number;
}

/** What was found in the live replies of each company’s people. */
export function FindingsCard({ findings, days }: FindingsProps) {
  return (
    <Card aria-labelledby="findings">
      <h2 id="findings">{m.clearance_live_findings()}</h2>
      <p className="small muted room-below">
        {m.clearance_live_findings_text({ days: numberText(days) })}
      </p>
      <ul className="plain-list ruled">
        {findings.map(({ company, reviewed, good }) => {
          const words = m.clearance_live_findings_of({
            good: numberText(good),
            reviewed: numberText(reviewed),
          });
          return (
            <li key={company} className="stack gap-2">
              <p className="row flow between">
                <span className="anywhere">{company}</span>
                <span className="muted">
                  {words} · {percentText(Math.floor((good * 10_000) / reviewed))}
                </span>
              </p>
              <Bar value={good} max={reviewed} label={`${company}: ${words}`} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
