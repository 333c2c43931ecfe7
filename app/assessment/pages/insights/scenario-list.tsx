import { Link } from "@remix-run/react";
import type { InsightsView } from "~/assessment/services/trainer/insights/show-insights.server";
import { pathsPath } from "~/assessment/rules/paths";
import { Card } from "~/kit/parts/cards/card";
import { m } from "~/kit/language/m";

/** The scenarios, each with the way to what people did in it. */
export function ScenarioList({ scenarios }: Pick<InsightsView, "scenarios">) {
  return (
    <Card aria-labelledby="scenarios-title">
      <h2 id="scenarios-title">{m.assessment_insights_scenarios()}</h2>
      <p className="small muted">{m.assessment_insights_scenarios_text()}</p>
      <ul className="plain-list ruled">
        {scenarios.map(({ key, title, module }) => (
          <li key={`${module.key}/${key}`}>
            <Link to={pathsPath(module.key, key)}>{title}</Link>
            <span className="small muted block">{module.title}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The way to what was found in replies that people published. */
export function LiveFindings() {
  return (
    <Card aria-labelledby="live-title">
      <h2 id="live-title">{m.assessment_insights_live()}</h2>
      <p className="small muted">
        <Link to="/studio/live-replies#findings">{m.assessment_insights_live_text()}</Link>
      </p>
    </Card>
  );
}
