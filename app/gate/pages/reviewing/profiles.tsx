import { Form } from "@remix-run/react";
import { TiedAccount } from "~/gate/parts/tied-account";
import type { PublisherAccount } from "~/gate/rules/publishing/kinds";
import type { ReviewerFault } from "~/gate/rules/reviewing/kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Field } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { FAULT_WORDS } from "./words";

interface ProfilesProps {
  reviewer: {
    door: string;
    accounts: readonly PublisherAccount[];
    readAt: Date;
    failingSince: Date | null;
    fault: ReviewerFault | null;
    detail: string | null;
  };
  channels: readonly { key: string; name: string; account: string }[];
  canChange: boolean;
}

/** Which account there is which channel, where Hootsuite says what waits, what goes wrong, and how the connection ends. */
export function Profiles({ reviewer, channels, canChange }: ProfilesProps) {
  const timeZone = useTimeZone();
  const { door, accounts, readAt, failingSince, fault, detail } = reviewer;
  const at = (time: Date) => ({ time: () => <LocalTime at={time} timeZone={timeZone} /> });
  return (
    <Card aria-labelledby="channels" className="stack gap-3">
      <h2 id="channels">{m.gate_publishing_channels()}</h2>
      <p className="muted">{m.gate_reviewing_channels_text()}</p>
      {failingSince && fault && (
        <Notice
          tone="bad"
          title={<Rich of={m.gate_reviewing_failing.parts()} as={at(failingSince)} />}
        >
          <p>
            {FAULT_WORDS[fault]} {detail && <code>{detail}</code>}
          </p>
          <p>{m.gate_reviewing_failing_text()}</p>
        </Notice>
      )}
      {accounts.length === 0 && <p>{m.gate_reviewing_accounts_none()}</p>}
      {canChange &&
        channels.map((channel) => (
          <TiedAccount key={channel.key} channel={channel} accounts={accounts} />
        ))}
      {canChange && (
        <Form method="post" className="row flow">
          <Button name="intent" value="read">
            {m.gate_publishing_read_button()}
          </Button>
          <span className="muted small">
            <Rich of={m.gate_publishing_read_at.parts()} as={at(readAt)} />
          </span>
        </Form>
      )}
      <Field
        label={m.gate_reviewing_door()}
        hint={m.gate_reviewing_door_hint()}
        name="door"
        defaultValue={door}
        readOnly
        autoComplete="off"
      />
      <details>
        <summary>{m.gate_publishing_end()}</summary>
        <Form method="post" className="form">
          <p>{m.gate_reviewing_end_text()}</p>
          <div className="form-actions">
            <Button variant="danger" name="intent" value="end">
              {m.gate_publishing_end_button()}
            </Button>
          </div>
        </Form>
      </details>
    </Card>
  );
}
