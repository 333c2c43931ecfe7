/*
 * What Open Badges 3.0 says of the classes that our credentials have, as a JSON schema: which properties there are, which there have to
 * be, and how often. Written from the data model of the specification (version 1.2, appendix B); an unknown property is an error.
 */

const text = { type: "string", minLength: 1 };
const uri = { type: "string", format: "uri" };
const instant = { type: "string", format: "date-time" };

/** A class without other properties than these. */
function only(properties: Record<string, object>, required: readonly string[]) {
  return { type: "object", properties, required, additionalProperties: false };
}

const typed = (...names: string[]) => ({
  type: "array",
  items: { type: "string" },
  allOf: names.map((name) => ({ contains: { const: name } })),
});

const IDENTITY_TYPES = [
  "name",
  "sourcedId",
  "systemId",
  "productId",
  "userName",
  "accountId",
  "emailAddress",
  "nationalIdentityNumber",
  "isbn",
  "issn",
  "identifier",
];

const profile = only({ id: uri, type: typed("Profile"), name: text, url: uri, description: text }, [
  "id",
  "type",
]);

const achievement = only(
  {
    id: uri,
    type: typed("Achievement"),
    achievementType: { enum: ["Certification", "Certificate", "License", "Badge"] },
    name: text,
    description: text,
    criteria: only({ id: uri, narrative: text }, []),
    tag: { type: "array", items: text },
    inLanguage: text,
  },
  ["id", "type", "name", "description", "criteria"],
);

const identity = only(
  {
    type: { const: "IdentityObject" },
    identityType: { enum: IDENTITY_TYPES },
    identityHash: text,
    hashed: { type: "boolean" },
    salt: text,
  },
  ["type", "hashed", "identityHash", "identityType"],
);

const subject = {
  ...only(
    {
      id: uri,
      type: typed("AchievementSubject"),
      achievement,
      identifier: { type: "array", items: identity },
      narrative: text,
    },
    ["type", "achievement"],
  ),
  anyOf: [{ required: ["id"] }, { required: ["identifier"] }],
};

/** One at most; what more is in it is up to its type. */
const status = {
  type: "object",
  properties: { id: uri, type: text },
  required: ["id", "type"],
};

const proof = {
  type: "object",
  properties: { type: text, created: instant, proofValue: { type: "string", pattern: "^z" } },
  required: ["type"],
};

export const ACHIEVEMENT_CREDENTIAL = {
  type: "object",
  properties: {
    "@context": {
      type: "array",
      prefixItems: [
        { const: "https://www.w3.org/ns/credentials/v2" },
        {
          type: "string",
          pattern: String.raw`^https://purl\.imsglobal\.org/spec/ob/v3p0/context-3`,
        },
      ],
      minItems: 2,
    },
    id: uri,
    type: {
      allOf: [
        typed("VerifiableCredential"),
        { anyOf: [typed("AchievementCredential"), typed("OpenBadgeCredential")] },
      ],
    },
    issuer: profile,
    name: text,
    description: text,
    validFrom: instant,
    validUntil: instant,
    awardedDate: instant,
    credentialSubject: subject,
    credentialStatus: status,
    proof,
  },
  required: ["@context", "id", "type", "issuer", "validFrom", "credentialSubject"],
};
