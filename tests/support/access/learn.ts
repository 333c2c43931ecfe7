import type { Door } from "./access";
import { DESK_DOORS } from "./desk";

const own = { get: [404], post: [404] };

/** What employees open of their own. */
export const LEARN_DOORS: readonly Door[] = [
  ...DESK_DOORS,
  {
    route: "learn",
    path: () => "/learn",
    roles: ["employee"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "learn/clearance",
    path: () => "/learn/clearance",
    roles: ["employee"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "learn/share/:enrolment",
    path: ({ enrolmentId }) => `/learn/share/${enrolmentId}`,
    roles: ["employee"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
    foreign: { get: [404], post: [400] },
  },
  {
    // Nobody sees, or puts away, a clearance that is not their own; Maya’s does not hold yet.
    route: "learn/cleared/:enrolment",
    path: ({ enrolmentId }) => `/learn/cleared/${enrolmentId}`,
    roles: ["employee"],
    get: [404],
    post: { fields: () => ({}), statuses: [302, 303] },
    foreign: { get: [404], post: [302, 303] },
  },
  {
    route: "ask",
    path: () => "/ask",
    roles: ["employee"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "may-i",
    path: () => "/may-i?channel=instagram&level=reply",
    roles: ["employee"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "learn/policy",
    path: () => "/learn/policy",
    roles: ["employee"],
    get: [200],
    post: { fields: ({ policyId }) => ({ policy: policyId, name: "" }), statuses: [400] },
    foreign: { get: [200], post: [400, 404] },
  },
  {
    // Nobody opens a signature that is not their own; the page sweep opens one's own.
    route: "learn/policy/:version",
    path: () => "/learn/policy/1999.1",
    roles: ["employee"],
    get: [404],
    foreign: { get: [404] },
  },
  {
    route: "learn/sign-off",
    path: () => "/learn/sign-off",
    roles: ["employee"],
    get: [302, 303],
    post: { fields: ({ enrolmentId }) => ({ enrolment: enrolmentId }), statuses: [302, 303] },
    foreign: { get: [302, 303], post: [404] },
  },
  {
    route: "learn/:module",
    path: () => "/learn/tone",
    roles: ["employee"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "learn/:module/:activity",
    path: () => "/learn/tone/quiz",
    roles: ["employee"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    // Nothing of it has changed since.
    route: "learn/:module/:activity/changes",
    path: () => "/learn/tone/plain-short-specific/changes",
    roles: ["employee"],
    get: [200],
    post: { fields: () => ({ change: "1" }), statuses: [302, 303] },
    foreign: { get: [200, 302], post: [302, 303] },
  },
  {
    // A quiz isn’t played; the page sweep plays a scenario.
    route: "learn/:module/:activity/plays",
    path: () => "/learn/tone/quiz/plays",
    roles: ["employee"],
    get: [302, 303],
    post: { fields: () => ({}), statuses: [404] },
    foreign: { get: [302, 303], post: [404] },
  },
  {
    route: "learn/:module/:activity/plays/:play",
    path: () => "/learn/tone/quiz/plays/none",
    roles: ["employee"],
    get: [404],
    post: { fields: () => ({ turn: "1", choice: "0" }), statuses: [404] },
    foreign: own,
  },
  {
    route: "learn/:module/:activity/attempts/:attempt",
    path: ({ attemptId }) => `/learn/reply/quiz/attempts/${attemptId}`,
    roles: ["employee"],
    get: [200],
    // Which type is drawn first differs: a question left out is a fitting answer to all of them.
    post: { fields: () => ({ go: "2", asked: "1" }), statuses: [302, 303] },
    foreign: own,
  },
  {
    route: "learn/:module/:activity/attempts/:attempt/answers",
    path: ({ attemptId }) => `/learn/reply/quiz/attempts/${attemptId}/answers`,
    roles: ["employee"],
    get: [200],
    post: { fields: () => ({ asked: "1", "sequence-1": "9" }), statuses: [200] },
    foreign: own,
  },
  {
    route: "learn/:module/:activity/attempts/:attempt/result",
    path: ({ attemptId }) => `/learn/reply/quiz/attempts/${attemptId}/result`,
    roles: ["employee"],
    get: [302, 303],
    foreign: { get: [404] },
  },
  ...["go-over", "practice"].map((name): Door => ({
    route: `learn/:module/:activity/attempts/:attempt/${name}`,
    // The attempt is open: there is nothing to go over yet.
    path: ({ attemptId }) => `/learn/reply/quiz/attempts/${attemptId}/${name}`,
    roles: ["employee"],
    get: [404],
    post: { fields: () => ({ asked: "1" }), statuses: [404] },
    foreign: { get: [404], post: [404] },
  })),
];
