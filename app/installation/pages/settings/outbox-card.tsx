import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import type { showOutbox } from "~/notices/services/mail/show-outbox.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { Time } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import "~/kit/parts/records/table.css";

const KINDS = {
  notice: m.notices_outbox_notice,
  digest: m.notices_outbox_digest,
  summary: m.notices_outbox_summary,
  invitation: m.notices_outbox_invitation,
};

/** How many emails are waiting, sent, dropped and failed, and the failed ones. */
export function OutboxCard({
  outbox: { waiting, sent, dropped, dead, deadMails },
  now,
}: {
  outbox: Awaited<ReturnType<typeof showOutbox>>;
  now: Date;
}) {
  return (
    <>
      <Card aria-labelledby="mails">
        <h2 id="mails">{m.notices_outbox_title()}</h2>
        <Facts>
          <Fact name={m.notices_outbox_waiting()}>{waiting}</Fact>
          <Fact name={m.notices_outbox_sent()}>{sent}</Fact>
          <Fact name={m.notices_outbox_dropped()}>{dropped}</Fact>
          <Fact name={m.notices_outbox_dead()}>{dead}</Fact>
        </Facts>
        <p className="small muted room-above">{m.notices_outbox_kept()}</p>
      </Card>
      {deadMails.length > 0 && (
        <Card fit="flush">
          <table className="table table-cards">
            <caption>
              <h2>{m.notices_outbox_failed()}</h2>
            </caption>
            <TableHead
              columns={[
                m.notices_outbox_to(),
                m.notices_outbox_what(),
                m.notices_outbox_when(),
                m.notices_outbox_why(),
                { hidden: m.notices_outbox_try_again() },
              ]}
            />
            <tbody>
              {deadMails.map(({ id, name, kind, endedAt, tries, lastError }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td data-label={m.notices_outbox_what()}>{KINDS[kind]()}</td>
                  <td data-label={m.notices_outbox_when()}>
                    {endedAt && <Time at={endedAt} timeZone="UTC" style="relative" now={now} />}
                  </td>
                  <td data-label={m.notices_outbox_why()}>
                    {lastError}{" "}
                    <span className="muted small">{m.notices_outbox_tries({ count: tries })}</span>
                  </td>
                  <td>
                    <Form method="post">
                      <input type="hidden" name="mail" value={id} />
                      <Button
                        name="intent"
                        value="try-again"
                        aria-label={m.notices_outbox_try_again_for({ name })}
                      >
                        {m.notices_outbox_try_again()}
                      </Button>
                    </Form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </>
  );
}
