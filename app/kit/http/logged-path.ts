/** What begins an address whose next part is a secret, which is all that someone needs to get in. As in app/routes.ts. */
export const SECRET_AFTER: readonly string[] = [
  "unsubscribe",
  "calendar",
  "verify",
  "admin-link",
  "new-address",
  "invitation",
  "chat-link",
  "hootsuite",
];

/** No name or id in an address of ours is longer; a signed token is. */
const LONGEST = 80;

const HIDDEN = "[hidden]";

/**
 * The path of an address as a log may keep it: without its query, and without its secrets, in whatever spelling a route would still
 * be found.
 */
export function loggedPath(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? "";
  let isSecret = false;
  return path
    .split("/")
    .map((part) => {
      if (part === "") return part;
      if (isSecret || part.length > LONGEST) return HIDDEN;
      isSecret = SECRET_AFTER.includes(spelledOut(part).toLowerCase());
      return part;
    })
    .join("/");
}

function spelledOut(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
