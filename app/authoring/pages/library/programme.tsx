import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Way } from "./activity";
import { scopeOf, type PageProgramme } from "./folded";
import { LibraryModuleBox } from "./module";
import { programmeHistoryPath, programmePath, programmePublishPath } from "./paths";
import { LastEdited, StandingChips, usersText } from "./standing";
import { MoveList } from "~/authoring/pages/structure/move-list";

interface LibraryProgrammeCardProps {
  programme: PageProgramme;
  narrowed: boolean;
  now: Date;
}

export function LibraryProgrammeCard(props: LibraryProgrammeCardProps) {
  const { programme, narrowed, now } = props;
  const { key, title, summary, level, terms, otherwise, usedBy, standing, modules } = programme;
  // What is moved here is published at once, past a draft that has another order.
  const drafted = standing !== null && standing.state !== "published";
  return (
    <Card aria-labelledby={`programme-${key}`}>
      <div className="card-head">
        <h2 id={`programme-${key}`}>{title}</h2>
        <span className="row flow">
          <Chip tone="info">{LEVEL_WORDS[level].title}</Chip>
          <span className="library-links row flow gap-4 small">
            <Way to={programmePath(key)} words={m.authoring_library_edit_programme()} of={title} />
            {drafted && (
              <Way
                to={programmePublishPath(key)}
                words={m.authoring_library_publish()}
                of={title}
              />
            )}
            <Way to={programmeHistoryPath(key)} words={m.authoring_library_history()} of={title} />
          </span>
        </span>
      </div>
      <p className="muted">{summary}</p>
      <p className="small library-terms room-above">{terms}</p>
      {otherwise.map(({ company, terms: own }) => (
        <p key={company} className="small library-terms room-above">
          <Rich
            of={m.authoring_library_at_company.parts({ company, terms: own })}
            as={{ b: (words) => <b>{words}</b> }}
          />
        </p>
      ))}
      <p className="row flow small muted library-terms room-above">
        {standing && <StandingChips standing={standing} />}
        <span>
          {usersText(usedBy)}
          {standing && (
            <>
              {" · "}
              <LastEdited standing={standing} now={now} />
            </>
          )}
        </span>
      </p>
      <MoveList
        what="move-module"
        inside={key}
        number={standing?.fileNumber ?? 0}
        scope={`programme-${key}`}
        items={modules}
        movable={narrowed || !standing || drafted ? 0 : modules.length}
        className="library-modules"
        row={(module, ways) => (
          <LibraryModuleBox
            module={module}
            narrowed={narrowed}
            now={now}
            ways={ways}
            scope={scopeOf(key, module.key)}
            programme={title}
          />
        )}
      />
    </Card>
  );
}
