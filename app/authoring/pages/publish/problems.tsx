import { Link } from "@remix-run/react";
import { plural } from "~/kit/text/amounts";
import type { PublicationProblem } from "~/authoring/services/publish/show-publication.server";
import { Card } from "~/kit/parts/cards/card";
import { inPlainWords } from "~/authoring/parts/lesson-editor/problems/plain-problems";
import { Notice } from "~/kit/parts/notice";
import { editPath } from "~/authoring/pages/library/paths";

/** A module in which nothing shows what people have learned. It keeps nothing from being published. */
export function NoQuizNotice({ module }: { module: string }) {
  return (
    <Notice tone="warn" title={`“${module}” has no published quiz`}>
      You can publish this lesson, but people finish the module just by reading it. Add a quiz in
      the library.
    </Notice>
  );
}

/** What keeps a draft from being published, each with the way to where it is mended. */
export function ProblemsCard({ problems }: { problems: readonly PublicationProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Card aria-labelledby="problems-title">
      <h2 id="problems-title">
        {plural(problems.length, "One thing to mend first", "# things to mend first")}
      </h2>
      <ul className="plain-list ruled anywhere">
        {problems.map(({ where, line, activity, ...problem }, index) => (
          <li key={index}>
            <p>{inPlainWords(problem)}</p>
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
