import type { Door } from "../access";

/** Where managers of a whole company have other programs told what changes. Nobody’s has that name: what is there is tested on its own. */
export const WEBHOOK_DOORS: readonly Door[] = [
  {
    route: "clearance/webhooks",
    path: () => "/clearance/webhooks",
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ name: "", url: "", events: "person.left" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "clearance/webhooks/:webhook",
    path: () => "/clearance/webhooks/none",
    roles: ["manager"],
    get: [404],
    post: { fields: () => ({ intent: "pause" }), statuses: [404] },
    foreign: { get: [404], post: [404] },
  },
];
