import type { LocalDate } from "~/kit/time/moment";
import type { ActivityKind } from "~/curriculum/rules/kinds";
import type { EnrolmentFacts, PersonFacts } from "~/clearance/rules/standing/facts";
import type { ModuleRule, ProgrammeRule } from "~/curriculum/rules/requirements";

/** What has changed, since somebody did it, in a lesson or quiz that they are taught. */
export interface ContentChange {
  activityId: string;
  /** The company's playbook is looked at as a whole; it has no module and no key. */
  kind: ActivityKind | "playbook";
  module: string;
  key: string;
  title: string;
  /** To look at what is different, to do it again, or to do what was added since they began. */
  asks: "look" | "again" | "new";
  /** The revision that asks for it; of what was added, the instant at which it was, in milliseconds. */
  number: number;
  /** Whether that is a revision of the company's playbook, which the lesson or quiz quotes. */
  byPlaybook: boolean;
  /** The last day of the time given for it. */
  by: LocalDate;
  /** Whether a clearance of theirs is paused after that day. A look never pauses one. */
  pauses: boolean;
  /** Whether they wait for a sign-off, and lose their place after that day. */
  keepsPlace?: true;
}

export interface ChangesInput {
  person: Pick<PersonFacts, "evidence" | "suspensions" | "credits">;
  enrolments: readonly Pick<
    EnrolmentFacts,
    "programmeId" | "periods" | "signOffs" | "endedAt" | "enrolledAt"
  >[];
  programmes: ReadonlyMap<string, ProgrammeRule>;
  /** What a decision asks to be done again. */
  remedial: ModuleRule | null;
}
