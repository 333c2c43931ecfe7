import type { Door } from "./access";

/** Where a lesson or quiz is written and published, and what was published of it. */
export const LIBRARY_DOORS: readonly Door[] = [
  {
    route: "studio/library/:module/:activity/edit",
    path: () => "/studio/library/reply/angry-in-public/edit",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
  },
  {
    // It takes JSON, which no form of another site can send.
    route: "studio/library/:module/:activity/draft",
    path: () => "/studio/library/reply/angry-in-public/draft",
    roles: ["trainer"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
  },
  {
    route: "studio/library/:module/:activity/publish",
    path: () => "/studio/library/reply/angry-in-public/publish",
    roles: ["trainer"],
    get: [200],
    post: {
      fields: () => ({ intent: "publish", sequence: "1", base: "1", change: "" }),
      statuses: [400],
    },
  },
  {
    route: "studio/library/:module/:activity/history",
    path: () => "/studio/library/reply/angry-in-public/history",
    roles: ["trainer"],
    get: [200],
    post: {
      fields: () => ({ intent: "restore", sequence: "7", number: "1" }),
      statuses: [409],
    },
  },
];
