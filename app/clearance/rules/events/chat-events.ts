import { m } from "~/kit/language/m";
import { inLedger, type EventTable } from "./event";

/* oxlint-disable-next-line house/in-catalogue -- As their makers call them, in every language. */
const CHATS = { slack: "Slack", teams: "Microsoft Teams" };

/** Where people ask from a chat, and whose accounts are answered there. */
export const CHAT_EVENTS: Pick<
  EventTable,
  "chat-made" | "chat-secret-entered" | "chat-ended" | "chat-linked" | "chat-unlinked"
> = {
  "chat-made": inLedger(m.clearance_ledger_events_called_chat_made, ({ name, chat }) =>
    m.clearance_ledger_events_chat_made({ name, chat: CHATS[chat] }),
  ),
  "chat-secret-entered": inLedger(
    m.clearance_ledger_events_called_chat_secret_entered,
    ({ name, chat }) => m.clearance_ledger_events_chat_secret_entered({ name, chat: CHATS[chat] }),
  ),
  "chat-ended": inLedger(m.clearance_ledger_events_called_chat_ended, ({ name, chat, accounts }) =>
    m.clearance_ledger_events_chat_ended({ name, chat: CHATS[chat], count: accounts }),
  ),
  "chat-linked": inLedger(m.clearance_ledger_events_called_chat_linked, () =>
    m.clearance_ledger_events_chat_linked(),
  ),
  "chat-unlinked": inLedger(m.clearance_ledger_events_called_chat_unlinked, () =>
    m.clearance_ledger_events_chat_unlinked(),
  ),
};
