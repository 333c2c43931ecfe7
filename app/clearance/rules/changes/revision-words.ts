import type { Impact, Reach } from "~/curriculum/rules/kinds";
import { RELEARN_GRACE_DAYS } from "~/curriculum/rules/requirements";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { numberText } from "~/kit/text/amounts";
import type { RevisionConsequences } from "./revision-consequences";

/** What each impact is called where a trainer chooses it. */
export const IMPACT_WORDS = wordTable<Impact, string>({
  wording: m.clearance_revisions_wording,
  notice: m.clearance_revisions_notice,
  relearn: m.clearance_revisions_relearn,
});

/** What publishing with an impact does, in a few sentences: “Pauses 14 clearances in 3 companies after 30 days, …” */
export function consequenceText(impact: Impact, consequences: RevisionConsequences): string {
  const { people, cleared, waiting, paused } = consequences;
  switch (impact) {
    case "wording":
      return paused > 0 ? returnsText(paused) : m.clearance_revisions_nobody_repeats();
    case "notice":
      if (people === 0) return m.clearance_revisions_notice_none();
      return `${lookersText(people, cleared)} ${paused > 0 ? returnsText(paused) : m.clearance_revisions_holds()}`;
    case "relearn":
      if (people === 0) return m.clearance_revisions_relearn_none();
      return [
        pausesText(consequences),
        againText(consequences),
        ...(waiting > 0 ? [placesText(waiting)] : []),
      ].join(" ");
    default:
      return impact satisfies never;
  }
}

/** What was out of use comes back with what it had asked for before. */
function returnsText(paused: number): string {
  return m.clearance_revisions_returns({ count: paused });
}

/** How many are asked to look at what is different. */
export function lookersText(people: number, cleared: number): string {
  if (cleared === people) return m.clearance_revisions_lookers_cleared({ count: people });
  return cleared === 0
    ? m.clearance_revisions_lookers_none_cleared({ count: people })
    : m.clearance_revisions_lookers({ count: people, cleared: numberText(cleared) });
}

function pausesText({
  paused,
  pausedCompanies,
}: Pick<RevisionConsequences, "paused" | "pausedCompanies">): string {
  if (paused === 0) return m.clearance_revisions_pauses_none();
  return m.clearance_revisions_pauses({
    count: paused,
    companies: companiesText(pausedCompanies),
    days: numberText(RELEARN_GRACE_DAYS),
  });
}

function againText({
  people: count,
  companies: inCompanies,
  cleared,
  relearns,
}: Pick<RevisionConsequences, "people" | "companies" | "cleared" | "relearns">): string {
  const people = m.clearance_amounts_people({ count });
  const companies = companiesText(inCompanies);
  if (cleared === 0) return m.clearance_revisions_again_none({ people, companies });
  if (relearns === cleared)
    return m.clearance_revisions_again_all({ people, companies, count: cleared });
  if (relearns === 0)
    return m.clearance_revisions_again_nobody({ people, companies, count: cleared });
  return m.clearance_revisions_again_some({
    people,
    companies,
    cleared: numberText(cleared),
    count: relearns,
  });
}

/** Of the people waiting for a sign-off when it is published. */
export function placesText(waiting: number): string {
  return m.clearance_revisions_places({ count: waiting });
}

/** What was published, for whom: “Published. 14 people will see what changed.” `reach` is for what is new in its module. */
export function publishedWords(
  impact: Impact | null,
  people: number,
  reach: Reach | null = null,
): string {
  if (reach !== null) return PUBLISHED_FOR[reach];
  if (impact === null) return m.clearance_revisions_published_place();
  if (impact === "wording" || people === 0) return m.clearance_revisions_published_nobody();
  return impact === "notice"
    ? m.clearance_revisions_published_notice({ count: people })
    : m.clearance_revisions_published_relearn({ count: people });
}

const PUBLISHED_FOR = wordTable<Reach, string>({
  starting: m.clearance_revisions_published_starting,
  uncleared: m.clearance_revisions_published_uncleared,
  cleared: m.clearance_revisions_published_cleared,
});

/** Who a publication reaches. */
export function reachedBy(
  impact: Impact,
  { people }: Pick<RevisionConsequences, "people">,
): number {
  return impact === "wording" ? 0 : people;
}

function companiesText(count: number): string {
  return m.clearance_amounts_companies({ count });
}
