import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { numberText } from "~/kit/text/amounts";
import { policyLink, signWords } from "./notice-words";
import { inLedger, type EventTable } from "./event";

/** What is taught and asked of everyone: policy, playbook, programmes. */
export const COMPANY_EVENTS: Pick<
  EventTable,
  | "company-created"
  | "company-changed"
  | "programmes-chosen"
  | "company-look-changed"
  | "company-archived"
  | "company-restored"
  | "company-handed-over"
  | "policy-published"
  | "policy-acknowledged"
  | "relearn-asked"
  | "programme-changed"
  | "programme-retired"
  | "playbook-changed"
> = {
  "company-created": inLedger(m.clearance_ledger_events_called_company_created, ({ name }) =>
    m.clearance_ledger_events_company_created({ name }),
  ),
  "company-changed": inLedger(
    m.clearance_ledger_events_called_company_changed,
    ({ name, formerName }) =>
      formerName === undefined
        ? m.clearance_ledger_events_company_changed()
        : m.clearance_ledger_events_company_renamed({ name, formerName }),
  ),
  "programmes-chosen": inLedger(
    m.clearance_ledger_events_called_programmes_chosen,
    ({ added, removed }) => {
      const said = [
        ...(added.length > 0
          ? [m.clearance_ledger_events_programmes_added({ programmes: listed(added) })]
          : []),
        ...(removed.length > 0
          ? [m.clearance_ledger_events_programmes_removed({ programmes: listed(removed) })]
          : []),
      ];
      return said.length > 0 ? said.join(" · ") : m.clearance_ledger_events_programmes_new();
    },
  ),
  "company-look-changed": inLedger(m.clearance_ledger_events_called_company_look, () =>
    m.clearance_ledger_events_company_look(),
  ),
  "company-archived": inLedger(m.clearance_ledger_events_called_company_archived, () =>
    m.clearance_ledger_events_company_archived(),
  ),
  "company-restored": inLedger(m.clearance_ledger_events_called_company_restored, () =>
    m.clearance_ledger_events_company_restored(),
  ),
  "company-handed-over": inLedger(m.clearance_ledger_events_called_company_handed_over, () =>
    m.clearance_ledger_events_company_handed_over(),
  ),
  "policy-published": {
    ledger: {
      called: m.clearance_ledger_events_called_policy_published,
      words: ({ version, reacknowledge, graceDays }) =>
        reacknowledge
          ? m.clearance_ledger_events_policy_published_days({ version, days: graceDays })
          : m.clearance_ledger_events_policy_published({ version }),
    },
    timeline: null,
    notice: {
      to: "person",
      group: "duty",
      words: (facts) => ({
        title: m.clearance_told_policy({ version: facts.version }),
        text: signWords(facts),
        link: policyLink(),
      }),
    },
  },
  "policy-acknowledged": {
    ledger: {
      called: m.clearance_ledger_events_called_policy_signed,
      words: ({ version }) => m.clearance_ledger_events_policy_signed({ version }),
    },
    timeline: ({ version, typedName }) => ({
      title: m.clearance_ledger_events_policy_signed({ version }),
      icon: "pen",
      tone: "idle",
      more: m.clearance_timeline_typed({ name: typedName }),
    }),
    notice: null,
  },
  "relearn-asked": inLedger(m.clearance_ledger_events_called_relearn, ({ title, playbook }) =>
    playbook === undefined
      ? m.clearance_ledger_events_relearn({ title })
      : m.clearance_ledger_events_relearn_playbook({ title, playbook: String(playbook) }),
  ),
  "programme-changed": inLedger(
    m.clearance_ledger_events_called_programme_changed,
    ({ title, number }) =>
      m.clearance_ledger_events_programme_changed({ title, number: numberText(number) }),
  ),
  "programme-retired": inLedger(m.clearance_ledger_events_called_programme_retired, ({ title }) =>
    m.clearance_ledger_events_programme_retired({ title }),
  ),
  "playbook-changed": inLedger(
    m.clearance_ledger_events_called_playbook_changed,
    ({ number, impact }) =>
      m.clearance_ledger_events_playbook_changed({
        number: numberText(number),
        asks: impact ?? "wording",
      }),
  ),
};
