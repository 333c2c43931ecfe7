import { erasureReasonSaid } from "~/clearance/rules/erasure";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { inLedger, type EventTable } from "./event";

/** Who comes and who goes, and who stands in for whom. */
export const PEOPLE_EVENTS: Pick<
  EventTable,
  | "person-added"
  | "trainer-engaged"
  | "trainer-disengaged"
  | "person-left"
  | "leaving-taken-back"
  | "person-returned"
  | "person-erased"
> = {
  "person-added": inLedger(m.clearance_ledger_events_called_person_added, ({ role, team }) =>
    team
      ? m.clearance_ledger_events_person_added_team({ role, team })
      : m.clearance_ledger_events_person_added({ role }),
  ),
  "trainer-engaged": inLedger(m.clearance_ledger_events_called_trainer_engaged, () =>
    m.clearance_ledger_events_trainer_engaged(),
  ),
  "trainer-disengaged": inLedger(m.clearance_ledger_events_called_trainer_disengaged, () =>
    m.clearance_ledger_events_trainer_disengaged(),
  ),
  "person-left": {
    ledger: {
      called: m.clearance_ledger_events_called_person_left,
      words: ({ lastDay }) =>
        lastDay === undefined
          ? m.clearance_ledger_events_person_left()
          : m.clearance_ledger_events_person_leaves({ day: dayText(lastDay) }),
    },
    timeline: () => ({
      title: m.clearance_ledger_events_person_left(),
      icon: "sign-out",
      tone: "bad",
    }),
    notice: null,
  },
  "leaving-taken-back": inLedger(m.clearance_ledger_events_called_leaving_cancelled, () =>
    m.clearance_ledger_events_leaving_cancelled(),
  ),
  "person-returned": {
    ledger: {
      called: m.clearance_ledger_events_called_person_returned,
      words: () => m.clearance_ledger_events_person_returned(),
    },
    timeline: () => ({
      title: m.clearance_ledger_events_person_returned(),
      icon: "person",
      tone: "info",
    }),
    notice: null,
  },
  "person-erased": inLedger(m.clearance_ledger_events_called_person_erased, ({ reason }) =>
    m.clearance_ledger_events_person_erased({ reason: erasureReasonSaid(reason) }),
  ),
};

export const DELEGATION_EVENTS: Pick<EventTable, "delegated" | "delegation-ended"> = {
  delegated: inLedger(m.clearance_ledger_events_called_delegated, (days) =>
    m.clearance_ledger_events_delegated(span(days)),
  ),
  "delegation-ended": inLedger(m.clearance_ledger_events_called_delegation_ended, (days) =>
    m.clearance_ledger_events_delegation_ended(span(days)),
  ),
};

function span({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  return { from: dayText(startsOn), until: dayText(endsOn) };
}
