import type { ActivityKind } from "~/curriculum/rules/kinds";
import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import "./changed-since.css";

interface ChangedSinceProps {
  changes: readonly {
    kind: ActivityKind | "playbook";
    module: string;
    key: string;
    title: string;
    words: string;
  }[];
}

/** Lessons and quizzes that have changed since the reader did them, and the playbook, each with what that asks for. */
export function ChangedSince({ changes }: ChangedSinceProps) {
  return (
    <Card fit="tight" aria-labelledby="changed-since">
      <h2 className="side-title" id="changed-since">
        {m.learning_home_changed_since()}
      </h2>
      <ul className="plain-list changed-since ruled">
        {changes.map(({ kind, module, key, title, words }) => (
          <li key={`${module}/${key}`}>
            <Link
              to={kind === "playbook" ? "/playbook/changes" : `/learn/${module}/${key}/changes`}
            >
              {title}
            </Link>
            <span className="small muted">{m.learning_home_changed_one({ kind, words })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
