import type { Role } from "~/people/rules/kinds";

/** Why something about somebody is not changed. */
export type ChangeRefusal = "own" | "elsewhere" | "erased" | "merged";

/**
 * Whether somebody may change a person's name and address, which are theirs everywhere. `elsewhere` is where else they are
 * something: companies, null for the agency. An admin may; a trainer, where they work with every one of those companies; a manager
 * speaks for one company alone.
 */
export function mayChangeIdentity(
  role: Role,
  elsewhere: readonly (string | null)[],
  engagedWith: readonly string[],
): boolean {
  if (elsewhere.length === 0 || role === "admin") return true;
  return role === "trainer" && elsewhere.every((id) => id !== null && engagedWith.includes(id));
}

/** When somebody leaves, or left, a company: the end of the last thing that they are there; null where one goes on. */
export function leavingOf(roles: readonly { leftAt: Date | null }[]): Date | null {
  let last: Date | null = null;
  for (const { leftAt } of roles) {
    if (leftAt === null) return null;
    if (last === null || leftAt > last) last = leftAt;
  }
  return last;
}
