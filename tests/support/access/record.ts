import type { Door } from "./access";

/** The doors to what is entered of somebody: what they need not do, that they leave, and earlier training by file. */
export const RECORD_DOORS: readonly Door[] = [
  {
    route: "clearance/people/:person/credits",
    path: ({ personId }) => `/clearance/people/${personId}/credits`,
    roles: ["manager"],
    get: [200],
    post: {
      fields: () => ({ intent: "give", target: "", validUntil: "2000-01-01", reason: "" }),
      statuses: [400],
    },
    foreign: { get: [404], post: [404] },
  },
  {
    route: "clearance/people/:person/leaving",
    path: ({ personId }) => `/clearance/people/${personId}/leaving`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "after", lastDay: "2000-01-01" }), statuses: [400] },
    foreign: { get: [404], post: [404] },
  },
  {
    route: "clearance/people/:person/erase",
    path: ({ personId }) => `/clearance/people/${personId}/erase`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ reason: "asked", typedName: "Nobody" }), statuses: [409] },
    foreign: { get: [404], post: [404] },
  },
  {
    route: "clearance/upload",
    path: () => "/clearance/upload",
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "record", text: "", expected: "0" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "clearance/upload/template.csv",
    path: () => "/clearance/upload/template.csv",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/left",
    path: () => "/clearance/left",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "studio/companies/:company/people/:person/credits",
    path: ({ personId }) => `/studio/companies/harbour-and-pine/people/${personId}/credits`,
    roles: ["trainer"],
    get: [200],
    post: {
      fields: () => ({ intent: "end", credit: "none", reason: "Why" }),
      statuses: [404],
    },
  },
];
