import type { Door } from "./access";

const TOPIC = "/studio/library/law/disclosure";

/** Where trainers see, check and write what lessons say of the law. */
export const LAW_DOORS: readonly Door[] = [
  {
    route: "studio/library/law",
    path: () => "/studio/library/law",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ topic: "none", place: "uk", number: "1" }), statuses: [409] },
  },
  {
    route: "studio/library/law/:topic",
    path: () => TOPIC,
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ do: "save" }), statuses: [400] },
  },
  {
    route: "studio/library/law/:topic/draft",
    path: () => `${TOPIC}/draft`,
    roles: ["trainer"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
  },
  {
    route: "studio/library/law/:topic/publish",
    path: () => `${TOPIC}/publish`,
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "publish", sequence: "none" }), statuses: [400] },
  },
  {
    route: "studio/library/law/:topic/history",
    path: () => `${TOPIC}/history`,
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "restore", sequence: "none" }), statuses: [400] },
  },
];
