import type { ActionFunctionArgs } from "@remix-run/node";
import { pino } from "pino";
import * as slack from "~/gate/pages/api/slack";
import * as teams from "~/gate/pages/api/teams-chat";
import type { ChatKind } from "~/gate/rules/chat/kinds";
import { slackSignature, teamsSignature } from "~/gate/services/chat/signed.server";
import { enterSecret, makeIntegration } from "~/gate/services/chat/settings/integrations.server";
import type { NewId } from "~/kit/http/form-id";
import type { WholeManager } from "~/people/rules/actor";
import { createSealing } from "~/people/services/sealing.server";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { NOON } from "../../../support/makers";

const ORIGIN = "https://learn.example";
export const SEALING = createSealing("a secret of the installation for tests", "chats");

/** As Slack and Teams make them. */
export const SECRETS: Record<ChatKind, string> = {
  slack: "8f742231b10e8888abcd99yyyzzz85a5",
  teams: Buffer.from("a token of an outgoing webhook..").toString("base64"),
};

/** Sets up a chat of a manager’s company; its id. */
export async function aChat(
  store: Store,
  actor: WholeManager,
  { kind = "slack" as ChatKind, secret = SECRETS[kind] }: { kind?: ChatKind; secret?: string } = {},
): Promise<string> {
  const id = newId(NOON) as NewId;
  const made = await makeIntegration({ store, actor, now: NOON, id, kind, name: "Harbour" });
  if (!made.ok) throw new Error(made.reason);
  const entering = { store, actor, now: NOON, sealing: SEALING, integrationId: id, secret };
  await enterSecret(entering);
  return id;
}

export interface Said {
  status: number;
  body: { response_type?: string; type?: string; text?: string; code?: string; detail?: string };
}

interface Asking {
  integration: string;
  text?: string;
  user?: string;
  workspace?: string;
  secret?: string;
  /** When it says it was sent. */
  sentAt?: Date;
  headers?: Record<string, string | null>;
  /** In place of what was signed. */
  body?: string;
  more?: Record<string, string>;
}

/** The doors as Slack and Teams come to them, with a clock, and with what was recorded because of them. */
export function theDoors(store: Store) {
  const clock = { now: NOON };
  const events: { event: string; details?: object }[] = [];
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const context = {
    app: { store, chats: SEALING, clock: () => clock.now, origin: ORIGIN, language: "en", log },
    requestId: "request",
    record: (event: { event: string; details?: object }) => events.push(event),
  };

  async function knock(
    kind: ChatKind,
    { integration, headers, body }: { integration: string; headers: object; body: string },
  ): Promise<Said> {
    const sent = new Headers();
    for (const [name, value] of Object.entries(headers)) if (value !== null) sent.set(name, value);
    const request = new Request(`${ORIGIN}/api/v1/${kind}/x`, {
      method: "POST",
      headers: sent,
      body,
    });
    const args = { request, params: { integration }, context } as unknown as ActionFunctionArgs;
    const answer = await (kind === "slack" ? slack : teams).action(args);
    return { status: answer.status, body: (await answer.json()) as Said["body"] };
  }

  async function askSlack(asking: Asking): Promise<Said> {
    const { integration, text = "", user = "U2CERLKJA", workspace = "T1DC2JH3J" } = asking;
    const body = new URLSearchParams({
      team_id: workspace,
      team_domain: "harbour",
      user_id: user,
      user_name: "roadrunner",
      command: "/cleared",
      text,
      ...asking.more,
    }).toString();
    const timestamp = String(Math.floor((asking.sentAt ?? clock.now).getTime() / 1000));
    const signature = slackSignature(asking.secret ?? SECRETS.slack, timestamp, Buffer.from(body));
    return knock("slack", {
      integration,
      headers: {
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature,
        ...asking.headers,
      },
      body: asking.body ?? body,
    });
  }

  async function askTeams(asking: Asking): Promise<Said> {
    const timestamp = (asking.sentAt ?? clock.now).toISOString();
    const text = `<at>Cleared</at>&nbsp;${asking.text ?? ""}`;
    const body = JSON.stringify({ type: "message", id: "1", timestamp, text, ...asking.more });
    const signature = teamsSignature(asking.secret ?? SECRETS.teams, Buffer.from(body));
    return knock("teams", {
      integration: asking.integration,
      headers: { Authorization: signature, ...asking.headers },
      body: asking.body ?? body,
    });
  }

  return { askSlack, askTeams, clock, events, lines };
}

/** What the link in an answer leads with. */
export function tokenIn({ body }: Said): string {
  return /\/chat-link\/([\w-]+)/.exec(body.text ?? "")?.[1] ?? "";
}
