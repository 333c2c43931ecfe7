import { Form } from "@remix-run/react";
import { IMPACT_WORDS } from "~/clearance/rules/changes/revision-words";
import { counted } from "~/kit/text/amounts";
import type { HistoryView } from "~/authoring/services/drafts/show-history.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { LocalTime } from "~/kit/parts/time/local-time";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "./lists.css";

/** `people` did it; null for what nobody does, such as a playbook. */
type Version = Omit<HistoryView["versions"][number], "people"> & { people: number | null };

interface Shared {
  draft: HistoryView["draft"];
  timeZone: string;
}

/** Everything that was published, newest first. */
export function VersionsCard({
  versions,
  draft,
  timeZone,
  here,
}: Shared & { versions: readonly Version[]; here: string }) {
  return (
    <Card aria-labelledby="versions-title">
      <h2 id="versions-title">Versions</h2>
      {versions.length === 0 && (
        <Empty title="Nothing was published yet" icon="book">
          <p>There is only a draft of it so far.</p>
        </Empty>
      )}
      <ul className="plain-list ruled history-versions">
        {versions.map(
          ({
            number,
            current,
            impact,
            change,
            noted,
            people,
            publishedAt,
            publishedBy,
            agreedBy,
          }) => (
            <li key={number}>
              <div>
                <p className="row flow">
                  <b>Version {number}</b>
                  {current && (
                    <Chip tone="ok" icon="check">
                      Published now
                    </Chip>
                  )}
                  {impact && <Chip tone="info">{IMPACT_WORDS[impact]}</Chip>}
                </p>
                {change && <p className="anywhere">“{change}”</p>}
                {noted && (
                  <p className="anywhere">Compared with the original, and left as it is.</p>
                )}
                <p className="small muted">
                  {publishedBy ? `By ${publishedBy}` : "From the content folder"},{" "}
                  {agreedBy && `agreed by ${agreedBy}, `}
                  <LocalTime at={publishedAt} timeZone={timeZone} />
                  {people !== null && ` · ${didText(people)}`}
                </p>
              </div>
              <div className="row flow gap-2">
                {number > 1 && (
                  <LinkButton
                    variant="quiet"
                    to={`${here}?${new URLSearchParams({ from: String(number - 1), to: String(number) })}#compare`}
                  >
                    What changed<VisuallyHidden> in version {number}</VisuallyHidden>
                  </LinkButton>
                )}
                <Form method="post" action={here}>
                  <input type="hidden" name="intent" value="restore" />
                  <input type="hidden" name="sequence" value={draft?.sequence ?? 0} />
                  <input type="hidden" name="number" value={number} />
                  <Button type="submit">
                    Restore as new<VisuallyHidden>: version {number}</VisuallyHidden>
                  </Button>
                </Form>
              </div>
            </li>
          ),
        )}
      </ul>
      {versions.length > 0 && (
        <p className="small muted">
          Restoring makes a draft of the old text, on top of what is published now.
          {draft &&
            ` The draft that ${draft.savedBy} saved last is set aside, and can be had back.`}
        </p>
      )}
    </Card>
  );
}

function didText(people: number): string {
  if (people === 0) return "nobody at your companies did it yet";
  return `${counted(people, "person", "people")} at your companies did it`;
}

/** Drafts that were discarded or gave way to another text. */
export function AsidesCard({
  asides,
  draft,
  timeZone,
  here,
}: Shared & { asides: HistoryView["asides"]; here: string }) {
  if (asides.length === 0) return null;
  return (
    <Card aria-labelledby="asides-title">
      <h2 id="asides-title">Set aside</h2>
      <ul className="plain-list ruled history-versions">
        {asides.map(({ id, savedBy, savedAt, setAsideAt, changes }, index) => (
          <li key={id} id={`aside-${id}`}>
            <div>
              <p>
                <b>What {savedBy} wrote</b>
              </p>
              <p className="small muted">
                Saved <LocalTime at={savedAt} timeZone={timeZone} />; set aside{" "}
                <LocalTime at={setAsideAt} timeZone={timeZone} />
              </p>
              {changes && (
                <ComparisonView
                  comparison={changes}
                  level={3}
                  nothing={`It says what ${draft ? "the draft" : "is published"} says.`}
                />
              )}
            </div>
            <div className="row flow gap-2">
              {!changes && (
                <LinkButton
                  variant="quiet"
                  to={`${here}?${new URLSearchParams({ aside: id })}#aside-${id}`}
                >
                  What differs
                  <VisuallyHidden>
                    {" "}
                    in the text of {savedBy}, number {index + 1}
                  </VisuallyHidden>
                </LinkButton>
              )}
              <Form method="post">
                <input type="hidden" name="intent" value="have-back" />
                <input type="hidden" name="sequence" value={draft?.sequence ?? 0} />
                <input type="hidden" name="aside" value={id} />
                <Button type="submit">
                  Have it back
                  <VisuallyHidden>
                    : the text of {savedBy}, number {index + 1}
                  </VisuallyHidden>
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
