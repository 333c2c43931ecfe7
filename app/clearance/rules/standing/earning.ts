import type { LocalDate, Moment } from "~/kit/time/moment";
import type { PersonFacts, Scope, SignOff } from "./facts";
import { requiredPolicy, type PolicyRule } from "~/curriculum/rules/requirements";
import { lastGrantOf, widerScope, type Tenure } from "./periods";
import { askedOf, modulesAsked } from "./progress";
import { remedialOf, type Remedial } from "./remedial";
import type { ModuleProgress, PolicyProgress, StatusInput } from "./standing";

/** What the next authorisation in a programme grants, and how far somebody is on the way to it. */
export interface Earning {
  /** Whether there is anything to earn now: a first clearance, the next one, or one for a channel more. */
  open: boolean;
  /** The programme is not taught any more, or not to them. */
  retired: boolean;
  scope: Scope;
  /** Whether that is for a channel more, while the rest runs on. */
  widens: boolean;
  remedial: Remedial | null;
  modules: ModuleProgress[];
  policy: PolicyProgress | null;
  steps: { done: number; total: number };
  /** The last day that an authorisation can grant, where it rests on credits; null where it rests on none. */
  creditsUntil: LocalDate | null;
  /** Those that count for it; where nothing is earned, those of what was granted. */
  signOffs: readonly SignOff[];
}

/** `policies` are those in force. */
export function earningOf(
  { person, enrolment, programme, policies, remedial: module }: StatusInput,
  tenure: Tenure,
  now: Moment,
): Earning {
  const { unrevoked, renewSince } = tenure;
  const retired = programme.retired || enrolment.endedAt !== null;
  const enrolled: Scope = { level: programme.level, channelIds: enrolment.channelIds };
  const wider = retired || renewSince !== null ? null : widerScope(tenure, enrolled);
  const widens = wider !== null;
  const granted = unrevoked.some((period) => period.validUntil >= now.today);
  const open = !retired && (renewSince !== null || widens || !granted);
  const remedial = remedialOf({ module, person, tenure });
  const { signOffs, enrolledAt } = enrolment;
  const earned = { tenure, signOffs, enrolledAt, remedial, keepsPlace: open };
  const asked = askedOf(programme, person, earned, now);
  const modules = modulesAsked(asked, person, earned, now);
  const policy = asked.policy ? policyProgressOf(policies, person) : null;
  return {
    open,
    retired,
    scope: wider ?? enrolled,
    widens,
    remedial,
    modules,
    policy,
    steps: {
      done: modules.filter((module) => module.done).length + (policy?.acknowledgedAt ? 1 : 0),
      total: modules.length + (policy ? 1 : 0),
    },
    creditsUntil: leastCredit(modules),
    signOffs: open ? signOffs.filter(({ at }) => isSince(at, tenure, widens)) : signOffs,
  };
}

/** Acknowledging a later version covers the one that is asked for. Null where there is no policy to acknowledge. */
function policyProgressOf(
  policies: readonly PolicyRule[],
  person: PersonFacts,
): PolicyProgress | null {
  const required = requiredPolicy(policies);
  if (!required) return null;
  const covering = policies.filter((version) => version.number >= required.number);
  const dates = covering
    .map((version) => person.acknowledged.get(version.id))
    .filter((at) => at !== undefined);
  return {
    id: required.id,
    version: required.version,
    acknowledgedAt: dates.length > 0 ? new Date(Math.min(...dates.map(Number))) : null,
    overdueFrom: required.overdueFrom,
  };
}

/** Whether a sign-off is for what is being earned, and not for what was granted or revoked before. */
function isSince(at: Date, tenure: Tenure, widens: boolean): boolean {
  const { revocation, renewSince } = tenure;
  if (revocation) return at > revocation.at;
  const lastGrant = widens ? lastGrantOf(tenure) : null;
  if (lastGrant) return at > lastGrant;
  return !renewSince || at >= renewSince;
}

function leastCredit(modules: readonly ModuleProgress[]): LocalDate | null {
  return modules.reduce<LocalDate | null>(
    (least, { credit }) =>
      credit && (least === null || credit.validUntil < least) ? credit.validUntil : least,
    null,
  );
}
