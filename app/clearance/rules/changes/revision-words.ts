import type { Impact, Reach } from "~/curriculum/rules/kinds";
import { counted, plural } from "~/kit/text/amounts";
import type { RevisionConsequences } from "./revision-consequences";
import { RELEARN_GRACE_DAYS } from "~/curriculum/rules/requirements";

/** What each impact is called where a trainer chooses it. */
export const IMPACT_WORDS: Record<Impact, string> = {
  wording: "Wording only",
  notice: "People should see what changed",
  relearn: "Must be learned again",
};

/** What publishing with an impact does, in a sentence or two: “Pauses 14 clearances in 3 companies after 30 days.” */
export function consequenceText(
  impact: Impact,
  { people, companies, cleared, relearns, waiting, paused, pausedCompanies }: RevisionConsequences,
): string {
  switch (impact) {
    case "wording":
      return paused > 0 ? returnsText(paused) : "Nobody repeats anything.";
    case "notice":
      if (people === 0) return "Nobody has done an earlier version, so nobody is asked to look.";
      return `${lookersText(people, cleared)} ${paused > 0 ? returnsText(paused) : "Clearance holds meanwhile."}`;
    case "relearn":
      if (people === 0) return "Nobody has done an earlier version, so nothing is paused.";
      return [
        pausesText({ paused, pausedCompanies }),
        againText({ people, companies, cleared, relearns }),
        ...(waiting > 0 ? [placesText(waiting)] : []),
      ].join(" ");
    default:
      return impact satisfies never;
  }
}

/** What was out of use comes back with what it had asked for before. */
function returnsText(paused: number): string {
  return `Back in use, it pauses ${counted(paused, "clearance")} of people who never did a version that had to be learned again.`;
}

function lookersText(people: number, cleared: number): string {
  const page = "a 1-minute “what changed”";
  if (cleared === people)
    return `${counted(people, "cleared person gets", "cleared people get")} ${page}.`;
  if (people === 1) return `1 person gets ${page}.`;
  return `${people} people get ${page}, ${cleared === 0 ? "none" : cleared} of them cleared.`;
}

function pausesText({
  paused,
  pausedCompanies,
}: Pick<RevisionConsequences, "paused" | "pausedCompanies">): string {
  if (paused === 0) return "Pauses no clearance.";
  return `Pauses ${counted(paused, "clearance")} in ${companiesText(pausedCompanies)} after ${RELEARN_GRACE_DAYS} days, unless they learn it again by then.`;
}

function againText({
  people,
  companies,
  cleared,
  relearns,
}: Pick<RevisionConsequences, "people" | "companies" | "cleared" | "relearns">): string {
  const who = `Of ${counted(people, "person", "people")} in ${companiesText(companies)} who did an earlier version`;
  const are = (count: number) => counted(count, "is", "are");
  const have = (count: number) => `${plural(count, "has", "have")} to learn it again`;
  if (cleared === 0) return `${who}, none is cleared.`;
  if (relearns === cleared) return `${who}, ${are(cleared)} cleared and ${have(cleared)}.`;
  const asked =
    relearns === 0 ? "none of them has to learn it again" : `${relearns} of them ${have(relearns)}`;
  return `${who}, ${are(cleared)} cleared, and ${asked}.`;
}

/** Of those who wait for a sign-off when it comes out. */
export function placesText(waiting: number): string {
  const who = counted(waiting, "person who waits", "people who wait");
  return `${who} for a sign-off ${plural(waiting, "keeps the place", "keep their places")} if they learn it again by then.`;
}

/** What was published, for whom: “Published. 14 people will see what changed.” `reach` is for what is new in its module. */
export function publishedWords(
  impact: Impact | null,
  people: number,
  reach: Reach | null = null,
): string {
  const who = counted(people, "person", "people");
  if (reach !== null)
    return `Published. It takes its place in the module, and applies to ${APPLIES_TO[reach]}.`;
  if (impact === null) return "Published. It takes its place in the module.";
  if (impact === "wording" || people === 0) return "Published. Nobody repeats anything.";
  return impact === "notice"
    ? `Published. ${who} will see what changed.`
    : `Published. ${who} will learn it again.`;
}

const APPLIES_TO: Record<Reach, string> = {
  starting: "people who start from now",
  uncleared: "everyone who is not cleared yet",
  cleared: "everyone, the cleared too",
};

/** Whom a publication reaches. */
export function reachedBy(
  impact: Impact,
  { people }: Pick<RevisionConsequences, "people">,
): number {
  return impact === "wording" ? 0 : people;
}

function companiesText(companies: number): string {
  return counted(companies, "company", "companies");
}
