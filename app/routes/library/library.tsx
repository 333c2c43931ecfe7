import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LEVEL_WORDS } from "~/domain/clearance/describe";
import { authorise } from "~/http/authorise";
import { handled } from "~/http/refusals";
import { showLibrary } from "~/services/studio/show-library.server";
import { LinkButton } from "~/ui/button";
import { Card } from "~/ui/card";
import { Chip } from "~/ui/chip";
import { Empty } from "~/ui/empty";
import { Icon } from "~/ui/icon";
import { PageHead } from "~/ui/page-head";
import "~/ui/styles/studio.css";
import { Time } from "~/ui/time";
import { previewPath } from "./library-paths";

export const meta: MetaFunction = () => [{ title: "Library · Firsthand" }];

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { store, actor } = await authorise(args, "studio:read");
  return await showLibrary({ store, actor });
});

type Library = Awaited<ReturnType<typeof loader>>;
type Module = Library["others"][number];

export default function LibraryPage() {
  const { programmes, others } = useLoaderData<typeof loader>();
  const empty = programmes.length === 0 && others.length === 0;
  return (
    <>
      <PageHead
        title="Library"
        lead="What is taught, as it stands today. Open a lesson or a quiz to see it as one of your companies does."
        actions={<LinkButton to="/studio/images">Pictures</LinkButton>}
      />
      <div className="stack stack-wide">
        {empty && (
          <Card>
            <Empty title="Nothing is taught yet" icon="book">
              <p>Programmes and modules come from the content folder, at the next start.</p>
            </Empty>
          </Card>
        )}
        {programmes.map(({ key, title, summary, level, terms, otherwise, modules }) => (
          <Card key={key} aria-labelledby={`programme-${key}`}>
            <div className="card-head">
              <h2 id={`programme-${key}`}>{title}</h2>
              <Chip tone="info">{LEVEL_WORDS[level].title}</Chip>
            </div>
            <p className="muted">{summary}</p>
            <p className="small library-terms">{terms}</p>
            {otherwise.map(({ company, terms: own }) => (
              <p key={company} className="small library-terms">
                <b>At {company}:</b> {own}
              </p>
            ))}
            <Modules modules={modules} programme={key} />
          </Card>
        ))}
        {others.length > 0 && (
          <Card aria-labelledby="others-title">
            <h2 id="others-title">In no programme</h2>
            <Modules modules={others} programme="none" />
          </Card>
        )}
      </div>
    </>
  );
}

function Modules({ modules, programme }: { modules: Module[]; programme: string }) {
  return (
    <div className="library-modules">
      {modules.map((module) => (
        <details key={module.key} className="library-module" open={modules.length === 1}>
          <summary>
            <h3 id={`${programme}-${module.key}`}>{module.title}</h3>
            <span className="small muted">
              {module.activities.length === 1 ? "1 part" : `${module.activities.length} parts`} ·{" "}
              {module.activities.reduce((sum, { minutes }) => sum + minutes, 0)} min
            </span>
          </summary>
          <p className="muted small">{module.summary}</p>
          <ul className="plain-list library-activities">
            {module.activities.map((activity) => (
              <li key={activity.key}>
                <Link className="library-activity" to={previewPath(module.key, activity.key)}>
                  <Icon name={activity.kind === "quiz" ? "pen" : "book"} />
                  <span className="library-activity-title">{activity.title}</span>
                </Link>
                <span className="small muted">
                  {activity.kind === "quiz" ? "Quiz" : "Lesson"} · {activity.minutes} min · revision{" "}
                  {activity.number}, <Time at={activity.publishedAt} timeZone="UTC" />
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
