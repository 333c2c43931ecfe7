import type { ChatKind } from "./kinds";

/** Where managers set up the chats that their people can ask from. */
export const CHATS = "/clearance/chat";

/** Where people see which accounts of theirs are linked. */
export const OWN_ACCOUNTS = "/account/chat";

const DOORS: Record<ChatKind, string> = { slack: "slack", teams: "teams-chat" };

/** Where a chat sends what people ask by an integration. */
export function doorPath(kind: ChatKind, integrationId: string): string {
  return `/api/v1/${DOORS[kind]}/${integrationId}`;
}

/** Where somebody confirms that an account is theirs. */
export function linkPath(token: string): string {
  return `/chat-link/${token}`;
}

/** The page with the same answer, asked already where it is known what. */
export function mayIPath(asked: { channel: string; level: string } | null): string {
  return asked === null ? "/may-i" : `/may-i?${new URLSearchParams({ ...asked }).toString()}`;
}
