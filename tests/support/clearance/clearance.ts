import type {
  Credit,
  EnrolmentFacts,
  Evidence,
  Period,
  PersonFacts,
  Scope,
  Suspension,
} from "~/clearance/rules/standing/facts";
import type {
  ActivityRule,
  ModuleRule,
  PolicyRule,
  ProgrammeRule,
  Relearn,
} from "~/curriculum/rules/requirements";
import { clearanceStatus } from "~/clearance/rules/standing/clearance-status";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import { addDays, addMonths, momentIn, type LocalDate } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";

export const LONDON = "Europe/London";
export const TODAY: LocalDate = "2026-11-21";
export const INSTAGRAM = "instagram";
export const FORUM = "forum";

/** Noon in London on a day; `noon(-3)` is three days before today. */
export function noon(day: LocalDate | number): Date {
  const date = typeof day === "number" ? addDays(TODAY, day) : day;
  return new Date(startOfDay(date, LONDON).getTime() + 12 * 3_600_000);
}

export function on(day: LocalDate | number) {
  return momentIn(LONDON, noon(day));
}

function anActivity(kind: ActivityKind, module: string): ActivityRule {
  const id = `${module}/${kind}`;
  const untouched = { changed: 0, lookBy: null, relearns: [] };
  return { id, key: kind, kind, title: `${module}: ${kind}`, minutes: 6, ...untouched };
}

/** A lesson and a quiz. */
export function aModule(key: string): ModuleRule {
  const activities = [anActivity("lesson", key), anActivity("quiz", key)];
  return { id: key, key, title: key, summary: key, activities };
}

/** Two modules of a lesson and a quiz each, a policy, twelve months, a window of sixty days. */
export function aProgramme(changes: Partial<ProgrammeRule> = {}): ProgrammeRule {
  return {
    id: "programme",
    retired: false,
    key: "reply",
    title: "Cleared to reply",
    summary: "Answer people in public.",
    level: "reply",
    modules: [aModule("tone"), aModule("reply")],
    policy: true,
    validMonths: 12,
    renewalWindowDays: 60,
    renewal: "quizzes",
    renewalModule: null,
    graceDays: null,
    supervised: [],
    ...changes,
  };
}

/** At noon on the day on which it came out that something has to be learned again by then. */
function publishedAt(overdueFrom: LocalDate): Date {
  return noon(addDays(overdueFrom, -31));
}

/** The same programme, where one activity had to be learned again. */
export function withRelearn(
  programme: ProgrammeRule,
  activityId: string,
  ...relearns: (Omit<Relearn, "at"> & { at?: Date })[]
): ProgrammeRule {
  return {
    ...programme,
    modules: programme.modules.map((module) => ({
      ...module,
      activities: module.activities.map((activity) =>
        activity.id === activityId
          ? {
              ...activity,
              relearns: [
                ...activity.relearns,
                ...relearns.map((one) => ({ at: publishedAt(one.overdueFrom), ...one })),
              ],
            }
          : activity,
      ),
    })),
  };
}

export function activitiesOf(programme: ProgrammeRule): ActivityRule[] {
  return programme.modules.flatMap((module) => module.activities);
}

/** A policy version published on a day, with two weeks of grace. */
export function aPolicy(number: number, changes: Partial<PolicyRule> = {}): PolicyRule {
  const publishedOn = changes.publishedOn ?? "2025-01-01";
  return {
    id: `policy-${number}`,
    version: `2026.${number}`,
    number,
    reacknowledge: true,
    publishedOn,
    overdueFrom: addDays(publishedOn, 15),
    ...changes,
  };
}

export interface Case {
  person: PersonFacts;
  enrolment: EnrolmentFacts;
  programme: ProgrammeRule;
  policies: PolicyRule[];
  remedial: ModuleRule | null;
}

