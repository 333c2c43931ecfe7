import { m } from "~/kit/language/m";
import { Link } from "@remix-run/react";
import type { DraftedProgramme } from "~/authoring/services/library/show-library.server";
import { Card } from "~/kit/parts/cards/card";
import { Way } from "./activity";
import { programmePath, programmePublishPath } from "./paths";
import { LastEdited, StandingChips } from "./standing";

interface DraftedProgrammesProps {
  programmes: readonly DraftedProgramme[];
  now: Date;
}

/** Programmes that were never published. */
export function DraftedProgrammes({ programmes, now }: DraftedProgrammesProps) {
  return (
    <Card aria-labelledby="drafted-programmes-title">
      <h2 id="drafted-programmes-title">{m.authoring_library_drafted_programmes()}</h2>
      <ul className="plain-list ruled">
        {programmes.map(({ key, title, summary, standing }) => (
          <li key={key} className="row flow between gap-4">
            <div>
              <p className="strong">
                <Link to={programmePath(key)}>{title}</Link>
              </p>
              {summary !== "" && <p className="small muted">{summary}</p>}
              <p className="row flow small muted">
                <StandingChips standing={standing} />
                <LastEdited standing={standing} now={now} />
              </p>
            </div>
            <span className="library-links row flow gap-4 small">
              <Way to={programmePath(key)} words={m.authoring_library_edit()} of={title} />
              <Way
                to={programmePublishPath(key)}
                words={m.authoring_library_publish()}
                of={title}
              />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
