import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Link } from "@remix-run/react";
import { numberText } from "~/kit/text/amounts";
import type { PublicationProblem } from "~/authoring/services/publish/show-publication.server";
import { Card } from "~/kit/parts/cards/card";
import { inPlainWords } from "~/authoring/parts/lesson-editor/problems/plain-problems";
import { Notice } from "~/kit/parts/notice";
import { editPath } from "~/authoring/pages/library/paths";

/** A module in which nothing shows what people have learned. It can be published all the same. */
export function NoQuizNotice({ module }: { module: string }) {
  return (
    <Notice tone="warn" title={m.authoring_publish_no_quiz({ module })}>
      {m.authoring_publish_no_quiz_text()}
    </Notice>
  );
}

/** What stops a draft from being published, each with a link to where it can be fixed. */
export function ProblemsCard({ problems }: { problems: readonly PublicationProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Card aria-labelledby="problems-title">
      <h2 id="problems-title">{m.authoring_playbook_fix_first({ count: problems.length })}</h2>
      <ul className="plain-list ruled anywhere">
        {problems.map(({ where, line, activity, ...problem }, index) => {
          const place = () =>
            activity ? (
              <Link to={editPath(activity.module, activity.key, activity.company)}>{where}</Link>
            ) : (
              where
            );
          return (
            <li key={index}>
              <p>{inPlainWords(problem)}</p>
              <p className="small muted">
                {line === null ? (
                  place()
                ) : (
                  <Rich
                    of={m.authoring_publish_issue_at.parts({ line: numberText(line) })}
                    as={{ place }}
                  />
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
