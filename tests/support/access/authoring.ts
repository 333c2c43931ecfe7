import type { Door } from "./access";

/** Where trainers look after the library. What is sent here changes nothing: each test comes with another visitor. */
export const AUTHORING_DOORS: readonly Door[] = [
  {
    route: "studio/library",
    path: () => "/studio/library",
    roles: ["trainer"],
    get: [200],
    post: {
      fields: () => ({ what: "move-activity", inside: "none", move: "none:0", number: "1" }),
      statuses: [409],
    },
  },
  {
    route: "studio/library/new",
    path: () => "/studio/library/new?what=lesson",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ module: "reply", title: "" }), statuses: [400] },
  },
  {
    route: "studio/library/module/:module",
    path: () => "/studio/library/module/reply",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ number: "1", title: "", summary: "" }), statuses: [400] },
  },
  {
    route: "studio/library/programme/:programme",
    path: () => "/studio/library/programme/reply",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ do: "save" }), statuses: [400] },
  },
  {
    route: "studio/library/programme/:programme/draft",
    path: () => "/studio/library/programme/reply/draft",
    roles: ["trainer"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
  },
  {
    route: "studio/library/programme/:programme/publish",
    path: () => "/studio/library/programme/reply/publish",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "publish", sequence: "none" }), statuses: [400] },
  },
  {
    route: "studio/library/programme/:programme/history",
    path: () => "/studio/library/programme/reply/history",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "restore", sequence: "none" }), statuses: [400] },
  },
  {
    route: "studio/library/:module/:activity",
    path: () => "/studio/library/reply/angry-in-public",
    roles: ["trainer"],
    get: [200],
  },
  {
    route: "studio/library/:module/:activity/duplicate",
    path: () => "/studio/library/reply/angry-in-public/duplicate",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ module: "" }), statuses: [400] },
  },
  {
    route: "studio/library/:module/:activity/retire",
    path: () => "/studio/library/reply/angry-in-public/retire",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ number: "no number" }), statuses: [400] },
  },
];
