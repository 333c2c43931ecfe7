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

/* oxlint-disable house/in-catalogue -- Read by other programs and in their logs. */
/** What is wrong, in words. */
export const DETAILS = {
  filterLong: "The filter is too long.",
  filterEmpty: "The filter is empty.",
  filterUnreadable: "The filter can't be read.",
  filterOperator: "Only “eq” is supported, joined by “and” and “or”.",
  filterValue: (attribute: string) => `The value of ${attribute} can't be compared.`,
  filterAttribute: (attribute: string) => `There is no filter by ${attribute}.`,
  operations: (most: number) => `At most ${most} operations are taken at once.`,
  members: (most: number) => `At most ${most} members can change at once.`,
  noPatch: "The body is no PatchOp.",
  noUser: "The body is no user.",
  noGroup: "The body is no group.",
  noJson: "The body is not JSON.",
  noNumber: (parameter: string) => `${parameter} is not a number.`,
  noMethod: "This can't be done here.",
  archived: "The company is archived.",
  broken: "Something went wrong.",
  ownToken: "Who made the token can't be brought back by it.",
  noToken: "The token is missing or not valid.",
  bearer: "A token that an admin of the agency makes for the company.",
};

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
