import { Form } from "@remix-run/react";
import type { PublisherAccount } from "~/gate/rules/publishing/kinds";
import { m } from "~/kit/language/m";
import { Button } from "~/kit/parts/forms/button";
import { Select } from "~/kit/parts/forms/field";

interface TiedAccountProps {
  channel: { key: string; name: string; account: string };
  accounts: readonly PublisherAccount[];
}

/** Which account in a tool outside is a channel, to choose. */
export function TiedAccount({ channel: { key, name, account }, accounts }: TiedAccountProps) {
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
