import type { Door } from "./access";

const SETTINGS = "studio/companies/:company/settings";
const COMPANY = "/studio/companies/harbour-and-pine";

/** Companies as trainers and admins see them; Tidewater’s people are neither. */
export const COMPANY_DOORS: readonly Door[] = [
  {
    route: "studio/companies/new",
    path: () => "/studio/companies/new",
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ name: "" }), statuses: [400] },
  },
  {
    route: "studio/companies/:company",
    path: () => COMPANY,
    roles: ["trainer"],
    get: [200],
  },
  {
    route: SETTINGS,
    path: () => `${COMPANY}/settings`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ name: "" }), statuses: [400] },
  },
  {
    route: `${SETTINGS}/programmes`,
    path: () => `${COMPANY}/settings/programmes`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ new: "perhaps" }), statuses: [400] },
  },
  {
    route: "studio/companies/:company/handover.zip",
    path: () => `${COMPANY}/handover.zip`,
    roles: ["trainer", "admin"],
    get: [302],
    post: { fields: () => ({}), statuses: [200] },
  },
  {
    route: `${SETTINGS}/look`,
    path: () => `${COMPANY}/settings/look`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ accent: "no colour" }), statuses: [400] },
  },
  {
    route: `${SETTINGS}/sign-in`,
    path: () => `${COMPANY}/settings/sign-in`,
    roles: ["admin"],
    get: [200],
    post: { fields: () => ({ intent: "use", use: "perhaps" }), statuses: [400] },
  },
  {
    route: `${SETTINGS}/sign-in/try`,
    path: () => `${COMPANY}/settings/sign-in/try`,
    roles: ["admin"],
    get: [302],
  },
  {
    route: `${SETTINGS}/sign-in/groups`,
    path: () => `${COMPANY}/settings/sign-in/groups`,
    roles: ["admin"],
    get: [200],
    post: { fields: () => ({ intent: "add", claim: "" }), statuses: [400] },
  },
  {
    route: `${SETTINGS}/provisioning`,
    path: () => `${COMPANY}/settings/provisioning`,
    roles: ["admin"],
    get: [200],
    post: { fields: () => ({ intent: "make", name: "" }), statuses: [400] },
  },
  {
    route: `${SETTINGS}/archive`,
    path: () => `${COMPANY}/settings/archive`,
    roles: ["trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "archive", name: "Another name" }), statuses: [400] },
  },
];
