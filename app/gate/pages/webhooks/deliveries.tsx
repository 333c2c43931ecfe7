import { Form } from "@remix-run/react";
import type { Failure } from "~/gate/rules/webhooks/kinds";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { TableHead } from "~/kit/parts/records/table-head";
import { Time } from "~/kit/parts/time/time";
import { numberText } from "~/kit/text/amounts";
import { eventWords } from "./event-words";
import "~/kit/parts/records/table.css";

interface Delivery {
  id: string;
  type: string;
  createdAt: Date;
  tries: number;
  triedAt: Date | null;
  status: number | null;
  answer: string | null;
  failure: string | null;
  outcome: "delivered" | "failed" | null;
}

interface DeliveriesProps {
  deliveries: readonly Delivery[];
  timeZone: string;
  /** Where the older ones are. */
  older: string | null;
  canReplay: boolean;
}

/** What was sent to a webhook and what it answered, the newest first. */
export function Deliveries({ deliveries, timeZone, older, canReplay }: DeliveriesProps) {
  return (
    <Card aria-labelledby="deliveries">
      <h2 id="deliveries">{m.gate_webhooks_log()}</h2>
      {deliveries.length === 0 ? (
        <Empty title={m.gate_webhooks_log_empty()} icon="clock" />
      ) : (
        <table className="table table-cards">
          <caption className="visually-hidden">{m.gate_webhooks_log()}</caption>
          <TableHead
            columns={[
              m.gate_webhooks_log_event(),
              m.gate_webhooks_log_at(),
              m.gate_webhooks_log_outcome(),
              m.gate_webhooks_log_answer(),
              { number: m.gate_webhooks_log_tries() },
              { hidden: m.gate_webhooks_replay() },
            ]}
          />
          <tbody>
            {deliveries.map((delivery) => (
              <Line
                key={delivery.id}
                delivery={delivery}
                timeZone={timeZone}
                canReplay={canReplay}
              />
            ))}
          </tbody>
        </table>
      )}
      {older && <LinkButton to={older}>{m.gate_webhooks_log_older()}</LinkButton>}
    </Card>
  );
}

const FAILURE_WORDS: Record<Failure, () => string> = {
  status: m.gate_webhooks_failure_status,
  redirect: m.gate_webhooks_failure_redirect,
  timeout: m.gate_webhooks_failure_timeout,
  connection: m.gate_webhooks_failure_connection,
  address: m.gate_webhooks_failure_address,
};

function Line({
  delivery,
  timeZone,
  canReplay,
}: {
  delivery: Delivery;
  timeZone: string;
  canReplay: boolean;
}) {
  const { id, type, createdAt, tries, status, answer, failure, outcome } = delivery;
  return (
    <tr>
      <td>{eventWords(type)}</td>
      <td data-label={m.gate_webhooks_log_at()}>
        <Time at={createdAt} timeZone={timeZone} style="datetime" seconds />
      </td>
      <td data-label={m.gate_webhooks_log_outcome()}>
        <Outcome outcome={outcome} />
      </td>
      <td data-label={m.gate_webhooks_log_answer()} className="anywhere">
        {status ?? ""} {failure !== null && FAILURE_WORDS[failure as Failure]()}
        {answer && <code className="small block anywhere">{answer}</code>}
      </td>
      <td data-label={m.gate_webhooks_log_tries()} className="number">
        {numberText(tries)}
      </td>
      <td>
        {canReplay && outcome !== null && (
          <Form method="post">
            <input type="hidden" name="delivery" value={id} />
            <Button
              name="intent"
              value="replay"
              aria-label={m.gate_webhooks_replay_of({ event: eventWords(type) })}
            >
              {m.gate_webhooks_replay()}
            </Button>
          </Form>
        )}
      </td>
    </tr>
  );
}

function Outcome({ outcome }: Pick<Delivery, "outcome">) {
  if (outcome === "delivered")
    return (
      <Chip tone="ok" icon="check">
        {m.gate_webhooks_outcome_delivered()}
      </Chip>
    );
  return outcome === "failed" ? (
    <Chip tone="bad" icon="alert">
      {m.gate_webhooks_outcome_failed()}
    </Chip>
  ) : (
    <Chip tone="idle" icon="clock">
      {m.gate_webhooks_outcome_waiting()}
    </Chip>
  );
}
