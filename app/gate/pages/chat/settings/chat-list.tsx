import { Form } from "@remix-run/react";
import { CHAT_NAMES, type ChatKind } from "~/gate/rules/chat/kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Button } from "~/kit/parts/forms/button";
import { CopyButton } from "~/kit/parts/forms/copy-button";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { Empty } from "~/kit/parts/page/empty";
import { LocalTime, useTimeZone } from "~/kit/parts/time/local-time";
import { SecretField } from "~/kit/parts/forms/secret-field";
import { LinkedAccounts, type LinkedAccount } from "./linked-accounts";

interface Integration {
  id: string;
  kind: ChatKind;
  name: string;
  path: string;
  hasSecret: boolean;
  createdAt: Date;
  usedAt: Date | null;
  madeBy: string;
  accounts: readonly LinkedAccount[];
}

interface Sent {
  chat: string;
  errors: { secret?: string } | undefined;
}

interface ChatListProps {
  integrations: readonly Integration[];
  origin: string;
  canChange: boolean;
  sent: Sent | undefined;
}

/** The chats that people can ask from: whether each is ready, how it’s set up, and whose accounts it answers. */
export function ChatList({ integrations, origin, canChange, sent }: ChatListProps) {
  if (integrations.length === 0)
    return (
      <Card>
        <Empty title={m.gate_integrations_none()} icon="chat">
          {canChange && <p>{m.gate_integrations_none_text()}</p>}
        </Empty>
      </Card>
    );
  return integrations.map((one) => (
    <Card key={one.id} aria-labelledby={`chat-${one.id}`} className="stack gap-3">
      <div className="card-head">
        <h2 id={`chat-${one.id}`}>{one.name}</h2>
        <Chip tone={one.hasSecret ? "ok" : "warn"} icon={one.hasSecret ? "check" : "clock"}>
          {one.hasSecret ? m.gate_integrations_ready() : m.gate_integrations_waiting()}
        </Chip>
      </div>
      <Facts {...one} />
      {canChange && (
        <SetUp one={one} origin={origin} sent={sent?.chat === one.id ? sent : undefined} />
      )}
      {one.kind === "slack" && <LinkedAccounts accounts={one.accounts} chat={one.name} />}
      <End {...one} />
    </Card>
  ));
}

function Facts({ kind, createdAt, usedAt, madeBy }: Integration) {
  const timeZone = useTimeZone();
  const at = (time: Date) => ({ time: () => <LocalTime at={time} timeZone={timeZone} /> });
  return (
    <p className="muted small">
      {CHAT_NAMES[kind]}
      {" · "}
      <Rich of={m.gate_integrations_added.parts({ name: madeBy })} as={at(createdAt)} />
      {" · "}
      {usedAt ? (
        <Rich of={m.gate_integrations_used.parts()} as={at(usedAt)} />
      ) : (
        m.gate_integrations_never()
      )}
    </p>
  );
}

const STEPS: Record<ChatKind, readonly (() => string)[]> = {
  slack: [
    m.gate_integrations_slack_app,
    m.gate_integrations_slack_command,
    m.gate_integrations_slack_secret,
    m.gate_integrations_slack_test,
  ],
  teams: [
    m.gate_integrations_teams_webhook,
    m.gate_integrations_teams_token,
    m.gate_integrations_teams_test,
  ],
};

function SetUp({
  one: { id, kind, name, path, hasSecret },
  origin,
  sent,
}: {
  one: Integration;
  origin: string;
  sent: Sent | undefined;
}) {
  const address = `${origin}${path}`;
  return (
    <details open={!hasSecret || sent !== undefined}>
      <summary aria-label={m.gate_integrations_set_up_of({ name })}>
        {m.gate_integrations_set_up()}
      </summary>
      <div className="stack gap-3">
        <ol>
          {STEPS[kind].map((step, at) => (
            <li key={at}>{step()}</li>
          ))}
        </ol>
        <p className="chat-address">
          <span className="small muted block">{m.gate_integrations_address()}</span>
          <code>{address}</code>
        </p>
        <CopyButton
          text={address}
          label={m.gate_integrations_copy()}
          about={m.gate_integrations_address_about({ name })}
        />
        <Form method="post" className="form" noValidate>
          <ErrorSummary errors={sent?.errors} />
          <input type="hidden" name="chat" value={id} />
          <SecretField
            label={m.gate_integrations_secret({ chat: CHAT_NAMES[kind] })}
            hint={m.gate_integrations_secret_hint()}
            name="secret"
            id={sent ? undefined : `secret-${id}`}
            error={sent?.errors?.secret}
          />
          <div className="form-actions">
            <Button
              variant={hasSecret ? "plain" : "primary"}
              name="intent"
              value="secret"
              aria-label={m.gate_integrations_secret_save_of({ name })}
            >
              {m.gate_integrations_secret_save()}
            </Button>
          </div>
        </Form>
      </div>
    </details>
  );
}

function End({ id, name }: Integration) {
  return (
    <details>
      <summary aria-label={m.gate_integrations_end_of({ name })}>
        {m.gate_integrations_end()}
      </summary>
      <Form method="post" className="form">
        <input type="hidden" name="chat" value={id} />
        <p>{m.gate_integrations_end_text()}</p>
        <div className="form-actions">
          <Button variant="danger" name="intent" value="end">
            {m.gate_integrations_end_button()}
          </Button>
        </div>
      </Form>
    </details>
  );
}
