import { Link } from "@remix-run/react";
import { Card } from "~/ui/card";

interface ChangedSinceProps {
  changes: readonly {
    kind: "lesson" | "quiz";
    module: string;
    key: string;
    title: string;
    words: string;
  }[];
}

/** Lessons and quizzes that have changed since one did them, each with what that asks for. */
export function ChangedSince({ changes }: ChangedSinceProps) {
  return (
    <Card fit="tight" aria-labelledby="changed-since">
      <h2 className="side-title" id="changed-since">
        Changed since you did it
      </h2>
      <ul className="plain-list changed-since">
        {changes.map(({ kind, module, key, title, words }) => (
          <li key={`${module}/${key}`}>
            <Link to={`/learn/${module}/${key}/changes`}>{title}</Link>
            <span className="small muted">
              {kind === "quiz" ? "Quiz" : "Lesson"} · {words}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
