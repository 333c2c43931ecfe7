import type { ReactNode } from "react";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import type { IncidentPost } from "~/clearance/rules/supervision/incident";
import type { IncidentVerdict } from "~/clearance/rules/kinds";
import type { IncidentsView } from "~/clearance/services/incidents/show-incidents.server";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Button } from "~/kit/parts/forms/button";
import { CopyButton } from "~/kit/parts/forms/copy-button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { Notice } from "~/kit/parts/notice";
import { TooLateNotice } from "~/kit/parts/too-late-notice";
import { Time } from "~/kit/parts/time/time";
import { IncidentFields, incidentFieldId, type SentIncident } from "./fields";

const DONE: { [done: string]: (() => string) | undefined } = {
  reported: m.clearance_incidents_reported,
  use: m.clearance_incidents_used_now,
  decline: m.clearance_incidents_declined_now,
};

interface IncidentsProps extends IncidentsView {
  done: string | null;
  sent: SentIncident | undefined;
}

/** The form for an incident, what waits for a second person, and what was decided. */
export function Incidents({ networks, own, open, reviewed, timeZone, done, sent }: IncidentsProps) {
  const about = sent?.values.incident;
  const gone = about !== undefined && !open.some(({ id }) => id === about);
  const told = done !== null && !sent ? DONE[done]?.() : undefined;
  return (
    <div className="stack gap-5">
      {told && <Notice tone="ok" role="status" title={told} />}
      {gone && sent?.errors.form && (
        <TooLateNotice message={sent.errors.form} typed={sent.values.reason} />
      )}
      {open.length > 0 && <h2>{m.clearance_incidents_open({ count: open.length })}</h2>}
      {open.map((one) => (
        <ReviewCard
          key={one.id}
          incident={one}
          networks={networks}
          timeZone={timeZone}
          sent={about === one.id ? sent : undefined}
        />
      ))}
      <ReportCard networks={networks} sent={about === undefined ? sent : undefined} />
      {reviewed.length > 0 && <h2>{m.clearance_incidents_decided()}</h2>}
      {reviewed.map((one) => (
        <IncidentCard key={one.id} incident={one} timeZone={timeZone}>
          {one.yaml && (
            <CopyButton
              text={one.yaml}
              label={m.clearance_incidents_copy()}
              about={m.clearance_incidents_by({ name: one.by })}
            />
          )}
        </IncidentCard>
      ))}
      {own.length > 0 && <h2>{m.clearance_incidents_own()}</h2>}
      {own.map((one) => (
        <IncidentCard key={one.id} incident={one} timeZone={timeZone} />
      ))}
    </div>
  );
}

function ReportCard({ networks, sent }: Pick<IncidentsProps, "networks" | "sent">) {
  const isSending = useNavigation().formMethod === "POST";
  return (
    <Card aria-labelledby="report">
      <h2 id="report">{m.clearance_incidents_report()}</h2>
      <Form method="post" className="form" noValidate>
        <FormId />
        <ErrorSummary errors={sent?.errors} idOf={(name) => incidentFieldId("report", name)} />
        <IncidentFields of="report" networks={networks} sent={sent} />
        <div className="form-actions">
          <Button variant="primary" disabled={isSending}>
            {m.clearance_incidents_send()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

interface ReviewCardProps extends Pick<IncidentsProps, "networks" | "timeZone" | "sent"> {
  incident: IncidentsView["open"][number];
}

function ReviewCard({ incident, networks, timeZone, sent }: ReviewCardProps) {
  const { id, by, post, reportedAt } = incident;
  const isSending = useNavigation().formMethod === "POST";
  const headingId = `incident-${id}`;
  return (
    <Card as="article" aria-labelledby={headingId}>
      <h3 id={headingId}>{m.clearance_incidents_by({ name: by })}</h3>
      <p className="small muted room-below">
        <Time at={reportedAt} timeZone={timeZone} /> · {m.clearance_incidents_review_hint()}
      </p>
      <Form method="post" className="form" noValidate>
        <FormId of={id} />
        <input type="hidden" name="incident" value={id} />
        <ErrorSummary errors={sent?.errors} idOf={(name) => incidentFieldId(id, name)} />
        <IncidentFields of={id} networks={networks} known={post} sent={sent} />
        <TextArea
          id={incidentFieldId(id, "reason")}
          label={m.clearance_incidents_reason()}
          hint={m.clearance_incidents_reason_hint()}
          name="reason"
          rows={2}
          maxLength={1000}
          defaultValue={sent?.values.reason}
          error={sent?.errors.reason}
        />
        <div className="form-actions">
          <Button variant="primary" name="verdict" value="use" disabled={isSending}>
            {m.clearance_incidents_use()}
          </Button>
          <Button name="verdict" value="decline" disabled={isSending}>
            {m.clearance_incidents_decline()}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

interface IncidentCardProps {
  incident: {
    id: string;
    post: IncidentPost | null;
    used: IncidentPost | null;
    reportedAt: Date;
    verdict: IncidentVerdict | null;
    reason: string | null;
    reviewedBy: string | null;
  };
  timeZone: string;
  children?: ReactNode;
}

function IncidentCard({ incident, timeZone, children }: IncidentCardProps) {
  const { post, used, reportedAt, verdict, reason, reviewedBy } = incident;
  const shown = used ?? post;
  return (
    <Card as="article" className="stack gap-2">
      <div className="card-head">
        <p className="small muted">
          {shown?.network} · <Time at={reportedAt} timeZone={timeZone} />
        </p>
        <VerdictChip verdict={verdict} />
      </div>
      {shown && (
        <>
          <blockquote className="quoted anywhere">{shown.text}</blockquote>
          <p className="anywhere">
            <span className="small muted block">{m.clearance_incidents_done()}</span>
            {shown.done}
          </p>
          <p className="anywhere">
            <span className="small muted block">{m.clearance_incidents_better()}</span>
            {shown.better}
          </p>
        </>
      )}
      {reviewedBy !== null && (
        <p className="small muted anywhere">
          {reason
            ? m.clearance_incidents_reviewed_because({ name: reviewedBy, reason })
            : m.clearance_incidents_reviewed_by({ name: reviewedBy })}
        </p>
      )}
      {children}
    </Card>
  );
}

function VerdictChip({ verdict }: { verdict: IncidentVerdict | null }) {
  if (verdict === null)
    return (
      <Chip tone="idle" icon="clock">
        {m.clearance_incidents_waiting()}
      </Chip>
    );
  return verdict === "use" ? (
    <Chip tone="ok" icon="check">
      {m.clearance_incidents_used()}
    </Chip>
  ) : (
    <Chip tone="warn" icon="cross">
      {m.clearance_incidents_declined()}
    </Chip>
  );
}
