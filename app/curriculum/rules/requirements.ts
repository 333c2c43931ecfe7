import type { RenewalRule } from "~/company/rules/kinds";
import type { Supervised } from "~/company/rules/programme-terms";
import type { ActivityKind, Level, Reach } from "./kinds";
import { addDays, localDateOf, type LocalDate } from "~/kit/time/moment";

export interface ActivityRule {
  id: string;
  key: string;
  kind: ActivityKind;
  title: string;
  minutes: number;
  /** The newest revision that told people of a change, or asked them to learn it again; 0 where there is none. */
  changed: number;
  /** The day by which people are asked to look at that change; null where there is none. */
  lookBy: LocalDate | null;
  /** What must be learned again, by the first day on which not having done so pauses. */
  relearns: readonly Relearn[];
  /** Absent for what its module has had from the beginning. */
  added?: Addition | undefined;
  /** In what is asked of one person: since when it need not be learned again for their place. What they did before counts. */
  keptSince?: Date;
}

/** When something was added to what was taught without it, and who it applies to. */
export interface Addition {
  at: Date;
  reach: Reach;
  /** The first day on which it pauses a clearance, where it applies to the cleared. */
  overdueFrom: LocalDate;
}

/** A revision of an activity, or one of the company's playbook that the activity quotes, after which it must be learned again. */
export interface Relearn {
  /** The revision of the activity, or of the playbook. */
  number: number;
  /** When it came out. */
  at: Date;
  overdueFrom: LocalDate;
  /** The newest revision of the activity before it that told or asked people something; absent where there is none. */
  changedBefore?: number;
  /** When the playbook's revision came out; absent where it is one of the activity. */
  playbookAt?: Date;
}

/** Days that people have to learn again what has changed, before a clearance is paused. */
export const RELEARN_GRACE_DAYS = 30;

/** The first day on which not having learned again what came out at an instant pauses. */
export function relearnOverdueFrom(publishedAt: Date, timeZone: string): LocalDate {
  return addDays(localDateOf(publishedAt, timeZone), RELEARN_GRACE_DAYS + 1);
}

/** Days within which people are asked to look at what has changed. Nothing follows where they do not. */
const LOOK_DAYS = 14;

/** The last day on which people are asked to look at what came out at an instant. */
export function lookByOf(publishedAt: Date, timeZone: string): LocalDate {
  return addDays(localDateOf(publishedAt, timeZone), LOOK_DAYS);
}

/** Whether somebody has learned what a relearn asks for: in that revision, or since the playbook was changed. */
export function isRelearned(
  { number, playbookAt }: Relearn,
  { revisionNumber, times }: { revisionNumber: number; times: readonly Date[] },
): boolean {
  return playbookAt ? times.some((at) => at >= playbookAt) : revisionNumber >= number;
}

export interface ModuleRule {
  id: string;
  key: string;
  title: string;
  summary: string;
  activities: ActivityRule[];
  /** Whether everybody may take it, whatever they are enrolled in. */
  elective?: boolean | undefined;
  /** In a programme: absent for what it has led through from the beginning. */
  added?: Addition | undefined;
}

/** What a programme asks for since a moment. */
export interface SupervisedSince extends Supervised {
  at: Date;
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
  /** Absent where it has asked for the policy from the beginning. */
  policyAdded?: Addition | undefined;
  validMonths: number;
  renewalWindowDays: number;
  renewal: RenewalRule;
  /** What renews by the short way. */
  renewalModule: ModuleRule | null;
  /** Days after an end for which renewing is enough; null where there is no last one. */
  graceDays: number | null;
  /** How what people write is looked at, each time that it was changed, oldest first; empty where it never was. */
  supervised: readonly SupervisedSince[];
}

/** Whether a module is one of a programme's, for a first clearance or for a renewal. */
export function leadsThrough(
  { modules, renewalModule }: Pick<ProgrammeRule, "modules" | "renewalModule">,
  moduleKey: string,
): boolean {
  return renewalModule?.key === moduleKey || modules.some(({ key }) => key === moduleKey);
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

/** Whether people who acknowledged the earlier versions must acknowledge this one: the first one always. */
export function isAskedFor(version: PolicyRule, versions: readonly PolicyRule[]): boolean {
  return version.reacknowledge || version === versions[0];
}

/** The version one must have acknowledged, or a later one. Null where the company has no policy. */
export function requiredPolicy(versions: readonly PolicyRule[]): PolicyRule | null {
  return versions.filter((version) => isAskedFor(version, versions)).at(-1) ?? null;
}
