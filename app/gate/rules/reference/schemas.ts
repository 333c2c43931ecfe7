import { LEVELS } from "~/curriculum/rules/kinds";
import { STATES } from "~/clearance/rules/kinds";
import { EVENT_TYPES } from "~/gate/rules/webhooks/kinds";

/** JSON Schema 2020-12, as far as it is used here. */
export interface Schema {
  type?: string | readonly string[];
  format?: string;
  enum?: readonly (string | null)[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  additionalProperties?: boolean;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  $ref?: string;
}

/** An object with these properties and no others, each always there. */
function object(properties: Record<string, Schema>): Schema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

const list = (items: Schema): Schema => ({ type: "array", items });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const text = (description: string): Schema => ({ type: "string", description });
const day = (description: string): Schema => ({
  type: ["string", "null"],
  format: "date",
  description,
});

/* oxlint-disable house/in-catalogue -- A reference for programs, in English as the protocol is. */
const NEXT: Schema = {
  type: ["string", "null"],
  description: "The cursor of the next page; null on the last.",
};

const ANSWER = {
  allowed: { type: "boolean", description: "Whether this person may do this on this channel now." },
  level: {
    type: ["string", "null"],
    enum: [...LEVELS, null],
    description:
      "With a yes, what the clearance grants; with a no, the most they may do there today.",
  },
  conditions: { ...list(ref("Coded")), description: "What a yes depends on." },
  reasons: { ...list(ref("Coded")), description: "Why not; empty with a yes." },
  validUntil: day("The last day, in the company’s time zone; null with a no."),
  checkedAt: { type: "string", format: "date-time" },
} as const satisfies Record<string, Schema>;

const QUESTION = {
  person: text("An employee’s email address."),
  channel: text("The key of a channel, such as instagram."),
  action: text("share, reply, post or crisis."),
} as const satisfies Record<string, Schema>;

const SOMEBODY = {
  personId: text("It stays the same when a name or an address changes."),
  person: text("An employee’s email address."),
} as const satisfies Record<string, Schema>;

/** What is sent to webhooks: what happened, when, and to whom. */
function event(types: readonly string[], data: Record<string, Schema>): Schema {
  return object({
    type: { type: "string", enum: types },
    timestamp: { type: "string", format: "date-time", description: "When it was noticed." },
    data: object({ ...SOMEBODY, ...data }),
  });
}

/** Every shape of a body that is sent or answered. */
export const SCHEMAS: Record<string, Schema> = {
  Coded: object({
    code: text("For programs: it stays the same. Others may be added."),
    message: text("For people, in the language of Accept-Language."),
  }),
  Question: object(QUESTION),
  Questions: object({
    questions: { ...list(ref("Question")), minItems: 1, maxItems: 100 },
  }),
  Answer: object(ANSWER),
  Answers: object({ answers: list(object({ ...QUESTION, ...ANSWER })) }),
  Clearances: object({
    clearances: list(
      object({
        id: text("The person’s; it stays the same when an address changes."),
        person: text("An employee’s email address."),
        channel: text("The key of a channel."),
        level: {
          type: "string",
          enum: LEVELS,
          description: "The highest that they may use there today.",
        },
        conditions: list(ref("Coded")),
        validUntil: { type: "string", format: "date" },
      }),
    ),
    changed: {
      ...list(
        object({
          id: text("The person’s."),
          person: text("An employee’s email address."),
          changedAt: { type: "string", format: "date-time" },
        }),
      ),
      description:
        "With changedSince: everyone of whom the gate’s answers have changed, once each, in that order. All that they hold is in `clearances`; who isn’t there holds nothing.",
    },
    next: NEXT,
    since: text("Send it as changedSince to get what has changed after this answer."),
  }),
  People: object({
    people: list(
      object({
        id: text("It stays the same when a name or an address changes."),
        name: text("As the company writes it."),
        email: text("The address they sign in with."),
        leftAt: { type: ["string", "null"], format: "date-time", description: "When they left." },
      }),
    ),
    next: NEXT,
  }),
  Teams: object({
    teams: list(
      object({ id: text(""), name: text(""), people: list(text("An employee’s email address.")) }),
    ),
  }),
  Enrolments: object({
    enrolments: list(
      object({
        person: text("An employee’s email address."),
        programme: text("The key of a programme."),
        title: text("What it is called."),
        state: { type: "string", enum: STATES },
        dueOn: day("When the training is due."),
        validUntil: day("The last day of what was granted."),
      }),
    ),
    next: NEXT,
  }),
  ClearanceEvent: event(
    EVENT_TYPES.filter((type) => type.startsWith("clearance.")),
    {
      level: { type: "string", enum: LEVELS, description: "The clearance’s." },
      channels: list(text("The key of a channel of the clearance.")),
      validUntil: day("The clearance’s last day, in the company’s time zone."),
      may: {
        ...list(
          object({
            channel: text("The key of a channel of the clearance."),
            level: {
              type: ["string", "null"],
              enum: [...LEVELS, null],
              description: "The highest that they may use there now; null for nothing.",
            },
            validUntil: day("The last day of that."),
          }),
        ),
        description: "What the gate says now, by whatever clearance.",
      },
    },
  ),
  LeftEvent: event(["person.left"], {}),
  Problem: object({
    type: text("Always about:blank."),
    title: text("What went wrong, in a few words."),
    status: { type: "integer" },
    detail: text("The same in a sentence."),
    code: text("The same in a word for programs."),
  }),
};
/* oxlint-enable house/in-catalogue */
