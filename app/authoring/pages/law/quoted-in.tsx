import { Form, Link } from "@remix-run/react";
import { previewPath } from "~/curriculum/rules/paths";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { LAW } from "~/authoring/pages/library/paths";
import type { LessonOn } from "~/authoring/services/law/lessons-on.server";

interface QuotedInProps {
  topic: string;
  lessons: readonly LessonOn[];
  /** Whether the new text is out, so that people can be asked to look. */
  published: boolean;
}

/** The lessons that quote a topic, and how to ask the people who did them to look again. */
export function QuotedIn({ topic, lessons, published }: QuotedInProps) {
  return (
    <Card aria-labelledby="quoted-title">
      <h2 id="quoted-title">{m.authoring_law_lessons()}</h2>
      <p className="muted">
        {published ? m.authoring_law_meaning_after() : m.authoring_law_meaning()}
      </p>
      {lessons.length === 0 ? (
        <p className="muted">{m.authoring_law_quoted_nowhere()}</p>
      ) : (
        <ul className="plain-list targets">
          {lessons.map(({ module, key, title }) => (
            <li key={`${module}/${key}`} className="row flow between gap-3">
              <Link to={previewPath(module, key)}>{title}</Link>
              {published && (
                <Form method="post" action={LAW}>
                  <input type="hidden" name="what" value="again" />
                  <input type="hidden" name="topic" value={topic} />
                  <input type="hidden" name="module" value={module} />
                  <input type="hidden" name="lesson" value={key} />
                  <Button type="submit">
                    {m.authoring_law_again()}
                    <VisuallyHidden> {title}</VisuallyHidden>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
