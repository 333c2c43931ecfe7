import type { Door } from "./access";

/** The library's pictures, and where trainers upload them. */
export const IMAGE_DOORS: readonly Door[] = [
  {
    route: "studio/images",
    path: () => "/studio/images",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ file: "no file" }), statuses: [400] },
  },
  {
    route: "studio/images/add",
    path: () => "/studio/images/add",
    roles: ["trainer"],
    get: [302],
    post: { fields: () => ({ file: "no file" }), statuses: [400] },
  },
  {
    // Pictures belong to the library, not to a company. This one is not there.
    route: "images/:name",
    path: () => `/images/${"0".repeat(64)}.webp`,
    roles: ["employee", "manager", "trainer", "admin"],
    get: [404],
    foreign: { get: [404] },
  },
];
