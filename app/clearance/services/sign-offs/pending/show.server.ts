import type { Call } from "~/people/services/call";
import { findPending, type PendingRow } from "~/clearance/queries/pending";
import type { PendingOutcome } from "~/clearance/rules/kinds";
import type { Signer } from "~/clearance/services/sign-offs/signers.server";
import type { Reach } from "~/ledger/rules/own";

/** A sign-off as its signer sees it until it counts, or never will. */
type PendingDecision = Pick<
  PendingRow,
  "id" | "enrolmentId" | "personId" | "name" | "verdict" | "comment" | "countsFrom"
>;

interface Pending {
  /** The asker's own, in the minute in which they may be undone. */
  undoable: PendingDecision[];
  /** The asker's own that could not count any more, with why. */
  refused: (PendingDecision & { why: Exclude<PendingOutcome, "undone"> })[];
  /** Who of the same side has decided about an enrolment, also the asker. */
  deciding: ReadonlyMap<string, { by: string; own: boolean; countsFrom: Date }>;
  /** What the asker had written to what they undid, by enrolment. */
  undone: ReadonlyMap<string, string>;
}

/** What is decided within somebody’s reach and does not count yet, in one query. */
export async function pendingIn(
  { store, actor }: Call<Signer>,
  reaches: readonly Reach[],
): Promise<Pending> {
  const rows = await findPending(store.read, reaches);
  const ofSide = rows.filter(({ kind }) => kind === actor.role);
  const own = ofSide.filter(({ signedBy }) => signedBy === actor.personId);
  const counting = ofSide.filter(({ outcome }) => outcome === null);
  return {
    undoable: own.filter(({ outcome }) => outcome === null).map(shown),
    refused: own.flatMap((row) =>
      row.outcome === null || row.outcome === "undone" ? [] : [{ ...shown(row), why: row.outcome }],
    ),
    deciding: new Map(
      counting.map(({ enrolmentId, by, signedBy, countsFrom }) => [
        enrolmentId,
        { by, own: signedBy === actor.personId, countsFrom },
      ]),
    ),
    undone: new Map(
      own
        .filter(({ outcome }) => outcome === "undone")
        .map(({ enrolmentId, comment }) => [enrolmentId, comment]),
    ),
  };
}

/** The same about one person. */
export async function pendingAbout(call: Call<Signer>, reach: Reach, personId: string) {
  const { undoable, refused, deciding } = await pendingIn(call, [reach]);
  const about = (one: PendingDecision) => one.personId === personId;
  return {
    undoable: undoable.filter(about),
    refused: refused.filter(about),
    /** Who is deciding, by enrolment. */
    deciding: Object.fromEntries([...deciding].map(([enrolmentId, { by }]) => [enrolmentId, by])),
  };
}

function shown(row: PendingRow): PendingDecision {
  const { id, enrolmentId, personId, name, verdict, comment, countsFrom } = row;
  return { id, enrolmentId, personId, name, verdict, comment, countsFrom };
}