/** Someone enrolled for Instagram who has done nothing yet. */
export function facts({
  person = {},
  enrolment = {},
  programme = aProgramme(),
  policies = [aPolicy(1)],
  remedial = null,
}: {
  person?: Partial<PersonFacts>;
  enrolment?: Partial<EnrolmentFacts>;
  programme?: ProgrammeRule;
  policies?: PolicyRule[];
  remedial?: ModuleRule | null;
} = {}): Case {
  return {
    person: {
      leftAt: null,
      evidence: new Map(),
      acknowledged: new Map(),
      suspensions: [],
      credits: [],
      ...person,
    },
    enrolment: {
      id: "enrolment",
      programmeId: programme.id,
      channelIds: [INSTAGRAM],
      enrolledAt: noon(-400),
      dueOn: null,
      endedAt: null,
      signOffs: [],
      requests: [],
      live: [],
      periods: [],
      ...enrolment,
    },
    programme,
    policies,
    remedial,
  };
}

/** A lesson finished, or a quiz passed, once. */
export function doneOn(
  on: number,
  basisPoints: number | null = null,
  revisionNumber = 1,
): Evidence {
  return { at: noon(on), revisionNumber, basisPoints, times: [noon(on)] };
}

/** A module that need not be done, until a day; given ten days ago. */
export function aCredit(moduleId: string, until: number, changes: Partial<Credit> = {}): Credit {
  return {
    id: `credit-${moduleId}-${until}`,
    moduleId,
    kind: "recognition",
    completedOn: null,
    validUntil: addDays(TODAY, until),
    evidence: "A certificate.",
    reason: "Learned elsewhere.",
    by: "Priya Nair",
    at: noon(-10),
    endedAt: null,
    ...changes,
  };
}

/** Evidence for every activity of the programme, and the policy acknowledged, on a day. */
export function everythingDone(on: number, programme = aProgramme(), revisionNumber = 1) {
  return {
    evidence: new Map(
      activitiesOf(programme).map(({ id, kind }) => [
        id,
        doneOn(on, kind === "quiz" ? 9_000 : null, revisionNumber),
      ]),
    ),
    acknowledged: new Map([["policy-1", noon(on)]]),
  };
}

export function competent(on: number) {
  return {
    kind: "trainer" as const,
    verdict: "competent" as const,
    comment: "Warm and exact.",
    by: "Dana Kessler",
    at: noon(on),
  };
}

export function authorised(on: number) {
  return {
    kind: "manager" as const,
    verdict: "authorised" as const,
    comment: "",
    by: "Priya Nair",
    at: new Date(noon(on).getTime() + 3_600_000),
  };
}

export function notYet(kind: "trainer" | "manager", on: number) {
  return { kind, verdict: "not-yet" as const, comment: "Once more.", by: "Dana", at: noon(on) };
}

export function decision(action: Suspension["action"], on: number): Suspension {
  const says = { reason: "A reason.", incident: "", remedialModuleId: null };
  return { action, ...says, by: "Priya Nair", at: noon(on) };
}

/** Twelve months from a day on, to reply on Instagram. */
export function aPeriod(from: number, months = 12, scope: Partial<Scope> = {}): Period {
  const validFrom = addDays(TODAY, from);
  const validUntil = addDays(addMonths(validFrom, months), -1);
  const grantedAt = authorised(from).at;
  return { level: "reply", channelIds: [INSTAGRAM], ...scope, validFrom, validUntil, grantedAt };
}

/** Someone who did everything and was authorised, `days` days ago, for what the programme and the enrolment say. */
export function clearedSince(days: number, changes: Parameters<typeof facts>[0] = {}): Case {
  const { person = {}, enrolment = {}, ...rest } = changes;
  const { level } = rest.programme ?? aProgramme();
  const { channelIds = [INSTAGRAM] } = enrolment;
  return facts({
    ...rest,
    person: { ...everythingDone(-days, rest.programme), ...person },
    enrolment: {
      signOffs: [competent(-days), authorised(-days)],
      periods: [aPeriod(-days, 12, { level, channelIds })],
      ...enrolment,
    },
  });
}

export function standingOf(given: Case, at = on(TODAY)) {
  return clearanceStatus(given, at);
}
