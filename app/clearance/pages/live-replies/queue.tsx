import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { LiveReplyCard } from "~/clearance/parts/live-replies/live-reply";
import { MOST_WRITTEN } from "~/clearance/rules/supervision/live-reply";
import type { LiveQueue } from "~/clearance/services/supervision/show-live-queue.server";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { TextArea } from "~/kit/parts/forms/field";
import { FormId } from "~/kit/parts/forms/form-id";
import { Notice } from "~/kit/parts/notice";
import { Empty } from "~/kit/parts/page/empty";
import { TooLateNotice } from "~/kit/parts/too-late-notice";

interface QueueProps extends LiveQueue {
  done: boolean;
  /** Whether replies of several companies may be among them. */
  ofCompanies: boolean;
  sent:
    | {
        values: { readonly [name: string]: string | undefined };
        errors: { readonly [name: string]: string | undefined };
      }
    | undefined;
}

/** The live replies that wait to be looked at, the oldest first, each with its form. */
export function LiveReplyQueue({ replies, waiting, done, ofCompanies, sent }: QueueProps) {
  const gone = sent?.values.reply && !replies.some(({ id }) => id === sent.values.reply);
  return (
    <div className="stack gap-5">
      {done && !sent && <Notice tone="ok" role="status" title={m.clearance_live_recorded()} />}
      {gone && sent.errors.form && (
        <TooLateNotice message={sent.errors.form} typed={sent.values.finding} />
      )}
      {replies.length === 0 ? (
        <Card>
          <Empty title={m.clearance_live_none_waiting()} icon="check">
            <p>{m.clearance_live_none_waiting_text()}</p>
          </Empty>
        </Card>
      ) : (
        <>
          <h2>{m.clearance_live_queue({ count: waiting })}</h2>
          {replies.map((reply) => (
            <LiveReplyCard
              key={reply.id}
              reply={reply}
              title={
                ofCompanies
                  ? m.clearance_live_by_at({ name: reply.name, company: reply.company })
                  : reply.name
              }
              timeZone={reply.timeZone}
            >
              <ReviewForm id={reply.id} sent={sent?.values.reply === reply.id ? sent : undefined} />
            </LiveReplyCard>
          ))}
        </>
      )}
    </div>
  );
}

function ReviewForm({ id, sent }: { id: string } & Pick<QueueProps, "sent">) {
  const isSending = useNavigation().formMethod === "POST";
  const field = `finding-${id}`;
  return (
    <Form method="post" className="form" noValidate>
      <FormId of={id} />
      <input type="hidden" name="reply" value={id} />
      <ErrorSummary errors={sent?.errors} idOf={() => field} />
      <TextArea
        label={m.clearance_live_finding()}
        hint={m.clearance_live_finding_hint()}
        id={field}
        name="finding"
        rows={2}
        maxLength={MOST_WRITTEN.finding}
        defaultValue={sent?.values.finding}
        error={sent?.errors.finding}
      />
      <div className="form-actions">
        <Button variant="primary" name="verdict" value="good" disabled={isSending}>
          {m.clearance_live_good()}
        </Button>
        <Button name="verdict" value="not-good" disabled={isSending}>
          {m.clearance_live_not_good()}
        </Button>
      </div>
    </Form>
  );
}
