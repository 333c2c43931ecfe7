import type { Door } from "./access";

/** Passkeys and second factors: one’s own, and the agency’s rule. */
export const FACTOR_DOORS: readonly Door[] = [
  {
    route: "account/passkeys",
    path: () => "/account/passkeys",
    roles: ["employee", "manager", "trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    // The site of the test has no name that a passkey could be bound to.
    route: "account/passkeys/add",
    path: () => "/account/passkeys/add",
    roles: ["employee", "manager", "trainer", "admin"],
    get: [404],
    post: { fields: () => ({ name: "Phone" }), statuses: [404] },
    foreign: { get: [404], post: [404] },
  },
  {
    route: "account/second-factor",
    path: () => "/account/second-factor",
    roles: ["manager", "trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "settings/second-factor",
    path: () => "/settings/second-factor",
    roles: ["admin"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
  },
];
