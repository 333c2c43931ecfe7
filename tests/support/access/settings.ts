import type { Door } from "./access";

/** What the installation's admins may open. */
export const SETTINGS_DOORS: readonly Door[] = [
  {
    route: "settings",
    path: () => "/settings",
    roles: ["admin"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400, 404] },
  },
  { route: "settings/roles", path: () => "/settings/roles", roles: ["admin"], get: [200] },
  {
    route: "settings/agency",
    path: () => "/settings/agency",
    roles: ["admin"],
    get: [200],
    post: { fields: () => ({ name: "" }), statuses: [400] },
  },
  {
    route: "settings/mail",
    path: () => "/settings/mail",
    roles: ["admin"],
    get: [200],
    post: { fields: () => ({}), statuses: [200] },
  },
  {
    route: "settings/curriculum",
    path: () => "/settings/curriculum",
    roles: ["admin"],
    get: [200],
    post: { fields: () => ({ choice: "both" }), statuses: [400] },
  },
  {
    route: "settings/people",
    path: () => "/settings/people",
    roles: ["admin"],
    get: [200],
    post: { fields: () => ({ intent: "add", name: "", email: "nobody" }), statuses: [400] },
  },
];
