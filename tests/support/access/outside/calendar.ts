import type { Door } from "../access";

/** What calendars fetch, and where people get the address for it. */
export const CALENDAR_DOORS: readonly Door[] = [
  {
    route: "account/calendar",
    path: () => "/account/calendar",
    roles: ["employee", "manager"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    // Without an address that was signed here there is nothing.
    route: "calendar/:secret",
    path: ({ personId }) => `/calendar/${personId}.forged.ics`,
    roles: "everyone",
    get: [404],
  },
];
