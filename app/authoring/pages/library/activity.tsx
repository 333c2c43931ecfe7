import { previewPath } from "~/curriculum/rules/paths";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { LibraryActivity } from "~/authoring/services/library/modules.server";
import { Icon } from "~/kit/parts/icon";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { LibraryCopies } from "./copies";
import { copiesPath, duplicatePath, editPath, historyPath, retirePath } from "./paths";
import { LastEdited, StandingChips } from "./standing";
import "./module.css";

interface LibraryActivityRowProps {
  activity: LibraryActivity;
  moduleKey: string;
  now: Date;
  /** What moves it. */
  ways: ReactNode;
}

/** A lesson or quiz in its module: how it stands, and what can be done with it. */
export function LibraryActivityRow({ activity, moduleKey, now, ways }: LibraryActivityRowProps) {
  const { key, kind, title, minutes, number, state, copies } = activity;
  const shown = previewPath(moduleKey, key);
  const draft = `${shown}?draft=1`;
  return (
    <div className="library-activity">
      {ways}
      <div className="library-activity-words">
        <p className="row flow">
          <Link className="library-activity-title" to={number === 0 ? draft : shown}>
            <Icon name={kind === "quiz" ? "pen" : "book"} />
            {title}
          </Link>
          <StandingChips standing={activity} />
        </p>
        <p className="small muted">
          {kind === "quiz" ? "Quiz" : "Lesson"}
          {minutes !== null && ` · ${minutes} min`}
          {number > 0 && ` · revision ${number}`}
          {" · "}
          <LastEdited standing={activity} now={now} />
        </p>
        <p className="library-links row flow gap-4 small">
          <Way to={editPath(moduleKey, key)} words="Edit" of={title} />
          {number > 0 && state !== "published" && (
            <Way to={draft} words="Preview the draft" of={title} />
          )}
          <Way to={historyPath(moduleKey, key)} words="History" of={title} />
          <Way to={duplicatePath(moduleKey, key)} words="Duplicate" of={title} />
          {kind === "lesson" && number > 0 && (
            <Way to={copiesPath(moduleKey, key)} words="For one company" of={title} />
          )}
          {number > 0 && <Way to={retirePath(moduleKey, key)} words="Retire" of={title} />}
        </p>
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
      <VisuallyHidden> “{of}”</VisuallyHidden>
    </Link>
  );
}
