import { m } from "~/kit/language/m";
import { insightsPath } from "~/assessment/rules/paths";
import { previewPath } from "~/curriculum/rules/paths";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { LibraryActivity } from "~/authoring/services/library/modules.server";
import { Chip } from "~/kit/parts/chip";
import { Icon } from "~/kit/parts/icon";
import { numberText } from "~/kit/text/amounts";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { KIND_ICONS } from "~/curriculum/parts/kind-icons";
import { LibraryCopies } from "./copies";
import { kindWords } from "./kind-words";
import { copiesPath, duplicatePath, editPath, historyPath, retirePath } from "./paths";
import { LibraryTranslations } from "./translations";
import { translationsPath } from "~/authoring/pages/translations/paths";
import { LastEdited, StandingChips } from "./standing";
import "./module.css";

interface LibraryActivityRowProps {
  activity: LibraryActivity;
  moduleKey: string;
  now: Date;
  /** What moves it. */
  ways: ReactNode;
}

/** An activity in its module: how it stands, and what can be done with it. */
export function LibraryActivityRow({ activity, moduleKey, now, ways }: LibraryActivityRowProps) {
  const { key, kind, title, minutes, number, state, copies, translations } = activity;
  const shown = previewPath(moduleKey, key);
  const draft = `${shown}?draft=1`;
  return (
    <div className="library-activity">
      {ways}
      <div className="library-activity-words">
        <p className="row flow">
          <Link className="library-activity-title" to={number === 0 ? draft : shown}>
            <Icon name={KIND_ICONS[kind]} />
            {title}
          </Link>
          <StandingChips standing={activity} />
          {activity.outdated && (
            <Chip tone="warn" icon="alert">
              {m.authoring_library_outdated()}
            </Chip>
          )}
        </p>
        <p className="small muted">
          {kindWords(kind, null)}
          {minutes !== null &&
            ` · ${m.authoring_library_minutes({ minutes: numberText(minutes) })}`}
          {number > 0 && ` · ${m.authoring_library_version({ number: numberText(number) })}`}
          {" · "}
          <LastEdited standing={activity} now={now} />
        </p>
        <p className="library-links row flow gap-4 small">
          <Way to={editPath(moduleKey, key)} words={m.authoring_library_edit()} of={title} />
          {number > 0 && state !== "published" && (
            <Way to={draft} words={m.authoring_library_preview_draft()} of={title} />
          )}
          <Way to={historyPath(moduleKey, key)} words={m.authoring_library_history()} of={title} />
          <Way
            to={duplicatePath(moduleKey, key)}
            words={m.authoring_library_duplicate()}
            of={title}
          />
          {kind === "quiz" && number > 0 && (
            <Way to={insightsPath(moduleKey)} words={m.authoring_library_insights()} of={title} />
          )}
          {kind === "lesson" && number > 0 && (
            <Way
              to={copiesPath(moduleKey, key)}
              words={m.authoring_library_for_company()}
              of={title}
            />
          )}
          {number > 0 && (kind === "lesson" || kind === "quiz") && (
            <Way
              to={translationsPath(moduleKey, key)}
              words={m.authoring_translations_title()}
              of={title}
            />
          )}
          {number > 0 && (
            <Way to={retirePath(moduleKey, key)} words={m.authoring_library_retire()} of={title} />
          )}
        </p>
        <LibraryTranslations
          translations={translations}
          place={{ moduleKey, activityKey: key, company: null }}
          title={title}
          now={now}
        />
        <LibraryCopies
          copies={copies}
          moduleKey={moduleKey}
          title={title}
          now={now}
          activityKey={key}
        />
      </div>
    </div>
  );
}

/** A link among others like it: a screen reader hears which of them. */
export function Way({ to, words, of }: { to: string; words: string; of: string }) {
  return (
    <Link to={to}>
      {words}
      <VisuallyHidden> {m.authoring_library_quoted({ title: of })}</VisuallyHidden>
    </Link>
  );
}
