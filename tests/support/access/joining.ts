import type { Door } from "./access";

const COMPANY = "studio/companies/:company/people";
const HARBOUR = "/studio/companies/harbour-and-pine/people";

/** The same doors, among the managers’ own pages and where trainers and admins name the company. */
function both(name: string, post: Door["post"]): Door[] {
  return [
    {
      route: `${COMPANY}/${name}`,
      path: () => `${HARBOUR}/${name}`,
      roles: ["trainer", "admin"],
      get: [200],
      ...(post && { post }),
    },
    {
      route: `clearance/people/${name}`,
      path: () => `/clearance/people/${name}`,
      roles: ["manager"],
      get: [200],
      ...(post && { post }),
      // The other company’s manager sees their own, and is told what is wrong with the form.
      foreign: { get: [200], ...(post && { post: [...post.statuses] }) },
    },
  ];
}

/** How people come into a company. */
export const JOINING_DOORS: readonly Door[] = [
  ...both("invitations", { fields: () => ({ intent: "nothing" }), statuses: [400] }),
  ...both("invitations/new", { fields: () => ({ name: "" }), statuses: [400] }),
  ...both("invitations/domains", { fields: () => ({ intent: "nothing" }), statuses: [400] }),
  ...both("retention", { fields: () => ({ months: "five" }), statuses: [400] }),
  {
    route: "join",
    path: () => "/join",
    roles: "everyone",
    get: [200],
    post: { fields: () => ({ code: "no code" }), statuses: [400] },
  },
  {
    // Without a cookie that says whose address was confirmed there is nothing to join.
    route: "sign-in/join",
    path: () => "/sign-in/join",
    roles: "everyone",
    get: [302],
    post: { fields: () => ({ name: "Mia Bold" }), statuses: [303] },
  },
  {
    // Without a link that was mailed there is nothing.
    route: "invitation/:token",
    path: () => "/invitation/forged",
    roles: "everyone",
    get: [404],
    post: { fields: () => ({}), statuses: [404] },
  },
];
