import { m } from "~/kit/language/m";
import type { ReactNode } from "react";
import { Rich } from "~/kit/language/rich";
import { Notice } from "~/kit/parts/notice";

/** Most problems that are listed. */
const MOST = 5;

interface ProblemListProps {
  problems: readonly { where: string; words: string }[];
  /** What fixes some of them. */
  children?: ReactNode;
}

/** What keeps a translation from being published, each with the field that it is about. */
export function ProblemList({ problems, children }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="info" title={m.authoring_translations_problems({ count: problems.length })}>
      <ul className="plain-list">
        {problems.slice(0, MOST).map((problem) => (
          <li key={`${problem.where} ${problem.words}`}>
            <Rich
              of={m.authoring_questions_problem.parts(problem)}
              as={{ where: (where) => <b>{where}</b> }}
            />
          </li>
        ))}
      </ul>
      {children}
    </Notice>
  );
}
