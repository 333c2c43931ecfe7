import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { IMPACT_WORDS } from "~/clearance/rules/changes/revision-words";
import type { Impact } from "~/curriculum/rules/kinds";
import { numberText } from "~/kit/text/amounts";
import type { HistoryView } from "~/authoring/services/drafts/show-history.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Empty } from "~/kit/parts/page/empty";
import { LocalTime } from "~/kit/parts/time/local-time";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import "./lists.css";

/** Which version or text a button is about, for screen readers. */
const which = (words: ReactNode) => <VisuallyHidden>{words}</VisuallyHidden>;

/** How many `people` did it; null for something people don’t do, such as a playbook. `name` is the version’s own, if it has one. */
type Version = Omit<HistoryView["versions"][number], "people"> & { people: number | null };

interface Shared {
  draft: HistoryView["draft"];
  timeZone: string;
  /** Whether nothing of it can be restored. */
  fixed?: boolean | undefined;
}

/** Everything that was published, newest first. */
export function VersionsCard({
  versions,
  draft,
  timeZone,
  here,
  fixed = false,
  impactWords = (impact) => IMPACT_WORDS[impact],
}: Shared & {
  versions: readonly Version[];
  here: string;
  impactWords?: ((impact: Impact) => string) | undefined;
}) {
  return (
    <Card aria-labelledby="versions-title">
      <h2 id="versions-title">{m.authoring_history_versions()}</h2>
      {versions.length === 0 && (
        <Empty title={m.authoring_history_none()} icon="book">
          <p>{m.authoring_history_none_text()}</p>
        </Empty>
      )}
      <ul className="plain-list ruled history-versions">
        {versions.map(
          ({
            number,
            name,
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
                  <b>{m.authoring_history_version({ number: name ?? numberText(number) })}</b>
                  {current && (
                    <Chip tone="ok" icon="check">
                      {m.authoring_history_now()}
                    </Chip>
                  )}
                  {impact && <Chip tone="info">{impactWords(impact)}</Chip>}
                </p>
                {change && <p className="anywhere">{m.authoring_history_change({ change })}</p>}
                {noted && <p className="anywhere">{m.authoring_history_noted()}</p>}
                <p className="small muted">
                  <Rich
                    of={
                      publishedBy
                        ? agreedBy
                          ? m.authoring_history_by_agreed.parts({
                              name: publishedBy,
                              other: agreedBy,
                            })
                          : m.authoring_history_by.parts({ name: publishedBy })
                        : m.authoring_history_by_folder.parts()
                    }
                    as={{ time: () => <LocalTime at={publishedAt} timeZone={timeZone} /> }}
                  />
                  {people !== null && ` · ${didText(people)}`}
                </p>
              </div>
              <div className="row flow gap-2">
                {number > 1 && (
                  <LinkButton
                    variant="quiet"
                    to={`${here}?${new URLSearchParams({ from: String(number - 1), to: String(number) })}#compare`}
                  >
                    <Rich
                      of={m.authoring_history_what_changed_in.parts({
                        number: name ?? numberText(number),
                      })}
                      as={{ which }}
                    />
                  </LinkButton>
                )}
                {!fixed && (
                  <Form method="post" action={here}>
                    <input type="hidden" name="intent" value="restore" />
                    <input type="hidden" name="sequence" value={draft?.sequence ?? 0} />
                    <input type="hidden" name="number" value={number} />
                    <Button type="submit">
                      <Rich
                        of={m.authoring_history_restore.parts({
                          number: name ?? numberText(number),
                        })}
                        as={{ which }}
                      />
                    </Button>
                  </Form>
                )}
              </div>
            </li>
          ),
        )}
      </ul>
      {versions.length > 0 && !fixed && (
        <p className="small muted">
          {draft
            ? m.authoring_history_restore_hint_draft({ name: draft.savedBy })
            : m.authoring_history_restore_hint()}
        </p>
      )}
    </Card>
  );
}

function didText(people: number): string {
  if (people === 0) return m.authoring_history_done_nobody();
  return m.authoring_history_done_by({ count: people });
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
      <h2 id="asides-title">{m.authoring_history_asides()}</h2>
      <ul className="plain-list ruled history-versions">
        {asides.map(({ id, savedBy, savedAt, setAsideAt, changes }, index) => (
          <li key={id} id={`aside-${id}`}>
            <div>
              <p>
                <b>{m.authoring_history_aside_of({ name: savedBy })}</b>
              </p>
              <p className="small muted">
                <Rich
                  of={m.authoring_history_aside_when.parts()}
                  as={{
                    saved: () => <LocalTime at={savedAt} timeZone={timeZone} />,
                    aside: () => <LocalTime at={setAsideAt} timeZone={timeZone} />,
                  }}
                />
              </p>
              {changes && (
                <ComparisonView
                  comparison={changes}
                  level={3}
                  nothing={
                    draft
                      ? m.authoring_history_aside_same_draft()
                      : m.authoring_history_aside_same_published()
                  }
                />
              )}
            </div>
            <div className="row flow gap-2">
              {!changes && (
                <LinkButton
                  variant="quiet"
                  to={`${here}?${new URLSearchParams({ aside: id })}#aside-${id}`}
                >
                  <Rich
                    of={m.authoring_history_aside_differs.parts({
                      name: savedBy,
                      number: numberText(index + 1),
                    })}
                    as={{ which }}
                  />
                </LinkButton>
              )}
              <Form method="post">
                <input type="hidden" name="intent" value="have-back" />
                <input type="hidden" name="sequence" value={draft?.sequence ?? 0} />
                <input type="hidden" name="aside" value={id} />
                <Button type="submit">
                  <Rich
                    of={m.authoring_history_aside_back.parts({
                      name: savedBy,
                      number: numberText(index + 1),
                    })}
                    as={{ which }}
                  />
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
