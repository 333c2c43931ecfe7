import type { Door } from "./access";

const STUDIO = "studio/companies/:company";
const COMPANY = "/studio/companies/harbour-and-pine";
const OWN = { get: [404], post: [404] };

/** Where a company’s teams and people are changed, by its managers and in the studio; Tidewater’s people find none of them. */
export const ROSTER_DOORS: readonly Door[] = [
  {
    route: "clearance/teams",
    path: () => "/clearance/teams",
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ id: "", name: "" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "clearance/teams/:team",
    path: ({ teamId }) => `/clearance/teams/${teamId}`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "out", person: "nobody" }), statuses: [404] },
    foreign: OWN,
  },
  {
    route: "clearance/people/:person/details",
    path: ({ personId }) => `/clearance/people/${personId}/details`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "stay" }), statuses: [303] },
    foreign: OWN,
  },
  {
    route: "clearance/people/:person/merge",
    path: ({ personId }) => `/clearance/people/${personId}/merge`,
    roles: ["manager"],
    get: [200],
    post: {
      fields: ({ personId }) => ({
        other: personId,
        until: "2026-12-31",
        reason: "The same",
        sure: "yes",
      }),
      statuses: [409],
    },
    foreign: OWN,
  },
  {
    route: `${STUDIO}/teams`,
    path: () => `${COMPANY}/teams`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ id: "", name: "" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/teams/:team`,
    path: ({ teamId }) => `${COMPANY}/teams/${teamId}`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "out", person: "nobody" }), statuses: [404] },
  },
  {
    route: `${STUDIO}/people/:person/details`,
    path: ({ personId }) => `${COMPANY}/people/${personId}/details`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "stay" }), statuses: [303] },
  },
  {
    route: `${STUDIO}/people/:person/merge`,
    path: ({ personId }) => `${COMPANY}/people/${personId}/merge`,
    roles: ["trainer"],
    get: [200],
    post: {
      fields: ({ personId }) => ({
        other: personId,
        until: "2026-12-31",
        reason: "The same",
        sure: "yes",
      }),
      statuses: [409],
    },
  },
  {
    // Without a token that was mailed there is nothing.
    route: "new-address/:token",
    path: ({ personId }) => `/new-address/${personId}`,
    roles: "everyone",
    get: [404],
    post: { fields: () => ({}), statuses: [404] },
  },
  {
    route: `${STUDIO}/people`,
    path: () => `${COMPANY}/people`,
    roles: ["trainer", "admin"],
    get: [200],
  },
  {
    route: `${STUDIO}/people/add`,
    path: () => `${COMPANY}/people/add`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "one", name: "" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/people/upload`,
    path: () => `${COMPANY}/people/upload`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "preview" }), statuses: [400] },
  },
  {
    route: "clearance/people",
    path: () => "/clearance/people",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/people/add",
    path: () => "/clearance/people/add",
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "one", name: "" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "clearance/people/upload",
    path: () => "/clearance/people/upload",
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "preview" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
];
