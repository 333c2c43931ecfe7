import { m } from "~/kit/language/m";
import type { Moment } from "~/kit/time/moment";
import { standsIn } from "~/clearance/rules/standing/clearance-status";
import type { ContentChange } from "./changed-content";
import type { EnrolmentFacts, PersonFacts } from "~/clearance/rules/standing/facts";
import { tenureOf } from "~/clearance/rules/standing/periods";
import type { ProgrammeRule } from "~/curriculum/rules/requirements";
import type { PlaybookChange } from "~/curriculum/rules/playbook-change";

/** What the playbook is called among the things that have changed. */
export const PLAYBOOK_ID = "playbook";

export interface PlaybookReader {
  person: Pick<PersonFacts, "leftAt" | "suspensions">;
  enrolments: readonly Pick<EnrolmentFacts, "programmeId" | "enrolledAt" | "periods" | "endedAt">[];
  programmes: ReadonlyMap<string, ProgrammeRule>;
}

/**
 * Since when somebody has been on their way in a programme, or cleared by one, so that the playbook concerns them. Null for those
 * it does not concern: who left, or was taken out, or whose programme is over.
 */
export function readerSince(
  { person, enrolments, programmes }: PlaybookReader,
  now: Moment,
): Date | null {
  if (person.leftAt && person.leftAt <= now.at) return null;
  const since = enrolments
    .filter((enrolment) => {
      const programme = programmes.get(enrolment.programmeId);
      if (!programme || !standsIn(programme, enrolment)) return false;
      if (!programme.retired && !enrolment.endedAt) return true;
      return tenureOf({ person, enrolment, programme }, now).running !== null;
    })
    .map(({ enrolledAt }) => enrolledAt.getTime());
  return since.length > 0 ? new Date(Math.min(...since)) : null;
}

/** The newest change of the playbook that somebody is asked to look at; what came before they began is no news to them. */
export function playbookToLookAt(
  reader: PlaybookReader,
  changes: readonly PlaybookChange[],
  now: Moment,
): ContentChange | null {
  const told = changes.filter(({ impact }) => impact === "notice");
  if (told.length === 0) return null;
  const since = readerSince(reader, now);
  const newest = since && told.findLast(({ publishedAt }) => publishedAt > since);
  if (!newest) return null;
  const { number, lookBy: by } = newest;
  const about = { activityId: PLAYBOOK_ID, kind: "playbook" as const, module: "", key: "" };
  return {
    ...about,
    title: m.clearance_playbook_changes_title(),
    asks: "look",
    number,
    byPlaybook: true,
    by,
    pauses: false,
  };
}
