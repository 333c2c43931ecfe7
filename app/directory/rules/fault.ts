/** The words that SCIM has for what is wrong. Source: RFC 7644, table 9. */
type ScimType =
  | "invalidFilter"
  | "tooMany"
  | "uniqueness"
  | "mutability"
  | "invalidSyntax"
  | "invalidPath"
  | "invalidValue";

/** An answer of “no” to a directory. Its detail is for the people who run that, in English as the protocol is. */
export class ScimFault extends Error {
  override readonly name = "ScimFault";
  constructor(
    readonly status: number,
    readonly scimType: ScimType | null,
    detail: string,
  ) {
    super(detail);
  }
}

/** The body of an error. Source: RFC 7644, section 3.12. */
export function faultBody({ status, scimType, detail }: FaultSaid) {
  return {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
    status: String(status),
    ...(scimType && { scimType }),
    detail,
  };
}

interface FaultSaid {
  status: number;
  scimType?: string | null;
  detail: string;
}

/* eslint-disable words/in-catalogue -- Read by other programs and in their logs. */
export const noResource = () => new ScimFault(404, null, "There is no such resource.");

export const taken = (what: string) =>
  new ScimFault(409, "uniqueness", `This ${what} can't be used.`);

export const changedMeanwhile = () =>
  new ScimFault(412, null, "The resource has another version by now.");

export const unreadable = (detail: string) => new ScimFault(400, "invalidSyntax", detail);

export const badValue = (attribute: string) =>
  new ScimFault(400, "invalidValue", `The value of ${attribute} is missing or can't be used.`);

export const tooMany = (detail: string) => new ScimFault(413, "tooMany", detail);

export const badFilter = (detail: string) => new ScimFault(400, "invalidFilter", detail);
