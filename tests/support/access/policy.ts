import type { Door } from "./access";

const STUDIO = "studio/companies/:company/policy";
const COMPANY = "/studio/companies/harbour-and-pine/policy";
const OWN = "clearance/policy/edit";

/** The pages where a version of a policy is translated. Another company has no such version. */
function translationDoors(route: string, at: string, who: Pick<Door, "roles" | "foreign">): Door[] {
  const door = (name: string) => ({
    ...who,
    route: `${route}/translations/:version/:language/${name}`,
    path: () => `${at}/translations/2026.2/de/${name}`,
  });
  const restore = { intent: "restore", sequence: "7", number: "1" };
  return [
    {
      ...door("edit"),
      get: [200],
      post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
    },
    { ...door("draft"), post: { fields: () => ({ intent: "save" }), statuses: [400] } },
    {
      ...door("publish"),
      get: [200],
      post: { fields: () => ({ sequence: "7", original: "1" }), statuses: [400, 409] },
    },
    { ...door("history"), get: [200], post: { fields: () => restore, statuses: [409] } },
  ];
}

/** The pages where one company’s policy is written, for its trainers and for its managers. */
export const POLICY_DOORS: readonly Door[] = [
  {
    route: STUDIO,
    path: () => COMPANY,
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ do: "save" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/draft`,
    path: () => `${COMPANY}/draft`,
    roles: ["trainer"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/publish`,
    path: () => `${COMPANY}/publish`,
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "publish", sequence: "none" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/history`,
    path: () => `${COMPANY}/history`,
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "restore", sequence: "none" }), statuses: [400] },
  },
  {
    route: OWN,
    path: () => `/${OWN}`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ do: "save" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: `${OWN}/draft`,
    path: () => `/${OWN}/draft`,
    roles: ["manager"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
    foreign: { post: [400] },
  },
  {
    route: `${OWN}/publish`,
    path: () => `/${OWN}/publish`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "publish", sequence: "none" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: `${OWN}/history`,
    path: () => `/${OWN}/history`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "restore", sequence: "none" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  ...translationDoors(STUDIO, COMPANY, { roles: ["trainer"] }),
  ...translationDoors(OWN, `/${OWN}`, {
    roles: ["manager"],
    foreign: { get: [404], post: [404] },
  }),
];
