import type { CompanyRole } from "~/people/rules/kinds";
import type { Gone, Planned } from "./plan";

/** Somebody who is of the company. */
export interface Present {
  id: string;
  name: string;
  email: string;
  roles: readonly CompanyRole[];
}

export interface Missing {
  /** Who would leave. */
  gone: Gone[];
  /** Managers who stay although the file hasn’t got them, because without them there would be none. */
  kept: { name: string }[];
}

/**
 * Who of a company is not in a file, or no longer active there, and so would leave. A line that can’t be done speaks for its person
 * all the same. The person who asks never leaves by their own file, and a company never loses its last manager to one.
 */
export function missingFrom(
  plan: readonly Planned[],
  present: readonly Present[],
  actorId: string,
): Missing {
  const listed = new Set(plan.flatMap((row) => (row.outcome === "inactive" ? [] : row.email)));
  const gone = present.filter((one) => !listed.has(one.email) && one.id !== actorId);
  const isManager = (one: Present) => one.roles.includes("manager");
  const leaving = new Set(gone.map(({ id }) => id));
  const someManages = present.some((one) => isManager(one) && !leaving.has(one.id));
  const kept = someManages ? [] : gone.filter(isManager);
  return {
    gone: gone
      .filter((one) => !kept.includes(one))
      .map(({ id, name, email }) => ({ outcome: "gone", personId: id, name, email })),
    kept: kept.map(({ name }) => ({ name })),
  };
}
