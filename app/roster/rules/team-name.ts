import { nameSortKey } from "~/kit/text/name-order";

/** So long a team's name may be. */
export const TEAM_NAME_LENGTH = 100;

/** Whether two names would be taken for the same: capitals, accents and spaces tell nobody teams apart. */
export function isSameTeamName(one: string, other: string): boolean {
  return nameSortKey(one.trim()) === nameSortKey(other.trim());
}
