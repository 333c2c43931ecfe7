import type { Door } from "./access";

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
  {
    route: "account/chat",
    path: () => "/account/chat",
    roles: ["employee"],
    get: [200],
    post: { fields: () => ({ intent: "end", account: "none" }), statuses: [404] },
    foreign: { get: [200], post: [404] },
  },
  {
    // Without a link that a chat was answered with there is nothing.
    route: "chat-link/:token",
    path: ({ personId }) => `/chat-link/${personId}.forged`,
    roles: ["employee"],
    get: [404],
    post: { fields: () => ({}), statuses: [404] },
    foreign: { get: [404], post: [404] },
  },
];
