import { m } from "~/kit/language/m";
import { previewPath } from "~/curriculum/rules/paths";
import type { LibraryCopy } from "~/authoring/services/library/copies.server";
import { Chip } from "~/kit/parts/chip";
import { LinkAbout } from "~/kit/parts/text/link-about";
import { editPath, giveUpPath, historyPath, updatePath } from "./paths";
import { LastEdited, StandingChips } from "./standing";
import "./module.css";

interface LibraryCopiesProps {
  copies: readonly LibraryCopy[];
  moduleKey: string;
  activityKey: string;
  title: string;
  now: Date;
}

/** The companies that have their own version of a lesson, how each stands, and what can be done with it. */
export function LibraryCopies({ copies, moduleKey, activityKey, title, now }: LibraryCopiesProps) {
  if (copies.length === 0) return null;
  return (
    <ul
      className="plain-list stack gap-1 quoted room-above"
      aria-label={m.authoring_library_copies_of({ title })}
    >
      {copies.map((copy) => {
        const { company, fileNumber, hasUpdate, state } = copy;
        const inUse = fileNumber > 0 && state !== "draft";
        const about = m.authoring_library_companys_title({ title, company: company.shortName });
        const way = (to: string, words: string) => (
          <LinkAbout to={to} about={about}>
            {words}
          </LinkAbout>
        );
        return (
          <li key={company.key}>
            <p className="row flow">
              <b>{m.authoring_library_companys({ company: company.shortName })}</b>
              <StandingChips standing={copy} />
              {hasUpdate && (
                <Chip tone="info" icon="book">
                  {m.authoring_library_update_waiting()}
                </Chip>
              )}
              <span className="small muted">
                <LastEdited standing={copy} now={now} />
              </span>
            </p>
            <p className="library-links row flow gap-4 small">
              {hasUpdate &&
                way(
                  updatePath(moduleKey, activityKey, company.key),
                  m.authoring_library_see_update(),
                )}
              {way(editPath(moduleKey, activityKey, company.key), m.authoring_library_edit())}
              {inUse &&
                way(
                  previewPath(moduleKey, activityKey, company.key),
                  m.authoring_library_as_published(),
                )}
              {way(historyPath(moduleKey, activityKey, company.key), m.authoring_library_history())}
              {inUse &&
                way(giveUpPath(moduleKey, activityKey, company.key), m.authoring_library_give_up())}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
