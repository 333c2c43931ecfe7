import { m } from "~/kit/language/m";
import type { ReactNode } from "react";
import { numberText } from "~/kit/text/amounts";
import { listed as listedText } from "~/kit/text/listed";
import { Chip } from "~/kit/parts/chip";
import { insightsPath } from "~/assessment/rules/paths";
import type { ShownModule } from "~/authoring/services/library/show-library.server";
import { Way, LibraryActivityRow } from "./activity";
import { modulePath, newPath } from "./paths";
import { translationsPath } from "~/authoring/pages/translations/paths";
import { LibraryTranslations } from "./translations";
import { LastEdited, StandingChips, usersText } from "./standing";
import { MoveList } from "~/authoring/pages/structure/move-list";
import "./module.css";

interface LibraryModuleBoxProps {
  module: ShownModule;
  /** Its place on the page, for ids: a module in two programmes appears twice. */
  scope: string;
  /** The programme it is shown in; null outside of them. */
  programme: string | null;
  open: boolean;
  /** While the library is narrowed, nothing can be moved. */
  narrowed: boolean;
  now: Date;
  ways: ReactNode;
}

/** The other programmes that a module is in, in words; nothing where there are none. */
function elsewhereText(titles: readonly string[], programme: string | null): string[] {
  if (titles.length === 0) return [];
  const programmes = listedText(titles.map((title) => m.authoring_library_quoted({ title })));
  return [
    programme === null
      ? m.authoring_library_in_programmes({ programmes })
      : m.authoring_library_also_in({ programmes }),
  ];
}

/** A module: what is in it, in its order, and what can be done with it. */
export function LibraryModuleBox(props: LibraryModuleBoxProps) {
  const { module, scope, programme, open, narrowed, now, ways } = props;
  const { key, title, summary, activities, listed, usedBy, programmes, fileNumber } = module;
  const minutes = activities.reduce((sum, activity) => sum + (activity.minutes ?? 0), 0);
  const elsewhere = programmes.filter((one) => one !== programme);
  const read = activities.every(({ kind }) => kind === "lesson");
  const quizless = !activities.some(({ kind }) => kind === "quiz");
  // Before the first import of its file, or before it is published, there is nothing to translate.
  const translatable = fileNumber > 0;
  const troubled = activities.reduce((sum, { problems }) => sum + problems, module.problems);
  return (
    <div className="library-module">
      {ways}
      <details open={open}>
        <summary>
          <h3 id={`module-${scope}`}>{title}</h3>
          <span className="library-module-sum small muted">
            {m.authoring_library_parts({ count: activities.length })} ·{" "}
            {m.authoring_library_minutes({ minutes: numberText(minutes) })}
            {read && (
              <Chip tone="warn" icon="alert">
                {m.authoring_library_no_quiz()}
              </Chip>
            )}
            {troubled > 0 && (
              <b className="library-troubled">{m.authoring_library_issues({ count: troubled })}</b>
            )}
          </span>
        </summary>
        <div className="library-module-facts stack gap-2">
          <p>{summary}</p>
          <p className="small muted">
            {[usersText(usedBy), ...elsewhereText(elsewhere, programme)].join(" · ")}
          </p>
          <p className="row flow small muted">
            <StandingChips standing={module} />
            {module.outdated && (
              <Chip tone="warn" icon="alert">
                {m.authoring_library_outdated()}
              </Chip>
            )}
            <span>
              <LastEdited standing={module} now={now} />
            </span>
          </p>
          <p className="library-links row flow gap-4 small">
            <Way to={modulePath(key)} words={m.authoring_library_edit_facts()} of={title} />
            <Way to={newPath("lesson", key)} words={m.authoring_library_new_lesson()} of={title} />
            <Way
              to={newPath("practice", key)}
              words={m.authoring_library_new_practice()}
              of={title}
            />
            <Way
              to={newPath("scenario", key)}
              words={m.authoring_library_new_scenario()}
              of={title}
            />
            {quizless ? (
              <Way to={newPath("quiz", key)} words={m.authoring_library_new_quiz()} of={title} />
            ) : (
              <Way to={insightsPath(key)} words={m.authoring_library_insights()} of={title} />
            )}
            {translatable && (
              <Way
                to={translationsPath(key, null)}
                words={m.authoring_translations_title()}
                of={title}
              />
            )}
          </p>
          {read && <p className="small">{m.authoring_library_no_quiz_text()}</p>}
          <LibraryTranslations
            translations={module.translations}
            place={{ moduleKey: key, activityKey: null, company: null }}
            title={title}
            now={now}
          />
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
