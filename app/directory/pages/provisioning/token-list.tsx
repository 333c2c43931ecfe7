import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Empty } from "~/kit/parts/page/empty";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";

interface TokenListProps {
  tokens: readonly {
    id: string;
    name: string;
    createdAt: Date;
    lastUsedAt: Date | null;
    madeBy: string;
  }[];
  company: string;
  /** Whether one can be made on this page. */
  canMake: boolean;
}

/** The tokens that hold, each with when it was last used, and how it is revoked. */
export function TokenList({ tokens, company, canMake }: TokenListProps) {
  const timeZone = useTimeZone();
  return (
    <Card aria-labelledby="tokens">
      <h2 id="tokens">{m.directory_provisioning_tokens()}</h2>
      {tokens.length === 0 ? (
        <Empty title={m.directory_provisioning_none()} icon="lock">
          {canMake && <p>{m.directory_provisioning_none_text()}</p>}
        </Empty>
      ) : (
        <ul className="plain-list ruled">
          {tokens.map(({ id, name, createdAt, lastUsedAt, madeBy }) => (
            <li key={id}>
              <strong className="block">{name}</strong>
              <span className="muted small block">
                <Rich
                  of={m.directory_provisioning_made.parts({ name: madeBy })}
                  as={{ time: () => <LocalTime at={createdAt} timeZone={timeZone} /> }}
                />
                {" · "}
                {lastUsedAt ? (
                  <Rich
                    of={m.directory_provisioning_used.parts()}
                    as={{ time: () => <LocalTime at={lastUsedAt} timeZone={timeZone} /> }}
                  />
                ) : (
                  m.directory_provisioning_never()
                )}
              </span>
              <details>
                <summary aria-label={m.directory_provisioning_revoke_of({ name })}>
                  {m.directory_provisioning_revoke()}
                </summary>
                <Form method="post" className="form">
                  <input type="hidden" name="token" value={id} />
                  <p>{m.directory_provisioning_revoke_text({ company })}</p>
                  <div className="form-actions">
                    <Button variant="danger" name="intent" value="revoke">
                      {m.directory_provisioning_revoke_button()}
                    </Button>
                  </div>
                </Form>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
