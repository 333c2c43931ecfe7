import { Form } from "@remix-run/react";
import type { Scope } from "~/gate/rules/scopes";
import { ROTATION_DAYS } from "~/gate/rules/limits";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { FormId } from "~/kit/parts/forms/form-id";
import { Empty } from "~/kit/parts/page/empty";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { SCOPE_WORDS } from "./scope-words";

interface Token {
  id: string;
  name: string;
  scopes: readonly Scope[];
  createdAt: Date;
  lastUsedAt: Date | null;
  endsAt: Date | null;
  madeBy: string | null;
}

interface TokenListProps {
  tokens: readonly Token[];
  /** Whether one can be made on this page. */
  canMake: boolean;
}

/** The tokens that hold, each with what it may ask, when it was last used, and how it is replaced and ended. */
export function TokenList({ tokens, canMake }: TokenListProps) {
  return (
    <Card aria-labelledby="tokens">
      <h2 id="tokens">{m.gate_tokens_tokens()}</h2>
      {tokens.length === 0 ? (
        <Empty title={m.gate_tokens_none()} icon="lock">
          {canMake && <p>{m.gate_tokens_none_text()}</p>}
        </Empty>
      ) : (
        <ul className="plain-list ruled">
          {tokens.map((token) => (
            <li key={token.id}>
              <strong className="block">{token.name}</strong>
              <span className="small block">
                {token.scopes.map((scope) => SCOPE_WORDS[scope]).join(" · ")}
              </span>
              <Facts {...token} />
              {canMake && token.endsAt === null && <Replace {...token} />}
              <End {...token} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Facts({ createdAt, lastUsedAt, endsAt, madeBy }: Token) {
  const timeZone = useTimeZone();
  const at = (time: Date) => ({ time: () => <LocalTime at={time} timeZone={timeZone} /> });
  return (
    <span className="muted small block">
      {madeBy === null ? (
        <Rich of={m.gate_tokens_made_by_command.parts()} as={at(createdAt)} />
      ) : (
        <Rich of={m.gate_tokens_made.parts({ name: madeBy })} as={at(createdAt)} />
      )}
      {" · "}
      {lastUsedAt ? (
        <Rich of={m.gate_tokens_used.parts()} as={at(lastUsedAt)} />
      ) : (
        m.gate_tokens_never()
      )}
      {endsAt && (
        <>
          {" · "}
          <Rich of={m.gate_tokens_holds_until.parts()} as={at(endsAt)} />
        </>
      )}
    </span>
  );
}

function Replace({ id, name }: Token) {
  return (
    <details>
      <summary aria-label={m.gate_tokens_replace_of({ name })}>{m.gate_tokens_replace()}</summary>
      <Form method="post" className="form">
        <FormId />
        <input type="hidden" name="token" value={id} />
        <p>{m.gate_tokens_replace_text({ count: ROTATION_DAYS })}</p>
        <div className="form-actions">
          <Button variant="primary" name="intent" value="replace">
            {m.gate_tokens_replace_button()}
          </Button>
        </div>
      </Form>
    </details>
  );
}

function End({ id, name }: Token) {
  return (
    <details>
      <summary aria-label={m.gate_tokens_end_of({ name })}>{m.gate_tokens_end()}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="token" value={id} />
        <p>{m.gate_tokens_end_text()}</p>
        <div className="form-actions">
          <Button variant="danger" name="intent" value="end">
            {m.gate_tokens_end_button()}
          </Button>
        </div>
      </Form>
    </details>
  );
}
