import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { FactsByKind } from "~/ledger/rules/recorded";
import { inLedger, type EventTable } from "./event";

/** What a company’s directory changes by itself, and how it and other programs are connected: by tokens and webhooks. */
export const DIRECTORY_EVENTS: Pick<
  EventTable,
  | "directory-token-made"
  | "directory-token-revoked"
  | "directory-person-changed"
  | "directory-team-changed"
  | "directory-members-changed"
  | "api-token-made"
  | "api-token-replaced"
  | "api-token-ended"
  | "webhook-made"
  | "webhook-secret-changed"
  | "webhook-paused"
  | "webhook-resumed"
  | "webhook-ended"
  | "clearance-groups-changed"
  | "clearance-group-members-changed"
> = {
  "directory-token-made": inLedger(m.clearance_ledger_events_called_directory_token_made, (token) =>
    m.clearance_ledger_events_directory_token_made({ name: token.name }),
  ),
  "directory-token-revoked": inLedger(
    m.clearance_ledger_events_called_directory_token_revoked,
    (token) => m.clearance_ledger_events_directory_token_revoked({ name: token.name }),
  ),
  "directory-person-changed": inLedger(
    m.clearance_ledger_events_called_directory_person_changed,
    ({ changed }) => {
      if (changed.length > 1) return m.clearance_ledger_events_directory_both_changed();
      return changed.includes("address")
        ? m.clearance_ledger_events_directory_address_changed()
        : m.clearance_ledger_events_directory_name_changed();
    },
  ),
  "directory-team-changed": inLedger(
    m.clearance_ledger_events_called_directory_team_changed,
    ({ team, change, formerName = "" }) => {
      if (change === "renamed")
        return m.clearance_ledger_events_directory_team_renamed({ team, formerName });
      return change === "opened"
        ? m.clearance_ledger_events_directory_team_opened({ team })
        : m.clearance_ledger_events_directory_team_closed({ team });
    },
  ),
  "directory-members-changed": inLedger(
    m.clearance_ledger_events_called_directory_members_changed,
    ({ team, added, removed }) =>
      m.clearance_ledger_events_directory_members_changed({
        team,
        added: numberText(added.length),
        removed: numberText(removed.length),
      }),
  ),
  "api-token-made": inLedger(m.clearance_ledger_events_called_api_token_made, ({ name, scopes }) =>
    m.clearance_ledger_events_api_token_made({ name, scopes: scopes.join(", ") }),
  ),
  "api-token-replaced": inLedger(m.clearance_ledger_events_called_api_token_replaced, ({ name }) =>
    m.clearance_ledger_events_api_token_replaced({ name }),
  ),
  "api-token-ended": inLedger(m.clearance_ledger_events_called_api_token_ended, ({ name }) =>
    m.clearance_ledger_events_api_token_ended({ name }),
  ),
  "webhook-made": inLedger(m.clearance_ledger_events_called_webhook_made, ({ name, host }) =>
    m.clearance_ledger_events_webhook_made({ name, host }),
  ),
  "webhook-secret-changed": inLedger(
    m.clearance_ledger_events_called_webhook_secret_changed,
    ({ name }) => m.clearance_ledger_events_webhook_secret_changed({ name }),
  ),
  "webhook-paused": inLedger(m.clearance_ledger_events_called_webhook_paused, ({ name, why }) =>
    m.clearance_ledger_events_webhook_paused({ name, why }),
  ),
  "webhook-resumed": inLedger(m.clearance_ledger_events_called_webhook_resumed, ({ name }) =>
    m.clearance_ledger_events_webhook_resumed({ name }),
  ),
  "webhook-ended": inLedger(m.clearance_ledger_events_called_webhook_ended, ({ name }) =>
    m.clearance_ledger_events_webhook_ended({ name }),
  ),
  "clearance-groups-changed": inLedger(
    m.clearance_ledger_events_called_groups_changed,
    ({ change, host, group = "" }) => GROUPS_SAID[change]({ host, group }),
  ),
  "clearance-group-members-changed": inLedger(
    m.clearance_ledger_events_called_group_members_changed,
    ({ group, added, removed, others }) =>
      m.clearance_ledger_events_group_members_changed({
        group,
        added: numberText(added.length),
        removed: numberText(removed.length + others),
      }),
  ),
};

const GROUPS_SAID: Record<
  FactsByKind["clearance-groups-changed"]["change"],
  (of: { host: string; group: string }) => string
> = {
  "set-up": m.clearance_ledger_events_groups_set_up,
  started: m.clearance_ledger_events_groups_started,
  paused: m.clearance_ledger_events_groups_paused,
  resumed: m.clearance_ledger_events_groups_resumed,
  failing: m.clearance_ledger_events_groups_failing,
  working: m.clearance_ledger_events_groups_working,
  ending: m.clearance_ledger_events_groups_ending,
  ended: m.clearance_ledger_events_groups_ended,
  "group-added": m.clearance_ledger_events_groups_group_added,
  "group-removed": m.clearance_ledger_events_groups_group_removed,
  "group-emptied": m.clearance_ledger_events_groups_group_emptied,
};
