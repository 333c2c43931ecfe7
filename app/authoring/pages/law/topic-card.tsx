import { Form, Link } from "@remix-run/react";
import { PLACE_NAMES } from "~/company/rules/place-names";
import { LawSources } from "~/curriculum/parts/markdoc/law-sources";
import { FRESH_MONTHS } from "~/curriculum/rules/content/law/freshness";
import { previewPath } from "~/curriculum/rules/paths";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Notice } from "~/kit/parts/notice";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { lawHistoryPath, lawPath } from "~/authoring/pages/library/paths";
import type { showLaw } from "~/authoring/services/law/show-law.server";
import "./law.css";

type Topic = Awaited<ReturnType<typeof showLaw>>["topics"][number];

/** A topic of the law, place by place, with its sources, the age of each text, and the lessons that quote it. */
export function LawTopicCard({ topic }: { topic: Topic }) {
  const { key, title, draft, passages, lessons } = topic;
  const id = `law-${key}`;
  return (
    <Card aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        <div className="row flow gap-2">
          <LinkButton to={lawPath(key)}>
            {m.authoring_library_edit()}
            <VisuallyHidden> {title}</VisuallyHidden>
          </LinkButton>
          <LinkButton to={lawHistoryPath(key)}>
            {m.authoring_library_history()}
            <VisuallyHidden> {title}</VisuallyHidden>
          </LinkButton>
        </div>
      </div>
      {draft && <p className="small muted">{m.authoring_law_has_draft({ name: draft.savedBy })}</p>}
      {passages.length === 0 && <Notice tone="bad" title={m.authoring_law_unreadable()} />}
      <ul className="plain-list ruled law-passages">
        {passages.map((passage) => (
          <LawPassage key={passage.place} topic={topic} passage={passage} />
        ))}
      </ul>
      <p className="small apart">
        {lessons.length === 0 ? (
          m.authoring_law_quoted_nowhere()
        ) : (
          <>
            {m.authoring_law_quoted_in()}{" "}
            {lessons.map((lesson, index) => (
              <span key={`${lesson.module}/${lesson.key}`}>
                {index > 0 && " · "}
                <Link to={previewPath(lesson.module, lesson.key)}>{lesson.title}</Link>
              </span>
            ))}
          </>
        )}
      </p>
    </Card>
  );
}

function LawPassage({ topic, passage }: { topic: Topic; passage: Topic["passages"][number] }) {
  const { place, text, sources, checked, months, stale } = passage;
  const where = PLACE_NAMES[place]();
  const age = months <= 0 ? m.authoring_law_age_now() : m.authoring_law_age({ count: months });
  return (
    <li>
      <h3>{where}</h3>
      <p lang="en">{text}</p>
      <p className="small">
        <LawSources sources={sources} />
      </p>
      <div className="row flow gap-3">
        <span className="small muted">{m.authoring_law_last({ day: dayText(checked), age })}</span>
        {stale && (
          <Chip tone="warn" icon="alert">
            {m.authoring_law_stale({ months: numberText(FRESH_MONTHS) })}
          </Chip>
        )}
        {!topic.draft && (
          <Form method="post">
            <input type="hidden" name="topic" value={topic.key} />
            <input type="hidden" name="place" value={place} />
            <input type="hidden" name="number" value={topic.number} />
            <Button type="submit">
              {m.authoring_law_check()}
              <VisuallyHidden>
                {" "}
                {m.authoring_law_field_of({ field: topic.title, place: where })}
              </VisuallyHidden>
            </Button>
          </Form>
        )}
      </div>
    </li>
  );
}
