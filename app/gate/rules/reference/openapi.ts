import { API } from "~/gate/rules/paths";
import { PROBLEM_TYPE } from "~/gate/rules/problem";
import { OPERATIONS, type Operation } from "./operations";
import { SCHEMAS } from "./schemas";
import { SENT, SENT_HEADERS, type Sent } from "./webhooks";

/* oxlint-disable house/in-catalogue -- A reference for programs, in English as the protocol is. */
const PROBLEMS: Record<string, string> = {
  "400": "Something is missing or can’t be read.",
  "401": "The token is missing, has ended or doesn’t exist.",
  "403": "The token can’t ask this.",
  "429": "Too many requests: wait as long as Retry-After says.",
  "503": "The database is away for a moment.",
};

/** The API as an OpenAPI document. Source: OpenAPI 3.1.1. `version` is the program’s. */
export function openApi({ origin, version }: { origin: string; version: string }) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Firsthand",
      version,
      description:
        "Whether a company’s people may speak for it, asked by its other programs. Anything but an answer with `allowed: true` is a no.",
    },
    servers: [{ url: `${origin}${API}` }],
    security: [{ token: [] }],
    paths,
    webhooks: Object.fromEntries(SENT.map((one) => [one.type, { post: sentAs(one) }])),
    components: {
      schemas: SCHEMAS,
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}

function sentAs({ type, summary, schema, example }: Sent) {
  return {
    operationId: type,
    summary,
    tags: ["webhooks"],
    security: [],
    parameters: Object.entries(SENT_HEADERS).map(([name, description]) => ({
      name,
      in: "header",
      description,
      required: true,
      schema: { type: "string" },
    })),
    requestBody: {
      required: true,
      content: { "application/json": { schema: ref(schema), example } },
    },
    responses: {
      "2XX": { description: "It has arrived. Anything else is tried again." },
      "410": { description: "Nothing more is wanted: the webhook is switched off." },
    },
  };
}
/* oxlint-enable house/in-catalogue */

function described({ id, scope, summary, parameters, sends, answers, example }: Operation) {
  const problem = { [PROBLEM_TYPE]: { schema: ref("Problem") } };
  return {
    operationId: id,
    summary,
    tags: [scope],
    parameters: parameters.map(({ name, about, required }) => ({
      name,
      in: "query",
      description: about,
      required,
      schema: { type: "string" },
    })),
    ...(sends !== null && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: ref(sends), example: example.body } },
      },
    }),
    responses: {
      "200": {
        description: summary,
        content: { "application/json": { schema: ref(answers), example: example.answer } },
      },
      ...Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          status,
          { description, content: problem },
        ]),
      ),
    },
  };
}

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}
