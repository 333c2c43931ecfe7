import { API_PAGE } from "~/gate/rules/limits";
import type { Scope } from "~/gate/rules/scopes";

/** Something that can be asked, with an example of it. */
export interface Operation {
  id: string;
  method: "GET" | "POST";
  path: string;
  scope: Scope;
  summary: string;
  parameters: readonly Parameter[];
  /** Of `SCHEMAS`, what is sent and what is answered. */
  sends: string | null;
  answers: string;
  example: { query: string; body: object | null; answer: object };
}

interface Parameter {
  name: string;
  about: string;
  required: boolean;
}

/* oxlint-disable house/in-catalogue -- A reference for programs, in English as the protocol is. */
const PAGING: readonly Parameter[] = [
  { name: "limit", about: `People of a page, 1 to ${API_PAGE}.`, required: false },
  { name: "cursor", about: "`next` of the page before.", required: false },
];

const SUPERVISED = { code: "supervised", message: "Supervised, 4 of 10" };
const ASKED = { person: "ada@example.com", channel: "instagram", action: "reply" };
const SAID = {
  allowed: true,
  level: "reply",
  conditions: [SUPERVISED],
  reasons: [],
  validUntil: "2027-11-18",
  checkedAt: "2026-11-21T12:00:00.000Z",
};
const REFUSED = {
  ...SAID,
  allowed: false,
  level: null,
  conditions: [],
  reasons: [{ code: "unknown-person", message: "Nobody at the company has this address." }],
  validUntil: null,
};

export const OPERATIONS: readonly Operation[] = [
  {
    id: "ask",
    method: "GET",
    path: "/gate",
    scope: "gate",
    summary: "May this person do this on this channel now?",
    parameters: [
      { name: "person", about: "An employee’s email address.", required: true },
      { name: "channel", about: "The key of a channel.", required: true },
      { name: "action", about: "share, reply, post or crisis.", required: true },
    ],
    sends: null,
    answers: "Answer",
    example: { query: new URLSearchParams(ASKED).toString(), body: null, answer: SAID },
  },
  {
    id: "askMany",
    method: "POST",
    path: "/gate",
    scope: "gate",
    summary: "The same of up to 100 at once, answered in their order.",
    parameters: [],
    sends: "Questions",
    answers: "Answers",
    example: {
      query: "",
      body: { questions: [ASKED, { ...ASKED, person: "nobody@example.com" }] },
      answer: {
        answers: [
          { ...ASKED, ...SAID },
          { ...ASKED, person: "nobody@example.com", ...REFUSED },
        ],
      },
    },
  },
  {
    id: "listClearances",
    method: "GET",
    path: "/clearances",
    scope: "clearances",
    summary: "What everyone may do today. A clearance that isn’t listed doesn’t hold.",
    parameters: [
      ...PAGING,
      {
        name: "changedSince",
        about:
          "`since` of an earlier answer, or a time: only those of whom the gate’s answers have changed after that.",
        required: false,
      },
    ],
    sends: null,
    answers: "Clearances",
    example: {
      query: "limit=1",
      body: null,
      answer: {
        clearances: [
          {
            id: "019a5880-61c0-7693-9066-f3dbf49c6084",
            person: "ada@example.com",
            channel: "instagram",
            level: "reply",
            conditions: [SUPERVISED],
            validUntil: "2027-11-18",
          },
        ],
        changed: [],
        next: "p_019a5880-61c0-7693-9066-f3dbf49c6084",
        since: "c_mi8n1k00",
      },
    },
  },
  {
    id: "listPeople",
    method: "GET",
    path: "/people",
    scope: "people",
    summary: "The company’s employees, with those who have left.",
    parameters: PAGING,
    sends: null,
    answers: "People",
    example: {
      query: "",
      body: null,
      answer: {
        people: [
          {
            id: "019a5880-61c0-7693-9066-f3dbf49c6084",
            name: "Ada Brandt",
            email: "ada@example.com",
            leftAt: null,
          },
        ],
        next: null,
      },
    },
  },
  {
    id: "listEnrolments",
    method: "GET",
    path: "/enrolments",
    scope: "people",
    summary: "What everyone is enrolled in, and where they stand in it today.",
    parameters: PAGING,
    sends: null,
    answers: "Enrolments",
    example: {
      query: "",
      body: null,
      answer: {
        enrolments: [
          {
            person: "ada@example.com",
            programme: "reply",
            title: "Cleared to reply",
            state: "cleared",
            dueOn: null,
            validUntil: "2027-11-18",
          },
        ],
        next: null,
      },
    },
  },
  {
    id: "listTeams",
    method: "GET",
    path: "/teams",
    scope: "people",
    summary: "The company’s teams, with the employees in each.",
    parameters: [],
    sends: null,
    answers: "Teams",
    example: {
      query: "",
      body: null,
      answer: {
        teams: [
          {
            id: "019a7240-2dc0-71f5-b79e-473518efb8c1",
            name: "Pier Street",
            people: ["ada@example.com"],
          },
        ],
      },
    },
  },
];
/* oxlint-enable house/in-catalogue */
