import { peopleIn } from "../makers";
import type { Store } from "~db/store";
import { API_DOORS } from "./outside/api";
import { AUTHORING_DOORS } from "./authoring";
import { COMPANY_DOORS } from "./companies";
import { ASSIGNMENT_DOORS } from "./assignment-doors";
import { LAW_DOORS } from "./law";
import { LIBRARY_DOORS } from "./library";
import { RECORD_DOORS } from "./record";
import { ROSTER_DOORS } from "./roster";
import { SEARCH_DOORS } from "./search";
import { FACTOR_DOORS } from "./factors";
import { IMAGE_DOORS } from "./images";
import { JOINING_DOORS } from "./joining";
import { CALENDAR_DOORS } from "./outside/calendar";
import { CHAT_DOORS } from "./outside/chat";
import { PUBLISHING_DOORS } from "./outside/publishing";
import { REVIEWING_DOORS } from "./outside/reviewing";
import { LIVE_DOORS } from "./live-replies";
import { JUDGING_DOORS } from "./judging";
import { LEARN_DOORS } from "./learn";
import { OPEN_DOORS } from "./open-doors";
import { PLAYBOOK_DOORS } from "./playbook";
import { POLICY_DOORS } from "./policy";
import { SETTINGS_DOORS } from "./settings";
import { WEBHOOK_DOORS } from "./outside/webhooks";

/** Who comes to a door. `stranger` has not signed in; the other company's people are real people of Tidewater. */
export const VISITORS = [
  "stranger",
  "employee",
  "manager",
  "trainer",
  "admin",
  "otherEmployee",
  "otherManager",
] as const;
export type VisitorName = (typeof VISITORS)[number];

/** Things of Harbour & Pine that a URL can name. */
export interface Things {
  personId: string;
  enrolmentId: string;
  attemptId: string;
  policyId: string;
  /** A team of theirs. */
  teamId: string;
  /** Somebody of the company who has signed a version, and which. */
  signerId: string;
  signed: string;
}

/** What a route answers to whom: its own people get `ok`; of the other company's people, `foreign` says what. */
export interface Door {
  /** As in app/routes.ts; the index is "". */
  route: string;
  path: (things: Things) => string;
  roles: "everyone" | readonly ("employee" | "manager" | "trainer" | "admin")[];
  /** Statuses that its own people may get. */
  get?: readonly number[];
  /** Fields of a form that names one of the things, and the statuses its own people may get for it. */
  post?: { fields: (things: Things) => Record<string, string>; statuses: readonly number[] };
  /** What somebody with the right role in the other company gets: 404 where the URL or the form names a thing. */
  foreign?: { get?: readonly number[]; post?: readonly number[] };
}

const own = { get: [404], post: [404] };

