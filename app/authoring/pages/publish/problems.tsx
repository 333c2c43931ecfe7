import { Link } from "@remix-run/react";
import { plural } from "~/kit/text/amounts";
import type { PublicationProblem } from "~/authoring/services/publish/show-publication.server";
import { Card } from "~/kit/parts/cards/card";
import { inPlainWords } from "~/authoring/parts/lesson-editor/problems/plain-problems";
import { inPlainWords as inQuizWords } from "~/authoring/parts/quiz-editor/plain-words";
import { editPath } from "~/authoring/pages/library/paths";

/** What keeps a draft from being published, each with the way to where it is mended. */
export function ProblemsCard({ problems }: { problems: readonly PublicationProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Card aria-labelledby="problems-title">
      <h2 id="problems-title">
        {plural(problems.length, "One thing to mend first", "# things to mend first")}
      </h2>
      <ul className="plain-list ruled anywhere">
        {problems.map(({ where, line, message, activity }, index) => (
          <li key={index}>
            <p>{spoken(message)}</p>
            <p className="small muted">
              In{" "}
              {activity ? (
                <Link to={editPath(activity.module, activity.key, activity.company)}>{where}</Link>
              ) : (
                where
              )}
              , line {line}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** As an editor says it, in which nobody sees the words of the file. */
function spoken(message: string): string {
  const words = inPlainWords(message);
  return words === message ? inQuizWords(message) : words;
}
