import { Form } from "@remix-run/react";
import type { PublisherAccount, PublisherFault } from "~/gate/rules/publishing/kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { FAULT_WORDS } from "../words";

interface ChannelsProps {
  publisher: {
    accounts: readonly PublisherAccount[];
    readAt: Date;
    failingSince: Date | null;
    fault: PublisherFault | null;
    detail: string | null;
  };
  channels: readonly { key: string; name: string; account: string }[];
  canChange: boolean;
}

/** Which account there is which channel, what goes wrong, and how the connection ends. */
export function Channels({ publisher, channels, canChange }: ChannelsProps) {
  const timeZone = useTimeZone();
  const { accounts, readAt, failingSince, fault, detail } = publisher;
  const at = (time: Date) => ({ time: () => <LocalTime at={time} timeZone={timeZone} /> });
  return (
    <Card aria-labelledby="channels" className="stack gap-3">
      <h2 id="channels">{m.gate_publishing_channels()}</h2>
      <p className="muted">{m.gate_publishing_channels_text()}</p>
      {failingSince && fault && (
        <Notice
          tone="bad"
          title={<Rich of={m.gate_publishing_failing.parts()} as={at(failingSince)} />}
        >
          <p>
            {FAULT_WORDS[fault]} {detail && <code>{detail}</code>}
          </p>
          <p>{m.gate_publishing_failing_text()}</p>
        </Notice>
      )}
      {accounts.length === 0 && <p>{m.gate_publishing_accounts_none()}</p>}
      {canChange &&
        channels.map((channel) => <Tie key={channel.key} channel={channel} accounts={accounts} />)}
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
      <details>
        <summary>{m.gate_publishing_end()}</summary>
        <Form method="post" className="form">
          <p>{m.gate_publishing_end_text()}</p>
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

interface TieProps {
  channel: ChannelsProps["channels"][number];
  accounts: readonly PublisherAccount[];
}

function Tie({ channel: { key, name, account }, accounts }: TieProps) {
  const isThere = account === "" || accounts.some(({ id }) => id === account);
  return (
    <Form method="post" className="row row-end flow">
      <input type="hidden" name="channel" value={key} />
      <Select
        label={m.gate_publishing_account_of({ channel: name })}
        name="account"
        id={`account-${key}`}
        defaultValue={account}
        key={account}
      >
        <option value="">{m.gate_publishing_account_none()}</option>
        {!isThere && <option value={account}>{m.gate_publishing_account_gone()}</option>}
        {accounts.map(({ id, name: called, provider, profile }) => (
          <option key={id} value={id}>
            {m.gate_publishing_account_called({ name: profile || called, provider })}
          </option>
        ))}
      </Select>
      <Button name="intent" value="tie" aria-label={m.gate_publishing_save_of({ channel: name })}>
        {m.gate_publishing_save()}
      </Button>
    </Form>
  );
}
