import { addressText } from "~/kit/http/address";

/** What the address of a company's people says. */
export interface RosterSearch {
  search: string;
  team: string | null;
  role: "employee" | "manager" | null;
  show: "left" | null;
  page: number;
}

export function rosterSearch({ search, team, ...query }: RosterSearch): string {
  return addressText({ q: search, team, ...query }, { page: 1 });
}
