import type { Door } from "./access";

/** Where a lesson or quiz is written and published, and what was published of it. */
export const LIBRARY_DOORS: readonly Door[] = [
  {
    route: "studio/insights",
    path: () => "/studio/insights?company=harbour-and-pine",
    roles: ["trainer"],
    get: [200],
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
  {
    route: "studio/library/:module/:activity/translations",
    path: () => "/studio/library/why/people-want-you/translations",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ language: "en" }), statuses: [400] },
  },
  {
    route: "studio/library/:module/:activity/translations/:language/edit/:company?",
    path: () => "/studio/library/why/people-want-you/translations/de/edit",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
  },
  {
    // It takes JSON, which no form of another site can send.
    route: "studio/library/:module/:activity/translations/:language/draft/:company?",
    path: () => "/studio/library/why/people-want-you/translations/de/draft",
    roles: ["trainer"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
  },
  {
    route: "studio/library/:module/:activity/translations/:language/publish/:company?",
    path: () => "/studio/library/why/people-want-you/translations/de/publish",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ sequence: "7", original: "1" }), statuses: [400, 409] },
  },
  {
    route: "studio/library/:module/:activity/translations/:language/history/:company?",
    path: () => "/studio/library/why/people-want-you/translations/de/history",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "restore", sequence: "7", number: "1" }), statuses: [409] },
  },
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
