import type { Door } from "../access";

/** Where managers let other programs ask, and have groups kept in their identity provider. */
export const API_DOORS: readonly Door[] = [
  {
    route: "clearance/api",
    path: () => "/clearance/api",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200], post: [400] },
    post: { fields: () => ({ intent: "make", name: "" }), statuses: [400] },
  },
  {
    route: "clearance/groups",
    path: () => "/clearance/groups",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200], post: [400] },
    post: { fields: () => ({ intent: "provider", baseUrl: "" }), statuses: [400] },
  },
];
