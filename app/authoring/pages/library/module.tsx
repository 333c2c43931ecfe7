import { m } from "~/kit/language/m";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { addressText } from "~/kit/http/address";
import { numberText } from "~/kit/text/amounts";
import { listed as listedText } from "~/kit/text/listed";
import { Chip } from "~/kit/parts/chip";
import { LIBRARY } from "~/curriculum/rules/paths";
import { insightsPath } from "~/assessment/rules/paths";
import type { ShownModule } from "~/authoring/services/library/show-library.server";
import { Way, LibraryActivityRow } from "./activity";
import type { PageModule } from "./folded";
import { modulePath, newPath } from "./paths";
import { translationsPath } from "~/authoring/pages/translations/paths";
import { LibraryTranslations } from "./translations";
import { LastEdited, StandingChips, usersText } from "./standing";
import { MoveList } from "~/authoring/pages/structure/move-list";
import "./module.css";

interface LibraryModuleBoxProps {
  module: PageModule;
  /** Its place on the page, for ids: a module in two programmes appears twice. */
  scope: string;
  /** The programme it is shown in; null outside of them. */
  programme: string | null;
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

/** A module: what is in it, in its order, and what can be done with it; a closed one says only how much that is. */
export function LibraryModuleBox(props: LibraryModuleBoxProps) {
  const { module, scope, programme, narrowed, now, ways } = props;
  const { title, sum, inside } = module;
  return (
    <div className="library-module">
      {ways}
      <div className="library-module-box">
        <div className="library-module-head">
          <h3 id={`module-${scope}`}>
            <ModuleLink scope={scope} title={title} open={inside !== null} lasting={narrowed} />
          </h3>
          <span className="library-module-sum small muted">
            {m.authoring_library_parts({ count: sum.parts })} ·{" "}
            {m.authoring_library_minutes({ minutes: numberText(sum.minutes) })}
            {sum.read && (
              <Chip tone="warn" icon="alert">
                {m.authoring_library_no_quiz()}
              </Chip>
            )}
            {sum.troubled > 0 && (
              <b className="library-troubled">
                {m.authoring_library_issues({ count: sum.troubled })}
              </b>
            )}
          </span>
        </div>
        {inside && (
          <ModuleInside
            module={{ ...module, ...inside }}
            scope={scope}
            programme={programme}
            narrowed={narrowed}
            now={now}
          />
        )}
      </div>
    </div>
  );
}

/** Opens and closes a module, on the same page. */
function ModuleLink({
  scope,
  title,
  open,
  lasting,
}: {
  scope: string;
  title: string;
  open: boolean;
  lasting: boolean;
}) {
  if (open && lasting) return title;
  const to = open ? LIBRARY : `${LIBRARY}${addressText({ scope })}`;
  // It leads to itself, so that the focus stays where it can be closed again.
  const id = `open-${scope}`;
  return (
    <Link id={id} to={`${to}#${id}`} aria-expanded={open} preventScrollReset prefetch="intent">
      {title}
    </Link>
  );
}

function ModuleInside({
  module,
  scope,
  programme,
  narrowed,
  now,
}: Omit<LibraryModuleBoxProps, "module" | "ways"> & { module: ShownModule }) {
  const { key, title, summary, activities, listed, usedBy, programmes, fileNumber } = module;
  const elsewhere = programmes.filter((one) => one !== programme);
  const read = activities.every(({ kind }) => kind === "lesson");
  const quizless = !activities.some(({ kind }) => kind === "quiz");
  // Before the first import of its file, or before it is published, there is nothing to translate.
  const translatable = fileNumber > 0;
  return (
    <>
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
    </>
  );
}
