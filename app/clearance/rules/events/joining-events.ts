import { m } from "~/kit/language/m";
import { inLedger, type EventTable } from "./event";

/** How people come into a company, and when those who left are erased by itself. */
export const JOINING_EVENTS: Pick<
  EventTable,
  | "person-invited"
  | "invitation-withdrawn"
  | "invitation-accepted"
  | "person-joined"
  | "domain-verified"
  | "domain-removed"
  | "joining-changed"
  | "retention-set"
> = {
  "person-invited": inLedger(m.clearance_joining_events_called_invited, () =>
    m.clearance_joining_events_invited(),
  ),
  "invitation-withdrawn": inLedger(m.clearance_joining_events_called_withdrawn, () =>
    m.clearance_joining_events_withdrawn(),
  ),
  "invitation-accepted": inLedger(m.clearance_joining_events_called_accepted, () =>
    m.clearance_joining_events_accepted(),
  ),
  "person-joined": inLedger(m.clearance_joining_events_called_joined, ({ domain }) =>
    m.clearance_joining_events_joined({ domain }),
  ),
  "domain-verified": inLedger(m.clearance_joining_events_called_verified, ({ domain }) =>
    m.clearance_joining_events_verified({ domain }),
  ),
  "domain-removed": inLedger(m.clearance_joining_events_called_removed, ({ domain }) =>
    m.clearance_joining_events_removed({ domain }),
  ),
  "joining-changed": inLedger(
    m.clearance_joining_events_called_joining,
    ({ domain, join, team }) => {
      if (!join) return m.clearance_joining_events_closed({ domain });
      return team
        ? m.clearance_joining_events_open_team({ domain, team })
        : m.clearance_joining_events_open({ domain });
    },
  ),
  "retention-set": inLedger(m.clearance_joining_events_called_retention, ({ months }) =>
    months === null
      ? m.clearance_joining_events_retention_off()
      : m.clearance_joining_events_retention({ count: months }),
  ),
};
