import { addDays, type LocalDate } from "~/kit/time/moment";
import { isAskedFor, type PolicyRule } from "~/curriculum/rules/requirements";

/** Where one person is with one version of the policy. */
export interface VersionSigning {
  /** `later` is covered by a later version; `open` has time, or nothing at stake yet. */
  state: "signed" | "later" | "not-asked" | "open" | "overdue";
  /** The last day to sign without losing a clearance; null where none is at stake or nothing is asked. */
  due: LocalDate | null;
}

/** `atStake` is whether a clearance runs that asks for the policy. `policies` are those in force, rising by number. */
export function versionSigning(
  version: PolicyRule,
  policies: readonly PolicyRule[],
  person: { acknowledged: ReadonlyMap<string, Date>; atStake: boolean },
  today: LocalDate,
): VersionSigning {
  if (person.acknowledged.has(version.id)) return { state: "signed", due: null };
  const later = policies.some(
    ({ id, number }) => number > version.number && person.acknowledged.has(id),
  );
  if (later) return { state: "later", due: null };
  if (!isAskedFor(version, policies)) return { state: "not-asked", due: null };
  if (!person.atStake) return { state: "open", due: null };
  const overdue = version.overdueFrom <= today;
  return { state: overdue ? "overdue" : "open", due: addDays(version.overdueFrom, -1) };
}

/** The most urgent first: by the last day, those with nothing at stake last. */
export function byUrgency(a: { due: LocalDate | null }, b: { due: LocalDate | null }): number {
  if (a.due === b.due) return 0;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}
