import { applyRules } from "~/assignment/services/apply-rules.server";
import { findInTeam, findWhoMayJoin } from "~/directory/queries/groups";
import { DETAILS, badValue, tooMany } from "~/directory/rules/fault";
import { MOST_MEMBERS } from "~/directory/rules/limits";
import { membersAfter, type MemberChange } from "~/directory/rules/written";
import type { Directory } from "~/directory/services/http/client.server";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { putInTeam, takeOutOfTeam, type OwnTeam } from "~/people/queries/teams";
import type { Tx } from "~db/store";

/**
 * Puts people into a team and takes others out, as a directory says, and applies the company’s rules to those who came. Who manages the
 * team stays its manager. Anybody who is no employee of the company is a fault, and nothing is changed.
 */
export async function setMembers(
  tx: Tx,
  { by, now }: Pick<Directory, "by" | "now">,
  { team, changes }: { team: OwnTeam; changes: readonly MemberChange[] },
) {
  const inIt = await findInTeam(tx, team);
  const before = new Set(inIt.map(({ personId }) => personId));
  const after = membersAfter(before, changes);
  const coming = [...after].filter((id) => !before.has(id));
  const going = inIt.filter(({ personId }) => !after.has(personId));
  if (coming.length + going.length > MOST_MEMBERS) throw tooMany(DETAILS.members(MOST_MEMBERS));
  const { may, known } = await findWhoMayJoin(tx, team, coming);
  if (known < coming.length) throw badValue("members");
  const { teamId, name } = team;
  for (const one of may) await putInTeam(tx, one, { teamId, isManager: false });
  for (const one of going) await takeOutOfTeam(tx, one, teamId);
  if (may.length + going.length === 0) return false;
  const added = may.map(({ personId }) => personId);
  await recordDecision(tx, {
    company: team,
    at: now,
    kind: "directory-members-changed",
    actor: by,
    personId: null,
    evidence: teamId,
    facts: { teamId, team: name, added, removed: going.map(({ personId }) => personId) },
  });
  if (added.length > 0) await applyRules(tx, { company: team, personIds: added }, now);
  return true;
}
