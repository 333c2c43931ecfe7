import type { Door } from "./access";

/** Nobody opens a practice set that they aren’t taught: the desk’s own tests open those that they are. */
const nowhere = "/desk/reply/none";
const none = { get: [404], post: [404] };

/** What employees open of the reply desk. */
export const DESK_DOORS: readonly Door[] = [
  {
    route: "desk",
    path: () => "/desk",
    roles: ["employee"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "desk/:module/:activity",
    path: () => nowhere,
    roles: ["employee"],
    get: [404],
    post: { fields: () => ({}), statuses: [404] },
    foreign: none,
  },
  {
    route: "desk/:module/:activity/:post",
    path: () => `${nowhere}/post`,
    roles: ["employee"],
    get: [404],
    post: {
      fields: () => ({ intent: "send", number: "1", shift: "none", decision: "leave" }),
      statuses: [404],
    },
    foreign: none,
  },
  {
    route: "desk/:module/:activity/:post/answers",
    path: () => `${nowhere}/post/answers`,
    roles: ["employee"],
    get: [404],
    post: { fields: () => ({ asked: "1", "sequence-1": "9" }), statuses: [404] },
    foreign: none,
  },
  {
    route: "desk/:module/:activity/:post/checks",
    path: () => `${nowhere}/post/checks`,
    roles: ["employee"],
    post: { fields: () => ({ decision: "reply", text: "Hi Jo." }), statuses: [404] },
    foreign: { post: [404] },
  },
];
