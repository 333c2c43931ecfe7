import type { Door } from "./access";

const STUDIO = "studio/companies/:company/people";
const COMPANY = "/studio/companies/harbour-and-pine/people";
const OWN = "clearance/people";

/** A company’s people, for its trainers and admins, and for its managers. */
export const ROSTER_DOORS: readonly Door[] = [
  {
    route: STUDIO,
    path: () => COMPANY,
    roles: ["trainer", "admin"],
    get: [200],
  },
  {
    route: `${STUDIO}/add`,
    path: () => `${COMPANY}/add`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "one", name: "" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/upload`,
    path: () => `${COMPANY}/upload`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "preview" }), statuses: [400] },
  },
  {
    route: OWN,
    path: () => `/${OWN}`,
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: `${OWN}/add`,
    path: () => `/${OWN}/add`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "one", name: "" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: `${OWN}/upload`,
    path: () => `/${OWN}/upload`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "preview" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
];
