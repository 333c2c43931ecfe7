import { z } from "zod";
import { DETAILS, badValue, tooMany, unreadable } from "./fault";
import { MOST_OPERATIONS } from "./limits";
import type { UserChange } from "./user";

/** What can be written of a group; what is left out stays. Members come one change after another. */
export interface GroupChange {
  displayName?: string;
  externalId?: string | null;
  members: MemberChange[];
}

export interface MemberChange {
  op: "add" | "remove" | "replace";
  ids: string[];
}

const PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

const Patch = z.object({
  schemas: z.array(z.string()).max(10).optional(),
  Operations: z.array(
    z.object({
      // Entra ID writes “Add”, “Replace” and “Remove”.
      op: z
        .string()
        .max(10)
        .toLowerCase()
        .pipe(z.enum(["add", "remove", "replace"])),
      path: z.string().max(200).optional(),
      value: z.unknown().optional(),
    }),
  ),
});

interface Operation {
  op: "add" | "remove" | "replace";
  /** In lower case, without the schema before it. */
  path: string;
  value: unknown;
}

/** The operations of a PATCH, each with a path: a value without one is taken apart, also where its keys are paths. */
function operationsOf(body: unknown): Operation[] {
  const sent = (body as { Operations?: unknown } | null)?.Operations;
  if (Array.isArray(sent) && sent.length > MOST_OPERATIONS)
    throw tooMany(DETAILS.operations(MOST_OPERATIONS));
  const read = Patch.safeParse(body);
  if (!read.success || read.data.schemas?.includes(PATCH) === false || !sent)
    throw unreadable(DETAILS.noPatch);
  return read.data.Operations.flatMap(({ op, path, value }): Operation[] => {
    if (path !== undefined) return [{ op, path: bare(path), value }];
    if (!isObject(value)) throw badValue("value");
    return Object.entries(value).map(([key, one]) => ({ op, path: bare(key), value: one }));
  });
}

function bare(path: string): string {
  return path.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(?:User|Group):/i, "").toLowerCase();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a whole user says, as in POST and PUT. Attributes that aren’t kept are passed over, as every directory has its own. */
export function readUser(body: unknown): UserChange {
  if (!isObject(body)) throw unreadable(DETAILS.noUser);
  const change: UserChange = {};
  for (const [key, value] of Object.entries(body))
    setUser(change, { op: "replace", path: bare(key), value });
  return change;
}

export function readUserPatch(body: unknown): UserChange {
  const change: UserChange = {};
  for (const operation of operationsOf(body)) setUser(change, operation);
  return change;
}

function setUser(change: UserChange, operation: Operation) {
  const { op, path } = operation;
  const value = op === "remove" ? null : operation.value;
  // An empty value of an attribute is as good as none. Source: RFC 7643, section 2.5.
  if (path === "externalid") change.externalId = value === null ? null : text(path, value, 255);
  if (value === null || value === undefined) return;
  if (path === "active") change.active = truth(value);
  else if (path === "username") change.userName = text(path, value, 254);
  else if (path === "displayname") change.displayName = text(path, value);
  else if (path === "name.givenname") change.givenName = text(path, value);
  else if (path === "name.familyname") change.familyName = text(path, value);
  else if (path === "name.formatted") change.formatted = text(path, value);
  else if (path === "name" && isObject(value))
    for (const [key, one] of Object.entries(value))
      setUser(change, { op, path: `name.${key.toLowerCase()}`, value: one });
  else if (EMAIL.test(path)) {
    const email = emailIn(value);
    if (email !== null) change.email = email;
  }
}

/** The address for work, or the first one, in whatever way it is written. */
const EMAIL = /^emails(?:\[(?:type eq "work"|primary eq (?:true|"true"))\])?(?:\.value)?$/;

function emailIn(value: unknown): string | null {
  if (typeof value === "string") return text("emails", value, 254);
  const all = (Array.isArray(value) ? value : [value]).slice(0, 20).filter(isObject);
  const one =
    all.find(({ primary }) => primary === true || primary === "true") ??
    all.find(({ type }) => type === "work") ??
    all[0];
  return one === undefined ? null : text("emails", one.value, 254);
}

/** Entra ID sends “True” and “False” as text. */
function truth(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  const said = typeof value === "string" ? value.toLowerCase() : "";
  if (said !== "true" && said !== "false") throw badValue("active");
  return said === "true";
}

function text(attribute: string, value: unknown, most = 200): string {
  if (typeof value !== "string" || value.length > most) throw badValue(attribute);
  const trimmed = value.trim();
  if (attribute === "username" && trimmed === "") throw badValue("userName");
  return trimmed;
}

/** What a whole group says. Without members, PUT leaves who is in it. */
export function readGroup(body: unknown): GroupChange {
  if (!isObject(body)) throw unreadable(DETAILS.noGroup);
  const change: GroupChange = { members: [] };
  for (const [key, value] of Object.entries(body))
    setGroup(change, { op: "replace", path: bare(key), value });
  return change;
}

export function readGroupPatch(body: unknown): GroupChange {
  const change: GroupChange = { members: [] };
  for (const operation of operationsOf(body)) setGroup(change, operation);
  return change;
}

const ONE_MEMBER = /^members\[value eq "([^"\\]{1,100})"\]$/;

function setGroup(change: GroupChange, { op, path, value }: Operation) {
  const one = ONE_MEMBER.exec(path)?.[1];
  if (one !== undefined) {
    if (op !== "remove") throw badValue("members");
    change.members.push({ op, ids: [one] });
  } else if (path === "members") {
    const all = op === "remove" && (value === undefined || value === null);
    change.members.push(all ? { op: "replace", ids: [] } : { op, ids: idsIn(value) });
  } else if (path === "externalid") {
    const none = op === "remove" || value === null || value === undefined;
    change.externalId = none ? null : text(path, value, 255);
  } else if (path === "displayname" && op !== "remove") {
    change.displayName = text(path, value, 200);
    if (change.displayName === "") throw badValue("displayName");
  }
}

function idsIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    const id = isObject(one) ? one.value : one;
    if (typeof id !== "string" || id.length > 100) throw badValue("members");
    return id;
  });
}

/** Who is in a group after some changes. */
export function membersAfter(
  before: ReadonlySet<string>,
  changes: readonly MemberChange[],
): Set<string> {
  let after = new Set(before);
  for (const { op, ids } of changes) {
    if (op === "replace") after = new Set(ids);
    if (op === "add") for (const id of ids) after.add(id);
    if (op === "remove") for (const id of ids) after.delete(id);
  }
  return after;
}
