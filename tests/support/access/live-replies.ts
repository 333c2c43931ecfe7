import type { Door } from "./access";

const STUDIO = "studio/companies/:company/incidents";
const report = { network: "instagram", text: "", done: "Nothing.", better: "A reply." };

/** Replies in public, and what went wrong with some. */
export const LIVE_DOORS: readonly Door[] = [
  {
    route: "learn/live-replies",
    path: () => "/learn/live-replies",
    roles: ["employee"],
    get: [200],
    post: {
      fields: ({ enrolmentId }) => ({
        where: `${enrolmentId} instagram`,
        asked: "Where is it?",
        text: "On its way.",
      }),
      statuses: [400],
    },
    foreign: { get: [200], post: [404] },
  },
  {
    // Only for a colleague whom a manager named.
    route: "learn/live-replies/colleagues",
    path: () => "/learn/live-replies/colleagues",
    roles: ["employee"],
    get: [403],
    post: { fields: () => ({ reply: "none", verdict: "good" }), statuses: [404] },
    foreign: { get: [403], post: [404] },
  },
  {
    route: "clearance/live-replies",
    path: () => "/clearance/live-replies",
    roles: ["manager"],
    get: [200],
    post: {
      fields: ({ personId }) => ({ intent: "unname", person: personId }),
      statuses: [302, 303],
    },
    foreign: { get: [200], post: [404] },
  },
  {
    // Nobody has logged a reply yet.
    route: "studio/live-replies",
    path: () => "/studio/live-replies",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ reply: "none", verdict: "good" }), statuses: [404] },
  },
  {
    route: "incidents",
    path: () => "/incidents",
    roles: ["employee", "manager"],
    get: [200],
    post: { fields: () => report, statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: STUDIO,
    path: () => "/studio/companies/harbour-and-pine/incidents",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => report, statuses: [400] },
  },
];
