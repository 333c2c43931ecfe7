import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import "~/authoring/pages/publish/fields.css";

interface AffectedCardProps {
  /** People at the reader’s companies who are taking it or cleared by it. */
  people: readonly { name: string; company: string }[];
  /** Whether the draft asks for more than what is published. */
  asksMore: boolean;
}

/** Who is in a programme, and what its publication means for them. */
export function AffectedCard({ people, asksMore }: AffectedCardProps) {
  return (
    <Card aria-labelledby="affected-title">
      <h2 id="affected-title">{m.authoring_programme_affected()}</h2>
      <p>
        {people.length === 0
          ? m.authoring_programme_affected_nobody()
          : m.authoring_programme_affected_people({ count: people.length })}
      </p>
      {people.length > 0 && (
        <>
          <p className="muted">
            {asksMore
              ? m.authoring_programme_affected_more()
              : m.authoring_programme_affected_no_more()}
          </p>
          <details className="publish-names">
            <summary>{m.authoring_publish_names()}</summary>
            <ul className="small publish-names-list">
              {people.map(({ name, company }, index) => (
                <li key={index}>
                  {name} <span className="muted">· {company}</span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Card>
  );
}
