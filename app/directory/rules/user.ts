import { emailAddress } from "~/kit/text/email-address";
import { badValue } from "./fault";

/** Somebody as the directory sees them. */
export interface User {
  personId: string;
  name: string;
  givenName: string;
  email: string;
  createdAt: Date;
  leftAt: Date | null;
  /** What the directory calls them, where it ever did. */
  userName: string | null;
  externalId: string | null;
  updatedAt: Date | null;
}

const USER_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

/** What can be written of a user; what is left out stays as it is. */
export interface UserChange {
  userName?: string;
  /** Null to have none. */
  externalId?: string | null;
  active?: boolean;
  email?: string;
  givenName?: string;
  familyName?: string;
  formatted?: string;
  displayName?: string;
}

export const isActive = ({ leftAt }: Pick<User, "leftAt">, now: Date) =>
  leftAt === null || leftAt > now;

/** What stands after the given name; nothing where the name begins otherwise. */
function familyNameOf({ name, givenName }: Pick<User, "name" | "givenName">): string {
  return name.startsWith(`${givenName} `) ? name.slice(givenName.length + 1) : "";
}

/** The resource, but for its version. */
export function userResource(user: User, { base, now }: { base: string; now: Date }) {
  const { personId: id, name, givenName, email, externalId, createdAt, updatedAt } = user;
  const familyName = familyNameOf(user);
  return {
    schemas: [USER_SCHEMA],
    id,
    ...(externalId !== null && { externalId }),
    userName: user.userName ?? email,
    name: { formatted: name, givenName, ...(familyName !== "" && { familyName }) },
    displayName: name,
    active: isActive(user, now),
    emails: [{ value: email, type: "work", primary: true }],
    meta: {
      resourceType: "User",
      created: createdAt.toISOString(),
      lastModified: (updatedAt ?? createdAt).toISOString(),
      location: `${base}/Users/${encodeURIComponent(id)}`,
    },
  };
}

/** The longest name we keep. */
const LONGEST_NAME = 200;

/**
 * What somebody is called after a change, first by what is shown of them, then by its parts; null where that stays. A directory that
 * sends everything each time changes only what is new in it.
 */
export function nameAfter(
  before: Pick<User, "name" | "givenName">,
  change: UserChange,
): { name: string; givenName: string } | null {
  const family = familyNameOf(before);
  const { displayName = before.name, formatted = before.name } = change;
  const { givenName = before.givenName, familyName = family } = change;
  const parts = [givenName, familyName].filter((part) => part !== "").join(" ");
  const isOther = givenName !== before.givenName || familyName !== family;
  const name =
    displayName !== before.name ? displayName : formatted !== before.name ? formatted : null;
  const called = name ?? (isOther ? parts : before.name);
  if (called === before.name && givenName === before.givenName) return null;
  const given = change.givenName ?? (called === before.name ? before.givenName : firstWord(called));
  return { name: named(called), givenName: named(given) };
}

/** What a new person is called. */
export function newName({ displayName, formatted, givenName, familyName, email }: UserChange) {
  const parts = [givenName, familyName].filter(Boolean).join(" ");
  const name = displayName || formatted || parts || (email ?? "").split("@")[0] || "";
  return { name: named(name), givenName: named(givenName || firstWord(name)) };
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? "";
}

function named(text: string): string {
  const name = text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
  if (name === "" || name.length > LONGEST_NAME) throw badValue("name");
  return name;
}

/** An address as it is kept. */
export function addressOf(text: string): string {
  const address = emailAddress(text);
  if (address === null) throw badValue("emails");
  return address;
}

/** How a name that a directory gives is looked for. */
export const userKeyOf = (userName: string) => userName.toLowerCase();
