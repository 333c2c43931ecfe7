import type { ReactNode } from "react";
import { counted } from "~/kit/text/amounts";
import { Chip } from "~/kit/parts/chip";
import { insightsPath } from "~/assessment/rules/paths";
import type { ShownModule } from "~/authoring/services/library/show-library.server";
import { Way, LibraryActivityRow } from "./activity";
import { modulePath, newPath } from "./paths";
import { LastEdited, StandingChips, usersText } from "./standing";
import { MoveList } from "~/authoring/pages/structure/move-list";
import "./module.css";

interface LibraryModuleBoxProps {
  module: ShownModule;
  /** Where on the page it stands, for ids: a module in two programmes stands there twice. */
  scope: string;
  /** The programme it is shown in; null outside of them. */
  programme: string | null;
  open: boolean;
  /** While the library is narrowed, nothing can be moved. */
  narrowed: boolean;
  now: Date;
  ways: ReactNode;
}

/** A module: what is in it, in its order, and what can be done with it. */
export function LibraryModuleBox(props: LibraryModuleBoxProps) {
  const { module, scope, programme, open, narrowed, now, ways } = props;
  const { key, title, summary, activities, listed, usedBy, programmes, fileNumber } = module;
  const minutes = activities.reduce((sum, activity) => sum + (activity.minutes ?? 0), 0);
  const elsewhere = programmes.filter((one) => one !== programme);
  const quizless = !activities.some(({ kind }) => kind === "quiz");
  const troubled = activities.reduce((sum, { problems }) => sum + problems, module.problems);
  return (
    <div className="library-module">
      {ways}
      <details open={open}>
        <summary>
          <h3 id={`module-${scope}`}>{title}</h3>
          <span className="library-module-sum small muted">
            {counted(activities.length, "part")} · {minutes} min
            {quizless && (
              <Chip tone="warn" icon="alert">
                No quiz
              </Chip>
            )}
            {troubled > 0 && <b className="library-troubled">{counted(troubled, "problem")}</b>}
          </span>
        </summary>
        <div className="library-module-facts stack gap-2">
          <p>{summary}</p>
          <p className="small muted">
            {usersText(usedBy)}
            {elsewhere.length > 0 && (
              <>
                {programme === null ? " · in " : " · also in "}
                {elsewhere.map((one) => `“${one}”`).join(", ")}
              </>
            )}
          </p>
          <p className="row flow small muted">
            <StandingChips standing={module} />
            <span>
              <LastEdited standing={module} now={now} />
            </span>
          </p>
          <p className="library-links row flow gap-4 small">
            <Way to={modulePath(key)} words="Edit facts" of={title} />
            <Way to={newPath("lesson", key)} words="New lesson" of={title} />
            {quizless ? (
              <Way to={newPath("quiz", key)} words="New quiz" of={title} />
            ) : (
              <Way to={insightsPath(key)} words="Insights" of={title} />
            )}
          </p>
          {quizless && (
            <p className="small">
              Without a quiz, people finish this module just by reading it. Nothing shows what they
              have learned.
            </p>
          )}
        </div>
        <MoveList
          what="move-activity"
          inside={key}
          number={fileNumber}
          scope={scope}
          items={activities}
          movable={narrowed ? 0 : listed}
          className="library-activities"
          row={(activity, moving) => (
            <LibraryActivityRow activity={activity} now={now} moduleKey={key} ways={moving} />
          )}
        />
      </details>
    </div>
  );
}
