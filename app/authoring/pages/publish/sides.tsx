import type { ReactNode } from "react";
import type { Comparison } from "~/authoring/rules/compare/comparison";
import type { MovedOn } from "~/authoring/services/publish/show-publication.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
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

/** The form as it came back, with what was typed and what was wrong with it; `form` is for what concerns no single field. */
export interface SentPublication {
  values: { [name: string]: string | undefined };
  errors: { [name: string]: string | undefined };
}

/** Above a page that publishes: why it was refused, what to mend in the form, and that the draft failed or was sent back. */
export function PublishNotices({
  sent,
  failure,
  sentBack,
}: {
  sent: SentPublication | undefined;
  failure: string | null | undefined;
  /** Who did not agree to it, and why. */
  sentBack?: { by: string; reason: string } | null | undefined;
}) {
  const refused = sent?.errors.form;
  return (
    <div className="stack gap-4 room-below">
      {refused && (
        <Notice tone="warn" role="alert" title="Not published">
          {refused}
        </Notice>
      )}
      <ErrorSummary errors={refused ? null : sent?.errors} />
      {failure && (
        <Notice tone="bad" title="It did not come out at its time">
          {failure}
        </Notice>
      )}
      {sentBack && (
        <Notice tone="warn" title={`${sentBack.by} sent it back`}>
          “{sentBack.reason}”
        </Notice>
      )}
    </div>
  );
}

interface NothingToPublishProps {
  edit: string;
  editor: "editor" | "playbook";
  /** How to come to have something to publish. */
  children: ReactNode;
}

/** In the place of a draft. */
export function NothingToPublish({ edit, editor, children }: NothingToPublishProps) {
  return (
    <Card>
      <Empty
        title="There is no draft"
        icon="check"
        action={<LinkButton to={edit}>Open the {editor}</LinkButton>}
      >
        <p>What is published is all there is. {children}</p>
      </Empty>
    </Card>
  );
}

interface PublishSidesProps {
  draft: Publishable & {
    savedBy: string;
    savedAt: Date;
    scheduled: { at: Date; by: string } | null;
    movedOn: MovedOn | null;
    asked?: AskedAbout | null;
  };
  kind: PublishFieldsProps["kind"];
  /** Whether something in the draft has to be mended before it can be published. */
  toMend: boolean;
  sent: SentPublication | undefined;
  edit: string;
  /** Stands below the form, where there is one. */
  below?: ReactNode;
  children: ReactNode;
}

/** What there is to look at in a draft, its children, and beside it the form that publishes it, or why it cannot be published now. */
export function PublishSides(props: PublishSidesProps) {
  const { draft, kind, toMend, sent, edit, below, children } = props;
  const { scheduled, movedOn, asked } = draft;
  const waits = scheduled ?? asked;
  const timeZone = useTimeZone();
  const first = movedOn
    ? "First choose what to do about the other version."
    : toMend && "Something has to be mended first.";
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
            {scheduled ? "It has its time" : asked ? "It waits for a yes" : "Publish it"}
          </h2>
          <p className="small muted">
            Saved by {draft.savedBy}, <LocalTime at={draft.savedAt} timeZone={timeZone} />
          </p>
          {scheduled && <Scheduled scheduled={scheduled} draft={draft} timeZone={timeZone} />}
          {asked && (
            <AskedCard
              asked={asked}
              draft={draft}
              values={values}
              mistakes={mistakes}
              timeZone={timeZone}
              kept={movedOn ? AGREED_ON_OTHERS : first || null}
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
              />
              {below}
            </>
          )}
        </Card>
      </div>
    </div>
  );
}

const AGREED_ON_OTHERS =
  "Another version came out since, so it cannot be published as it is. Send it back.";

interface ChangesCardProps {
  /** Null where nothing of it was published before. */
  changes: Comparison | null;
  title?: string;
}

/** What a draft says otherwise than what is published. */
export function ChangesCard({ changes, title = "What changed" }: ChangesCardProps) {
  return (
    <Card aria-labelledby="changes-title">
      <h2 id="changes-title">{title}</h2>
      {changes ? (
        <ComparisonView
          comparison={changes}
          level={3}
          nothing="Not a word differs from what was published last."
        />
      ) : (
        <p>This is new: nothing of it was published before.</p>
      )}
    </Card>
  );
}
