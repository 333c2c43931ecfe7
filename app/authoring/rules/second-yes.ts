import type { AdditionCounts } from "~/clearance/rules/changes/addition-words";
import type { Impact, Reach } from "~/curriculum/rules/kinds";

/** How many people, at how many companies, a publication asks something of. */
export interface Asked {
  people: number;
  companies: number;
}

export const NOBODY_ASKED: Asked = { people: 0, companies: 0 };

/** How many people one author alone may ask something of, unless the agency sets another number. */
export const SECOND_YES_ABOVE = 50;

/**
 * Whether a second person has to agree before it is published: one author alone may not ask something of more than `above` people at
 * several companies. 0 means always, across companies; what only asks one company never needs it.
 */
export function needsSecondYes({ people, companies }: Asked, above: number): boolean {
  return companies > 1 && people > above;
}

/** Who a revision asks something of: people who have to learn it again. A notice and other wording ask nothing. */
export function askedByRevision(impact: Impact, { people, companies }: Asked): Asked {
  return impact === "relearn" ? { people, companies } : NOBODY_ASKED;
}

/** Who something new asks something of, among the people it touches at each company. */
export function askedByAddition(reach: Reach, atCompanies: readonly AdditionCounts[]): Asked {
  const each = atCompanies
    .map((counts) => peopleAsked(reach, counts))
    .filter((people) => people > 0);
  return { people: each.reduce((sum, people) => sum + people, 0), companies: each.length };
}

/** People waiting for a sign-off do what applies to the cleared once they are cleared. */
function peopleAsked(reach: Reach, { training, waiting, cleared }: AdditionCounts): number {
  switch (reach) {
    case "starting":
      return 0;
    case "uncleared":
      return training;
    case "cleared":
      return training + waiting + cleared;
    default:
      return reach satisfies never;
  }
}

/** For a publication that asks in both ways. A company affected by both counts twice: better one yes too many than one too few. */
export function askedInAll(one: Asked, other: Asked): Asked {
  return { people: one.people + other.people, companies: one.companies + other.companies };
}

/** What a colleague's yes has to know of a draft. */
interface AskedDraft {
  sequence: number;
  askedBy: string | null;
  agreedBy: string | null;
}

export type AnswerVerdict =
  | { ok: true }
  /** It is no longer asked for, or is about another draft than the one the reader saw. */
  | { ok: false; code: "stale" }
  /** Nobody can agree to their own request. */
  | { ok: false; code: "own" };

/** Whether someone may agree to a draft, or send it back, as they saw it. */
export function answerVerdict(
  draft: AskedDraft | null,
  { personId, sequence }: { personId: string; sequence: number },
): AnswerVerdict {
  if (!draft || draft.askedBy === null || draft.agreedBy !== null)
    return { ok: false, code: "stale" };
  if (draft.sequence !== sequence) return { ok: false, code: "stale" };
  if (draft.askedBy === personId) return { ok: false, code: "own" };
  return { ok: true };
}

/** The most characters of the reason for sending it back. */
export const SENT_BACK_LENGTH = 300;
