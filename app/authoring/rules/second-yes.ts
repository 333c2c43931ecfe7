import type { AdditionCounts } from "~/clearance/rules/changes/addition-words";
import type { Impact, Reach } from "~/curriculum/rules/kinds";

/** How many people, of how many companies, a publication asks something of. */
export interface Asked {
  people: number;
  companies: number;
}

export const NOBODY_ASKED: Asked = { people: 0, companies: 0 };

/** People whom one author alone may ask something of, where the agency sets no other number. */
export const SECOND_YES_ABOVE = 50;

/**
 * Whether somebody else has to agree before it is published: one author alone may not ask people of several companies for something
 * where they are more than `above`. 0 is always, across companies; what asks one company alone never needs it.
 */
export function needsSecondYes({ people, companies }: Asked, above: number): boolean {
  return companies > 1 && people > above;
}

/** Whom a revision asks: who has to learn it again. A look, and other words, ask for nothing. */
export function askedByRevision(impact: Impact, { people, companies }: Asked): Asked {
  return impact === "relearn" ? { people, companies } : NOBODY_ASKED;
}

/** Whom something new asks, of the people whom it touches at each company. */
export function askedByAddition(reach: Reach, atCompanies: readonly AdditionCounts[]): Asked {
  const each = atCompanies
    .map((counts) => peopleAsked(reach, counts))
    .filter((people) => people > 0);
  return { people: each.reduce((sum, people) => sum + people, 0), companies: each.length };
}

/** Who waits for a sign-off does what applies to the cleared once they are cleared. */
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

/** Of a publication that asks in both ways. A company that both concern counts twice: rather one yes too many than one too few. */
export function askedInAll(one: Asked, other: Asked): Asked {
  return { people: one.people + other.people, companies: one.companies + other.companies };
}

/** A draft as far as a colleague's yes asks. */
interface AskedDraft {
  sequence: number;
  askedBy: string | null;
  agreedBy: string | null;
}

export type AnswerVerdict =
  | { ok: true }
  /** It is not asked for any more, or about another draft than the one that was looked at. */
  | { ok: false; code: "stale" }
  /** Nobody agrees to what they asked for themselves. */
  | { ok: false; code: "own" };

/** Whether somebody may agree to a draft, or send it back, as they looked at it. */
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
