import { ROLES, type Role } from "./kinds";

/** What somebody is somewhere, in which they act: their hat. */
export interface Hat {
  role: Role;
  /** Null in the agency. */
  companyKey: string | null;
}

interface Worn {
  role: Role;
  leftAt: Date | null;
  /** When they last chose it. */
  chosenAt: Date | null;
  /** When its company was archived: nobody acts in that. */
  archivedAt?: Date | null;
}

/** What somebody may act as at a time: what they chose last comes first, then what is most of their work. */
export function hatsAt<Membership extends Worn>(
  memberships: readonly Membership[],
  now: Date,
): Membership[] {
  return memberships
    .filter(
      ({ leftAt, archivedAt = null }) => (leftAt === null || leftAt > now) && archivedAt === null,
    )
    .sort(
      (a, b) =>
        (b.chosenAt?.getTime() ?? 0) - (a.chosenAt?.getTime() ?? 0) ||
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
    );
}

/** A hat as it stands in addresses: `manager@harbour-and-pine`, `trainer`. */
export function hatKey({ role, companyKey }: Hat): string {
  return companyKey === null ? role : `${role}@${companyKey}`;
}

/** Whose pages lie under each first word of an address. Those of everyone are not here. */
const AREAS: Record<string, Role> = {
  learn: "employee",
  ask: "employee",
  may: "employee",
  clearance: "manager",
  studio: "trainer",
  settings: "admin",
};

/**
 * Which of somebody’s hats a request is for, the one they chose last first in the list. `sure` is false where an address names none
 * and more than one would fit: a page is then asked for again by the address that names it, and nothing is done.
 */
export function hatFor<Own extends Hat>(
  hats: readonly Own[],
  { key, path }: { key: string | null; path: string },
): { hat: Own; sure: boolean } | null {
  const [first] = hats;
  if (!first) return null;
  if (key !== null) {
    const named = hats.find((hat) => hatKey(hat) === key);
    return named ? { hat: named, sure: true } : null;
  }
  const area = AREAS[/^\/([a-z]*)/.exec(path)?.[1] ?? ""];
  const fitting = area === undefined ? hats : hats.filter(({ role }) => role === area);
  return { hat: fitting[0] ?? first, sure: hats.length === 1 || fitting.length === 1 };
}
