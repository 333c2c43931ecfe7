import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Button } from "~/kit/parts/forms/button";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";

export interface LinkedAccount {
  id: string;
  person: string;
  accountName: string;
  workspaceName: string;
  createdAt: Date;
}

/** Whose accounts a chat answers, and how that is ended. */
export function LinkedAccounts({
  accounts,
  chat,
}: {
  accounts: readonly LinkedAccount[];
  chat: string;
}) {
  const timeZone = useTimeZone();
  if (accounts.length === 0) return <p className="muted">{m.gate_integrations_no_accounts()}</p>;
  return (
    <>
      <h3>{m.gate_integrations_accounts()}</h3>
      <ul className="plain-list ruled" aria-label={m.gate_integrations_accounts_of({ name: chat })}>
        {accounts.map(({ id, person, accountName, workspaceName, createdAt }) => (
          <li key={id} className="card-head">
            <span>
              <strong className="block">{person}</strong>
              <span className="muted small block">
                <Rich
                  of={m.gate_integrations_account.parts({
                    account: accountName,
                    workspace: workspaceName,
                  })}
                  as={{ time: () => <LocalTime at={createdAt} timeZone={timeZone} /> }}
                />
              </span>
            </span>
            <Form method="post">
              <input type="hidden" name="account" value={id} />
              <Button
                name="intent"
                value="unlink"
                aria-label={m.gate_integrations_unlink_of({ name: person })}
              >
                {m.gate_integrations_unlink()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
