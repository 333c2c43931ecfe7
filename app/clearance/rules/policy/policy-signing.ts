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

/** Whether someone is asked for a version and has signed neither it nor a later one. */
export function isUnsigned({ state }: VersionSigning): boolean {
  return state === "open" || state === "overdue";
}

/** The version that people are asked to sign now, by signing the newest; undefined where none is. */
export function versionToSign(policies: readonly PolicyRule[]): PolicyRule | undefined {
  return policies.findLast((version) => isAskedFor(version, policies));
}

/** Nobody is reminded again before that. */
const REMINDED_FOR_MS = 24 * 60 * 60 * 1000;

/** People reminded after this instant are left alone. */
export function remindedSince(now: Date): Date {
  return new Date(now.getTime() - REMINDED_FOR_MS);
}

/** The most urgent first: by the last day, those with nothing at stake last. */
export function byUrgency(a: { due: LocalDate | null }, b: { due: LocalDate | null }): number {
  if (a.due === b.due) return 0;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}
