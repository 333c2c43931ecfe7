import type { ActivityKind, Level } from "../curriculum/words";
import type { LocalDate } from "../moment";

export interface ActivityRule {
  id: string;
  key: string;
  kind: ActivityKind;
  title: string;
  minutes: number;
  /** The revisions that must be learned again, oldest first, each with the first day on which not having done so pauses. */
  relearns: readonly { number: number; overdueFrom: LocalDate }[];
}

export interface ModuleRule {
  id: string;
  key: string;
  title: string;
  summary: string;
  activities: ActivityRule[];
}

/** What earns a level, as it stands today. */
export interface ProgrammeRule {
  id: string;
  /** No longer taught: what it granted holds until its date, and it grants nothing more. */
  retired: boolean;
  key: string;
  title: string;
  summary: string;
  level: Level;
  modules: ModuleRule[];
  policy: boolean;
  validMonths: number;
  renewalWindowDays: number;
}

/** One version of a company's policy; a list of them rises by number. */
export interface PolicyRule {
  id: string;
  version: string;
  number: number;
  reacknowledge: boolean;
  /** The first day on which it is in force. */
  publishedOn: LocalDate;
  /** The first day on which not having acknowledged it pauses a clearance. */
  overdueFrom: LocalDate;
}

/** Whether a version must be acknowledged by those who acknowledged the ones before: the first one always. */
export function isAskedFor(version: PolicyRule, versions: readonly PolicyRule[]): boolean {
  return version.reacknowledge || version === versions[0];
}

/** The version one must have acknowledged, or a later one. Null where the company has no policy. */
export function requiredPolicy(versions: readonly PolicyRule[]): PolicyRule | null {
  return versions.filter((version) => isAskedFor(version, versions)).at(-1) ?? null;
}
