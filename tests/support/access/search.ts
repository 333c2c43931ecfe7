import type { Door } from "./access";

/** The doors of the search, which finds for each what they may open. */
export const SEARCH_DOORS: readonly Door[] = [
  {
    route: "search",
    path: () => "/search?q=okafor",
    roles: ["employee", "manager", "trainer", "admin"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "search/results",
    path: () => "/search/results?q=a",
    roles: ["employee", "manager", "trainer", "admin"],
    get: [200],
    foreign: { get: [200] },
  },
];
