import type { Door } from "./access";

/** The doors behind which a manager assigns. */
export const ASSIGNMENT_DOORS: readonly Door[] = [
  {
    route: "clearance/people/:person/programmes",
    path: ({ personId }) => `/clearance/people/${personId}/programmes`,
    roles: ["manager"],
    get: [200],
    post: {
      fields: ({ enrolmentId }) => ({ intent: "out", enrolment: enrolmentId, reason: "" }),
      statuses: [400],
    },
    foreign: { get: [404], post: [404] },
  },
  {
    route: "clearance/assignments",
    path: () => "/clearance/assignments",
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "make", programme: "", team: "" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "clearance/policy/:version/remind",
    path: () => "/clearance/policy/2026.2/remind",
    roles: ["manager"],
    get: [302],
    post: { fields: () => ({ since: "0" }), statuses: [303] },
    foreign: { get: [302], post: [404] },
  },
  {
    route: "clearance/bulk",
    path: ({ personId }) => `/clearance/bulk?do=remind&person=${personId}`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ shown: "somebody else", since: "0" }), statuses: [302, 303, 409] },
    foreign: { get: [404], post: [404] },
  },
];
