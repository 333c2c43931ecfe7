import type { Door } from "./access";

const STUDIO = "studio/companies/:company/playbook";

/** The pages of one playbook, for the company's trainers and for its managers; and where its people read it. */
export const PLAYBOOK_DOORS: readonly Door[] = [
  {
    route: STUDIO,
    path: () => "/studio/companies/harbour-and-pine/playbook",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ do: "save" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/draft`,
    path: () => "/studio/companies/harbour-and-pine/playbook/draft",
    roles: ["trainer"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/publish`,
    path: () => "/studio/companies/harbour-and-pine/playbook/publish",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "publish", sequence: "none" }), statuses: [400] },
  },
  {
    route: `${STUDIO}/history`,
    path: () => "/studio/companies/harbour-and-pine/playbook/history",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ intent: "restore", sequence: "none" }), statuses: [400] },
  },
  {
    route: "clearance/playbook",
    path: () => "/clearance/playbook",
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ do: "save" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "clearance/playbook/draft",
    path: () => "/clearance/playbook/draft",
    roles: ["manager"],
    post: { fields: () => ({ intent: "save" }), statuses: [400] },
    foreign: { post: [400] },
  },
  {
    route: "clearance/playbook/publish",
    path: () => "/clearance/playbook/publish",
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "publish", sequence: "none" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "clearance/playbook/history",
    path: () => "/clearance/playbook/history",
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "restore", sequence: "none" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "playbook",
    path: () => "/playbook",
    roles: ["employee", "manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "playbook/changes",
    path: () => "/playbook/changes",
    roles: ["employee"],
    get: [200],
    post: { fields: () => ({ change: "none" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
];
