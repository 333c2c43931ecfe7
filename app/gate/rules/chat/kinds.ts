/** The chats from which people can ask. */
export const CHAT_KINDS = ["slack", "teams"] as const;
export type ChatKind = (typeof CHAT_KINDS)[number];

/* oxlint-disable-next-line house/in-catalogue -- As their makers call them, in every language. */
export const CHAT_NAMES: Record<ChatKind, string> = { slack: "Slack", teams: "Microsoft Teams" };
