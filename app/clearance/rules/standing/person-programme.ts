import type { Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import type { PersonFacts } from "./facts";
import type { PolicyRule } from "~/curriculum/rules/requirements";
import type { Standing } from "./standing";

export interface ChannelName {
  id: string;
  name: string;
  handle: string;
}

/** Where a person stands in one programme, with what a trainer or a manager looks at to decide. */
export interface PersonProgramme {
  standing: Standing;
  /** Those that the standing is about. */
  channels: ChannelName[];
  /** What is different later from what was granted, one sentence each. */
  later: string[];
  /** The newest policy version they have acknowledged, whether or not it is enough today. */
  signedPolicy: { version: string; at: Date } | null;
  /** What an authorisation today would add. */
  authorising: {
    validFrom: LocalDate;
    validUntil: LocalDate;
    level: Level;
    channels: ChannelName[];
  };
}

/** The newest version somebody has acknowledged; the versions rise by number. */
export function signedPolicyOf(
  policies: readonly PolicyRule[],
  person: Pick<PersonFacts, "acknowledged">,
): PersonProgramme["signedPolicy"] {
  const newest = policies.findLast((version) => person.acknowledged.has(version.id));
  const at = newest && person.acknowledged.get(newest.id);
  return newest && at ? { version: newest.version, at } : null;
}
