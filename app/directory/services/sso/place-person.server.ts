import { applyRules } from "~/assignment/services/apply-rules.server";
import { listMappings } from "~/directory/queries/connections";
import { findManaging, setManaging } from "~/directory/queries/managing";
import type { Claims } from "~/directory/rules/sso/claims";
import { movesFor } from "~/directory/rules/sso/places";
import { recordDecision, SYSTEM } from "~/ledger/services/record-decision.server";
import type { OwnCompany, OwnPerson } from "~/ledger/rules/own";
import { findTeamsOf, putInTeam, takeOutOfTeam } from "~/people/queries/teams";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";

/**
 * Puts somebody where their groups say: into teams, out of teams that a rule names, and whether they manage. Whether that changed
 * anything. Rules for teams that have been closed say nothing.
 */
export async function placePerson(
  tx: Tx,
  company: OwnCompany,
  { one, claims, now }: { one: OwnPerson; claims: Claims; now: Date },
): Promise<boolean> {
  const mappings = (await listMappings(tx, company)).filter(({ closedAt }) => closedAt === null);
  if (mappings.length === 0) return false;
  const teams = await findTeamsOf(tx, one);
  const manages = await findManaging(tx, one, now);
  const moves = movesFor(mappings, claims, { teams, manages });
  const { into, outOf } = moves;
  if (into.length === 0 && outOf.length === 0 && moves.manages === undefined) return false;
  if (moves.manages !== undefined)
    await setManaging(tx, one, { id: newId(now), manages: moves.manages, now });
  for (const { id: teamId, isManager } of into) await putInTeam(tx, one, { teamId, isManager });
  for (const teamId of outOf) await takeOutOfTeam(tx, one, teamId);
  const names = new Map(mappings.map(({ teamId, team }) => [teamId, team ?? ""]));
  await recordDecision(tx, {
    company,
    at: now,
    kind: "placed-by-provider",
    actor: SYSTEM,
    personId: one.personId,
    evidence: one.personId,
    facts: {
      into: into.map(({ id }) => names.get(id) ?? ""),
      outOf: outOf.map((id) => names.get(id) ?? ""),
      ...(moves.manages !== undefined && { manages: moves.manages }),
    },
  });
  if (into.length > 0) await applyRules(tx, { company, personIds: [one.personId] }, now);
  return true;
}
