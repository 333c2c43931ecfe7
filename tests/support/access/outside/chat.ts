import type { Door } from "../access";

/** Where chats are set up, and where people say which accounts there are theirs. */
export const CHAT_DOORS: readonly Door[] = [
  {
    route: "clearance/chat",
    path: () => "/clearance/chat",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200], post: [400] },
    post: { fields: () => ({ intent: "add", name: "" }), statuses: [400] },
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
