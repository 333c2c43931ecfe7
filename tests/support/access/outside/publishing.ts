import type { Door } from "../access";

/** Where a company’s Postiz is connected, and where people write posts for it. */
export const PUBLISHING_DOORS: readonly Door[] = [
  {
    route: "clearance/publishing",
    path: () => "/clearance/publishing",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200], post: [400] },
    post: { fields: () => ({ intent: "connect", baseUrl: "" }), statuses: [400] },
  },
  {
    route: "publish",
    path: () => "/publish",
    roles: ["employee"],
    get: [200],
    post: { fields: () => ({ intent: "discard", post: "none" }), statuses: [404] },
    foreign: { get: [200], post: [404] },
  },
];
