import { Form } from "@remix-run/react";
import { counted } from "~/kit/text/amounts";
import type { showOutbox } from "~/notices/services/mail/show-outbox.server";
import { Button } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { Time } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import "~/kit/parts/records/table.css";

const KINDS = { notice: "Notice", digest: "Digest", summary: "Week’s summary" };

/** How the mails fare, and those that were given up. */
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
        <h2 id="mails">Mails</h2>
        <Facts>
          <Fact name="Waiting">{waiting}</Fact>
          <Fact name="Sent">{sent}</Fact>
          <Fact name="Not needed any more">{dropped}</Fact>
          <Fact name="Given up">{dead}</Fact>
        </Facts>
        <p className="small muted room-above">
          A mail is kept for 90 days after it was sent, given up or not needed any more.
        </p>
      </Card>
      {deadMails.length > 0 && (
        <Card fit="flush">
          <table className="table table-cards">
            <caption>
              <h2>Mails that were given up</h2>
            </caption>
            <TableHead columns={["To", "What", "When", "Why", { hidden: "Try again" }]} />
            <tbody>
              {deadMails.map(({ id, name, kind, endedAt, tries, lastError }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td data-label="What">{KINDS[kind]}</td>
                  <td data-label="When">
                    {endedAt && <Time at={endedAt} timeZone="UTC" style="relative" now={now} />}
                  </td>
                  <td data-label="Why">
                    {lastError}{" "}
                    <span className="muted small">({counted(tries, "try", "tries")})</span>
                  </td>
                  <td>
                    <Form method="post">
                      <input type="hidden" name="mail" value={id} />
                      <Button name="intent" value="try-again" aria-label={`Try again: ${name}`}>
                        Try again
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
