import type { Door } from "../access";

/** Where a company’s organisation in Hootsuite is connected. */
export const REVIEWING_DOORS: readonly Door[] = [
  {
    route: "clearance/reviewing",
    path: () => "/clearance/reviewing",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200], post: [400] },
    post: { fields: () => ({ intent: "connect", organization: "" }), statuses: [400] },
  },
];
