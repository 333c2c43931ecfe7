import type { Door } from "./access";

const STUDIO = "studio/companies/:company/policy";
const COMPANY = "/studio/companies/harbour-and-pine/policy";
const OWN = "clearance/policy/edit";

/** The pages where one company’s policy is written, for its trainers and for its managers. */
export const POLICY_DOORS: readonly Door[] = [
  {
    route: STUDIO,
    path: () => COMPANY,
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ do: "save" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/draft`,
    path: () => `${COMPANY}/draft`,
    roles: ["trainer"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/publish`,
    path: () => `${COMPANY}/publish`,
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "publish", sequence: "none" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/history`,
    path: () => `${COMPANY}/history`,
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "restore", sequence: "none" }), statuses: [400] },
  },
  {
    route: OWN,
    path: () => `/${OWN}`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ do: "save" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: `${OWN}/draft`,
    path: () => `/${OWN}/draft`,
    roles: ["manager"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
    foreign: { post: [400] },
  },
  {
    route: `${OWN}/publish`,
    path: () => `/${OWN}/publish`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "publish", sequence: "none" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: `${OWN}/history`,
    path: () => `/${OWN}/history`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "restore", sequence: "none" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
];
