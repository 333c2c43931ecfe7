import type { DueNotice } from "~/clearance/rules/events/notice-kinds";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { Moment } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import { findJudged, findLongestWaiting } from "~/notices/queries/practice";
import { judgedNotice, waitingNotice } from "~/notices/rules/practice-notices";
import type { Db } from "~db/store";

/** How people’s replies in practice were judged, and that some have waited too long, by the person whose they are. */
export async function practiceNews(
  db: Db,
  { rules, personIds }: { rules: CompanyRules; personIds: readonly string[] | undefined },
  now: Moment,
): Promise<ReadonlyMap<string, readonly DueNotice[]>> {
  const company = rules.owner;
  const due = new Map<string, DueNotice[]>();
  const tell = (personId: string, notice: DueNotice | null) => {
    if (notice) due.set(personId, [...(due.get(personId) ?? []), notice]);
  };
  const places = placesOf(rules);
  for (const judged of await findJudged(db, personIds ? { company, personIds } : { company })) {
    const place = places.get(judged.activityId);
    if (!place) continue;
    const { title } = place;
    const path = `/desk/${place.module}/${place.key}/${judged.postKey}`;
    tell(judged.personId, judgedNotice({ ...judged, title, path }, now));
  }
  const longest = await findLongestWaiting(db, company);
  if (longest && (!personIds || personIds.includes(longest.personId)))
    tell(longest.personId, waitingNotice(longest, now));
  return due;
}

/** The key of what a company’s trainers are told while replies have waited too long; null while none has. */
export async function waitingKey(db: Db, company: OwnCompany, now: Moment): Promise<string | null> {
  const longest = await findLongestWaiting(db, company);
  return longest && (waitingNotice(longest, now)?.key ?? null);
}

/** Where each activity that is taught stands, by its id. */
function placesOf({ modules }: CompanyRules) {
  return new Map(
    [...modules.values()].flatMap(({ key: module, activities }) =>
      activities.map(({ id, key, title }) => [id, { module, key, title }] as const),
    ),
  );
}
