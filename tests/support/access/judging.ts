import type { Door } from "./access";

/** What trainers open to judge replies, and everybody to calibrate. */
export const JUDGING_DOORS: readonly Door[] = [
  {
    route: "studio/reviews",
    path: () => "/studio/reviews",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ reply: "none" }), statuses: [302, 303] },
  },
  {
    route: "studio/reviews/judged",
    path: () => "/studio/reviews/judged",
    roles: ["trainer"],
    get: [200],
  },
  {
    route: "studio/reviews/agreement",
    path: () => "/studio/reviews/agreement",
    roles: ["trainer"],
    get: [200],
  },
  {
    route: "studio/reviews/alarms",
    path: () => "/studio/reviews/alarms",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ alarm: "none", answer: "check-right" }), statuses: [404] },
  },
  {
    route: "studio/reviews/calibration/:module/:activity",
    path: () => "/studio/reviews/calibration/reply/none",
    roles: ["trainer"],
    get: [404],
    post: { fields: () => ({}), statuses: [400, 404] },
  },
  {
    route: "studio/calibration/:module/:activity/:n/answers",
    path: () => "/studio/calibration/reply/none/1/answers",
    roles: ["trainer"],
    get: [404],
    post: { fields: () => ({ asked: "1", "sequence-1": "9" }), statuses: [404] },
  },
  {
    route: "studio/reviews/:reply",
    path: () => "/studio/reviews/none",
    roles: ["trainer"],
    get: [404],
    post: { fields: () => ({ intent: "take" }), statuses: [302, 303] },
  },
  {
    route: "desk/:module/:activity/calibration",
    path: () => "/desk/reply/none/calibration",
    roles: ["employee"],
    get: [404],
    post: { fields: () => ({}), statuses: [400, 404] },
    foreign: { get: [404], post: [400, 404] },
  },
  {
    route: "desk/:module/:activity/calibration/:n/answers",
    path: () => "/desk/reply/none/calibration/1/answers",
    roles: ["employee"],
    get: [404],
    post: { fields: () => ({ asked: "1", "sequence-1": "9" }), statuses: [404] },
    foreign: { get: [404], post: [404] },
  },
];
