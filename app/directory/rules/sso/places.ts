import { isLeftOut, valuesOf, type Claims } from "./claims";
import type { Gives } from "./kinds";

/** What a claim of that value gives in a company. */
export interface Mapping {
  claim: string;
  value: string;
  gives: Gives;
  /** Null for the whole company. */
  teamId: string | null;
}

/** What somebody is in the company. */
export interface Places {
  teams: readonly { id: string; isManager: boolean }[];
  /** Null for somebody who manages nothing. */
  manages: "company" | "teams" | null;
}

/** What has to change for them to be what their claims say. */
export interface Moves {
  into: { id: string; isManager: boolean }[];
  outOf: string[];
  /** Undefined where it stays as it is. */
  manages?: Places["manages"];
}

/**
 * What a person’s claims change. Teams that no mapping names are left alone, and so is who manages, unless a mapping gives that. A
 * claim that the provider had to leave out changes nothing.
 */
export function movesFor(all: readonly Mapping[], claims: Claims, now: Places): Moves {
  const mappings = all.filter(({ claim }) => !isLeftOut(claims, claim));
  const met = mappings.filter(({ claim, value }) => valuesOf(claims, claim).includes(value));
  const before = new Map(now.teams.map(({ id, isManager }) => [id, isManager]));
  const wanted = new Map<string, boolean>();
  for (const { gives, teamId } of met)
    if (teamId !== null)
      wanted.set(teamId, gives === "team-manager" || wanted.get(teamId) === true);
  const into = [...wanted]
    .filter(([id, isManager]) => before.get(id) !== isManager)
    .map(([id, isManager]) => ({ id, isManager }));
  const named = new Set(all.flatMap(({ teamId }) => teamId ?? []));
  const unsaid = new Set(
    all.filter(({ claim }) => isLeftOut(claims, claim)).flatMap(({ teamId }) => teamId ?? []),
  );
  const outOf = [...named].filter((id) => before.has(id) && !wanted.has(id) && !unsaid.has(id));
  for (const id of outOf) before.delete(id);
  for (const { id, isManager } of into) before.set(id, isManager);
  const leads = [...before.values()].includes(true);
  const manages = managing({ all, met, said: mappings.length === all.length }, now.manages, leads);
  return manages === now.manages ? { into, outOf } : { into, outOf, manages };
}

function managing(
  { all, met, said }: { all: readonly Mapping[]; met: readonly Mapping[]; said: boolean },
  now: Places["manages"],
  leads: boolean,
): Places["manages"] {
  const gives = (what: Gives) => all.some((one) => one.gives === what);
  if (met.some((one) => one.gives === "manager")) return "company";
  if (now === "company" && !(said && gives("manager"))) return now;
  if (leads) return "teams";
  return said && (gives("manager") || gives("team-manager")) ? null : now;
}
