import { recordDecision } from "~/ledger/services/record-decision.server";
import type { OwnPerson } from "~/ledger/rules/own";
import { countHats, markLeft } from "~/people/queries/memberships";
import { deleteSessionsOf } from "~/people/queries/people";
import type { Directory } from "~/directory/services/http/client.server";
import type { Tx } from "~db/store";

/**
 * Ends all that somebody is in the company, at once: their clearances are paused by it, and their sessions end in the same write. Who
 * is something elsewhere keeps the sessions, which are no longer any for this company. Whether there was anything to end.
 */
export async function endWithin(
  tx: Tx,
  one: OwnPerson,
  { by, now }: Pick<Directory, "by" | "now">,
): Promise<boolean> {
  const { personId } = one;
  if (!(await markLeft(tx, one, { at: now }))) return false;
  if ((await countHats(tx, personId, now)) === 0) await deleteSessionsOf(tx, personId);
  await recordDecision(tx, {
    company: one,
    at: now,
    kind: "person-left",
    actor: by,
    personId,
    evidence: `${personId}-left`,
    facts: { leftAt: now.toISOString() },
  });
  return true;
}
