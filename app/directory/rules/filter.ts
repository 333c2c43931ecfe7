import { DETAILS, badFilter } from "./fault";
import { FILTER_LENGTH, FILTER_PARTS } from "./limits";

/** What resources are looked for by. */
type Field = "id" | "userName" | "externalId" | "email" | "active" | "displayName" | "member";

/** One comparison: that a field is equal to something. */
export interface Clause {
  field: Field;
  value: string | boolean;
}

/** Any of these, in each of which everything holds. Empty for everything there is. */
export type Sought = readonly (readonly Clause[])[];

const USER_FIELDS: Record<string, Field> = {
  id: "id",
  username: "userName",
  externalid: "externalId",
  emails: "email",
  "emails.value": "email",
  active: "active",
};

const GROUP_FIELDS: Record<string, Field> = {
  id: "id",
  displayname: "displayName",
  externalid: "externalId",
  members: "member",
  "members.value": "member",
};

const FIELDS = { User: USER_FIELDS, Group: GROUP_FIELDS };

/** Refuses a filter that is too much to look into, before anything does. */
export function refuseLarge(filter: string) {
  const joins = filter.match(/\b(?:and|or)\b/gi)?.length ?? 0;
  const brackets = filter.match(/[([]/g)?.length ?? 0;
  if (filter.length > FILTER_LENGTH || joins >= FILTER_PARTS || brackets > FILTER_PARTS)
    throw badFilter(DETAILS.filterLong);
}

/** A parsed filter, as the library has it: any of these, each with comparisons by attribute. */
export type Parsed = readonly Readonly<Record<string, unknown>>[];

/** What a filter looks for. Anything but `eq` on what is known is a fault, for a filter half applied finds the wrong people. */
export function soughtBy(of: "User" | "Group", parsed: Parsed): Sought {
  return parsed.map((all) =>
    Object.entries(all).flatMap(([attribute, test]) => clausesOf(of, bare(attribute), test)),
  );
}

/** Without the schema before it, and in lower case: names of attributes are the same in any. */
function bare(attribute: string): string {
  return attribute.replace(/^urn:ietf:params:scim:schemas:core:2\.0:\w+:/i, "").toLowerCase();
}

function clausesOf(of: "User" | "Group", attribute: string, test: unknown): Clause[] {
  if (!Array.isArray(test)) {
    if (typeof test !== "object" || test === null) throw unknown(attribute);
    return Object.entries(test).flatMap(([sub, inner]) =>
      clausesOf(of, `${attribute}.${sub.toLowerCase()}`, inner),
    );
  }
  // Two comparisons of the same attribute come as a list of them.
  if (Array.isArray(test[0])) return test.flatMap((one) => clausesOf(of, attribute, one));
  const [operator, value] = test as unknown[];
  if (operator !== "eq") throw badFilter(DETAILS.filterOperator);
  // Everybody has one address, which is the one for work.
  if (of === "User" && isOwnEmail(attribute, value)) return [];
  const field = FIELDS[of][attribute];
  if (!field) throw unknown(attribute);
  if (typeof value !== (field === "active" ? "boolean" : "string"))
    throw badFilter(DETAILS.filterValue(attribute));
  return [{ field, value: value as string | boolean }];
}

function isOwnEmail(attribute: string, value: unknown): boolean {
  return (
    (attribute === "emails.type" && value === "work") ||
    (attribute === "emails.primary" && value === true)
  );
}

const unknown = (attribute: string) => badFilter(DETAILS.filterAttribute(attribute));
