import type { ActivityKind, Level } from "../curriculum/words";
import type { LocalDate } from "../moment";

export interface ActivityRule {
  id: string;
  key: string;
  kind: ActivityKind;
  title: string;
  minutes: number;
  /** The newest revision that must be learned again, and the first day on which not having done so pauses a clearance. */
  relearn: { number: number; overdueFrom: LocalDate } | null;
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

/** The version one must have acknowledged, or a later one. Null where the company has no policy. */
export function requiredPolicy(versions: readonly PolicyRule[]): PolicyRule | null {
  return versions.filter((version) => version.reacknowledge).at(-1) ?? versions[0] ?? null;
}
