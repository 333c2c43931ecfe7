import { Rich } from "~/kit/language/rich";
import { m } from "~/kit/language/m";
import type { ReactNode } from "react";
import type { Comparison } from "~/authoring/rules/compare/comparison";
import type { MovedOn } from "~/authoring/services/publish/show-publication.server";
import { Card } from "~/kit/parts/cards/card";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { Notice } from "~/kit/parts/notice";
import { ComparisonView } from "~/authoring/parts/comparison-view";
import { MovedOnCard } from "~/authoring/pages/edit/moved-on";
import { PublishFields, type Publishable, type PublishFieldsProps } from "./fields";
import type { AskedAbout } from "~/authoring/services/publish/show-agreement.server";
import { AskedCard } from "./asked";
import { Scheduled } from "./scheduled";
import "./sides.css";

/** The form as it came back, with what was typed and what was wrong with it; `form` is for what isn’t about a single field. */
export interface SentPublication {
  values: { [name: string]: string | undefined };
  errors: { [name: string]: string | undefined };
}

/** Above a page that publishes: why it was refused, what to fix in the form, and that the draft failed or was sent back. */
export function PublishNotices({
  sent,
  failure,
  sentBack,
}: {
  sent: SentPublication | undefined;
  failure: string | null | undefined;
  /** Who sent it back, and why. */
  sentBack?: { by: string; reason: string } | null | undefined;
}) {
  const refused = sent?.errors.form;
  return (
    <div className="stack gap-4 room-below">
      {refused && (
        <Notice tone="warn" role="alert" title={m.authoring_publish_refused()}>
          {refused}
        </Notice>
      )}
      <ErrorSummary errors={refused ? null : sent?.errors} />
      {failure && (
        <Notice tone="bad" title={m.authoring_publish_failed()}>
          {failure}
        </Notice>
      )}
      {sentBack && (
        <Notice tone="warn" title={m.authoring_publish_sent_back({ name: sentBack.by })}>
          {m.authoring_history_change({ change: sentBack.reason })}
        </Notice>
      )}
    </div>
  );
}

interface PublishSidesProps {
  draft: Publishable & {
    savedBy: string;
    savedAt: Date;
    scheduled: { at: Date; by: string | null } | null;
    movedOn: MovedOn | null;
    asked?: AskedAbout | null;
  };
  kind: PublishFieldsProps["kind"];
  /** Whether something in the draft has to be fixed before it can be published. */
  toFix: boolean;
  sent: SentPublication | undefined;
  edit: string;
  /** Shown below the form, if there is one. */
  below?: ReactNode;
  /** More to fill in, below what it asks of people. */
  more?: ReactNode;
  /** The company’s, where it is published by the company’s clock; otherwise the reader’s. */
  timeZone?: string;
  children: ReactNode;
}

/** What there is to check in a draft, its children, and beside it the form that publishes it, or why it can’t be published now. */
export function PublishSides(props: PublishSidesProps) {
  const { draft, kind, toFix, sent, edit, below, more, children } = props;
  const { scheduled, movedOn, asked } = draft;
  const waits = scheduled ?? asked;
  const readers = useTimeZone();
  const timeZone = props.timeZone ?? readers;
  const first = movedOn
    ? m.authoring_publish_first_version()
    : toFix && m.authoring_publish_first_fix();
  const { values, errors: mistakes } = sent ?? { values: {}, errors: {} };
  return (
    <div className="publish-sides columns columns-even">
      <div>
        {movedOn && !asked && (
          <MovedOnCard movedOn={movedOn} draft={draft} timeZone={timeZone} edit={edit} />
        )}
        {children}
      </div>
      <div>
        <Card aria-labelledby="publish-title">
          <h2 id="publish-title">
            {scheduled
              ? m.authoring_library_state_scheduled()
              : asked
                ? m.authoring_library_state_asked()
                : m.authoring_publish_head()}
          </h2>
          <p className="small muted">
            <Rich
              of={m.authoring_playbook_saved_by.parts({ name: draft.savedBy })}
              as={{ time: () => <LocalTime at={draft.savedAt} timeZone={timeZone} /> }}
            />
          </p>
          {scheduled && <Scheduled scheduled={scheduled} draft={draft} timeZone={timeZone} />}
          {asked && (
            <AskedCard
              asked={asked}
              draft={draft}
              values={values}
              mistakes={mistakes}
              timeZone={timeZone}
              kept={movedOn ? m.authoring_publish_agreed_on_other() : first || null}
            />
          )}
          {!waits && first && <p>{first}</p>}
          {!waits && !first && (
            <>
              <PublishFields
                draft={draft}
                kind={kind}
                values={values}
                mistakes={mistakes}
                timeZone={timeZone}
              >
                {more}
              </PublishFields>
              {below}
            </>
          )}
        </Card>
      </div>
    </div>
  );
}

interface ChangesCardProps {
  /** Null if no version was published before. */
  changes: Comparison | null;
  title?: string | undefined;
}

/** What differs between a draft and what is published. */
export function ChangesCard({
  changes,
  title = m.authoring_history_what_changed(),
}: ChangesCardProps) {
  return (
    <Card aria-labelledby="changes-title">
      <h2 id="changes-title">{title}</h2>
      {changes ? (
        <ComparisonView
          comparison={changes}
          level={3}
          nothing={m.authoring_copies_update_theirs_none()}
        />
      ) : (
        <p>{m.authoring_publish_new()}</p>
      )}
    </Card>
  );
}
