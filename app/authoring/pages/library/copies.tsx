import { previewPath } from "~/curriculum/rules/paths";
import { Link } from "@remix-run/react";
import type { LibraryCopy } from "~/authoring/services/library/copies.server";
import { Chip } from "~/kit/parts/chip";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
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

/** The companies that have their own text of a lesson, how each stands, and what can be done with it. */
export function LibraryCopies({ copies, moduleKey, activityKey, title, now }: LibraryCopiesProps) {
  if (copies.length === 0) return null;
  return (
    <ul
      className="plain-list stack gap-1 quoted room-above"
      aria-label={`Companies’ own “${title}”`}
    >
      {copies.map((copy) => {
        const { company, fileNumber, hasUpdate, state } = copy;
        const inUse = fileNumber > 0 && state !== "draft";
        const way = (to: string, words: string) => (
          <Link to={to}>
            {words}
            <VisuallyHidden>
              {" "}
              {company.shortName}’s own “{title}”
            </VisuallyHidden>
          </Link>
        );
        return (
          <li key={company.key}>
            <p className="row flow">
              <b>{company.shortName}’s own</b>
              <StandingChips standing={copy} />
              {hasUpdate && (
                <Chip tone="info" icon="book">
                  Update waiting
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
                  "See what the original changed",
                )}
              {way(editPath(moduleKey, activityKey, company.key), "Edit")}
              {inUse && way(previewPath(moduleKey, activityKey, company.key), "As published")}
              {way(historyPath(moduleKey, activityKey, company.key), "History")}
              {inUse && way(giveUpPath(moduleKey, activityKey, company.key), "Give it up")}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
