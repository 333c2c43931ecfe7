import { Writable } from "node:stream";
import fc from "fast-check";
import { pino } from "pino";
import { expect, test } from "vitest";
import { DRAWN, runs } from "../../support/harness/runs";
import { openSite, PEOPLE, signedIn, type Visitor } from "../../support/harness/site";

/** With FIRSTHAND_RUNS=10, 20,000. */
const REQUESTS = runs(2_000);
const AT_ONCE = 8;

const API_PAGE = "/clearance/api";
const SCIM_PAGE = "/studio/companies/tidewater/settings/provisioning";

async function aToken(visitor: Visitor, page: string, more: Record<string, string | string[]>) {
  const html = await (await visitor.get(page)).text();
  const id = /name="id"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? "";
  const made = await (await visitor.post(page, { intent: "make", id, ...more })).text();
  return /fh(?:api|scim)_[\w-]{43}/.exec(made)?.[0] ?? "";
}

const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    ...["", " ", "null", "[]", "{}", "0", "-1", "1e999", "NaN", "true", "__proto__", "constructor"],
    ...["' or 1=1 --", '" eq "', "../../etc/passwd", "\u0000", "\u202e", "😀".repeat(300)],
    "x".repeat(5_000),
  ),
  fc.integer().map(String),
);
const known = fc.constantFrom(
  ...Object.values(PEOPLE),
  ...["instagram", "facebook", "x", "share", "reply", "post", "crisis"],
);
const word = fc.oneof({ weight: 2, arbitrary: known }, { weight: 3, arbitrary: odd });

const NAMES = {
  api: ["person", "channel", "action", "after", "changedSince", "limit", "cursor", "language"],
  scim: [
    "filter",
    "startIndex",
    "count",
    "attributes",
    "excludedAttributes",
    "sortBy",
    "sortOrder",
  ],
};
const FILTERS = [
  "userName eq",
  "id eq",
  "emails[type eq",
  "not (",
  "displayName co",
  "active pr and",
];
const PATHS = {
  api: [
    "/gate",
    "/clearances",
    "/people",
    "/enrolments",
    "/teams",
    "/openapi.json",
    "/slack/x",
    "/hootsuite/x",
    "/",
  ],
  scim: ["/Users", "/Users/", "/Groups", "/Groups/", "/Schemas/", "/ResourceTypes", "/Bulk", "/Me"],
};

const json: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.record({ questions: fc.array(fc.dictionary(fc.constantFrom(...NAMES.api), word)) }),
  fc.record({
    schemas: fc.constant(["urn:ietf:params:scim:api:messages:2.0:PatchOp"]),
    Operations: fc.array(
      fc.record({
        op: fc.oneof(fc.constantFrom("add", "replace", "remove", "Replace"), word),
        path: fc.option(
          fc.oneof(fc.constantFrom("active", "members", "emails", 'members[value eq "1"]'), word),
          { nil: undefined },
        ),
        value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), word),
      }),
      { maxLength: 5 },
    ),
  }),
  fc.record(
    {
      schemas: fc.constant(["urn:ietf:params:scim:schemas:core:2.0:User"]),
      userName: word,
      displayName: word,
      externalId: word,
      active: fc.oneof(fc.boolean(), word),
      emails: fc.oneof(fc.array(fc.record({ value: word })), word),
      members: fc.array(fc.record({ value: word })),
    },
    { requiredKeys: [] },
  ),
);

interface Asked {
  door: "api" | "scim";
  method: string;
  to: string;
  token: "own" | "other" | "wrong" | "none";
  type: string;
  body: string;
}

const asked: fc.Arbitrary<Asked> = fc.constantFrom("api" as const, "scim" as const).chain((door) =>
  fc
    .record({
      method: fc.constantFrom("GET", "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
      path: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PATHS[door]) }, odd),
      id: fc.oneof({ weight: 3, arbitrary: fc.constant("") }, word),
      query: fc.array(
        fc.tuple(
          fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES[door]) }, odd),
          fc.oneof(
            word,
            fc.tuple(fc.constantFrom(...FILTERS), word).map((two) => two.join(" ")),
          ),
        ),
        { maxLength: 4 },
      ),
      token: fc.constantFrom("own", "own", "own", "own", "other", "wrong", "none" as const),
      type: fc.constantFrom("application/json", "application/scim+json", "text/plain", ""),
      body: fc.oneof({ weight: 4, arbitrary: json.map((value) => JSON.stringify(value)) }, odd),
    })
    .map(({ path, id, query, body, ...rest }) => {
      const text = query
        .map((pair) => pair.map((part) => encodeURIComponent(part)).join("="))
        .join("&");
      const at = `${path}${id}`;
      return { door, to: `${encodeURI(at)}?${text}`, body: body ?? "", ...rest } as Asked;
    }),
);

test(`${REQUESTS} odd requests to the API and SCIM meet no error of ours, and give nothing away`, async () => {
  const lines: string[] = [];
  const log = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const site = await openSite({ log: pino({ level: "trace" }, log) });
  try {
    const tokens = {
      api: await aToken(await signedIn(site, PEOPLE.manager), API_PAGE, {
        name: "Postiz",
        scopes: ["gate", "clearances", "people"],
      }),
      scim: await aToken(await signedIn(site, PEOPLE.admin), SCIM_PAGE, { name: "Entra ID" }),
    };
    const shown = {
      own: (door: Asked["door"]) => tokens[door],
      other: (door: Asked["door"]) => tokens[door === "api" ? "scim" : "api"],
      wrong: (door: Asked["door"]) => `${tokens[door].slice(0, -1)}_`,
    };
    /** What belongs to the company that a token is not of. */
    const others = { api: "@tidewater.example", scim: "@harbourandpine.example" };
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    const ask = async ({ door, method, to, token, type, body }: Asked) => {
      const base = door === "api" ? "/api/v1" : "/scim/v2";
      const bare = method === "GET" || method === "OPTIONS";
      const response = await fetch(`${site.origin}${base}/${to.replace(/^\/+/, "")}`, {
        method,
        redirect: "manual",
        headers: {
          ...(token !== "none" && { Authorization: `Bearer ${shown[token](door)}` }),
          ...(type && !bare && { "Content-Type": type }),
        },
        ...(!bare && { body }),
      });
      const text = await response.text();
      const { status } = response;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const what = `${method} ${base}${to} (${token}): ${status}`;
      if (status >= 500 && status !== 501) faults.push(`${what} ${text.slice(0, 200)}`);
      if (Object.values(tokens).some((one) => text.includes(one))) faults.push(`${what}: a token`);
      const echoed = `${decodeURIComponent(to)} ${body}`.includes(others[door]);
      if (!echoed && text.includes(others[door])) faults.push(`${what}: another company`);
      const isOpen = /openapi\.json|ServiceProviderConfig/.test(to) || method === "OPTIONS";
      if (token !== "own" && status < 300 && !isOpen) faults.push(`${what}: let in`);
    };
    const all = fc.sample(asked, { ...DRAWN, numRuns: REQUESTS });
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let one = all.pop(); one; one = all.pop()) await ask(one);
      }),
    );
    expect(faults).toEqual([]);
    // Some of it was understood.
    expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 50);
    expect(Object.values(tokens).filter((one) => lines.join("").includes(one))).toEqual([]);
    expect(lines.some((line) => line.includes("/api/v1"))).toBe(true);
  } finally {
    await site.stop();
  }
});
