import type { LocalDate, Moment } from "~/kit/time/moment";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import type { Earning } from "./earning";
import type { PersonFacts } from "./facts";
import type { Tenure } from "./periods";
import { creditFor } from "./progress";
import type { Remedial } from "./remedial";
import {
  isAskedFor,
  isRelearned,
  type ActivityRule,
  type Addition,
  type ModuleRule,
  type PolicyRule,
  type ProgrammeRule,
} from "~/curriculum/rules/requirements";
import type {
  ModuleProgress,
  Nowhere,
  Overdue,
  Pause,
  Reason,
  StatusInput,
  Stop,
} from "./standing";

/** What pauses somebody in a programme. */
export interface Pausing {
  stops: Stop[];
  /** What a suspension asks to be done again. */
  remedial: RemedialReason | null;
  overdue: Overdue[];
  /** What was granted is for no channel any more. */
  nowhere: Nowhere | null;
  /** What has to be learned again for a clearance that runs, first what pauses it. */
  relearn: OpenRelearn[];
}

export function pausingOf(
  { person, programme, policies }: StatusInput,
  { running }: Tenure,
  { remedial, modules }: Earning,
  now: Moment,
): Pausing {
  const stops = Object.values(STOPS).flatMap((find): Stop[] | Stop => find(person, now) ?? []);
  const suspended = stops.some(({ code }) => code === "suspended");
  const relearns = running && !programme.retired ? openRelearns(programme, person, now.today) : [];
  const late = relearns.filter((relearn) => relearn.overdueFrom <= now.today);
  const { policy, policyAdded } = programme;
  const cleared = { person, policies: policy ? policies : [], policyAdded, late, today: now.today };
  return {
    stops,
    remedial: remedial && suspended ? remedialReason(remedial, modules, false) : null,
    overdue: running ? Object.values(OVERDUE).flatMap((find): Overdue[] => find(cleared)) : [],
    nowhere:
      running?.channelIds.length === 0
        ? { code: "no-channel", validUntil: running.validUntil }
        : null,
    relearn: late.length > 0 ? late : relearns,
  };
}

/** Every stop, with the rule that finds it. Of decisions only the last counts: a revocation takes a suspension’s place. */
const STOPS: {
  [Code in Stop["code"]]: (person: PersonFacts, now: Moment) => Of<Stop, Code> | null;
} = {
  archived: ({ archivedAt }) => (archivedAt ? { code: "archived", at: archivedAt } : null),
  left: ({ leftAt }, now) => (leftAt && leftAt <= now.at ? { code: "left", at: leftAt } : null),
  suspended: ({ suspensions }) => {
    const decision = suspensions.at(-1);
    if (decision?.action !== "suspend") return null;
    const { reason, incident, by, at } = decision;
    return { code: "suspended", reason, incident, by, at };
  },
};

/** Everything that is overdue, with the rule that finds it where a clearance runs. */
const OVERDUE: {
  [Code in Overdue["code"]]: (cleared: Cleared) => Of<Overdue, Code>[];
} = {
  "policy-unsigned": policyReasons,
  "relearn-overdue": ({ late }) =>
    late.map(({ title, module, key, overdueFrom, isNew }) => {
      const place = { module, key };
      const reason = { code: "relearn-overdue" as const, activity: title, place, overdueFrom };
      return isNew ? { ...reason, isNew } : reason;
    }),
};

type Of<Kind, Code> = Extract<Kind, { code: Code }>;

interface Cleared {
  person: PersonFacts;
  /** Those in force, where the programme asks for them. */
  policies: readonly PolicyRule[];
  /** When the programme came to ask for it, where it did not from the beginning. */
  policyAdded: Addition | undefined;
  late: readonly OpenRelearn[];
  today: LocalDate;
}

export function isStop(reason: { code: string }): reason is Stop {
  return reason.code in STOPS;
}

export function isOverdue(reason: Pick<Reason, "code">): reason is Overdue {
  return reason.code in OVERDUE;
}

export function isPause(reason: Pick<Reason, "code">): reason is Pause {
  return isStop(reason) || isOverdue(reason) || reason.code === "no-channel";
}

export type RemedialReason = Of<Reason, "remedial">;

/** What a decision asks to be done again: while suspended, or as one of the steps after a revocation. */
export function remedialReason(
  { module }: Remedial,
  modules: readonly ModuleProgress[],
  revoked: boolean,
): RemedialReason {
  const { key, title } = module;
  const done = modules.find(({ id }) => id === module.id)?.done ?? false;
  return { code: "remedial", module: key, title, done, revoked };
}

/**
 * The policy that a cleared person should have acknowledged by now. A programme that came to ask for it later asks people who
 * never signed any only at their renewal, or from the day on that it was said to apply to the cleared.
 */
function policyReasons({
  policies,
  person,
  policyAdded: added,
  today,
}: Cleared): Of<Overdue, "policy-unsigned">[] {
  const highest = policies.reduce(
    (number, version) =>
      person.acknowledged.has(version.id) ? Math.max(number, version.number) : number,
    0,
  );
  const unsigned = policies.find(
    (version) =>
      isAskedFor(version, policies) && version.number > highest && version.overdueFrom <= today,
  );
  if (!unsigned) return [];
  const { version } = unsigned;
  if (!added || highest > 0)
    return [{ code: "policy-unsigned", version, overdueFrom: unsigned.overdueFrom }];
  if (added.reach !== "cleared" || added.overdueFrom > today) return [];
  return [{ code: "policy-unsigned", version, overdueFrom: added.overdueFrom }];
}

export interface OpenRelearn {
  activityId: string;
  /** Its module’s key and title. */
  module: string;
  moduleTitle: string;
  key: string;
  kind: ActivityKind;
  title: string;
  minutes: number;
  /** Never learned before, and not changed since. */
  isNew: boolean;
  overdueFrom: LocalDate;
}

/**
 * What a cleared person has to learn, with the first day on which not having done so pauses, where they have no credit for
 * it: what they learned before it changed, and what was added for the cleared too. Everything else that a module gained is asked
 * for at the next renewal.
 */
export function openRelearns(
  programme: ProgrammeRule,
  person: PersonFacts,
  today: LocalDate,
): OpenRelearn[] {
  return programme.modules
    .filter((module) => !creditFor(module, person.credits, today))
    .flatMap((module) => module.activities.map((activity) => openFor(activity, module, person)))
    .filter((open) => open !== null);
}

function openFor(
  { id, key, kind, title, minutes, relearns, added }: ActivityRule,
  module: ModuleRule,
  { evidence }: Pick<PersonFacts, "evidence">,
): OpenRelearn | null {
  const learned = evidence.get(id);
  const open = learned
    ? relearns.find((relearn) => !isRelearned(relearn, learned))
    : [added, module.added].find((addition) => addition?.reach === "cleared");
  if (!open) return null;
  const { overdueFrom } = open;
  const { key: moduleKey, title: moduleTitle } = module;
  const step = { module: moduleKey, moduleTitle, key, kind, title, minutes };
  return { activityId: id, ...step, isNew: !learned, overdueFrom };
}
