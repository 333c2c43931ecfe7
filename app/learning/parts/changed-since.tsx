import { Link } from "@remix-run/react";
import { Card } from "~/kit/parts/cards/card";
import "./changed-since.css";

interface ChangedSinceProps {
  changes: readonly {
    kind: "lesson" | "quiz" | "playbook";
    module: string;
    key: string;
    title: string;
    words: string;
  }[];
}

const KINDS = { lesson: "Lesson", quiz: "Quiz", playbook: "For all of us" } as const;

/** Lessons and quizzes that have changed since one did them, and the playbook, each with what that asks for. */
export function ChangedSince({ changes }: ChangedSinceProps) {
  return (
    <Card fit="tight" aria-labelledby="changed-since">
      <h2 className="side-title" id="changed-since">
        Changed since you did it
      </h2>
      <ul className="plain-list changed-since ruled">
        {changes.map(({ kind, module, key, title, words }) => (
          <li key={`${module}/${key}`}>
            <Link
              to={kind === "playbook" ? "/playbook/changes" : `/learn/${module}/${key}/changes`}
            >
              {title}
            </Link>
            <span className="small muted">
              {KINDS[kind]} · {words}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