/** Every route of the program. A route that is missing here fails the test. */
export const DOORS: readonly Door[] = [
  ...ASSIGNMENT_DOORS,
  ...RECORD_DOORS,
  ...ROSTER_DOORS,
  ...SEARCH_DOORS,
  ...IMAGE_DOORS,
  ...JUDGING_DOORS,
  ...LAW_DOORS,
  ...LIBRARY_DOORS,
  ...PLAYBOOK_DOORS,
  ...POLICY_DOORS,
  ...COMPANY_DOORS,
  ...OPEN_DOORS,
  ...SETTINGS_DOORS,
  {
    route: "account",
    path: () => "/account",
    roles: ["employee", "manager", "trainer", "admin"],
    get: [200],
    post: { fields: () => ({ intent: "nonsense" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  ...FACTOR_DOORS,
  {
    route: "account/hours",
    path: () => "/account/hours",
    roles: ["employee", "manager"],
    get: [200],
    post: { fields: () => ({ validFrom: "someday" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "account/data.json",
    path: () => "/account/data.json",
    roles: ["employee", "manager", "trainer", "admin"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "account/notices",
    path: () => "/account/notices",
    roles: ["employee", "manager", "trainer", "admin"],
    get: [200],
    post: { fields: () => ({ quietFrom: "25" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "account/away",
    path: () => "/account/away",
    roles: ["manager", "trainer"],
    get: [200],
    post: { fields: () => ({ to: "", startsOn: "someday" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    route: "notices",
    path: () => "/notices",
    roles: ["employee", "manager", "trainer", "admin"],
    get: [200],
    post: { fields: () => ({ upTo: "no day" }), statuses: [400] },
    foreign: { get: [200], post: [400] },
  },
  {
    // Without a token that was signed here there is nothing.
    route: "unsubscribe/:token",
    path: ({ personId }) => `/unsubscribe/${personId}.training.forged`,
    roles: "everyone",
    get: [404],
    post: { fields: () => ({ "List-Unsubscribe": "One-Click" }), statuses: [404] },
  },

  ...LEARN_DOORS,
  ...LIVE_DOORS,
  ...CALENDAR_DOORS,
  ...WEBHOOK_DOORS,
  ...CHAT_DOORS,
  ...PUBLISHING_DOORS,
  ...REVIEWING_DOORS,
  ...JOINING_DOORS,

  {
    route: "clearance",
    path: () => "/clearance",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/export.csv",
    path: () => "/clearance/export.csv",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/people/:person",
    path: ({ personId }) => `/clearance/people/${personId}`,
    roles: ["manager"],
    get: [200],
    post: { fields: () => ({ intent: "suspend", reason: "" }), statuses: [400] },
    foreign: own,
  },
  {
    route: "clearance/people/:person/hours",
    path: ({ personId }) => `/clearance/people/${personId}/hours`,
    roles: ["manager"],
    get: [200],
    post: {
      fields: () => ({ validFrom: "2026-11-30", "from-1": "09:00", "until-1": "17:00" }),
      statuses: [302, 303],
    },
    foreign: own,
  },
  {
    route: "clearance/coverage",
    path: () => "/clearance/coverage",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/expiring",
    path: () => "/clearance/expiring",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/handover",
    path: () => "/clearance/handover",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/skills",
    path: () => "/clearance/skills",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/sign-offs",
    path: () => "/clearance/sign-offs",
    roles: ["manager"],
    get: [200],
    post: {
      fields: ({ enrolmentId }) => ({ enrolment: enrolmentId, verdict: "authorised", comment: "" }),
      statuses: [302, 303, 400, 409],
    },
    foreign: { get: [200], post: [404] },
  },
  {
    route: "clearance/policy",
    path: () => "/clearance/policy",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/policy/:version",
    path: () => "/clearance/policy/2025.1",
    roles: ["manager"],
    get: [200],
    foreign: { get: [404] },
  },
  {
    route: "clearance/policy/:version/unsigned.csv",
    path: () => "/clearance/policy/2025.1/unsigned.csv",
    roles: ["manager"],
    get: [200],
    foreign: { get: [404] },
  },
  {
    route: "clearance/people/:person/policy/:version",
    path: ({ signerId, signed }) => `/clearance/people/${signerId}/policy/${signed}`,
    roles: ["manager"],
    get: [200],
    foreign: { get: [404] },
  },
  ...API_DOORS,
  {
    route: "clearance/ledger",
    path: () => "/clearance/ledger",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/ledger.csv",
    path: () => "/clearance/ledger.csv",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },
  {
    route: "clearance/ledger.jsonl",
    path: () => "/clearance/ledger.jsonl",
    roles: ["manager"],
    get: [200],
    foreign: { get: [200] },
  },

  { route: "studio", path: () => "/studio", roles: ["trainer"], get: [200] },
  {
    route: "studio/sign-offs",
    path: () => "/studio/sign-offs",
    roles: ["trainer"],
    get: [200],
    post: {
      fields: ({ personId, enrolmentId }) => ({
        company: "harbour-and-pine",
        person: personId,
        enrolment: enrolmentId,
        verdict: "not-yet",
        comment: "",
      }),
      statuses: [400, 409, 302, 303],
    },
  },
  {
    route: "studio/companies/:company/people/:person/policy/:version",
    path: ({ signerId, signed }) =>
      `/studio/companies/harbour-and-pine/people/${signerId}/policy/${signed}`,
    roles: ["trainer"],
    get: [200],
  },
  {
    route: "studio/library/conflicts",
    path: () => "/studio/library/conflicts",
    roles: ["trainer"],
    get: [200],
    post: { fields: () => ({ id: "none", choice: "studio", sequence: "0" }), statuses: [404] },
  },
  ...AUTHORING_DOORS,
  {
    route: "studio/library/:module/:activity/regrade",
    path: () => "/studio/library/reply/quiz/regrade",
    roles: ["trainer"],
    get: [200],
    post: {
      fields: () => ({ question: "none", choice: "award", mark: "", reason: "Why" }),
      statuses: [404],
    },
  },
  {
    route: "studio/companies/:company/people/:person",
    path: ({ personId }) => `/studio/companies/harbour-and-pine/people/${personId}`,
    roles: ["trainer"],
    get: [200],
    post: {
      fields: ({ enrolmentId }) => ({ enrolment: enrolmentId, verdict: "not-yet", comment: "" }),
      statuses: [400, 409, 302, 303],
    },
  },
  {
    route: "studio/companies/:company/people/:person/allowances",
    path: ({ personId }) => `/studio/companies/harbour-and-pine/people/${personId}/allowances`,
    roles: ["trainer"],
    get: [200],
    post: {
      fields: () => ({ kind: "extra-time", offered: "25", reason: "", since: "0" }),
      statuses: [400],
    },
  },
  {
    route: "studio/companies/:company/people/:person/attempts/:attempt",
    path: ({ personId, attemptId }) =>
      `/studio/companies/harbour-and-pine/people/${personId}/attempts/${attemptId}`,
    roles: ["trainer"],
    get: [200],
    post: {
      fields: () => ({ intent: "reopen", amount: "", reason: "Why", since: "0" }),
      statuses: [409],
    },
  },

  {
    route: "hat",
    path: () => "/hat",
    roles: ["employee", "manager", "trainer", "admin"],
    get: [404],
    post: { fields: () => ({ hat: "nobody@nowhere" }), statuses: [404] },
    foreign: own,
  },
  {
    route: "language",
    path: () => "/language",
    roles: "everyone",
    get: [404],
    post: { fields: () => ({ language: "en" }), statuses: [303] },
  },
  {
    route: "sign-out",
    path: () => "/sign-out",
    roles: "everyone",
    get: [302, 303, 404, 405],
    post: { fields: () => ({}), statuses: [302, 303] },
  },
];

/** Maya's things: herself, her way to “Cleared to reply”, an attempt that is open, and her company's newest policy. */
export async function mayasThings(store: Store, attemptId: string): Promise<Things> {
  const { enrolment, programme, policyVersion } = store.read.tables;
  const people = await peopleIn(store);
  const maya = people.find((one) => one.email === "maya@harbourandpine.example");
  const programmes = await store.read.select().from(programme);
  const reply = programmes.find((one) => one.key === "reply");
  const enrolments = await store.read.select().from(enrolment);
  const own = enrolments.find((one) => one.personId === maya?.id && one.programmeId === reply?.id);
  const policies = await store.read.select().from(policyVersion);
  const policy = policies
    .filter((one) => one.companyId === maya?.companyId)
    .sort((a, b) => b.number - a.number)[0];
  const teams = await store.read.select().from(store.read.tables.teamMember);
  const team = teams.find((one) => one.personId === maya?.id);
  const signatures = await store.read.select().from(store.read.tables.acknowledgement);
  const signature = signatures.find((one) => one.companyId === maya?.companyId);
  const signed = policies.find((one) => one.id === signature?.policyVersionId)?.version;
  if (!maya || !team || !own || !policy || !signature || !signed)
    throw new Error("The demo has changed: Maya’s things are missing.");
  return {
    personId: maya.id,
    enrolmentId: own.id,
    attemptId,
    policyId: policy.id,
    teamId: team.teamId,
    signerId: signature.personId,
    signed,
  };
}
