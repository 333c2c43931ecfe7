import { Link } from "@remix-run/react";
import { previewPath } from "~/curriculum/rules/paths";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import type { LessonOn } from "~/authoring/services/law/lessons-on.server";

/** The lessons that will read differently, and how to ask people to look at them again. */
export function QuotedIn({ lessons }: { lessons: readonly LessonOn[] }) {
  return (
    <Card aria-labelledby="quoted-title">
      <h2 id="quoted-title">{m.authoring_law_lessons()}</h2>
      <p className="muted">{m.authoring_law_meaning()}</p>
      {lessons.length === 0 ? (
        <p className="muted">{m.authoring_law_quoted_nowhere()}</p>
      ) : (
        <ul className="plain-list targets">
          {lessons.map(({ module, key, title }) => (
            <li key={`${module}/${key}`}>
              <Link to={previewPath(module, key)}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
