import type { LocalDate, Moment } from "~/kit/time/moment";
import type { PersonFacts } from "./facts";
import { creditFor, type Remedial } from "./progress";
import {
  isAskedFor,
  isRelearned,
  type PolicyRule,
  type ProgrammeRule,
} from "~/curriculum/rules/requirements";
import type { ModuleProgress, Reason } from "./standing";

/** Leaving and a suspension hold back everybody, cleared or not. A revocation takes a suspension's place. */
export function holdReasons(person: PersonFacts, now: Moment): Reason[] {
  const reasons: Reason[] = [];
  if (person.leftAt && person.leftAt <= now.at) reasons.push({ code: "left", at: person.leftAt });
  const decision = person.suspensions.at(-1);
  if (decision?.action === "suspend") {
    const { reason, incident, by, at } = decision;
    reasons.push({ code: "suspended", reason, incident, by, at });
  }
  return reasons;
}

/** What a decision asks to be done again: while suspended, or as one of the steps after a revocation. */
export function remedialReason(
  { module }: Remedial,
  modules: readonly ModuleProgress[],
  revoked: boolean,
): Reason {
  const { key, title } = module;
  const done = modules.find(({ id }) => id === module.id)?.done ?? false;
  return { code: "remedial", module: key, title, done, revoked };
}

/** The policy that somebody who is cleared should have acknowledged by now. `policies` are those in force. */
export function policyReasons(
  policies: readonly PolicyRule[],
  person: PersonFacts,
  today: LocalDate,
): Reason[] {
  const highest = policies.reduce(
    (number, version) =>
      person.acknowledged.has(version.id) ? Math.max(number, version.number) : number,
    0,
  );
  const unsigned = policies.find(
    (version) =>
      isAskedFor(version, policies) && version.number > highest && version.overdueFrom <= today,
  );
  return unsigned
    ? [
        {
          code: "policy-unsigned",
          version: unsigned.version,
          overdueFrom: unsigned.overdueFrom,
        },
      ]
    : [];
}

/**
 * What somebody who is cleared has to learn again, with the first day on which not having done so pauses: only what they
 * learned before it changed, and have no credit for. What a module gained later is asked for at the next renewal.
 */
export function openRelearns(
  programme: ProgrammeRule,
  person: PersonFacts,
  today: LocalDate,
): { activityId: string; title: string; overdueFrom: LocalDate }[] {
  return programme.modules
    .filter((module) => !creditFor(module, person.credits, today))
    .flatMap((module) => module.activities)
    .flatMap(({ id, title, relearns }) => {
      const learned = person.evidence.get(id);
      const open = learned && relearns.find((relearn) => !isRelearned(relearn, learned));
      return open ? [{ activityId: id, title, overdueFrom: open.overdueFrom }] : [];
    });
}
