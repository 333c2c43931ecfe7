import type { Door } from "./access";

/** The pages where a module, or what is in it, is translated; of a lesson, companies may have versions of their own. */
function translationDoors(route: string, at: string, owned: boolean): Door[] {
  const door = (name: string) => ({
    route: `${route}/translations/:language/${name}${owned ? "/:company?" : ""}`,
    path: () => `${at}/translations/de/${name}`,
    roles: ["trainer" as const],
  });
  return [
    {
      route: `${route}/translations`,
      path: () => `${at}/translations`,
      roles: ["trainer"],
      get: [200],
      post: { fields: () => ({ language: "en" }), statuses: [400] },
    },
    {
      ...door("edit"),
      get: [200],
      post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
    },
    // It takes JSON, which no form of another site can send.
    { ...door("draft"), post: { fields: () => ({ intent: "save" }), statuses: [400] } },
    {
      ...door("publish"),
      get: [200],
      post: { fields: () => ({ sequence: "7", original: "1" }), statuses: [400, 409] },
    },
    {
      ...door("history"),
      get: [200],
      post: { fields: () => ({ intent: "restore", sequence: "7", number: "1" }), statuses: [409] },
    },
  ];
}

/** Where a lesson or quiz is written and published, and what was published of it. */
export const LIBRARY_DOORS: readonly Door[] = [
  {
    route: "studio/insights",
    path: () => "/studio/insights?company=harbour-and-pine",
    roles: ["trainer"],
    get: [200],
  },
  {
    // A quiz has no paths; those of a scenario are looked at where one is played.
    route: "studio/insights/:module/:activity",
    path: () => "/studio/insights/reply/quiz",
    roles: ["trainer"],
    get: [404],
  },
  {
    route: "studio/insights/:module/:activity/:question",
    path: () => "/studio/insights/reply/quiz/unasked-request",
    roles: ["trainer"],
    get: [200],
  },
  {
    route: "studio/library/:module/:activity/edit/:company?",
    path: () => "/studio/library/reply/angry-in-public/edit",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
  },
  {
    // It takes JSON, which no form of another site can send.
    route: "studio/library/:module/:activity/draft/:company?",
    path: () => "/studio/library/reply/angry-in-public/draft",
    roles: ["trainer"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
  },
  {
    route: "studio/library/:module/:activity/publish/:company?",
    path: () => "/studio/library/reply/angry-in-public/publish",
    roles: ["trainer"],
    get: [200],
    post: {
      fields: () => ({ intent: "publish", sequence: "1", base: "1", change: "" }),
      statuses: [400],
    },
  },
  {
    route: "studio/library/:module/:activity/history/:company?",
    path: () => "/studio/library/reply/angry-in-public/history",
    roles: ["trainer"],
    get: [200],
    post: {
      fields: () => ({ intent: "restore", sequence: "7", number: "1" }),
      statuses: [409],
    },
  },
  {
    // Nobody has retired it.
    route: "studio/library/:module/:activity/restore",
    path: () => "/studio/library/reply/angry-in-public/restore",
    roles: ["trainer"],
    get: [404],
    post: { fields: () => ({ reach: "nobody" }), statuses: [400] },
  },
  {
    route: "studio/library/:module/:activity/copies",
    path: () => "/studio/library/reply/angry-in-public/copies",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ company: "" }), statuses: [400] },
  },
  ...translationDoors(
    "studio/library/:module/:activity",
    "/studio/library/why/people-want-you",
    true,
  ),
  ...translationDoors("studio/library/module/:module", "/studio/library/module/why", false),
  {
    // Nobody has made this copy.
    route: "studio/library/:module/:activity/update/:company",
    path: () => "/studio/library/reply/angry-in-public/update/harbour-and-pine",
    roles: ["trainer"],
    get: [404],
    post: {
      fields: () => ({ intent: "leave", mark: "none", sequence: "0", number: "0" }),
      statuses: [404],
    },
  },
  {
    route: "studio/library/:module/:activity/give-up/:company",
    path: () => "/studio/library/reply/angry-in-public/give-up/harbour-and-pine",
    roles: ["trainer"],
    get: [404],
    post: { fields: () => ({ number: "none" }), statuses: [400] },
  },
];
