import { Card } from "~/kit/parts/cards/card";
import { Icon } from "~/kit/parts/icon";
import { m } from "~/kit/language/m";
import "./scenario-key.css";

/** What a scenario’s preview shows, with the names that a company’s playbook puts in. */
export interface ShownScenario {
  lead: string;
  people: readonly { key: string; name: string; handle: string | null; network: string | null }[];
  endings: readonly { key: string; title: string; good: boolean }[];
  source: string;
}

/** Who speaks in a scenario, how it can end, and its story as it is written: for trainers only. */
export function ScenarioKey({ scenario }: { scenario: ShownScenario }) {
  const { lead, people, endings, source } = scenario;
  return (
    <div className="stack gap-4">
      <p className="lead">{lead}</p>
      <Card aria-labelledby="endings-title">
        <h2 id="endings-title">{m.practice_content_endings()}</h2>
        <ul className="plain-list ruled">
          {endings.map(({ key, title, good }) => (
            <li key={key}>
              <p className="row gap-2">
                <Icon name={good ? "check" : "cross"} />
                <span dir="auto">{title}</span>
              </p>
              <p className="small muted">
                {good ? m.practice_content_ending_good() : m.practice_content_ending_bad()}
              </p>
            </li>
          ))}
        </ul>
      </Card>
      <Card aria-labelledby="people-title">
        <h2 id="people-title">{m.practice_content_people()}</h2>
        <ul className="plain-list ruled">
          {people.map(({ key, name, handle, network }) => (
            <li key={key}>
              <p dir="auto">{name}</p>
              <p className="small muted">{[handle, network].filter(Boolean).join(" · ")}</p>
            </li>
          ))}
        </ul>
      </Card>
      <Card as="div">
        <h2 id="story-title">{m.practice_content_story()}</h2>
        {/* A box that scrolls can be reached by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className="story-source" tabIndex={0} role="region" aria-labelledby="story-title">
          {source}
        </pre>
      </Card>
    </div>
  );
}
